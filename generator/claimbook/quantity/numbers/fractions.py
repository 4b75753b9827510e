"""Fractions below one: `3/4`, `¾`, `two-thirds`, `a quarter`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.numbers.words import ARTICLES, SMALL
from claimbook.quantity.text.tokens import DASHES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

FRACTION_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

_ORDINALS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
BELOW = _ORDINALS | {f"{word}s": below for word, below in _ORDINALS.items()} | {"halves": 2}
"""Words for the lower number of a fraction."""


class Part(NamedTuple):
    """A fraction in words."""

    start: int
    end: int
    """The index after its last token."""
    above: int
    below: int

    @property
    def value(self) -> Decimal:
        """The fraction as a number."""
        return Decimal(self.above) / self.below


def read_part(tokens: Sequence[Token], at: int) -> Part | None:
    """The fraction whose first number or only word stands at `at`: `two-thirds`, `a quarter`."""
    low = tokens[at].low
    if low in BELOW:
        article = at > 0 and tokens[at - 1].low in ARTICLES and tokens[at].spaced
        return Part(at - 1 if article else at, at + 1, 1, BELOW[low]) if low[-1] != "s" else None
    above = SMALL.get(low)
    if not above:
        return None
    below_at = at + 2 if tokens[at + 1].text in DASHES and not tokens[at + 1].spaced else at + 1
    word = tokens[below_at].low
    if word not in BELOW or (above > 1) != word.endswith("s"):
        return None
    return Part(at, below_at + 1, above, BELOW[word])


def read_ratio(tokens: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """A fraction below one written `3/4` or `¾`, and the index after it."""
    first = tokens[at]
    if first.text in FRACTION_SIGNS:
        above, below = FRACTION_SIGNS[first.text]
        return Decimal(above) / below, at + 1
    slash, second = tokens[at + 1 : at + 3] if at + 2 < len(tokens) else (first, first)
    if slash.text not in ("/", "⁄") or first.kind is not Kind.NUMBER:
        return None
    if slash.spaced or second.spaced or not (first.text.isdecimal() and second.text.isdecimal()):
        return None
    if tokens[at + 3].text == "/" or len(second.text) > 4 or len(first.text) > 4:
        return None
    above, below = int(first.text), int(second.text)
    return (Decimal(above) / below, at + 3) if 0 < above < below else None
