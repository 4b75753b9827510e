"""Pages of a large book: none is too large for its readers, and together they have everything."""

import re
from collections import Counter
from html import unescape

import pytest
from tests.test_growth import draw_crowd, draw_wide, make_large

from claimbook.pages import Page, make_pages
from claimbook.study import study_book

SIZE = 900
CHART, ROW, POINT = 8_000, 4_000, 2_000
"""The bytes that a chart, each of its rows and each point of a line take in a page, which has both
pictures."""
LARGEST = 370_000
"""What a theme leaves of 400 kB."""
_LINK = re.compile(r'href="([^"#]*)(?:#([^"]*))?"')


@pytest.fixture(scope="module", params=["one entity", "many entities"])
def pages(request: pytest.FixtureRequest) -> dict[str, Page]:
    draw = draw_crowd if request.param == "one entity" else draw_wide
    study = study_book(make_large(SIZE, draw, False))
    return {page.address: page for page in make_pages(study)}


def weigh_charts(page: Page) -> int:
    """Return the bytes of the charts that are put into a page."""
    return sum(
        CHART + (POINT if chart.kind == "line" else ROW) * len(chart.data) for chart in page.charts
    )


def test_no_page_is_too_large(pages: dict[str, Page]) -> None:
    """In bytes, with the charts that are put in later."""
    sizes = {at: len(each.body) + weigh_charts(each) for at, each in pages.items()}
    assert {at: size for at, size in sizes.items() if size > LARGEST} == {}


def test_no_page_has_too_many_claims(pages: dict[str, Page]) -> None:
    """Counted by the articles and claims that a page links to."""
    linked = {
        at: len(set(re.findall(r'href="[./]*articles/[^"]*#(claim-\d+)"', each.body)))
        for at, each in pages.items()
    }
    assert {at: count for at, count in linked.items() if count > 200} == {}


def test_all_claims_are_in_the_tables_by_year_once(pages: dict[str, Page]) -> None:
    """Over all of their pages."""
    tables = [unescape(each.body) for at, each in pages.items() if at.startswith("claims/2")]
    rows = re.findall(r'<td class="cb-rows__claim"[^>]*>\s*<a[^>]*#(claim-\d+)"', "".join(tables))
    assert Counter(rows) == Counter(f"claim-{number}" for number in range(SIZE))


def test_pages_of_a_list_lead_to_each_other(pages: dict[str, Page]) -> None:
    """From the first page of each, `next` leads through all of them to the last."""
    firsts = [at.replace("page_2/", "") for at in pages if "/page_2/" in at]
    assert firsts
    for first in firsts:
        at, seen = first, []
        while at:
            seen.append(at)
            found = re.search(r'rel="next" href="([^"]*)"', unescape(pages[at].body))
            at = resolve(at, found[1]) if found else ""
        folder = first.removesuffix("index.html")
        assert seen == [first, *(at for at in pages if at.startswith(f"{folder}page_"))]


def test_links_between_pages_lead_somewhere(pages: dict[str, Page]) -> None:
    """To a page that is made, and to a place in it."""
    places = {
        at: {"", *re.findall(r'\sid="([^"]*)"', unescape(each.body))} for at, each in pages.items()
    }
    broken = {
        (at, to, anchor)
        for at, each in pages.items()
        for to, anchor in _LINK.findall(unescape(each.body))
        if (not to or to.endswith("index.html")) and not to.startswith("http")
        if anchor not in places.get(resolve(at, to), set())
    }
    assert broken == set()


def resolve(page: str, link: str) -> str:
    parts = page.split("/")[:-1] if link else page.split("/")
    for step in link.split("/") if link else ():
        if step == "..":
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)
