"""The book's own search takes the place of Material's, which keeps only what is written by hand."""

import json
from pathlib import Path

from tests.repository import build_with_mkdocs, copy_book


def read_index(site: Path) -> list[dict[str, str]]:
    return list(json.loads((site / "search" / "pages.json").read_text()))


def build(book: Path) -> Path:
    build_with_mkdocs(book)
    return book / "site"


def test_the_theme_keeps_what_is_written_by_hand(tmp_path: Path) -> None:
    """Its index has sections of hand-written pages and titles of lists, and nothing of claims."""
    docs = read_index(build(copy_book(tmp_path)))
    locations = {entry["location"] for entry in docs}
    assert {"index.html#about-this-briefing", "glossary/index.html#how-it-stands"} <= locations
    assert {"coverage/index.html", "claims/index.html"} <= locations
    kinds = {at.partition("/")[0] for at in locations if at.count("/") == 2}
    assert kinds == {"claims"}, "the lists of a year's claims"
    # What only editors need is not for readers to search.
    folders = {at.partition("/")[0] for at in locations}
    assert folders.isdisjoint(
        {"checks", "correct", "data", "public", "schema", "style", "write-a-claim"}
    )


def test_the_index_that_every_page_loads_is_empty(tmp_path: Path) -> None:
    """Its entries are in a file that is loaded when a reader first types."""
    index = build(copy_book(tmp_path)) / "search" / "search_index.json"
    assert json.loads(index.read_text())["docs"] == []
    assert index.stat().st_size < 500


def test_the_worker_is_ours(tmp_path: Path) -> None:
    """The page asks for the theme's worker, and gets ours, which finds its parts beside it."""
    site = build(copy_book(tmp_path))
    (worker,) = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    assert f'"assets/javascripts/workers/{worker.name}"' in (site / "index.html").read_text()
    (named,) = worker.read_text().split('"')[1::2]
    assert (worker.parent / named).resolve() == site / "assets/claimbook/search/worker.js"
    assert json.loads((site / "search" / "book.json").read_text())["entries"]


def test_a_site_without_search_stays_without(tmp_path: Path) -> None:
    """Where mkdocs.yml has no search, no worker is touched."""
    book = copy_book(tmp_path)
    mkdocs = book / "mkdocs.yml"
    mkdocs.write_text(mkdocs.read_text().replace("  - search\n", ""))
    (worker,) = (build(book) / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    assert "claimbook" not in worker.read_text()
