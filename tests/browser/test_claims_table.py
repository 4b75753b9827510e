"""The table of all claims: sorted, filtered and searched, and the address keeps what was chosen."""

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import SIZES, Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

PATH = "claims/index.html"
_READ_ROWS = """
rows => rows.map((row) => [...row.cells].map((cell) => [
  cell.dataset.label, cell.className, cell.textContent.trim(),
  [...cell.querySelectorAll("*")].map((each) => [
    each.localName, each.className, each.title,
    each.className === "cb-note-sign" ? "" : each.href,
  ]),
]))
"""
"""What rows say and where they lead, but for notes, which a page has below its own table."""


def _settle(page: "Page") -> None:
    """Wait until what was asked for is shown."""
    page.locator(".cb-ledger[aria-busy=false]").wait_for(state="attached")


def _show_more(page: "Page") -> None:
    """Press the button below the rows, and wait until there are more of them."""
    shown = page.locator(".cb-ledger tbody tr").count()
    page.locator(".cb-ledger__more").click()
    page.locator(f".cb-ledger tbody tr >> nth={shown}").wait_for(state="attached")
    _settle(page)


def _count(page: "Page") -> str:
    _settle(page)
    return page.locator(".cb-ledger__count").inner_text()


def _list_cells(page: "Page", label: str) -> list[str]:
    """Return what the rows that are shown have in a column."""
    _settle(page)
    return page.locator(f".cb-ledger tbody tr:visible td[data-label='{label}']").all_inner_texts()


def _list_choices(page: "Page", facet: str) -> dict[str, int]:
    """Return the choices of a filter, and how many claims each would leave."""
    texts = page.get_by_label(facet, exact=True).locator("option").all_inner_texts()[1:]
    told = (words.rpartition(" (") for words in texts)
    return {name: int(count.rstrip(")")) for name, _, count in told}


def test_without_a_script_the_newest_are_there_and_the_rest_by_year(reader: Reader) -> None:
    """Nothing is offered that would not work."""
    page = reader.open(PATH, java_script_enabled=False).page
    assert page.locator(".cb-ledger tbody tr:visible").count() == 50
    assert page.locator(".cb-allclaims button, .cb-allclaims select").count() == 0
    every = page.locator(".cb-kicker").inner_text()
    page.locator(".cb-ledger__ways a").first.click()
    assert f"{page.locator('.cb-ledger tbody tr:visible').count()} claims" == every


def test_rows_are_those_that_the_pages_write(reader: Reader) -> None:
    """The script makes the same of its files as the site of its pages, for every claim."""
    page = reader.open(PATH, SIZES[0]).page
    _settle(page)
    while page.locator(".cb-ledger__more:visible").count():
        _show_more(page)
    made = page.locator(".cb-ledger tbody tr").evaluate_all(_READ_ROWS)
    written = reader.open("claims/2025/index.html").page
    assert made == written.locator(".cb-ledger tbody tr").evaluate_all(_READ_ROWS)
    page.get_by_label("Order").select_option("-claim")
    page.wait_for_url("**sort=-claim")
    page.get_by_label("Order").select_option("")
    page.wait_for_url(f"**/{PATH}")
    assert page.locator(".cb-ledger tbody tr").evaluate_all(_READ_ROWS) == made[:50]


def test_pressing_twice_shows_no_row_twice(reader: Reader) -> None:
    """The second time before the rows of the first have come."""
    page = reader.open(PATH, SIZES[0]).page
    _settle(page)
    page.locator(".cb-ledger__more").evaluate("more => { more.click(); more.click(); }")
    page.locator(".cb-ledger tbody tr >> nth=50").wait_for(state="attached")
    page.evaluate("() => new Promise((done) => setTimeout(done))")  # what else is due has come
    shown = page.locator(".cb-ledger tbody tr").evaluate_all(_READ_ROWS)
    assert [row for row in shown if shown.count(row) > 1] == []


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
    assert all(words.startswith("Eddie Wu, Alibaba’s chief executive, in ") for words in said)
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
    assert _list_addresses(page) == _sort_by_period(reader, 1)[:50]
    page.keyboard.press("Enter")
    assert column.get_attribute("aria-sort") == "descending"
    assert _list_addresses(page) == _sort_by_period(reader, -1)[:50]


def _list_addresses(page: "Page") -> list[str]:
    _settle(page)
    links = page.locator(".cb-ledger .cb-rows__claim a").evaluate_all(
        "links => links.map((link) => link.getAttribute('href'))"
    )
    return [link.removeprefix("../") for link in links]


def _sort_by_period(reader: Reader, sign: int) -> list[str]:
    """Return the addresses of all claims by when their periods begin, those without one last."""
    ranks = json.loads((reader.site / "claims/columns.json").read_bytes())["orders"]["period"]
    rows = json.loads((reader.site / "claims/rows-0.json").read_bytes())["address"]
    assert len(rows) == len(ranks)
    ordered = sorted(range(len(rows)), key=lambda at: (not ranks[at], sign * ranks[at], at))
    return [rows[at] for at in ordered]


def test_an_editors_note_goes_with_its_row(reader: Reader) -> None:
    """It is below the rows that the page has written; other rows lead to the claim that has it."""
    page = reader.open(PATH, SIZES[0]).page
    signs, notes = page.locator(".cb-note-sign:visible"), page.locator("p[id^=note-]:visible")
    assert notes.count() == signs.count() > 0
    page.get_by_label("Order").select_option("claim")
    page.wait_for_url("**sort=claim")
    page.locator("p[id^=note-]").first.wait_for(state="hidden")
    while not signs.count():
        _show_more(page)
    _settle(page)
    # Not with the mouse or a key, which miss it if further rows move or replace it meanwhile.
    signs.first.evaluate("sign => sign.click()")
    page.locator(".cb-claim:target").wait_for()
    assert page.locator(".cb-claim:target", has_text="Editor’s note").count() == 1


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


def test_a_choice_can_be_saved(reader: Reader) -> None:
    """The lines of claims.csv that fit, as CSV and as JSON, with all of their columns."""
    page = reader.open(f"{PATH}?kind=plan&sort=-period").page
    (whole,) = ((reader.site / "claims.csv").read_text(encoding="utf-8-sig"),)
    rows = list(csv.DictReader(io.StringIO(whole)))
    plans = [row for row in rows if row["kind"] == "plan"]
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save these claims as CSV").click()
    text = saved.value.path().read_text(encoding="utf-8")
    chosen = list(csv.DictReader(io.StringIO(text, newline="")))
    assert saved.value.suggested_filename == f"claims-{len(plans)}.csv"
    assert sorted(chosen, key=str) == sorted(plans, key=str)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save these claims as JSON").click()
    assert json.loads(saved.value.path().read_text(encoding="utf-8")) == chosen


def test_more_rows_come_on_asking(reader: Reader) -> None:
    """Fifty at a time, and the keyboard goes on at the first of them."""
    page = reader.open(PATH).page
    page.get_by_role("button", name="Show 50 more").press("Enter")
    page.locator(".cb-ledger tbody tr").nth(99).wait_for()
    assert page.locator(".cb-ledger tbody tr").count() == 100
    focused = "document.activeElement.closest('tr').sectionRowIndex"
    assert page.evaluate(focused) == 50


def _wait_for_one(page: "Page", held: "list[Route]") -> "Route":
    """Return the next request that the route holds, which a page hears of before."""
    while not held:
        page.wait_for_timeout(10)
    return held.pop()


@pytest.mark.parametrize("size", SIZES)
def test_no_row_moves_when_the_form_comes(reader: Reader, size: tuple[int, int]) -> None:
    """Its place is free from the start; it is given up if the script does not come."""
    page = reader.open("index.html", size).page
    top = "document.fonts.ready.then(() => document.querySelector('.cb-ledger').offsetTop)"
    held: list[Route] = []
    page.route("**/claims/table.js", lambda route: held.append(route))
    with page.expect_request("**/claims/table.js"):
        page.goto(f"{reader.address}/{PATH}")
    before = page.evaluate(top)
    _wait_for_one(page, held).continue_()
    _settle(page)
    assert abs(page.evaluate(top) - before) <= 1
    with page.expect_request("**/claims/table.js"):
        page.reload()
    _wait_for_one(page, held).abort()
    page.locator(".cb-ledger:not(.cb-ledger--waiting)").wait_for()
    assert page.evaluate(top) < before - 100


def test_what_a_large_table_is_chosen_by_is_loaded_on_asking(reader: Reader) -> None:
    """Not for readers who only look at the newest claims; an address with a choice asks for it."""
    large = "document.addEventListener('DOMContentLoaded', () => {"
    large += " document.querySelector('.cb-ledger').dataset.more = '100000' })"
    page = reader.open(PATH, script=large).page
    ask = page.get_by_role("button", name="Filter and sort all 100,000 claims")
    ask.wait_for()
    assert page.locator(".cb-ledger__form").count() == 0
    ask.click()
    assert _count(page).endswith(" claims")
    asked = reader.open(f"{PATH}?kind=plan", script=large).page
    assert " of " in _count(asked)


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
    (count,) = (left for name, left in _list_choices(page, "Kind").items() if "forecast" in name)
    assert count > 0
    page.get_by_label("Kind", exact=True).select_option("forecast")
    page.wait_for_url("**kind=forecast*")
    assert _count(page).startswith(f"{count} of ")
    nobody = page.get_by_label("About", exact=True).locator("option[value=smic]")
    assert nobody.inner_text().endswith("(0)")
    assert nobody.is_disabled()
