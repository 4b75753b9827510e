"""Fractions of a scale word or a unit: half a million, a quarter mile, half a percent."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.numbers.fractions import BELOW, read_part
from claimbook.quantity.numbers.numerals import Numeral
from claimbook.quantity.numbers.scales import find_place, read_scales
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.text.tokens import Kind
from claimbook.quantity.units.measures import read_measure
from claimbook.quantity.units.percent import load_shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_ONE = frozenset(("one", "1"))


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


def _round(fraction: Decimal) -> tuple[Decimal, Decimal]:
    """A fraction to at most three decimals, and its last place."""
    number = round(fraction, 3).normalize()
    return number, Decimal(1).scaleb(int(number.as_tuple().exponent))
