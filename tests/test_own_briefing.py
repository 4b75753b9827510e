"""This repository's briefing: nobody who is right is accused, and one source is called one."""

import json
import re
from html import unescape

import pytest
from tests.repository import ROOT

from claimbook.build import Builder, Site
from claimbook.charts.look import CONFLICT, NEAR, PAPER
from claimbook.citing.source import is_chart
from claimbook.evidence import AMBER, RED, StandingKind
from claimbook.export import make_feeds
from claimbook.pages import Page, make_pages
from claimbook.study import Study
from claimbook.views.claims.byline import make_byline
from claimbook.views.claims.dividing import lead_to_claim
from claimbook.views.disputes.lead import find_lead

PLAN = ("380 billion", "53 billion", "52 billion")
"""How outlets write Alibaba's plan."""


ROW = re.compile(r'<tr><td class="cb-rows__claim">.*?</tr>', re.DOTALL)
FIGURE = re.compile(r'cb-rows__figure cb-num" href="[^"]*">([^<]*)<')
WARNING = re.compile(r"cb-badge--(?:red|amber)")


@pytest.fixture(scope="module")
def site() -> Site:
    return Builder(ROOT).build()


@pytest.fixture(scope="module")
def study(site: Site) -> Study:
    assert site.study is not None
    return site.study


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, str]:
    """The pages as MkDocs gets them, by their addresses; the home page's own part, too."""
    return {page.address: page.body for page in site.pages} | {"index.html": site.briefing}


@pytest.fixture(scope="module")
def made(study: Study) -> tuple[Page, ...]:
    """The pages with the charts that they ask for."""
    return make_pages(study)


def test_all_charts_have_a_form_that_is_taken_from_a_file(
    site: Site, pages: dict[str, str]
) -> None:
    """Those of hand-written pages are read from one where another site generator builds them."""
    body = "".join((*pages.values(), *site.placed.values()))
    charts = re.findall(r"<figure.*?</figure>", body, re.DOTALL)
    assert len(charts) > 20
    assert [chart for chart in charts if not is_chart(chart)] == []
    assert all(map(is_chart, site.placed.values()))


def read_words(html: str) -> str:
    """Return what a reader sees of a piece of a page."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def list_rows(pages: dict[str, str], figure: str) -> list[str]:
    """Return the rows of all tables whose figure has these words in it."""
    rows = (row for body in pages.values() for row in ROW.findall(body))
    figures = ((row, FIGURE.search(row)) for row in rows)
    return [row for row, found in figures if found and figure in unescape(found[1])]


def list_plan(study: Study) -> list[str]:
    """Return the claims that give Alibaba's plan as it is."""
    return [
        id_
        for id_, claim in study.book.claims.items()
        if claim.about == "alibaba"
        and claim.metric == "ai-infrastructure-investment"
        and claim.amount
        and any(figure in claim.amount.text.casefold() for figure in PLAN)
    ]


def test_nobody_who_gives_the_plan_as_it_is_is_red_or_amber(study: Study) -> None:
    """380 billion yuan, or about 53 billion dollars, is Alibaba's own figure."""
    right = list_plan(study)
    assert len({study.book.article_of[claim].outlet for claim in right}) >= 9
    kinds = {study.evidence.standings[claim].kind for claim in right}
    assert kinds == {StandingKind.SETTLED}
    assert not kinds & (RED | AMBER)


def test_a_speech_that_three_outlets_report_is_one_source(study: Study) -> None:
    """The 4 trillion dollars are Eddie Wu's, wherever they are printed, and say so."""
    told = [
        study.evidence.standings[id_]
        for id_, claim in study.book.claims.items()
        if claim.amount and "$4 trillion" in claim.amount.text
    ]
    assert len(told) == 3
    for standing in told:
        assert standing.kind is StandingKind.ECHOED
        assert standing.reason == (
            "Three outlets report it, with one source: Eddie Wu, Alibaba's chief executive."
        )


def test_the_headline_that_stands_alone_is_told_with_names(study: Study) -> None:
    """Who stands alone, what the article says, and that Alibaba says so, too."""
    standing = study.evidence.standings["alibaba-ai-target"]
    assert standing.kind is StandingKind.STANDS_ALONE
    assert standing.reason == (
        "AInvest's headline stands alone with $500 billion: the article itself says "
        "CN¥380 billion, and so does Alibaba."
    )


def test_every_figure_of_a_person_names_the_person_and_the_office(study: Study) -> None:
    """Wherever a claim's byline stands."""
    spoken = [claim for claim in study.book.claims.values() if claim.speaker]
    assert spoken
    for claim in spoken:
        entity = study.book.find_entity(claim.speaker.name) if claim.speaker else None
        record = study.book.entities.get(entity or "")
        if record and record.role:
            byline = str(make_byline(study, claim))
            assert record.name in byline
            assert record.role in byline


def test_the_briefing_opens_with_alibaba_and_says_who_stands_alone(study: Study) -> None:
    """The lead names the headline, the article under it, and Alibaba."""
    lead = find_lead(study)
    assert lead is not None
    assert lead.sentence == (
        "AInvest, in a headline and summary, stands alone in putting Alibaba's target for AI "
        "infrastructure investment at $500 billion. The text of the article says CN¥380 billion, "
        "about $53.3 billion; so does Alibaba."
    )


def test_no_page_warns_of_the_plan_as_it_is(pages: dict[str, str]) -> None:
    """In no table of any page, whoever prints it; the headline that differs is red in all."""
    right = [
        row
        for figure in ("CN¥380 billion", "$53 billion", "$52 billion")
        for row in list_rows(pages, figure)
        if "planned" in row or "plan</td>" in row
    ]
    assert len(right) > 20
    assert [read_words(row) for row in right if WARNING.search(row)] == []
    wrong = list_rows(pages, "$500 billion")
    assert wrong
    assert all("cb-badge--red" in row for row in wrong)


def test_no_chart_warns_of_the_plan_as_it_is(made: tuple[Page, ...], study: Study) -> None:
    """Its marks have the colour of what nobody contradicts, in every chart; the headline's not."""
    right = {lead_to_claim(study, id_) for id_ in list_plan(study)}
    rows = [row for page in made for chart in page.charts for row in chart.data]
    toned = [row for row in rows if row.get("claim") in right and "tone" in row]
    assert len(toned) > 10
    assert not {row["tone"] for row in toned} & {CONFLICT, NEAR}
    assert {row["tone"] for row in rows if row.get("figure") == "$500 billion"} == {CONFLICT}


def test_a_page_opens_with_a_settled_figure_as_its_source_gives_it(pages: dict[str, str]) -> None:
    """Not with an outlet's conversion, which the next sentence would seem to contradict."""
    told = read_words(pages["entities/alibaba/index.html"])
    assert "is CN¥380 billion, about $53.3 billion. This is Alibaba’s own figure, but" in told


def test_no_file_warns_of_the_plan_as_it_is(site: Site, study: Study) -> None:
    """In claims.json it is settled and rests on nothing in doubt; feeds hold nothing against it."""
    right = set(list_plan(study))
    rows = {row["id"]: row for row in json.loads(site.files["claims.json"])["claims"]}
    assert {rows[id_]["standing"]["id"] for id_ in right} == {"settled"}
    assert {rows[id_]["doubt"] for id_ in right} == {None}
    items = json.loads(make_feeds(study, "https://example.org/")["feed.json"])["items"]
    warning = [item["url"] for item in items if "tands alone" in json.dumps(item)]
    assert warning == ["https://example.org/articles/alibaba-ai-investment-target/index.html"]


def test_no_row_of_all_claims_warns_of_the_plan_as_it_is(
    pages: dict[str, str], study: Study
) -> None:
    """Whatever one filters by: the rows of the plan have no warning, and lists count none."""
    rows = [row for row in list_rows({"": pages["claims/index.html"]}, "") if "380 billion" in row]
    assert rows
    assert not [row for row in rows if "alibaba" in row and WARNING.search(row)]
    for outlet in {study.book.article_of[id_].outlet for id_ in list_plan(study)} - {"ainvest"}:
        told = read_words(pages[f"outlets/{outlet}/index.html"].partition('id="figures"')[0])
        against = told.partition("Confirmed, though others say something else")[0]
        assert "AI infrastructure" not in against.partition("What is in dispute")[2]


def test_every_page_says_one_source_of_the_4_trillion(pages: dict[str, str]) -> None:
    """In its tables, and on the home page where it is a key figure."""
    rows = list_rows(pages, "$4 trillion")
    assert rows
    assert all("3 outlets, one source" in read_words(row) for row in rows)
    home = read_words(pages["index.html"])
    assert re.search(r"about \$4 trillion .* 3 outlets, one source", home)


def test_home_metric_and_chart_name_the_person_and_the_office(
    made: tuple[Page, ...], pages: dict[str, str]
) -> None:
    """Of the 4 trillion dollars and of the plan that Eddie Wu spoke of."""
    person = "Eddie Wu, Alibaba’s chief executive, in "
    metric = "metrics/ai-infrastructure-investment/index.html"
    assert re.search(rf"about \$4 trillion .*? {person}Bloomberg", read_words(pages["index.html"]))
    for row in list_rows({metric: pages[metric]}, "$4 trillion"):
        assert person in read_words(row)
    (page,) = (each for each in made if each.address == metric)
    drawn = [str(row) for chart in page.charts for row in chart.data]
    spoken = [row for row in drawn if "Eddie Wu" in row]
    assert spoken
    assert all("Alibaba's chief executive" in row for row in spoken)


def test_the_plan_has_one_count_of_outlets_on_its_page_and_in_its_chart(
    made: tuple[Page, ...], study: Study
) -> None:
    """All print what Alibaba's own words settle, so that none is a source of its own."""
    plan = study.evidence.disagreement["bloomberg-ai-plan-alibaba-ai-target"]
    (settled,) = (camp for camp in plan.camps if camp.kind is StandingKind.SETTLED)
    outlets = {study.evidence.attributions[claim].outlet for claim in settled.claims}
    (page,) = (each for each in made if each.address.startswith(f"disagreements/{plan.id}/"))
    words = f"in {len(outlets)} outlets"
    assert words in read_words(page.body)
    dots = [row for chart in page.charts for row in chart.data if words in str(row["detail"])]
    assert len(dots) == len(outlets)
    assert [row["fill"] == PAPER for row in dots].count(False) == 1
    assert "sources" not in str(dots[0]["detail"])
    (alone,) = (row for chart in page.charts for row in chart.data if row not in dots)
    assert (alone["figure"], alone["fill"]) == ("$500 billion", alone["tone"])


def test_the_home_page_opens_with_the_lead(pages: dict[str, str]) -> None:
    """Its headline names Alibaba and says who stands alone."""
    headline = read_words(re.findall(r"<h1>.*?</h1>", pages["index.html"], re.DOTALL)[0])
    assert headline.startswith(
        "AInvest, in a headline and summary, stands alone in putting Alibaba’s"
    )


def test_each_new_article_is_told_with_what_was_found(pages: dict[str, str]) -> None:
    """In a sentence, on the home page."""
    newest = pages["index.html"].partition('id="newest-articles"')[2]
    assert newest.count("cb-list__told") == newest.count("cb-list__head") == 5


def test_no_chart_of_an_entity_repeats_a_sentence_above_it(pages: dict[str, str]) -> None:
    """Who says which figure is told once; the chart below shows it."""
    body = pages["entities/alibaba/index.html"]
    told = re.findall(
        r"<li><a class=\"cb-badge-link\".*?</a> <span>(.*?)\.?\s*<a ", body, re.DOTALL
    )
    titles = re.findall(r'<figcaption><h\d class="cb-chart__title">(.*?)</h', body)
    assert len(told) > 3
    assert "The figures on one scale" in titles
    assert not {*map(read_words, told)} & {*map(read_words, titles)}
