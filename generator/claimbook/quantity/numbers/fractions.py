"""Read fractions below one: `3/4`, `¾`, `two-thirds`, `a quarter`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.numbers.words import ARTICLES, SMALL

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

FRACTION_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

_ORDINALS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
BELOW = _ORDINALS | {f"{word}s": below for word, below in _ORDINALS.items()} | {"halves": 2}
"""Words for the denominator of a fraction."""


def write_fraction(above: int, below: int) -> str:
    """Return a fraction in words: `a third`, `two thirds`; empty if there is no word for it."""
    name = next((word for word, number in _ORDINALS.items() if number == below), "")
    count = next((word for word, number in SMALL.items() if number == above), "")
    if not name or not count:
        return ""
    if above > 1:
        return f"{count} {name}s" if below > 2 else ""
    return f"{'an' if name[0] == 'e' else 'a'} {name}"


_LETTERS = frozenset(("th", "rd", "nd", "st"))
_SLASHES = frozenset(("/", "⁄"))

WORDS = frozenset((*BELOW, *SMALL, *FRACTION_SIGNS))
"""Words that a fraction may begin with, apart from digits."""

AFTER_DIGITS = _LETTERS | _SLASHES
"""What follows the first digits of a fraction: the th of `a 13th`, the slash of `3/4`.
"""

_MOST_PARTS = 1000


class WordedFraction(NamedTuple):
    """A fraction in words."""

    start: Token
    end: Token
    """The token after it."""
    above: int
    below: int
    in_digits: bool = False

    @property
    def value(self) -> Decimal:
        """The fraction as a number."""
        return Decimal(self.above) / self.below


def read_fraction(token: Token, *, singular: bool = False) -> WordedFraction | None:
    """Return the fraction whose first number or only word is `token`: `two-thirds`, `a quarter`.

    With `singular` also `three-quarter` before a unit: three and three-quarter hours.
    """
    low = token.low
    if low in BELOW:
        if low[-1] == "s":
            return None
        article = token.before.low in ARTICLES and token.spaced
        return WordedFraction(token.before if article else token, token.after, 1, BELOW[low])
    if token.is_number:
        return _read_ordinal(token)
    above = SMALL.get(low)
    if not above:
        return None
    below = token.after.skip_dash()
    if (
        below.low not in BELOW
        or (above > 1) > (singular or below.low.endswith("s"))
        or (above == 1 and below.low.endswith("s"))
    ):
        return None
    return WordedFraction(token, below.after, above, BELOW[below.low])


def _read_ordinal(number: Token) -> WordedFraction | None:
    """Read `a 13th`, whose number has letters glued to it."""
    letters = number.after
    ordinal = letters.low in _LETTERS and not letters.spaced and number.before.low in ARTICLES
    if not ordinal or not number.text.isdecimal() or not 2 < int(number.text) <= _MOST_PARTS:
        return None
    return WordedFraction(number.before, letters.after, 1, int(number.text))


def read_ratio(token: Token) -> tuple[Decimal, Token] | None:
    """Return a fraction below one written `3/4` or `¾`, and the token after it."""
    if token.text in FRACTION_SIGNS:
        above, below = FRACTION_SIGNS[token.text]
        return Decimal(above) / below, token.after
    slash = token.after
    if slash.text not in _SLASHES or not token.is_number:
        return None
    second = slash.after
    if slash.spaced or second.spaced or not (token.text.isdecimal() and second.text.isdecimal()):
        return None
    if second.after.text == "/" or len(second.text) > 4 or len(token.text) > 4:
        return None
    above, below = int(token.text), int(second.text)
    return (Decimal(above) / below, second.after) if 0 < above < below else None
