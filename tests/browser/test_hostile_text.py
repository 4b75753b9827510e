"""Text from strangers stays text: nothing runs, nothing is made of it, nothing is lost of it.

The payloads are those of hostile_payloads.txt, one a line. Another list is tried by naming its file
in CLAIMBOOK_PAYLOADS (YAML, as hostile_book.read_payloads has it); then every page is opened.
"""

import csv
import json
import os
import re
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from tests.browser.conftest import Reader, list_pages, serve_folder
from tests.browser.hostile_book import NONE, PLAIN, name_codes, read_payloads, write_book
from tests.repository import run_mkdocs

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
(html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const made = [...page.querySelectorAll("*")].map((element) =>
    [element.localName, ...[...element.attributes].map(({ name }) => name).sort()].join(" "));
  const led = [...page.querySelectorAll("[href], [src], [action]")].map((element) =>
    (element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action"))
      .replace(/[0-9a-f]{32}/, "hash"));
  // Pictures break words into lines, or cut them; their tables have them whole.
  for (const other of page.querySelectorAll("script, style, svg")) other.remove();
  const said = ["content", "aria-label", "title", "alt"].flatMap((name) =>
    [...page.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)));
  return { made, led, text: [page.documentElement.textContent, ...said].join(" \u2022 ") };
}
"""


@dataclass(frozen=True)
class Hostile:
    """The hostile book's site, and that of the same book with harmless words."""

    payloads: dict[str, str]
    """By code, as they ought to be shown."""
    site: Path
    harmless: Path
    reader: Reader


@pytest.fixture(scope="module")
def hostile(browser: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hostile]:
    """Both sites, the hostile one served."""
    payloads = read_payloads(Path(LIST)) if LIST else OWN.read_text("utf-8").splitlines()
    folder = tmp_path_factory.mktemp("hostile")
    sites = []
    with serve_folder(folder / "hostile" / "site") as address:
        for name, words in (("hostile", payloads), ("harmless", [HARMLESS] * len(payloads))):
            book = write_book(folder / name, words, fast=name == "harmless")
            done = run_mkdocs(book, "build", SITE_URL=f"{address}/")
            assert done.returncode == 0, done.stderr
            sites.append(book / "site")
        shown = {
            code: " ".join(payload.split())
            for code, payload in zip(name_codes(len(payloads)), payloads, strict=True)
        }
        yield Hostile(shown, *sites, Reader(browser, address, sites[0]))


def read_pages(site: Path) -> dict[str, str]:
    """The HTML of every page by its path in the site."""
    pages = sorted(site.rglob("*.html"))
    return {page.relative_to(site).as_posix(): page.read_text(encoding="utf-8") for page in pages}


def list_forms(name: str) -> set[str]:
    """How a page may write a name: with a small letter in a sentence, with a capital first."""
    return {name, name[0].lower() + name[1:], name[0].upper() + name[1:]}


def list_texts(value: object) -> Iterator[str]:
    """Every text in a value read from JSON, each with single spaces."""
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


def test_no_payload_runs_or_asks_another_host(hostile: Hostile) -> None:
    """Pages are opened and every element is touched; no policy protects them."""
    for path in read_pages(hostile.site) if LIST else list_pages(hostile.site):
        watched = hostile.reader.open(path, script=_HOOKS)
        watched.page.evaluate(_TOUCH)
        # A chart for other sites has no icon, so that the browser asks for one that is not there.
        heard = [each for each in watched.complaints if each != _NO_ICON or "chart-" not in path]
        assert (path, heard) == (path, [])
        assert (path, watched.hosts) == (path, {hostile.reader.host})
        watched.page.context.close()


def test_no_element_and_no_attribute_is_made_of_a_payload(hostile: Hostile) -> None:
    """Pages have the elements, attributes and addresses that they have with harmless words."""
    page = hostile.reader.open("404.html").page
    known = [page.evaluate(_PARSE, html) for html in read_pages(hostile.harmless).values()]
    made = {element for parsed in known for element in parsed["made"]}
    led = {address for parsed in known for address in parsed["led"]}
    for name, html in read_pages(hostile.site).items():
        parsed = page.evaluate(_PARSE, html)
        assert (name, set(parsed["made"]) - made) == (name, set())
        assert (name, set(parsed["led"]) - led) == (name, set())


def test_every_payload_is_shown_as_it_was_written(hostile: Hostile) -> None:
    """In headlines, names, definitions, claims, quotes, reasons and previews, exactly."""
    page = hostile.reader.open("404.html").page
    shown = sum(
        count_whole(name, page.evaluate(_PARSE, html)["text"], hostile.payloads)
        for name, html in read_pages(hostile.site).items()
    )
    assert shown > 30 * len(hostile.payloads)


def count_whole(name: str, text: str, payloads: dict[str, str]) -> int:
    """How many payloads stand in a text. Fails where the code behind one stands without it."""
    # What keeps a name apart from a number is nobody's text.
    text, shown = " ".join(re.sub("[\u2067\u2069]", "", text).split()), 0
    for code, payload in payloads.items():
        whole = sum(text.count(form) for form in list_forms(f"{payload} {code}".strip()))
        assert (name, payload, whole) == (name, payload, text.count(code))
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
        done = run_mkdocs(book, "build")
        assert done.returncode == 0, done.stderr
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
