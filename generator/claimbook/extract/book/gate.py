"""Quickly reject pages that have no figure or name nothing in the book."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.reading.plain import decode
from claimbook.extract.reading.source import Source, UnreadError, find_kind, require
from claimbook.extract.words.counting import has_enough_words
from claimbook.extract.words.finder import find_beginnings
from claimbook.quantity import find_amounts

_FEWEST_WORDS = 40
"""If the main content has fewer words, all text of the page is searched."""


@dataclass(frozen=True)
class Gate:
    """Rejects sources without claims for this book, which is far cheaper than drafting them."""

    lexicon: Lexicon

    def admits(self, source: Source) -> bool:
        """Whether a source has a figure and names an entity of the book, if the book has any.

        A source that is neither a page nor text is admitted, since only its reader can read it.
        """
        try:
            kind = find_kind(source)
        except UnreadError:
            return True
        if kind not in ("page", "plain"):
            return True
        text = _read_page(source.data) if kind == "page" else decode(source.data)
        return self._names_anything(text) and _has_figure(text)

    def _names_anything(self, text: str) -> bool:
        if not self.lexicon.book.entities:
            return True
        places = find_beginnings(text, 0, len(text))
        return next(self.lexicon.names.find(text, places, len(text)), None) is not None


def _has_figure(text: str) -> bool:
    return any(find_amounts(line) for line in text.split("\n") if not line.isspace())


def _read_page(data: bytes) -> str:
    """Return the text of a page's main content, or all of its text if that is short."""
    html2text: Any = require("resiliparse.extract.html2text", "The gate", "extract,archive")
    page = _decode_page(data)
    text: str = html2text.extract_plain_text(page, main_content=True, alt_texts=False)
    if has_enough_words(text, _FEWEST_WORDS):
        return text
    whole: str = html2text.extract_plain_text(page, alt_texts=False)
    return whole


def _decode_page(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        encoding: Any = import_module("resiliparse.parse.encoding")
        page: str = encoding.bytes_to_str(data, encoding.detect_encoding(data))
        return page
