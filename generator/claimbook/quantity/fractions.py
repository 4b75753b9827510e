"""Shares, multiples and changes in words: two-thirds, one in five, tenfold, doubled, half of."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.amount import Direction
from claimbook.quantity.numerals import Numeral
from claimbook.quantity.numwords import ARTICLES, SMALL, TENS
from claimbook.quantity.scales import read_scales
from claimbook.quantity.tokens import DASHES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token

_ORDINALS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20,
    "hundredth": 100,
}  # fmt: skip
PARTS = _ORDINALS | {f"{word}s": below for word, below in _ORDINALS.items() if word[-1] != "s"}

FOLDS = {f"{word}fold": number for word, number in (SMALL | TENS | {"hundred": 100}).items()}
CHANGES = {
    word: (percent, direction)
    for words, percent, direction in (
        ("doubled doubles doubling", 100, Direction.UP),
        ("tripled triples tripling trebled trebles trebling", 200, Direction.UP),
        ("quadrupled quadruples quadrupling", 300, Direction.UP),
        ("quintupled quintupling", 400, Direction.UP),
        ("halved halves halving", 50, Direction.DOWN),
    )
    for word in words.split()
}
VERBS = {"double": 100, "triple": 200, "treble": 200, "quadruple": 300}
_BEFORE_VERB = frozenset("to will would could may might can should than nearly almost".split())
TWICE = {"twice": 2, "thrice": 3}
_OF = frozenset(("of", "the", "its", "their", "his", "her", "our", "a", "an", "all", "as"))
_TEN = Decimal(10)


class Fraction(NamedTuple):
    """A share (%), a multiple (x) or a change (% with a direction) in words."""

    start: int
    end: int
    value: Decimal
    q: Decimal
    unit: str
    direction: Direction | None = None


class PartOfScale(NamedTuple):
    """A fraction of a scale word: half a million."""

    start: int
    numeral: Numeral


SEEDS = frozenset((*PARTS, *FOLDS, *CHANGES, *VERBS, *TWICE))
"""Words that may begin what this module reads, besides numbers."""


def read_fraction(tokens: Sequence[Token], at: int) -> Fraction | None:
    """What the words at `at` say, where they are a share, a multiple or a change."""
    low = tokens[at].low
    if low in CHANGES:
        percent, direction = CHANGES[low]
        return Fraction(at, at + 1, Decimal(percent), _place(percent), "%", direction)
    if low in VERBS and tokens[at - 1].low in _BEFORE_VERB and at > 0:
        return Fraction(at, at + 1, Decimal(VERBS[low]), _place(VERBS[low]), "%", Direction.UP)
    if low in FOLDS:
        return Fraction(at, at + 1, Decimal(FOLDS[low]), _place(FOLDS[low]), "x")
    if low in TWICE:
        return Fraction(at, at + 1, Decimal(TWICE[low]), Decimal(1), "x")
    return _read_share(tokens, at)


def read_part_of_scale(tokens: Sequence[Token], at: int) -> PartOfScale | None:
    """`half a million`, `a quarter billion`, `three quarters of a million`."""
    share = _read_parts(tokens, at)
    if share is None:
        return None
    start, end, above, below = share
    here = end + 1 if tokens[end].low == "of" else end
    here = here + 1 if tokens[here].low in ARTICLES else here
    scale = read_scales(tokens, here, money=False)
    if scale is None or (here > end and tokens[here - 1].low == "of"):
        return None
    factor, after = scale
    value = factor * above / below
    place = _last_place(value)
    return PartOfScale(start, Numeral(value, place, place, after, factor, in_words=True))


def _read_share(tokens: Sequence[Token], at: int) -> Fraction | None:
    chance = _read_one_in(tokens, at)
    if chance is not None:
        return chance
    share = _read_parts(tokens, at)
    if share is None:
        return None
    start, end, above, below = share
    if tokens[at].low == "half" and (tokens[end].low not in _OF or tokens[end].low in ARTICLES):
        return None
    return _percent(start, end, Decimal(above) / below)


def _read_parts(tokens: Sequence[Token], at: int) -> tuple[int, int, int, int] | None:
    """Start, end, and the two numbers of `two-thirds`, `a quarter`, `half`."""
    low = tokens[at].low
    if low in PARTS:
        article = at > 0 and tokens[at - 1].low in ARTICLES and tokens[at].spaced
        if not (article or low == "half"):
            return None
        return (at - 1 if article else at), at + 1, 1, PARTS[low]
    above = SMALL.get(low)
    if not above or above > 19:
        return None
    part = at + 2 if tokens[at + 1].text in DASHES and not tokens[at + 1].spaced else at + 1
    below = PARTS.get(tokens[part].low)
    plural = tokens[part].low.endswith("s")
    if below is None or plural != (above > 1) or tokens[part].low in ("quarter", "quarters"):
        return (at, part + 1, above, 4) if below == 4 and part == at + 2 else None
    return at, part + 1, above, below


def _read_one_in(tokens: Sequence[Token], at: int) -> Fraction | None:
    """`one in five`, `nine out of 10`."""
    above = _small_number(tokens[at])
    joint = at + 3 if tokens[at + 1].low == "out" else at + 2
    if above is None or tokens[joint - 1].low not in ("in", "of") or joint >= len(tokens):
        return None
    if tokens[joint - 1].low == "of" and tokens[at + 1].low != "out":
        return None
    below = _small_number(tokens[joint])
    if below is None or not 0 < above < below or tokens[joint + 1].low in _OF:
        return None
    return _percent(at, joint + 1, Decimal(above) / below)


def _small_number(token: Token) -> int | None:
    if token.kind is Kind.NUMBER:
        return int(token.text) if token.text.isdecimal() and len(token.text) <= 3 else None
    return SMALL.get(token.low) or TENS.get(token.low)


def _percent(start: int, end: int, share: Decimal) -> Fraction:
    value = share * 100
    return Fraction(start, end, value, Decimal(1), "%")


def _place(number: int) -> Decimal:
    digits = str(number)
    return _TEN ** (len(digits) - len(digits.rstrip("0")))


def _last_place(value: Decimal) -> Decimal:
    return _TEN ** int(value.normalize().as_tuple().exponent)
