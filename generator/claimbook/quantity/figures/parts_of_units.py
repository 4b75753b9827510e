"""Read fractions of a scale word or a unit: half a million, a quarter mile, half a percent."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.numbers.digits import find_last_place
from claimbook.quantity.numbers.fractions import BELOW, WordedFraction, read_fraction, read_ratio
from claimbook.quantity.numbers.numeral import Numeral
from claimbook.quantity.numbers.scales import read_scales, scale_last_place
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.units.measures import read_measure
from claimbook.quantity.units.percent import load_shares

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_ONE = frozenset(("one", "1"))


def read_part_of_unit(token: Token) -> tuple[Token, Numeral] | None:
    """Return where a fraction of a scale word or a unit begins, and its number: half a million."""
    part = read_fraction(token) or _read_digits(token)
    if part is None:
        return None
    of = part.end.low == "of"
    after = part.end.skip_word("of")
    one = after.low in (ARTICLES | _ONE if of else ARTICLES)
    if not one and (part.in_digits or _is_half_year(token, after)):
        return None
    after = after.after if one else after
    ordinal = token.low in BELOW and token.low not in ("half", "quarter")
    if (of or ordinal) and not (of and one):
        return None
    scale = read_scales(after, money=False)
    number, place = _round(part.value)
    if scale is not None:
        value, place = number * scale[0], place * scale_last_place(scale[0])
        return part.start, Numeral(value, place, place, scale[1], scale[0], in_words=True)
    if ((after.is_word and after.spaced) or after.text == "%") and _is_unit(after):
        return part.start, Numeral(number, place, place, after, in_words=True)
    return None


def _is_half_year(token: Token, after: Token) -> bool:
    """Whether words name the half of a year that accounts are for: `a record half year`."""
    named = token.low == "half" and after.low == "year"
    return named and token.before.low not in ARTICLES


def _read_digits(token: Token) -> WordedFraction | None:
    """Read `3/4` or `¾` if `of an inch` or the like follows."""
    ratio = read_ratio(token)
    if ratio is None or ratio[1].low != "of":
        return None
    return WordedFraction(token, ratio[1], *ratio[0].as_integer_ratio(), in_digits=True)


def _is_unit(token: Token) -> bool:
    return load_shares().match_at(token) is not None or read_measure(token) is not None


def _round(fraction: Decimal) -> tuple[Decimal, Decimal]:
    """Return a fraction to at most three decimals, and its last place."""
    number = round(fraction, 3).normalize()
    return number, find_last_place(number)
