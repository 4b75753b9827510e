"""Recognize files that are not plain text, such as PDFs and web pages, by how they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.problem import Location
from claimbook.read.places import Places


@dataclass(frozen=True, slots=True)
class Format:
    """A file format that articles often come in."""

    name: str
    """Its name within a sentence: `a PDF`."""
    advice: str
    """How to get the text out of it."""


_BEGINNINGS: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", Format("a PDF", "save its text: open it, copy the article into a .txt file")),
    (
        b"PK\x03\x04",
        Format("a document or an archive (docx, odt, zip)", "save it as plain text"),
    ),
    (b"\xd0\xcf\x11\xe0", Format("a document in the old Office format", "save it as plain text")),
    (rb"{\rtf", Format("a document in RTF", "save it as plain text")),
    (b"\x1f\x8b", Format("compressed by gzip", "unpack it with `gunzip`, and name what comes out")),
    (b"BZh", Format("compressed by bzip2", "unpack it with `bunzip2`, and name what comes out")),
    (b"\xfd7zXZ", Format("compressed by xz", "unpack it with `unxz`, and name what comes out")),
    (b"\x89PNG", Format("a picture", "write the text in it into a .txt file")),
    (b"\xff\xd8\xff", Format("a picture", "write the text in it into a .txt file")),
)
_WEB_PAGE = Format(
    "a web page", "save its text: copy the article from the browser into a .txt file"
)
_BEGINS_PAGE = re.compile(
    r"\s*(?:<\?xml\b[^>]*>\s*)?(<(?:!doctype html|html|head|body)\b)", re.IGNORECASE
)
_LAYS_OUT = re.compile(
    r"<(/?)(article|blockquote|body|div|figure|h[1-6]|html|li|main|ol|p|section|table|td|th|tr|ul)"
    r"\b[^<>]*>",
    re.IGNORECASE,
)
"""Tags of paragraphs, headings, lists and tables."""
_WHOLE_PAGE = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
"""The end of a page, which may have its headline written above it."""
_TAG = re.compile(r"<[^<>]*>")
_ENOUGH = 3
"""This many elements suggest that a text is part of a web page."""


def find_format(data: bytes) -> Format | None:
    """Return the format of a file's bytes; None if they look like plain text."""
    return next((format_ for begins, format_ in _BEGINNINGS if data.startswith(begins)), None)


def find_web_page(places: Places) -> tuple[Format, Location] | None:
    """Return the place that shows a text to be the source of a web page; None if it is not one.

    A text is one if it begins like one, or if most of its words are inside tagged paragraphs, lists
    and the like. An article about HTML has more words around its examples.
    """
    text = places.text
    if begins := _BEGINS_PAGE.match(text):
        return _WEB_PAGE, places.locate(*begins.span(1))
    elements = list(_find_elements(text))
    within = sum(_count_words(text[start:end]) for start, end in _join(elements))
    few = not _WHOLE_PAGE.search(text) and len(elements) < _ENOUGH
    if few or 2 * within <= _count_words(text):
        return None
    start = min(elements)[0]
    return _WEB_PAGE, places.locate(start, text.index(">", start) + 1)


def _find_elements(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each layout element that has both tags."""
    opened: dict[str, list[int]] = {}
    for tag in _LAYS_OUT.finditer(text):
        closes, name = tag[1], tag[2].lower()
        begun = opened.setdefault(name, [])
        if not closes:
            begun.append(tag.start())
        elif begun:
            yield begun.pop(), tag.end()


def _join(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the same stretches in order, without those that lie inside others."""
    reached = 0
    for start, end in sorted(spans):
        if end > reached:
            yield max(start, reached), end
            reached = end


def _count_words(text: str) -> int:
    return len(_TAG.sub(" ", text).split())
