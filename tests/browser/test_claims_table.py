"""The table of all claims: sorted, filtered and searched, and the address keeps what was chosen."""

from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import SIZES, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

PATH = "claims/index.html"


def _count(page: "Page") -> str:
    return page.locator(".cb-ledger__count").inner_text()


def _list_cells(page: "Page", label: str) -> list[str]:
    """What the rows that are shown have in a column."""
    return page.locator(f".cb-ledger tbody tr:visible td[data-label='{label}']").all_inner_texts()


def test_without_a_script_the_table_is_whole(reader: Reader) -> None:
    """Every claim is a row, and nothing is offered that would not work."""
    page = reader.open(PATH, java_script_enabled=False).page
    shown = page.locator(".cb-ledger tbody tr:visible").count()
    assert f"{shown} claims" in page.locator(".cb-kicker").inner_text()
    assert page.locator(".cb-allclaims button, .cb-allclaims select").count() == 0


@pytest.mark.parametrize("size", SIZES)
def test_filters_are_kept_in_the_address(reader: Reader, size: tuple[int, int]) -> None:
    """What is chosen is there again when the page is opened at that address."""
    watched = reader.open(PATH, size)
    page = watched.page
    everything = _count(page)
    page.get_by_label("Kind", exact=True).select_option("plan")
    page.get_by_label("Search the claims").fill("cloud")
    chosen = _count(page)
    assert chosen.endswith(f" of {everything}")
    assert {kind.split()[-1] for kind in _list_cells(page, "Kind")} == {"plan"}
    assert page.url.endswith("?text=cloud&kind=plan")
    again = reader.open(page.url.removeprefix(f"{reader.address}/"), size).page
    assert _count(again) == chosen
    again.get_by_role("button", name="Show all").click()
    assert _count(again) == everything
    assert again.url.endswith(PATH)
    assert watched.complaints == []


def test_claims_are_filtered_by_who_says_them(reader: Reader) -> None:
    """Whichever outlets print the words; the column itself takes no room."""
    page = reader.open(PATH).page
    page.get_by_label("Speaker", exact=True).select_option("eddie-wu")
    said = _list_cells(page, "Said by")
    assert len(said) > 1
    assert all(words.startswith("Eddie Wu, Alibaba's chief executive, in ") for words in said)
    assert page.url.endswith("?speaker=eddie-wu")
    assert not page.get_by_role("columnheader", name="Speaker").is_visible()


def test_headers_sort_by_keyboard(reader: Reader) -> None:
    """Up and down, told to screen readers; empty cells stay last."""
    page = reader.open(PATH).page
    header = page.get_by_role("button", name="Period")
    header.focus()
    page.keyboard.press("Enter")
    column = page.locator("th[data-column=period]")
    assert column.get_attribute("aria-sort") == "ascending"
    rising = page.locator("td[data-label=Period]").evaluate_all(
        "cells => cells.map((cell) => cell.dataset.sort)"
    )
    page.keyboard.press("Enter")
    assert column.get_attribute("aria-sort") == "descending"
    falling = page.locator("td[data-label=Period]").evaluate_all(
        "cells => cells.map((cell) => cell.dataset.sort)"
    )
    dated = [day for day in rising if day]
    assert rising == [*sorted(dated), *[""] * (len(rising) - len(dated))]
    assert falling == [*sorted(dated, reverse=True), *[""] * (len(rising) - len(dated))]


def test_an_editors_note_goes_with_its_row(reader: Reader) -> None:
    """Below the table stand the notes of the claims that are in it."""
    page = reader.open(PATH).page
    signs, notes = page.locator(".cb-note-sign:visible"), page.locator("p[id^=note-]:visible")
    assert notes.count() == signs.count() > 1
    page.get_by_label("Kind", exact=True).select_option("plan")
    assert notes.count() == signs.count() < page.locator("p[id^=note-]").count()
    page.get_by_label("Search the claims").fill("nothing of this kind")
    assert page.locator(".cb-remark:visible").count() == 0


def test_when_nothing_fits_there_is_a_way_back(reader: Reader) -> None:
    """A sentence in the place of the table."""
    page = reader.open(f"{PATH}?text=no-claim-says-this").page
    assert _count(page).startswith("0 of ")
    page.get_by_role("button", name="Show all claims").click()
    assert page.locator(".cb-ledger tbody tr:visible").count() > 0


def test_the_table_works_after_instant_navigation(reader: Reader) -> None:
    """It is set up once each time that the page comes."""
    watched = reader.open("index.html")
    page = watched.page
    for _ in range(2):
        page.get_by_role("link", name="All claims").first.click()
        page.wait_for_url(f"**/{PATH}")
        page.locator(".cb-ledger__form").wait_for()
        assert page.locator(".cb-ledger__form").count() == 1
        page.get_by_role("link", name="Timeline").first.click()
        page.locator(".cb-timeline").wait_for()
    assert watched.complaints == []


_HAS_CLAIMS = """
(wanted) => {
  const blocks = [...document.head.querySelectorAll("script[type='application/ld+json']")];
  return blocks.some((block) => block.textContent.includes('"@type":"Claim"')) === wanted;
}
"""


def test_what_machines_read_of_an_article_never_runs(reader: Reader) -> None:
    """Its JSON-LD comes and goes with the page, by instant navigation too; nothing complains."""
    watched = reader.open("articles/index.html")
    page = watched.page
    page.locator(".cb-list__head").first.click()
    page.locator(".cb-article").wait_for()
    page.wait_for_function(_HAS_CLAIMS, arg=True)
    page.go_back()
    page.locator(".cb-list__head").first.wait_for()
    page.wait_for_function(_HAS_CLAIMS, arg=False)
    assert watched.complaints == []


def test_a_filter_says_how_many_claims_each_choice_leaves(reader: Reader) -> None:
    """With everything else as it is; what would leave none cannot be chosen."""
    page = reader.open(PATH).page
    page.get_by_label("Speaker", exact=True).select_option("eddie-wu")
    kinds = page.get_by_label("Kind", exact=True).locator("option")
    told = {words.rpartition(" (")[0]: words for words in kinds.all_inner_texts()[1:]}
    (forecast,) = (words for name, words in told.items() if name.endswith("forecast"))
    count = int(forecast.rpartition("(")[2].rstrip(")"))
    assert count > 0
    page.get_by_label("Kind", exact=True).select_option("forecast")
    assert _count(page).startswith(f"{count} of ")
    nobody = page.get_by_label("About", exact=True).locator("option[value=smic]")
    assert nobody.inner_text().endswith("(0)")
    assert nobody.is_disabled()
