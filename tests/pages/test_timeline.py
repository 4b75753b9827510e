"""The timeline: claims stand where the time they speak of ends."""

import html
import re
from pathlib import Path

import pytest
from tests.books import PLAN, study_claims, study_empty
from tests.test_growth import draw_spread, make_large

from claimbook.pages import claims, timeline
from claimbook.pages.timeline import make_pages
from claimbook.study import study_book
from claimbook.views.charting import chart_timeline
from claimbook.views.claims.dividing import lead_to_claim
from claimbook.views.lists.years import list_undated, list_years
from claimbook.views.wording.paging import PAGE


@pytest.mark.parametrize(
    ("period", "year", "stretch"),
    [
        ("2025-Q2", 2025, "April to June"),
        ("2025-04-10", 2025, "April to June"),
        ("2025-03/2025-04", 2025, "April to June"),
        ("2032", 2032, "The whole year or longer"),
        ("../2032", 2032, "The whole year or longer"),
        ("2025-02/2028-02", 2028, "The whole year or longer"),
        ("2026-05/..", 2026, "April to June"),
    ],
)
def test_a_claim_stands_where_its_period_ends(
    tmp_path: Path, period: str, year: int, stretch: str
) -> None:
    """In the quarter of its last day; what takes longer, in the year; without an end, its first."""
    study = study_claims(tmp_path, {**PLAN, "period": period})
    found = {
        (each.number, part.title): [event.sign for event in part.events]
        for each in list_years(study)
        for part in each.stretches
    }
    assert found[year, stretch] == ["plan"]


def test_the_days_of_articles_stand_between_the_claims(tmp_path: Path) -> None:
    """What lay ahead when an article appeared stands behind it."""
    before = {**PLAN, "id": "before", "kind": "fact", "period": "2025-01-10"}
    after = {**PLAN, "id": "after", "period": "2025-03-01"}
    years = list(list_years(study_claims(tmp_path, after, before)))
    signs = [event.sign for event in years[0].stretches[0].events]
    assert signs == ["fact", "article", "plan"]


def test_claims_without_a_period_stand_under_the_day_of_their_article(tmp_path: Path) -> None:
    """In a section of their own."""
    study = study_claims(tmp_path, PLAN)
    (stretch,) = list_undated(study)
    assert stretch.title == "15 Jan 2025 · The Daily Example"
    assert [event.claim for event in stretch.events] == [PLAN["id"]]


def test_without_periods_there_is_no_line_but_a_sentence(tmp_path: Path) -> None:
    """Neither years nor a key of signs that do not occur."""
    (page,) = make_pages(study_claims(tmp_path, PLAN))
    assert "No claim of this briefing names a period" in page.body
    assert "cb-timeline__key" not in page.body
    assert "Without a period" in page.body


def test_an_empty_book_has_a_timeline_that_says_so(tmp_path: Path) -> None:
    """No list stands open."""
    (page,) = make_pages(study_empty(tmp_path))
    assert "cb-kicker" not in page.body
    assert "<ol" not in page.body
    assert "<ul" not in page.body


def test_of_many_years_each_page_links_those_beside_its_own() -> None:
    """The first page has all of them, and each other page leads there."""
    opening, *others = make_pages(study_book(make_large(322, draw_spread, together=False)))
    linked = {page.address: find_years(page.body) for page in others}
    assert [len(find_years(opening.body)), len(linked)] == [46, 46]
    assert {len(years) for years in linked.values()} == {25}
    assert all('href="../index.html">All years</a>' in page.body for page in others)
    in_order = sorted(linked)
    for place, address in enumerate(in_order):
        near = [int(each.split("/")[1]) for each in in_order[max(0, place - 5) : place + 6]]
        assert set(near) <= linked[address]


def test_a_long_quarter_of_a_large_book_has_pages_of_its_own(tmp_path: Path) -> None:
    """Each page of the year links where its parts begin; articles are listed elsewhere."""
    spring = [{**PLAN, "id": f"spring-{n}", "period": "2025-Q2"} for n in range(250)]
    whole = [{**PLAN, "id": f"whole-{n}", "period": "2025"} for n in range(30)]
    opening, *pages = make_pages(study_claims(tmp_path, *spring, *whole))
    assert [page.title for page in pages] == [
        "Timeline, 2025",
        "Timeline, 2025, page 2 of 2",
    ]
    assert ">The articles</a>" in opening.body
    for page in pages:
        body = html.unescape(page.body)
        assert "<h1 data-search-exclude>Timeline, 2025</h1>" in body
        assert "a period</p>" not in body
        (parts,) = re.findall(r'aria-label="Parts of the year".*?</nav>', body, re.DOTALL)
        assert re.findall(r">([A-Z][^<]+)</", parts) == [
            "April to June",
            "The whole year or longer",
        ]
        assert "cb-event--article" not in page.body
    assert [page.body.count('<li class="cb-event ') for page in pages] == [200, 80]


def test_a_long_stretch_shows_its_first_claims_and_the_others_on_request(tmp_path: Path) -> None:
    """So that what comes after it is not pages away."""
    spring = [{**PLAN, "id": f"spring-{n}", "period": "2025-Q2"} for n in range(40)]
    (page,) = make_pages(study_claims(tmp_path, *spring))
    before, after = page.body.split("<summary>28 more entries</summary>")
    assert before.count('<li class="cb-event cb-event--plan') == 12
    assert after.count('<li class="cb-event cb-event--plan') == 28


def find_years(body: str) -> set[int]:
    """Return the years that a page of the timeline links, or says that it is the page of."""
    (links,) = re.findall(r'<nav class="cb-years.*?</nav>', body, flags=re.DOTALL)
    return set(map(int, re.findall(r">(\d{4})<", links)))


def test_no_claim_is_worked_out_to_list_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save would otherwise wait for the claims of all pages before the first one is made."""
    study = study_claims(tmp_path, PLAN)

    def refuse(*_: object) -> None:
        raise AssertionError("a claim was worked out")

    monkeypatch.setattr("claimbook.views.claims.shown._show", refuse)
    assert timeline.list_pages(study)
    assert claims.list_tables(study)
    with pytest.raises(AssertionError, match="worked out"):
        list(make_pages(study))


@pytest.mark.parametrize("count", [40, 2000])
def test_each_row_of_the_chart_leads_to_its_claims(tmp_path: Path, count: int) -> None:
    """To the only one, or to the year that lists them: its place on the page, or its own page."""
    if count < PAGE:
        years = [{**PLAN, "id": f"plan-{n}", "period": f"{2000 + n // 7}"} for n in range(count)]
        study = study_claims(tmp_path, *years, {**PLAN, "id": "alone", "period": "2040"})
    else:
        study = study_book(make_large(count, draw_spread, together=True))
    pages = {page.address: page.body for page in make_pages(study)}
    (panel,) = chart_timeline(study)
    leads = [row.href for row in panel.rows]
    assert all(leads)
    own = [each for each in leads if not each.startswith("timeline/")]
    assert own == ([lead_to_claim(study, "alone")] if count < PAGE else [])
    for address, _, anchor in (each.partition("#") for each in leads if each not in own):
        assert f'id="{anchor}"' in pages[address] if anchor else address in pages
