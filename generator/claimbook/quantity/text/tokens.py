"""Text cut into the pieces that the amount grammar reads: numbers, words and single marks.

One pass of one pattern whose alternatives exclude each other by their first character, so the time
grows with the length of the text and with nothing else.

A token knows its neighbours. A rule starts at a token, steps with `after` and `before`, and returns
the token after the last one it read. Beyond either end of a text stands a line break that is its
own neighbour, so that no rule has to ask whether it has come to the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DASHES = frozenset("-‐‑‒–—−")
"""What people type between the ends of a range or the parts of a compound, and as a minus."""

_LETTERS = r"[^\W\d_¼-¾⅐-⅞]+"
"""Letters, which to the patterns of Python would be fractions too: the ½ of `6½p` is a mark."""

_PIECES = re.compile(
    r"(?P<link>https?://\S+|www\.\S+)"
    r"|(?P<number>\d+(?:[.,]\d+|['’]\d{3}(?!\d))*|(?<![\w.,])\.\d+)"
    r"|(?P<initials>[A-Za-z](?:\.[A-Za-z])+\b\.?)"
    rf"|(?P<word>{_LETTERS}(?:['’]{_LETTERS})*)"
    r"|(?P<space>&nbsp;)"
    r"|(?P<dash>&(?:ndash|mdash|minus);)"
    r"|(?P<mark>\n|\S)"
)
_ENTITIES = {"&ndash;": "–", "&mdash;": "—", "&minus;": "−"}
"""Dashes as web pages have them in their source, which some texts keep."""


@dataclass(slots=True, eq=False)
class Token:
    """A piece of a text and a place in it."""

    text: str
    low: str
    """In lower case and, for initials, without dots: `us` for `U.S.`."""
    start: int
    """Code points from the start of the text."""
    end: int
    index: int
    """How many tokens come before it."""
    spaced: bool
    """Whether white space, or the start of the text, comes before it."""
    is_number: bool = False
    is_word: bool = False
    is_mark: bool = False
    """A link is not a number, a word or a mark."""
    is_dash: bool = False
    is_hyphen: bool = False
    """Whether it is a dash with no white space on either side."""
    is_end: bool = False
    """Whether it is the end of the text, after the last piece."""
    before: Token = field(init=False, repr=False)
    after: Token = field(init=False, repr=False)

    def begins(self, *words: str) -> bool:
        """Whether it and the tokens after it are these words, in lower case."""
        token = self
        for word in words:
            if token.low != word:
                return False
            token = token.after
        return True

    def skip_hyphen(self) -> Token:
        """The token after it if it is a hyphen; otherwise itself."""
        return self.after if self.is_hyphen else self

    def skip_dash(self) -> Token:
        """The token after it if it is a dash glued to what precedes it; otherwise itself."""
        return self.after if self.is_dash and not self.spaced else self

    def skip_word(self, word: str) -> Token:
        """The token after it if it is this word; otherwise itself."""
        return self.after if self.low == word else self

    def stands_after(self, floor: Token) -> bool:
        """Whether it comes after another token of the same text."""
        return self.index > floor.index

    def look_back(self, floor: Token) -> Token:
        """The token before it; the edge of the text if that one comes before `floor`."""
        return self.before if self.index > floor.index else _EDGE

    def walk_back(self, count: int, floor: Token | None = None) -> Iterator[Token]:
        """At most `count` tokens before it, the nearest first, none of them before `floor`."""
        token, lowest = self.before, floor.index if floor else 0
        while count > 0 and token.index >= lowest:
            yield token
            token = token.before
            count -= 1

    def walk_on(self, count: int) -> Iterator[Token]:
        """At most `count` tokens: it and those after it."""
        token = self
        while count > 0 and not token.is_end:
            yield token
            token = token.after
            count -= 1


def _make_edge(place: int, index: int, *, is_end: bool) -> Token:
    edge = Token("\n", "\n", place, place, index, spaced=True, is_mark=True, is_end=is_end)
    edge.before = edge.after = edge
    return edge


_EDGE = _make_edge(-1, -1, is_end=False)


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order, a line break being a mark."""
    tokens: list[Token] = []
    before = _make_edge(-1, -1, is_end=False)
    for piece in _PIECES.finditer(text):
        start, end = piece.span()
        group = piece.lastgroup
        form = piece.group()
        if group == "space":
            continue
        if group == "dash":
            form, group = _ENTITIES[form], "mark"
        low = form.lower()
        if group == "initials":
            low, group = low.replace(".", ""), "word"
        token = Token(form, low, start, end, len(tokens), start != before.end)
        if group == "number":
            token.is_number = True
        elif group == "word":
            token.is_word = True
        elif group == "mark":
            token.is_mark = True
            token.is_dash = form in DASHES
        if before.is_dash:
            before.is_hyphen = not (before.spaced or token.spaced)
        token.before = before
        before.after = token
        before = token
        tokens.append(token)
    end_ = _make_edge(len(text), len(tokens), is_end=True)
    end_.before = before
    before.after = end_
    return tokens
