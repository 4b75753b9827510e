"""Addresses on the site, which others link to: none of them may change."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.books import make_article, make_book, study_claims

from claimbook import permalinks
from claimbook.model import Settings
from claimbook.permalinks import (
    link,
    link_to_edit,
    link_to_report,
    link_to_words,
    locate_below,
    locate_embed,
    locate_page,
    locate_part,
)
from claimbook.views.claims.dividing import lead_to_claim, lead_to_words

CLAIM = {
    "id": "a-claim",
    "says": "It has ships.",
    "quote": "has ships",
    "about": "example",
    "kind": "fact",
}
PLACES = {
    "locate_article": ("a", "articles/a/index.html"),
    "locate_disagreement": ("a", "disagreements/a/index.html"),
    "locate_finding": ("a", "disagreements/index.html#a"),
    "locate_correction": ("a", "corrections/index.html#a"),
    "locate_derived": (SimpleNamespace(id="a", metric="b"), "metrics/b/index.html#a"),
    "anchor_words": ("a", "at-a"),
    "anchor_heading": ("a", "says-a"),
    "anchor_note": ("a", "note-a"),
    "anchor_metric": ("a", "metric-a"),
    "source_of": ("a/b.html/index.html", "a/b.html/index.md"),
    "twin_of": ("a/index.html", "a/index.json"),
}


@pytest.mark.parametrize("name", PLACES)
def test_each_thing_has_its_place(name: str) -> None:
    """By its id."""
    given, place = PLACES[name]
    assert getattr(permalinks, name)(given) == place


def test_pages_and_their_parts_are_in_folders_of_their_own() -> None:
    """So that a link works with every style of addresses."""
    assert locate_page("entities") == "entities/index.html"
    assert locate_page("entities", "a") == "entities/a/index.html"
    assert locate_part("claims/index.html", 1) == "claims/index.html"
    assert locate_part("claims/index.html", 2) == "claims/page_2/index.html"
    assert locate_embed("metrics/a/index.html", "b") == "metrics/a/chart-b.html"
    assert locate_below("entities/a/index.html", "sales") == "entities/a/sales/index.html"


def test_a_claim_has_one_address_and_one_for_its_words(tmp_path: Path) -> None:
    """On the page of its article."""
    study = study_claims(tmp_path, CLAIM)
    assert lead_to_claim(study, "a-claim") == "articles/second/index.html#a-claim"
    assert lead_to_words(study, "a-claim") == "articles/second/index.html#at-a-claim"


@pytest.mark.parametrize(
    ("page", "target", "written"),
    [
        ("index.html", "a/index.html", "a/index.html"),
        ("a/b/index.html", "a/c/index.html#x", "../c/index.html#x"),
        ("a/b/index.html", "index.html", "../../index.html"),
        ("a/index.html", "a/index.html#x", "#x"),
        ("a/index.html", "a/index.html", "index.html"),
        ("a/b/index.html", "a/bc/index.html", "../bc/index.html"),
    ],
)
def test_links_are_relative_to_their_page(page: str, target: str, written: str) -> None:
    """They work from a file system and below any path of a host."""
    assert link(page, target) == written


@pytest.mark.parametrize(
    ("page", "root"), [("index.html", "./"), ("a/index.html", "../"), ("a/b/index.html", "../../")]
)
def test_the_root_is_led_to_by_a_folder(page: str, root: str) -> None:
    """With a slash at its end."""
    assert permalinks.lead_to_root(page) == root


def test_words_are_found_in_the_original_by_a_text_fragment() -> None:
    """A hyphen would mean something there; a fragment of the address itself gives way."""
    article = make_article("a", url="https://news.example/a?b=1#c")
    there = "https://news.example/a?b=1#:~:text=a%2Db%2C%20c%2F%26"
    assert link_to_words(article, "a-b, c/&") == there
    assert link_to_words(make_article("a"), "a-b") is None


REPORTS = {
    "https://gitlab.example/a/b/-/edit/main": "https://gitlab.example/a/b/-/issues/new"
    "?issue%5Btitle%5D=It%20is%3A%20%26&issue%5Bdescription%5D=Why%3F",
    "https://github.com/a/b/edit/main/": "https://github.com/a/b/issues/new?title=It%20is%3A%20%26&body=Why%3F",
    "https://codeberg.org/a/b/_edit/main": "https://codeberg.org/a/b/issues/new?title=It%20is%3A%20%26&body=Why%3F",
    "https://code.example/main": None,
    None: None,
}  # fmt: skip


@pytest.mark.parametrize("edit_url", REPORTS)
def test_an_error_is_reported_where_the_book_is_edited(edit_url: str | None) -> None:
    """On forges whose addresses are known."""
    book = make_book()
    object.__setattr__(book, "settings", Settings(title="A book", edit_url=edit_url))
    assert link_to_report(book, "It is: &", "Why?") == REPORTS[edit_url]
    line = link_to_edit(book, "data/a b.yml", 7)
    assert line == (f"{edit_url.rstrip('/')}/data/a%20b.yml#L7" if edit_url else None)
