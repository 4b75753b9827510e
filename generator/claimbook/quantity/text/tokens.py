"""Text cut into the pieces that the amount grammar reads: numbers, words and single marks.

A stretch between two spaces is a plain word, or is cut by one pattern whose alternatives exclude
each other by their first character, so the time depends only on the length of the text.

A token knows its neighbours. A rule starts at a token, steps with `after` and `before`, and returns
the token after the last one it read. Beyond either end of a text is a line break that is its own
neighbour, so that no rule has to ask whether it has reached the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DASHES = frozenset("-‐‑‒–—−")
"""What people type between the ends of a range or the parts of a compound, and as a minus."""

_LETTER = r"[^\W\d_¼-¾⅐-⅞]"
"""A letter. Python's patterns would also count fractions, but the ½ of `6½p` is a mark."""

_PIECES = re.compile(
    r"https?://\S+|www\.\S+"
    r"|\d+(?:[.,]\d+|['’]\d{3}(?!\d))*|(?<![\w.,])\.\d+"
    r"|[A-Za-z](?:\.[A-Za-z])+\b\.?"
    rf"|{_LETTER}+(?:['’]{_LETTER}+)*"
    r"|&(?:nbsp|ndash|mdash|minus);"
    r"|\n|\S|[^\S\n]+"
)
"""Its matches follow each other without a gap: white space is a match, too."""

_LINKS = ("http://", "https://", "www.")
_ENTITIES = {"&ndash;": "–", "&mdash;": "—", "&minus;": "−"}
"""Dashes as entities in the source of web pages, which some texts keep."""

_STARTS_WORD = re.compile(_LETTER)
_PLAIN_MARKS = frozenset(".,;:!?()%$£€\"“”'’\n")
"""Marks that are nothing else."""


@dataclass(slots=True, eq=False, init=False)
class Token:
    """A piece of a text and a place in it."""

    text: str
    low: str
    """In lower case and, for initials, without dots: `us` for `U.S.`."""
    start: int
    """Code points from the start of the text."""
    end: int
    index: int
    """Its index among the tokens."""
    spaced: bool
    """Whether white space, or the start of the text, comes before it."""
    is_number: bool
    is_word: bool
    is_mark: bool
    """A link is not a number, a word or a mark."""
    is_dash: bool
    is_hyphen: bool
    """Whether it is a dash with no white space on either side."""
    is_end: bool
    """Whether it is the end of the text, after the last piece."""
    before: Token = field(repr=False)
    after: Token = field(repr=False)

    def begins(self, *words: str) -> bool:
        """Whether it and the tokens after it are these words, in lower case."""
        token = self
        for word in words:
            if token.low != word:
                return False
            token = token.after
        return True

    def skip_hyphen(self) -> Token:
        """Return the token after it if it is a hyphen; otherwise itself."""
        return self.after if self.is_hyphen else self

    def skip_dash(self) -> Token:
        """Return the token after it if it is a dash glued to what precedes it; otherwise itself."""
        return self.after if self.is_dash and not self.spaced else self

    def skip_word(self, word: str) -> Token:
        """Return the token after it if it is this word; otherwise itself."""
        return self.after if self.low == word else self

    def stands_after(self, floor: Token) -> bool:
        """Whether it comes after another token of the same text."""
        return self.index > floor.index

    def look_back(self, floor: Token) -> Token:
        """Return the token before it, or the edge of the text if that one comes before `floor`."""
        return self.before if self.index > floor.index else _EDGE

    def walk_back(self, count: int, floor: Token | None = None) -> Iterator[Token]:
        """Yield at most `count` tokens before it, the nearest first, and none before `floor`."""
        token, lowest = self.before, floor.index if floor else 0
        while count > 0 and token.index >= lowest:
            yield token
            token = token.before
            count -= 1

    def walk_on(self, count: int) -> Iterator[Token]:
        """Yield at most `count` tokens: this one and those after it."""
        token = self
        while count > 0 and not token.is_end:
            yield token
            token = token.after
            count -= 1


def _make_edge(place: int, index: int, *, is_end: bool) -> Token:
    edge = Token()
    edge.text = edge.low = "\n"
    edge.start = edge.end = place
    edge.index = index
    edge.spaced = edge.is_mark = True
    edge.is_number = edge.is_word = edge.is_dash = edge.is_hyphen = False
    edge.is_end = is_end
    edge.before = edge.after = edge
    return edge


_EDGE = _make_edge(-1, -1, is_end=False)


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a text in order; a line break is a mark."""
    tokens: list[Token] = []
    before = _make_edge(-1, -1, is_end=False)
    end = -1
    for stretch in text.split(" "):
        start = end + 1
        end = start + len(stretch)
        if stretch.isalpha():
            # A word between two spaces, like most of a text, is made without a further call.
            token = Token()
            token.text = stretch
            token.low = stretch.lower()
            token.start = start
            token.end = end
            token.index = len(tokens)
            token.spaced = token.is_word = True
            token.is_number = token.is_mark = token.is_dash = token.is_hyphen = False
            token.is_end = False
            token.before = before
            before.after = token
            before = token
            tokens.append(token)
        elif stretch:
            before = _cut(stretch, start, before, tokens)
    edge = _make_edge(len(text), len(tokens), is_end=True)
    edge.before = before
    before.after = edge
    return tokens


def _cut(stretch: str, end: int, before: Token, tokens: list[Token]) -> Token:
    """Add the tokens of a stretch between two spaces; return the last of all tokens."""
    spaced = True
    for piece in _PIECES.findall(stretch):
        start, end = end, end + len(piece)
        token = Token()
        token.text = piece
        token.low = piece.lower()
        token.start = start
        token.end = end
        token.index = len(tokens)
        token.spaced = spaced
        token.is_word = piece.isalpha()
        token.is_number = piece[0].isdecimal()
        token.is_mark = piece in _PLAIN_MARKS
        token.is_dash = token.is_hyphen = token.is_end = False
        if not (token.is_word or token.is_number or token.is_mark or _set_kind(token)):
            spaced = True
            continue
        if before.is_dash:
            before.is_hyphen = not (before.spaced or spaced)
        token.before = before
        before.after = token
        before = token
        tokens.append(token)
        spaced = False
    return before


def let_go(tokens: list[Token]) -> None:
    """Take apart the tokens of a text that are no longer needed.

    Each refers to its neighbours, so only the garbage collector would free them otherwise.
    """
    if tokens:
        first, last = tokens[0].before, tokens[-1].after
        for token in (first, *tokens, last):
            del token.before
        del last.after


def _set_kind(token: Token) -> bool:
    """Set the kind of a token that is neither a plain word nor digits; False for white space."""
    form = token.text
    if form[0] == "." and len(form) > 1:
        token.is_number = True
    elif form == "&nbsp;" or (form.isspace() and form != "\n"):
        return False
    elif form in _ENTITIES:
        token.text = token.low = _ENTITIES[form]
        token.is_mark = token.is_dash = True
    elif len(form) == 1:
        token.is_word = form.isalnum() and _STARTS_WORD.match(form) is not None
        token.is_mark = not token.is_word
        token.is_dash = form in DASHES
    elif not form.startswith(_LINKS):
        token.is_word = True
        token.low = token.low.replace(".", "")
    return True
