"""Text from strangers stays text: nothing runs, nothing is made of it, nothing is lost of it.

The payloads are those of hostile_payloads.txt, one a line. Another list is tried by naming its file
in CLAIMBOOK_PAYLOADS (YAML, as hostile_book.read_payloads has it); then every page is opened, and
`pytest -s` says how many payloads and pages there were.
"""

import csv
import json
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from tests.browser.conftest import SIZES, Reader, list_pages, serve_folder
from tests.browser.hostile_book import NONE, PLAIN, name_codes, read_payloads, write_book
from tests.repository import build_with_mkdocs, run_mkdocs

from claimbook.cli import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_UNSEEN = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
"""Tags, and what pages have besides text; pictures break words into lines."""
HARMLESS = "words and (12) and (12) more, enough to be set in two lines in a chart"
"""With a figure that is there twice: the second is marked, since no claim has it."""
OWN = Path(__file__).with_name("hostile_payloads.txt")
LIST = os.environ.get("CLAIMBOOK_PAYLOADS")
_HOOKS = """
for (const name of ["ran", "xhit", "alert", "confirm", "prompt", "print"])
  window[name] = (what) => console.error(`ran: ${what}`);
"""
_NO_ICON = "Failed to load resource: the server responded with a status of 404 (Not Found)"
_TOUCH = """
() => {
  for (const element of document.querySelectorAll("article *, nav *, header *"))
    for (const kind of ["mouseover", "mouseenter", "pointerover", "focus", "toggle"])
      element.dispatchEvent(new Event(kind, { bubbles: true }));
}
"""
_PARSE = """
(pages) => pages.map((html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const made = [...page.querySelectorAll("*")].map((element) =>
    [element.localName, ...[...element.attributes].map(({ name }) => name).sort()].join(" "));
  const led = [...page.querySelectorAll("[href], [src], [action]")].map((element) =>
    (element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action"))
      .replace(/[0-9a-f]{32}/, "hash").replace(/\\d+/g, "0"));
  // Pictures break words into lines, or cut them; their tables have them whole.
  for (const other of page.querySelectorAll("script, style, svg")) other.remove();
  const said = ["content", "aria-label", "title", "alt"].flatMap((name) =>
    [...page.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)));
  const text = [page.documentElement.textContent, ...said].join(" \u2022 ");
  return { made: [...new Set(made)], led: [...new Set(led)], text };
})
"""
"""What pages have in them: kinds of elements, addresses without numbers, and text.

Which of many claims a page lists first may depend on their words.
"""
_LIST_NAMES = """
(element) => [...element.querySelectorAll("*")].flatMap((each) =>
  [`<${each.localName}>`, ...[...each.attributes].map(({ name }) => name)])
"""
_LIST_RESULTS = f"""
(code) => {{
  const list = document.querySelector(".md-search-result__list");
  return list.textContent.includes(code) && [({_LIST_NAMES})(list), list.textContent];
}}
"""
"""Looked at in one go, since the theme empties the list whenever another letter was typed."""
_QUERY = "[data-md-component=search-query]"
_ROWS = set("<tr> <td> <a> <bdi> <span> role class data-label href aria-label title".split())
"""The elements and attributes that rows of the table of claims have."""
_RESULTS = set(
    """<li> <div> <h1> <article> <a> <span> <p> <mark>
    class data-all data-md-score href tabindex""".split()
)
"""Those that results of the search have."""
_LONG = 250
"""A payload with more characters is cut where there is little room."""
_AT_ONCE = 50
"""So many pages are handed to the browser at a time."""
_CODE = re.compile(r"zq[a-z]{2}")


@dataclass(frozen=True)
class Hostile:
    """The hostile book's site, and that of the same book with harmless words."""

    payloads: dict[str, str]
    """By code, as they ought to be shown."""
    site: Path
    harmless: Path
    reader: Reader

    @cached_property
    def pages(self) -> dict[str, dict[str, Any]]:
        """What each page has in it, by its path in the site."""
        return self._parse(self.site)

    @cached_property
    def harmless_pages(self) -> dict[str, dict[str, Any]]:
        """The same of the book with harmless words."""
        return self._parse(self.harmless)

    def _parse(self, site: Path) -> dict[str, dict[str, Any]]:
        page = self.reader.open("404.html").page
        held, parsed = read_pages(site), []
        for first in range(0, len(held), _AT_ONCE):
            parsed += page.evaluate(_PARSE, list(held.values())[first : first + _AT_ONCE])
        page.close()
        return dict(zip(held, parsed, strict=True))


@pytest.fixture(scope="module")
def hostile(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    """Both sites, the hostile one served."""
    payloads = read_payloads(Path(LIST)) if LIST else OWN.read_text("utf-8").splitlines()
    harmless = [HARMLESS] * len(payloads)
    folder = tmp_path_factory.mktemp("hostile")
    sites = []
    with serve_folder(folder / "hostile" / "site") as address:
        for name, words in (("hostile", payloads), ("harmless", harmless)):
            book = write_book(folder / name, words, fast=name == "harmless")
            build_with_mkdocs(book, SITE_URL=f"{address}/")
            sites.append(book / "site")
        shown = {
            code: " ".join(payload.split())
            for code, payload in zip(name_codes(len(payloads)), payloads, strict=True)
        }
        yield Hostile(shown, *sites, Reader(browser, address, sites[0]))


@pytest.fixture(scope="module")
def protected(
    hostile: Hostile, browser: "Browser", tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Reader]:
    """The hostile book's site with the policy that stops what is not its own."""
    site = tmp_path_factory.mktemp("protected") / "site"
    shutil.copytree(hostile.site, site)
    assert main(["finish", str(site), "--book", str(hostile.site.parent), "--no-images"]) == 0
    with serve_folder(site) as address:
        yield Reader(browser, address, site)


def read_pages(site: Path) -> dict[str, str]:
    """Return the HTML of every page by its path in the site."""
    pages = sorted(site.rglob("*.html"))
    return {page.relative_to(site).as_posix(): page.read_text(encoding="utf-8") for page in pages}


def list_forms(name: str) -> set[str]:
    """Return how a page may write a name: with a small letter in a sentence, with a capital first.

    And where it is a row of a table, cell by cell or in a line.
    """
    first, *cells = (cell.strip() for cell in name.strip("| ").split("|"))
    rows = (
        {"".join((first, *cells)), " ".join((first, *cells)), f"{first}: {', '.join(cells)}"}
        if cells
        else set()
    )
    return {name, name[0].lower() + name[1:], name[0].upper() + name[1:], *rows}


def list_texts(value: object) -> Iterator[str]:
    """Yield every text in a value read from JSON, each with single spaces."""
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, list):
        for each in value:
            yield from list_texts(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            # The figures in a text are parts of it.
            if name == "content_html":
                yield " ".join(unescape(each).split())
            elif name not in {"noun", "mentions"}:
                yield from list_texts(each)


def walk(reader: Reader, paths: Sequence[str]) -> None:
    """Open pages one after the other and touch every element of each; nothing may run."""
    watched = reader.open("404.html", script=_HOOKS)
    for path in paths:
        watched.complaints.clear()
        watched.page.goto(f"{reader.address}/{path}", wait_until="load")
        watched.page.evaluate(_TOUCH)
        # A chart for other sites has no icon, so that the browser asks for one that is not there.
        heard = [each for each in watched.complaints if each != _NO_ICON or "chart-" not in path]
        assert (path, heard) == (path, [])
        assert (path, watched.hosts) == (path, {reader.host})
    watched.page.close()


def choose_pages(hostile: Hostile) -> list[str]:
    """Return all pages where a list is tried, otherwise one of each kind."""
    return list(read_pages(hostile.site)) if LIST else list_pages(hostile.site)


def test_no_payload_runs_or_asks_another_host(hostile: Hostile) -> None:
    """Pages are opened and every element is touched; no policy protects them."""
    paths = choose_pages(hostile)
    walk(hostile.reader, paths)
    print(f"\n{len(hostile.payloads)} payloads on {len(paths)} pages, and none ran")


def test_no_payload_gives_the_policy_something_to_stop(hostile: Hostile, protected: Reader) -> None:
    """With the policy that built sites have, nothing is refused, since nothing is tried."""
    page = protected.open("404.html").page
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    page.close()
    walk(protected, choose_pages(hostile))


def test_no_element_and_no_attribute_is_made_of_a_payload(hostile: Hostile) -> None:
    """Pages have the elements, attributes and addresses that they have with harmless words."""
    known = hostile.harmless_pages.values()
    made = {element for parsed in known for element in parsed["made"]}
    led = {address for parsed in known for address in parsed["led"]}
    for name, parsed in hostile.pages.items():
        assert (name, set(parsed["made"]) - made) == (name, set())
        assert (name, set(parsed["led"]) - led) == (name, set())


def test_every_payload_is_shown_as_it_was_written(hostile: Hostile) -> None:
    """In headlines, names, definitions, claims, quotes, reasons and previews, exactly."""
    shown = sum(
        count_whole(name, parsed["text"], hostile.payloads)
        for name, parsed in hostile.pages.items()
    )
    assert shown > 30 * len(hostile.payloads)


def test_the_table_of_claims_shows_payloads_as_text(hostile: Hostile) -> None:
    """Its script makes rows of data files when the table is sorted."""
    watched = hostile.reader.open("claims/index.html", SIZES[0], script=_HOOKS)
    page = watched.page
    page.locator(".cb-ledger[aria-busy=false]").wait_for(state="attached")
    page.get_by_label("Order").select_option("-claim")
    page.wait_for_url("**sort=-claim")
    table = page.locator(".cb-ledger tbody")
    assert count_whole("table", str(table.text_content()), hostile.payloads) >= 20
    assert set(table.evaluate(_LIST_NAMES)) - _ROWS == set()
    page.evaluate(_TOUCH)
    assert watched.complaints == []
    page.close()


def test_the_search_shows_payloads_as_text(hostile: Hostile) -> None:
    """The theme writes what it finds as HTML, and marks what was typed in it."""
    watched = hostile.reader.open("index.html", script=_HOOKS)
    page = watched.page
    page.locator(_QUERY).focus()
    for code, payload in list(hostile.payloads.items())[:: 1 if LIST else 3]:
        page.locator(_QUERY).fill("")
        page.locator(_QUERY).press_sequentially(code)
        made, told = page.wait_for_function(_LIST_RESULTS, arg=code).json_value()
        assert (payload, set(made) - _RESULTS) == (payload, set())
        assert count_whole("search", told, {code: payload}) > 0
    assert watched.complaints == []
    page.close()


def test_a_card_beside_a_link_shows_payloads_as_text(hostile: Hostile) -> None:
    """A script takes its words from the page that the link leads to."""
    watched = hostile.reader.open("entities/index.html", script=_HOOKS)
    page = watched.page
    links = page.locator("article .cb a[href*='entity-']:visible")
    for number in range(0, min(links.count(), 40), 4):
        links.nth(number).hover()
        card = page.locator(".cb-card:popover-open")
        card.wait_for()
        assert count_whole("card", str(card.text_content()), hostile.payloads) > 0
        page.mouse.move(0, 0)
        card.wait_for(state="hidden")
    assert watched.complaints == []
    page.close()


def count_whole(name: str, text: str, payloads: dict[str, str]) -> int:
    """Return how many payloads are in a text. Fails if code of a payload is there without it."""
    # What keeps a name apart from a number is nobody's text.
    text, shown = " ".join(re.sub("[\u2067\u2069]", "", text).split()), 0
    for code in payloads.keys() & set(_CODE.findall(text)):
        payload = payloads[code]
        whole = sum(text.count(form) for form in list_forms(f"{payload} {code}".strip()))
        # Of a payload of spaces only its code is left.
        stands = text.count(code) if payload else whole
        assert (name, payload, whole) == (name, payload, stands) or len(payload) > _LONG
        shown += whole
    return shown


def test_escaping_as_template_engines_do_would_not_be_enough(tmp_path: Path) -> None:
    """With only the signs of HTML escaped, a plugin reads a headline as a template."""
    for name, hook in (("ours", ""), ("plain", PLAIN)):
        book = write_book(tmp_path / name, ["{{ 7 * 7 }}"], hook=hook)
        done = run_mkdocs(book, "build")
        assert ("TemplateSyntaxError" in done.stderr) == bool(hook), done.stderr
        assert bool(done.returncode) == bool(hook)


def test_without_escaping_these_tests_would_fail(tmp_path: Path) -> None:
    """A text becomes an element that runs a script, and is no longer whole."""
    payload = "<i onmouseover=ran(1)>x</i> y"
    shown = dict(zip(name_codes(1), [payload], strict=True))
    for name, hook in (("ours", ""), ("none", NONE)):
        book = write_book(tmp_path / name, [payload], hook=hook)
        build_with_mkdocs(book)
        pages = read_pages(book / "site")
        texts = {path: unescape(_UNSEEN.sub("", html)) for path, html in pages.items()}
        with pytest.raises(AssertionError) if hook else nullcontext():
            for path, text in texts.items():
                count_whole(path, text, shown)
        assert ("<i onmouseover=ran" in "".join(pages.values())) == bool(hook)


def test_files_for_programs_are_sound_and_exact(hostile: Hostile) -> None:
    """JSON and XML are read back as they were written; no cell of a table is a formula."""
    written = set(hostile.payloads.values())
    claims = json.loads((hostile.site / "claims.json").read_text("utf-8"))
    said = {" ".join(claim["says"].split()) for claim in claims["claims"]}
    assert {text.rpartition(" ")[0] for text in said} == written
    for path in hostile.site.rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = {cell for row in csv.reader(file) for cell in row}
        formulas = [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))]
        assert (path.name, formulas) == (path.name, [])
    assert {path.name for path in (hostile.site / "data").glob("*.csv")} >= {"claims.csv"}
    for path in (*hostile.site.rglob("*.xml"), *hostile.site.rglob("*.svg")):
        ET.parse(path)  # noqa: S314


def test_files_for_programs_have_every_payload_whole(hostile: Hostile) -> None:
    """The twins of pages, the feeds and what the search looks in."""
    twins = [path.relative_to(hostile.site).as_posix() for path in hostile.site.rglob("index.json")]
    assert len(twins) > 3 * len(hostile.payloads)
    for name in (*sorted(twins), "feed.json", "search/book.json"):
        text = " ".join(list_texts(json.loads((hostile.site / name).read_text("utf-8"))))
        assert count_whole(name, text, hostile.payloads) > 0
    for name in ("feed.xml", "changes.xml"):
        root = ET.parse(hostile.site / name).getroot()  # noqa: S314
        assert count_whole(name, " \u2022 ".join(root.itertext()), hostile.payloads) > 0
