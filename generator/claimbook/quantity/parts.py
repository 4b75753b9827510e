"""Fractions in words, as numbers and as shares: half a million, a quarter mile, two-thirds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.measures import read_measure
from claimbook.quantity.numerals import Numeral
from claimbook.quantity.numwords import ARTICLES, SMALL
from claimbook.quantity.scales import find_place, read_scales
from claimbook.quantity.suffixes import load_shares
from claimbook.quantity.tokens import DASHES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token

_ORDINALS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
BELOW = _ORDINALS | {f"{word}s": below for word, below in _ORDINALS.items()} | {"halves": 2}
"""Words for the lower number of a fraction."""

_ONE = frozenset(("one", "1"))
_NOT_A_SHARE = frozenset(
    ("first", "second", "latter", "other", "last", "next", "this", "that", "each", "either",
     "previous", "prior", "same", "opening", "final", "h1", "h2")
)  # fmt: skip
"""Before `half`: a stretch of time, not a share."""

_WHOLES = frozenset(("of", "the", "its", "their", "his", "her", "our", "all", "as", "that"))
_COMPARED = frozenset(("of", "more", "less", "higher", "lower", "larger", "smaller"))


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


def read_part_of_unit(tokens: Sequence[Token], at: int) -> tuple[int, Numeral] | None:
    """Where a fraction of a scale word or a unit begins, and its number: half a million."""
    part = read_part(tokens, at)
    if part is None:
        return None
    of = tokens[part.end].low == "of"
    after = part.end + 1 if of else part.end
    one = tokens[after].low in (ARTICLES | _ONE if of else ARTICLES)
    after += one
    ordinal = tokens[at].low in BELOW and tokens[at].low not in ("half", "quarter")
    if (of or ordinal) and not (of and one):
        return None
    scale = read_scales(tokens, after, money=False)
    number, place = _round(part.value)
    if scale is not None:
        value, place = number * scale[0], place * find_place(scale[0])
        return part.start, Numeral(value, place, place, scale[1], scale[0], in_words=True)
    apart = tokens[after].kind is Kind.WORD and tokens[after].spaced
    if (apart or tokens[after].text == "%") and _is_unit(tokens, after):
        return part.start, Numeral(number, place, place, after, in_words=True)
    return None


def _is_unit(tokens: Sequence[Token], at: int) -> bool:
    share = load_shares().match_at(tokens, at)
    return share is not None or read_measure(tokens, at) is not None


def read_share(tokens: Sequence[Token], at: int, *, hedged: bool) -> Part | None:
    """A fraction that is a share of something.

    `half` and `a third` need what they are a part of, or to be `hedged`: to have a word before
    them that stands before amounts only.
    """
    part = read_part(tokens, at)
    if part is None:
        return None
    following = tokens[part.end].low
    if tokens[at].low == "half":
        timed = part.start > 0 and tokens[part.start - 1].low in _NOT_A_SHARE
        return part if not timed and (hedged or following in _WHOLES) else None
    if tokens[at].low in BELOW:
        return part if part.start < at and (hedged or following in _COMPARED) else None
    spaced_quarters = part.below == 4 and part.end == at + 2
    return part if hedged or not spaced_quarters or following == "of" else None


def _round(fraction: Decimal) -> tuple[Decimal, Decimal]:
    """A fraction to at most three decimals, and its last place."""
    number = round(fraction, 3).normalize()
    return number, Decimal(1).scaleb(int(number.as_tuple().exponent))
