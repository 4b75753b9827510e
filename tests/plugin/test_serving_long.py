"""`mkdocs serve` through many edits in any order: in the end it serves what a fresh start would.

A few steps are taken in every run; CLAIMBOOK_SERVING_STEPS sets how many (`make serving`: 300).
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.plugin.serving import Served, remove_while_served, serve, without_reload
from tests.repository import ARTICLE, replace_once, start_book

EVERY = 50
"""After how many steps the pages are compared in between."""
STEPS = int(os.environ.get("CLAIMBOOK_SERVING_STEPS", "14"))
PAGE = f"articles/{Path(ARTICLE).stem}/index.html"
SECOND = "data/articles/second.yml"
TEXT = (
    "headline: The second\noutlet: example-gazette\npublished: 2025-05-20\nclaims:\n"
    "  - {id: second-ships, says: It has 3 ships., quote: has 3 ships, about: example-ferries, "
    "kind: fact, metric: ships-ordered, amount: 3 ships}\n"
)
CONFIG = """
site_name: Ferries
site_url: https://ferries.example/
theme: {name: null, custom_dir: theme}
use_directory_urls: false
plugins: [claimbook]
"""
TEMPLATE = (
    "<!doctype html><html><head><title>x</title></head><body>{{ page.content }}</body></html>\n"
)
CONFIG_KNOWN = CONFIG.replace("{name: null, custom_dir: theme}", "{name: material, font: false}")
CONFIG_KNOWN = CONFIG_KNOWN.replace("[claimbook]", "[search, claimbook]")
"""With Material, of which it is known what a page is made from: only what has changed is made."""


class Editor:
    """Somebody who edits a book at random, and may leave it broken for a while."""

    def __init__(self, book: Path, chance: random.Random) -> None:
        self._book = book
        self._chance = chance
        self._good = {path: (book / path).read_text() for path in self._list_files()}
        self._number = 0

    def _list_files(self) -> list[str]:
        folders = (self._book / "data", self._book / "seeds", self._book / "docs")
        found = (path for folder in folders for path in folder.rglob("*") if path.is_file())
        return sorted(
            p.relative_to(self._book).as_posix() for p in found if ".schema" not in p.parts
        )

    def step(self) -> None:
        """Do one thing to the book."""
        actions: list[Callable[[], object]] = [
            self._edit_page, self.edit_claim, self._write_half, self._add, self._remove,
            self._rename_away_and_back, self._lose_file, self.mend,
        ]  # fmt: skip
        self._chance.choice(actions)()

    def _edit_page(self) -> None:
        self._number += 1
        (self._book / "docs" / "more.md").write_text(f"# Number {self._number}\n")

    def edit_claim(self) -> str:
        """Say something new in a claim; returns it."""
        self._number += 1
        # A number would be a figure that the quote does not have.
        words = f"is buying {'very ' * (self._number % 9)}{'soon ' * (self._number // 9)}six"
        (self._book / ARTICLE).write_text(self._good[ARTICLE].replace("is buying six", words))
        return words

    def _write_half(self) -> None:
        path = self._chance.choice(sorted(self._good))
        text = self._good[path]
        (self._book / path).write_text(text[: self._chance.randrange(len(text))])

    def _add(self) -> None:
        (self._book / SECOND).write_text(TEXT)

    def _remove(self) -> None:
        (self._book / SECOND).unlink(missing_ok=True)

    def _lose_file(self) -> None:
        (self._book / self._chance.choice(sorted(self._good))).unlink(missing_ok=True)

    def _rename_away_and_back(self) -> None:
        folder = self._book / self._chance.choice(["data", "seeds", "docs"])
        aside = folder.rename(self._book / "aside")
        time.sleep(self._chance.choice([0, 0.3, 1]))
        # A build may have made the folder again meanwhile.
        remove_while_served(folder)
        aside.rename(folder)

    def mend(self) -> None:
        """Make the book whole again."""
        for path, text in self._good.items():
            (self._book / path).parent.mkdir(parents=True, exist_ok=True)
            (self._book / path).write_text(text)


def start(folder: Path, config: str) -> Path:
    """Return a small briefing, which has no warnings once it has a second article."""
    book = start_book(folder / "book")
    replace_once(book / "data" / "book.yml", "title: A new briefing", "title: Ferries")
    page = book / "docs" / "index.md"
    page.write_text(page.read_text().partition("Everything above")[0] + "All about ferries.\n")
    (book / "mkdocs.yml").write_text(config)
    (book / "theme").mkdir()
    (book / "theme" / "main.html").write_text(TEMPLATE)
    return book


PAGES = (
    *("index.html", "more.html", PAGE, "articles/second/index.html", "articles/index.html"),
    *("claims/index.html", "timeline/index.html", "entities/index.html", "metrics/index.html"),
    *("claims.json", "claims.csv", "feed.xml", "404.html", "sitemap.xml"),
    *("search/pages.json", "search/search_index.json", "search/book.json"),
)
"""The pages and files of the book itself; those of the manual never change."""


def read_all(served: Served) -> dict[str, str]:
    """Return those of the pages that are there."""
    found = {page: served.fetch(page) for page in PAGES}
    return {
        page: (without_reload(text) if page.endswith(".html") else text).replace(served.root, "/")
        for page, text in found.items()
        if text
    }


def measure(process_id: int) -> int:
    """Return the memory that a process holds, in KB; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process_id}/status").read_text()
    except OSError:
        return 0
    return int(status.partition("VmRSS:")[2].split()[0])


@pytest.mark.parametrize("config", [CONFIG, CONFIG_KNOWN], ids=["any-theme", "known-theme"])
def test_after_many_edits_the_pages_are_those_of_a_fresh_start(tmp_path: Path, config: str) -> None:
    """And a last edit is seen, so that all is still watched; memory has not grown."""
    book = start(tmp_path, config)
    editor = Editor(book, random.Random(16))  # noqa: S311
    with serve(book) as served:
        served.wait_for(bool)
        held = 0
        for step in range(STEPS):
            editor.step()
            time.sleep(0.1 * (step % 8))
            if step % EVERY == EVERY - 1:
                compare_with_fresh_start(served, editor)
            if step == STEPS // 4:
                held = measure(served.process_id)
        compare_with_fresh_start(served, editor)
        grown = measure(served.process_id) - held
        replace_once(book / "docs" / "index.md", "---\n\n", "---\n\nThe last word.\n\n")
        served.wait_for(lambda page: "The last word." in page)
        said = (book / "serve.log").read_text()
    assert STEPS < 100 or grown < held / 10
    assert "Traceback" not in said


def compare_with_fresh_start(served: Served, editor: Editor) -> None:
    """Hold what is served of a whole book against what a server serves that starts now."""
    editor.mend()
    words = editor.edit_claim()
    served.wait_for(lambda page: words in page and "claimbook-problems" not in page, PAGE)
    pages = read_all(served)
    with serve(served.book, log="fresh.log") as fresh:
        fresh.wait_for(bool)
        whole = read_all(fresh)
    assert pages.keys() == whole.keys()
    for page, text in pages.items():
        assert text.splitlines() == whole[page].splitlines(), page
    assert len(pages) >= 8
