"""The two invented briefings: they check clean, nobody in them is treated unfairly, they build."""

import re
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest
from mkdocs.config import load_config
from tests.books import read_study
from tests.repository import ROOT, build_with_mkdocs

from claimbook.build import Builder, Site
from claimbook.cli import main
from claimbook.evidence import RED
from claimbook.problem import Severity
from claimbook.study import Study
from claimbook.views.charting import chart_claims
from claimbook.views.claims.comparing import list_compared
from claimbook.views.disputes.matters import list_article_matters
from claimbook.views.lists.article_finding import describe_article
from claimbook.views.lists.entries import (
    list_articles,
    list_entities,
    list_metrics,
    list_outlets,
    list_speaker_entries,
    list_topics,
)
from claimbook.views.lists.key_figures import find_leading
from claimbook.views.lists.leading import view_leading

pytestmark = pytest.mark.usefixtures("short_manual")

BOOKS = [pytest.param(ROOT / "tests" / "books" / name, id=name) for name in ("flood", "election")]


@pytest.fixture(scope="module", params=BOOKS)
def book(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def checked(book: Path) -> Site:
    return Builder(book).check()


@cache
def study_of(name: str) -> Study:
    """Return the study of one of the two briefings."""
    return read_study(ROOT / "tests" / "books" / name)


def write_standings(checked: Site) -> str:
    """Return every standing, article by article, as a person can read it through."""
    assert checked.study is not None
    lines = []
    for article in sorted(checked.study.book.articles, key=lambda each: each.slug):
        lines += ["", article.slug]
        for claim in article.claims:
            standing = checked.study.evidence.of(claim.id)
            assert standing is not None
            figure = claim.amount.text if claim.amount else claim.says
            lines.append(f"  {claim.id}: {figure} | {standing.kind} | {standing.reason}")
    return "\n".join(lines).strip() + "\n"


def test_an_invented_briefing_has_no_error_and_no_warning(checked: Site) -> None:
    """What is left are notes."""
    assert [each.message for each in checked.problems if each.severity is not Severity.INFO] == []


def test_every_claim_stands_as_a_person_read_it_to_be_right(
    book: Path, checked: Site, update: bool
) -> None:
    """The standings, with their reasons, are those of the file that was read through."""
    told, golden = write_standings(checked), book / "standings.txt"
    if update:
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")


def test_it_is_laid_out_as_the_site_of_this_repository(book: Path) -> None:
    """It has the same tabs for readers, and a dark scheme."""
    own, ours = (load_config(str(folder / "mkdocs.yml")) for folder in (book, ROOT))
    assert own.theme["palette"] == ours.theme["palette"]
    assert "navigation.tabs" in own.theme["features"]
    written = ({"Spending in 2025": "spending/index.md"}, ours.nav[-1])
    assert own.nav == [tab for tab in ours.nav if tab not in written]


def test_red_is_for_outlets_that_an_editor_has_looked_at(checked: Site) -> None:
    """No person and no public body is red, and no outlet without a look at its text."""
    assert checked.study is not None
    evidence = checked.study.evidence
    red = [claim for claim, standing in evidence.standings.items() if standing.kind in RED]
    for claim in red:
        assert evidence.attributions[claim].voice.is_outlet
        assert evidence.standings[claim].reviewed


def test_a_dispute_of_counts_that_were_all_updated_is_no_longer_open() -> None:
    """On 12 March the flood office and River Aid differed; what is open is what they say now."""
    study = study_of("flood")
    states = {each.claims: each.state for each in study.evidence.disagreements}
    assert states["radio-toll-office", "radio-toll-river-aid"] == "superseded"
    # The office gave its count again on 14 March, and so still stands by it.
    now = ("courier-toll-revised", "courier-toll-river-aid", "daily-toll-thursday")
    assert states[now] == "open"


def test_the_turnout_that_leads_is_that_of_the_commission() -> None:
    """And not the rounded one of a later report."""
    study = study_of("election")
    claims = [each for each in study.book.claims.values() if each.metric == "turnout"]
    leading = find_leading(study, claims)
    assert leading is not None
    assert leading.id == "commission-turnout"


def test_a_page_on_deaths_that_two_count_opens_with_both() -> None:
    """Neither the office's count nor that of River Aid leads: they differ, and both stand."""
    study = study_of("flood")
    claims = [each for each in study.book.claims.values() if each.metric == "deaths"]
    leading = view_leading(study, claims)
    assert leading is not None
    assert str(leading) == (
        "Sources differ on the number of deaths in the Marrowford flood: "
        "the Norhaven Flood Office said 18, River Aid said 27."
    )
    assert leading.figure == ""


def test_a_page_on_an_election_opens_with_no_part_of_it() -> None:
    """The seats of others weigh more than turnout, but are a part only."""
    study = study_of("election")
    claims = [each for each in study.book.claims.values() if each.about == "assembly-election"]
    leading = find_leading(study, claims)
    assert leading is not None
    assert leading.id == "commission-turnout"


def test_a_chart_of_deaths_has_the_last_count_of_each_day() -> None:
    """As its title; the dead children among them are not charted beside all."""
    study = study_of("flood")
    claims = [each for each in study.book.claims.values() if each.metric == "deaths"]
    (panel,) = chart_claims(study, claims).panels
    assert panel.title == (
        "The number of deaths in the Marrowford flood rose from 9 on 11 Mar 2024 to 18 on "
        "13 Mar 2024"
    )
    assert [row["figure"] for row in panel.chart.data if row["joined"]] == ["9", "17", "18", "18"]


def test_a_slip_is_no_step_in_the_course_of_a_figure() -> None:
    """The Harbour List never lost a seat and won it back: one paper wrote 31."""
    study = study_of("election")
    claims = [each for each in study.book.claims.values() if each.metric == "seats"]
    titles = [panel.title for panel in chart_claims(study, claims).panels]
    assert titles == ["The Harbour List has more seats (32) than the Land League (31)"]


def test_the_home_page_charts_nothing_of_what_it_opens_with() -> None:
    """What is left of the deaths without what sources say now would be counts of days gone by."""
    home = Builder(ROOT / "tests" / "books" / "flood").build().briefing
    titles = re.findall(r'class="cb-chart__title">([^<]*)', home)
    assert titles
    assert [title for title in titles if "deaths" in title] == []


def test_figures_that_confirm_each_other_are_no_range() -> None:
    """4,100 and about 4,100 beside the 41,000 of a slip."""
    study = study_of("flood")
    claims = [each for each in study.book.claims.values() if each.metric == "displaced"]
    (panel,) = chart_claims(study, claims).panels
    assert panel.title == (
        "Two of the five figures for the number of people who had to leave their homes in "
        "Marrowford are about 4,100"
    )


def test_what_the_court_found_stands_beside_what_was_alleged() -> None:
    """At the allegation, at the finding, above the figures and where the case's page opens."""
    study = study_of("election")
    claims = [each for each in study.book.claims.values() if each.metric == "ballots-not-counted"]
    assert chart_claims(study, claims).alike == (
        "Both figures for the number of ballots not counted in the ballot case are 19; "
        "the Land League alleged 1,900 ballots.",
    )
    leading = view_leading(study, claims)
    assert leading is not None
    assert str(leading).endswith("The Land League alleged 1,900 ballots.")
    beside = {
        claim.id: {(each.figure, each.words) for each in list_compared(study, claim.id).first}
        for claim in claims
    }
    assert beside["daily-ballots-league"] == {("19 ballots", "given as a fact, not alleged")}
    assert ("1,900 ballots", "alleged, not established") in beside["radio-ballots-court"]


def test_an_outlet_that_corrects_itself_is_told_so() -> None:
    """Of its correction, lists say what it corrects, and not that nobody bears it out."""
    study = study_of("flood")
    told = describe_article(study, "2024-03-14-daily-correction")
    assert told == "Coast Daily corrects its own figure of 41,000 people: it is 4,100."


def test_an_entity_is_not_painted_for_what_outlets_say_of_it(checked: Site) -> None:
    """Lists of who and what is written about count in grey what is wrong about it."""
    study = checked.study
    assert study is not None
    entries = [*list_entities(study), *list_metrics(study), *list_topics(study)]
    badges = [badge for entry in [*entries, *list_speaker_entries(study)] for badge in entry.badges]
    assert badges
    assert {badge.colour for badge in badges} == {"neutral"}


def test_what_is_wrong_about_a_town_is_said_in_words() -> None:
    """An outlet's own list keeps it red."""
    study = study_of("flood")
    (town,) = (entry for entry in list_entities(study) if entry.name == "Marrowford")
    assert [badge.words for badge in town.badges] == ["1 claim about it is wrong"]
    (daily,) = (entry for entry in list_outlets(study) if entry.name == "Coast Daily")
    assert ("red", "1 wrong") in {(badge.colour, badge.words) for badge in daily.badges}


def test_an_outlet_that_prints_both_sides_is_not_counted_as_disputed(checked: Site) -> None:
    """The Arle Courier reports a dispute and takes no side, in its article too."""
    study = checked.study
    assert study is not None
    told = [("neutral", "reports both sides of 1 dispute")]
    (courier,) = (entry for entry in list_outlets(study) if entry.name == "The Arle Courier")
    assert [(badge.colour, badge.words) for badge in courier.badges] == told
    articles = list_articles(study, study.book.articles_in["arle-courier"])
    badges = [badge for entry in articles for badge in entry.badges]
    assert [(badge.colour, badge.words) for badge in badges] == told


def test_a_correction_is_not_headed_as_disputed() -> None:
    """What is disputed in it is the death toll, not the number that it corrects."""
    study = study_of("flood")
    (matter,) = list_article_matters(study, study.book.article["2024-03-14-daily-correction"])
    assert matter.badge.words == "Deaths: disputed"
    alone, other = list_article_matters(study, study.book.article["2024-03-12-daily-hundreds"])
    assert alone.badge.words == "Stands alone"
    assert other.badge.words == "People who had to leave their homes: ruled by an editor"


def test_an_invented_briefing_is_written(book: Path, tmp_path: Path) -> None:
    """Its pages are there, and the front page says that all is invented."""
    assert main(["write", "--book", str(book), "--to", str(tmp_path / "out")]) == 0
    pages = {path.relative_to(tmp_path / "out").as_posix() for path in tmp_path.rglob("*.md")}
    assert {"index.md", "disagreements/index.md", "claims/index.md"} <= pages
    assert "invented" in (tmp_path / "out" / "index.md").read_text(encoding="utf-8")


def test_an_invented_briefing_is_built_strictly(book: Path, tmp_path: Path) -> None:
    """By MkDocs, as a newsroom builds it: no warning, and every page says whose word it has."""
    copied = tmp_path / "book"
    copytree(book, copied)
    build_with_mkdocs(copied, "--strict")
    pages = [path.read_text(encoding="utf-8") for path in (copied / "site").rglob("*.html")]
    assert len(pages) > 30
    home = (copied / "site" / "index.html").read_text(encoding="utf-8")
    assert "cb-briefing" in home
    assert "invented" in home
