"""Text cut into the pieces that the amount grammar reads: numbers, words and single marks.

One pass of one pattern whose alternatives exclude each other by their first character, so the time
grows with the length of the text and with nothing else.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a token is made of."""

    NUMBER = "number"
    WORD = "word"
    MARK = "mark"
    LINK = "link"


class Token(NamedTuple):
    """A piece of a text."""

    kind: Kind
    text: str
    low: str
    """In lower case and, for initials, without dots: `us` for `U.S.`."""
    start: int
    """Code points from the start of the text."""
    end: int
    spaced: bool
    """Whether white space, or the start of the text, stands before it."""


DASHES = frozenset("-‐‑‒–—−")
"""What people type between the ends of a range or the parts of a compound, and as a minus."""

END = Token(Kind.MARK, "\n", "\n", -1, -1, spaced=True)
"""Stands after the last token, so that looking ahead needs no bounds."""
LOOKAHEAD = 8
"""How many of them: no rule looks further."""

_PIECES = re.compile(
    r"(?P<link>https?://\S+|www\.\S+)"
    r"|(?P<number>\d+(?:[.,]\d+|['’]\d{3}(?!\d))*|(?<![\w.,])\.\d+)"
    r"|(?P<initials>[A-Za-z](?:\.[A-Za-z])+\b\.?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\n|\S)"
)
_KINDS = {
    "link": Kind.LINK,
    "number": Kind.NUMBER,
    "initials": Kind.WORD,
    "word": Kind.WORD,
    "mark": Kind.MARK,
}


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order, a line break being a mark, and `END`s last."""
    tokens = []
    before = -1
    for piece in _PIECES.finditer(text):
        start, end = piece.span()
        group = piece.lastgroup or "mark"
        form = piece.group()
        low = form.lower()
        if group == "initials":
            low = low.replace(".", "")
        tokens.append(Token(_KINDS[group], form, low, start, end, start != before))
        before = end
    tokens.extend([END] * LOOKAHEAD)
    return tokens
