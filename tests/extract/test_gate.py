"""The gate before the costly stages: a name of the book and a figure, or nothing is drafted."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import make_lexicon
from tests.extract.web_archive import make_page

from claimbook.extract import Lexicon, Source
from claimbook.extract.book.gate import Gate
from claimbook.model import Book, Settings

pytest.importorskip("resiliparse", reason='needs pip install "claimbook[archive]"')

LEXICON = make_lexicon(
    ferry_line={"name": "Ferry Line", "kind": "company", "aliases": ["FLC"]},
)
SHIPS = "Ferry Line has 12 ships."
LONG = "The weather was calm, and nobody who was asked had anything to say about it. " * 4


@pytest.mark.parametrize(
    ("said", "admitted"),
    [
        (SHIPS, True),
        ("The ships of FLC carried four million people.", True),
        ("Ferry Line has a dozen ships.", True),
        ("Ferry Line has ships, and they are blue.", False),
        ("Coast Air has 12 ships.", False),
        ("Ferry Liner has 12 ships.", False),
        ("Ferry Line was founded in 1987.", False),
    ],
)
@pytest.mark.parametrize("form", ["page", "text"])
def test_a_source_passes_with_a_name_of_the_book_and_a_figure(
    said: str, admitted: bool, form: str
) -> None:
    """On a page and in a text; a year is not a figure, and a part of a word not a name."""
    data = make_page("Ferries", LONG, said) if form == "page" else f"{LONG}\n{said}".encode()
    assert Gate(LEXICON).admits(Source(f"a.{form}", data)) is admitted


def test_a_name_in_a_menu_is_not_in_the_article() -> None:
    """Other stories of a site are not a reason to draft this one."""
    page = make_page("Weather", LONG, "It was 12 degrees.").replace(b"Sea", b"Ferry Line")
    assert not Gate(LEXICON).admits(Source("a.html", page))


def test_a_book_without_entities_asks_for_a_figure_alone() -> None:
    """A book that was just begun knows no names."""
    gate = Gate(Lexicon(Book(Settings(title="A book"))))
    assert gate.admits(Source("a.txt", b"Coast Air has 12 ships."))
    assert not gate.admits(Source("a.txt", b"Coast Air has ships."))


def test_what_is_no_text_is_left_to_its_reader() -> None:
    """A PDF is admitted, and so is what nothing can be made of, so that this is reported."""
    assert Gate(LEXICON).admits(Source("a.pdf", b"%PDF-1.4\n"))
    assert Gate(LEXICON).admits(Source("a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 100))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_name_beyond_ascii_is_found_in_any_encoding(encoding: str) -> None:
    """Latin-1 pages are still about."""
    lexicon = make_lexicon(faerge={"name": "Færgelinjen", "kind": "company"})
    page = make_page("Ferries", LONG, "Færgelinjen has 12 ships.").decode()
    assert Gate(lexicon).admits(Source("a.html", page.encode(encoding)))
