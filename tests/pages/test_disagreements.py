"""Disagreements have an index and a page each, with the sides, their words and the arithmetic."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest
from tests.books import PLAN, read_study, study_articles, study_claims, study_empty
from tests.repository import ROOT

from claimbook.pages import disagreement, disagreements
from claimbook.pages.disagreements import make_pages
from claimbook.permalinks import link, locate_disagreement
from claimbook.views.claims.badges import list_badges
from claimbook.views.disputes.arithmetic import list_steps
from claimbook.views.disputes.lead import find_lead
from claimbook.views.disputes.ranking import rank_disagreements

BOOK = Path(__file__).with_name("book")
MORE = {**PLAN, "id": "more", "amount": "90 million dollars"}


def test_without_disagreements_a_sentence_says_so(tmp_path: Path) -> None:
    """An empty book has none, and neither has a single claim."""
    (empty,) = make_pages(study_empty(tmp_path / "empty"))
    (single,) = make_pages(study_claims(tmp_path / "single", PLAN))
    for page in (empty, single):
        assert "No disagreements" in html.unescape(page.body)
        assert "<section" not in page.body


def test_every_badge_leads_to_a_page_or_a_place_of_one() -> None:
    """Each claim's standing to its disagreement, each finding to its line of the index."""
    study = read_study(BOOK)
    pages = [*disagreements.make_pages(study), *disagreement.make_pages(study)]
    anchors = {
        f"{page.address}#{anchor}"
        for page in pages
        for anchor in re.findall(r'id="([^"]+)"', html.unescape(page.body))
    }
    found = {
        badge.href
        for claim in study.book.claims.values()
        for badge in list_badges(study, claim)
        if badge.href.startswith("disagreements/")
    }
    assert found
    assert found <= anchors | {page.address for page in pages}


def test_what_leads_the_home_page_shows_its_arithmetic_on_its_page() -> None:
    """The clash leads to the page of the disagreement itself."""
    lead = find_lead(read_study(BOOK))
    assert lead is not None
    assert lead.clash is not None
    assert lead.clash.href == locate_disagreement("plan-headline-doubts-plan")


def test_figures_that_sources_dispute_are_shown_as_the_sentence_has_them() -> None:
    """Neither is contradicted, so that the eye finds them where the words have them."""
    lead = find_lead(read_study(BOOK))
    assert lead is not None
    assert lead.clash is not None
    first, second = (side.shown.figure for side in lead.clash.sides)
    assert 0 < lead.sentence.index(first) < lead.sentence.index(second)


def test_an_explanation_is_told_once_on_the_page_of_a_disagreement() -> None:
    """The finding about the headline has the same one, which stands above it already."""
    bodies = [html.unescape(page.body) for page in disagreement.make_pages(read_study(ROOT))]
    assert max(body.count("If the $500 billion were CN¥500 billion") for body in bodies) == 1


def test_the_page_of_a_disagreement_opens_with_its_period() -> None:
    """There may be another about the same in another year."""
    pages = [html.unescape(page.body) for page in disagreement.make_pages(read_study(BOOK))]
    kickers = [re.findall(r'<p class="cb-kicker"[^>]*>([^<]+)', body)[0] for body in pages]
    assert "Disagreement · 2025–2026 · 2 claims · 2 outlets" in kickers


def test_addresses_of_the_one_page_that_was_lead_to_the_line_of_the_index() -> None:
    """A link to `disagreements/#id` finds the line, and the line the page."""
    study = read_study(BOOK)
    (page,) = make_pages(study)
    assert study.evidence.disagreements
    for each in study.evidence.disagreements:
        line = page.body.partition(f'id="{html.escape(each.id)}"')[2].partition("</li>")[0]
        assert f'href="{link(page.address, locate_disagreement(each.id))}"' in line


def test_open_disagreements_come_before_those_that_are_explained() -> None:
    """Whatever their factor; and an explained one gives its reason."""
    (page,) = make_pages(read_study(BOOK))
    body = html.unescape(page.body)
    assert re.findall(r"<h3><a [^>]*>([^<]+)</a>", body) == [
        "Tramways’ planned investment",
        "Tramways’ passengers",
    ]
    assert "The Weekly Example counts pupils too." in body


def test_the_weightiest_metric_comes_first_then_who_stands_alone_then_the_distance(
    tmp_path: Path,
) -> None:
    """A factor of more than 10 weighs no more than 10: it tells of a slip."""
    metrics = "".join(
        f"{name}:\n  name: {name}\n  definition: It.\n  dimension: money\n  measure: flow\n"
        f"  weight: {weight}\n{more}"
        for name, weight, more in (
            ("light", 1, ""),
            ("heavy", 5, ""),
            ("known", 5, "  authority: [own]\n"),
            ("slipped", 5, ""),
        )
    )
    figures = {
        "one": {"light": "$10 billion", "heavy": "$10 billion", "slipped": "$10 billion"},
        "two": {"light": "$90 billion", "heavy": "$30 billion", "slipped": "$900 billion"},
        "three": {"known": "$20 billion"},
        "own": {"known": "$10 billion"},
    }
    outlets = "".join(f"{name}:\n  name: {name}\n" for name in figures)
    articles = {
        outlet: {
            "headline": "News",
            "outlet": outlet,
            "published": "2025-01-15",
            "claims": [
                {
                    "id": f"{outlet}-{metric}",
                    "says": "It is.",
                    "quote": f"they say {amount}",
                    "about": "example",
                    "metric": metric,
                    "kind": "fact",
                    "amount": amount,
                    "period": "2024",
                }
                for metric, amount in said.items()
            ],
        }
        for outlet, said in figures.items()
    }
    files = {"data/metrics.yml": metrics, "data/outlets.yml": outlets + "  speaks_for: example\n"}
    study = study_articles(tmp_path, articles, files)
    ranked = [study.book.claims[each.claims[0]].metric for each in rank_disagreements(study)]
    assert ranked == ["known", "slipped", "heavy", "light"]


def test_of_a_total_that_goes_on_changing_the_newest_dispute_comes_first(tmp_path: Path) -> None:
    """However far apart the counts of an earlier day were."""
    counts = {"day": ("2025-01-12", "10", "19"), "next-day": ("2025-01-14", "20", "25")}
    claims = [
        {
            "id": f"{day}-{side}",
            "says": "It is.",
            "quote": f"they count {count}",
            "about": "example",
            "metric": "dead",
            "kind": "fact",
            "amount": count,
            "as_of": said,
            "speaker": {"name": f"Counter {side}"},
        }
        for day, (said, *both) in counts.items()
        for side, count in enumerate(both)
    ]
    news = {"headline": "News", "outlet": "daily-example", "published": "2025-01-15"}
    metric = "dead:\n  name: Dead\n  definition: It.\n  dimension: count\n  measure: running\n"
    study = study_articles(
        tmp_path, {"news": {**news, "claims": claims}}, {"data/metrics.yml": metric}
    )
    assert [each.id for each in rank_disagreements(study)] == [
        "next-day-0-next-day-1",
        "day-0-day-1",
    ]


def test_the_arithmetic_names_rate_and_day_of_a_conversion() -> None:
    """Then the division, the difference, and what was assumed."""
    study = read_study(BOOK)
    pair = next(d.pair for d in study.evidence.disagreements if d.state == "open")
    assert pair is not None
    assert list(list_steps(study, pair)) == [
        "€40 million × $1.027 = $41.1 million (European Central Bank, 16 Jan 2025)",
        "$41.1 million ÷ $20 million = 2.1",
        "The difference is $21.1 million.",
        "The text has only “$”, which is read as the usual dollar of its outlet.",
    ]


def test_a_vague_count_is_divided_by_its_nearest_end(tmp_path: Path) -> None:
    """Hundreds are 200 at the least, and the arithmetic says so in digits."""
    metric = "dead:\n  name: Dead\n  definition: It.\n  dimension: count\n  measure: stock\n"
    dead = {"about": "example", "metric": "dead", "kind": "fact", "says": "People died."}
    claims = [
        {**dead, "id": id_, "quote": f'"{amount}"', "amount": amount}
        for id_, amount in (("many", "hundreds"), ("few", "14"))
    ]
    news = {"headline": "News", "outlet": "daily-example", "published": "2025-01-15"}
    study = study_articles(
        tmp_path, {"news": {**news, "claims": claims}}, {"data/metrics.yml": metric}
    )
    (found,) = study.evidence.disagreements
    assert found.pair is not None
    assert list(list_steps(study, found.pair)) == [
        "200 ÷ 14 = 14.3",
        "The difference is at least 186.",
    ]


def test_a_range_is_divided_by_the_end_that_is_written(tmp_path: Path) -> None:
    """So that a reader's calculator agrees; nobody sees that 85 may be 84.5."""
    range_ = {**PLAN, "amount": "$85–95 million", "quote": '"$85–95 million"'}
    other = {**PLAN, "id": "other", "amount": "$64 million", "quote": '"$64 million"'}
    study = study_claims(tmp_path, range_, other)
    (found,) = study.evidence.disagreements
    assert found.pair is not None
    assert list(list_steps(study, found.pair))[:2] == [
        "$85 million ÷ $64 million = 1.33",
        "The difference is at least $21 million.",
    ]


@pytest.mark.parametrize(("other", "apart"), [("24%", "4"), ("25.5%", "5.5"), ("a third", "13")])
def test_shares_differ_by_percentage_points(other: str, apart: str, tmp_path: Path) -> None:
    """24% and 20% are 4 points apart, not 4%; a third is no more exact than its words."""
    one = {**PLAN, "amount": "20%", "quote": '"20%"'}
    two = {**PLAN, "id": "two", "amount": other, "quote": f'"{other}"'}
    study = study_claims(tmp_path, one, two)
    (found,) = study.evidence.disagreements
    assert found.pair is not None
    assert f"The difference is {apart} percentage points." in list_steps(study, found.pair)


def test_a_figure_that_was_worked_out_stands_beside_those_that_are_given(tmp_path: Path) -> None:
    """Without a quote, for nobody says it."""
    shutil.copytree(BOOK, tmp_path, dirs_exist_ok=True)
    (tmp_path / "data/derived.yml").write_text(
        "- id: three-plans\n  says: Three times the plan.\n  formula: plan-headline * 3\n"
        "  unit: USD\n  about: tramways\n  metric: investment\n  period: 2025/2026\n",
        encoding="utf-8",
    )
    pages = {page.address: page for page in disagreement.make_pages(read_study(tmp_path))}
    body = html.unescape(pages[locate_disagreement("plan-headline-doubts-plan")].body)
    assert "Three times the plan." in body
    assert "$60 million" in body


def test_what_a_source_has_settled_is_not_said_to_be_open(tmp_path: Path) -> None:
    """`Settled` beside `No editor has ruled on it` would be two answers to one question."""
    files = {
        "data/metrics.yml": "investment: {name: Investment, definition: Money put into machines, "
        "dimension: money, measure: flow, authority: [own]}\n",
        "data/outlets.yml": "daily-example: {name: The Daily Example}\n"
        "example-news: {name: Example News, kind: official, speaks_for: example}\n",
    }
    fact = {**PLAN, "kind": "fact", "period": "2024"}
    articles = {
        outlet: {
            "headline": f"What {outlet} says",
            "outlet": outlet,
            "published": "2025-01-15",
            "claims": [
                {**fact, "id": f"of-{outlet}", "quote": f"spent {n} million dollars"}
                | {"amount": f"{n} million dollars"}
            ],
        }
        for outlet, n in (("daily-example", 90), ("example-news", 20))
    }
    study = study_articles(tmp_path, articles, files)
    (page,) = disagreement.make_pages(study)
    body = html.unescape(page.body)
    assert "✓" in body
    assert "No editor has ruled on it" not in body
