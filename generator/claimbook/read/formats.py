"""Files that are no plain text but hold one: what they are, told by how they begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimbook.problem import Location
from claimbook.read.places import Places


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that articles arrive in."""

    name: str
    """As a sentence has it: `a PDF`."""
    advice: str
    """How to get the text out of it."""


_BEGINNINGS: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", Format("a PDF", "save its text: open it, copy the article into a .txt file")),
    (b"PK\x03\x04", Format("a document or an archive (docx, odt, zip)", "save it as plain text")),
    (b"\xd0\xcf\x11\xe0", Format("a document of an older Office", "save it as plain text")),
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
_BEGINS_PAGE = re.compile(r"^\s*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.MULTILINE)
_CLOSES = re.compile(
    r"</(?:a|article|body|div|figure|h[1-6]|head|html|li|p|script|section|span|table|td|ul)\s*>",
    re.IGNORECASE,
)
_ENOUGH = 3
"""Tags closed in a text that is a piece of a web page. An article on writing one may name a few,
and names them as they open."""


def find_format(data: bytes) -> Format | None:
    """What the bytes of a file are, where they are no text."""
    return next((format_ for begins, format_ in _BEGINNINGS if data.startswith(begins)), None)


def find_web_page(places: Places) -> tuple[Format, Location] | None:
    """Where a text shows that it is the source of a web page; None where it does not."""
    begins = _BEGINS_PAGE.search(places.text)
    if begins:
        return _WEB_PAGE, places.locate(begins.end() - len(begins[0].lstrip()), begins.end())
    closed = list(_CLOSES.finditer(places.text))
    return (_WEB_PAGE, places.locate(*closed[0].span())) if len(closed) >= _ENOUGH else None
