"""Figures from tokens: a number with the currency before it or the unit after it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.amount import Assumption, Direction
from claimbook.quantity.figure import Figure
from claimbook.quantity.figures.accounts import turn_negative
from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.figures.articles import read_article
from claimbook.quantity.figures.before import read_name_before, read_prefix
from claimbook.quantity.figures.compound import add_parts, read_feet_and_inches
from claimbook.quantity.figures.multiples import read_multiple
from claimbook.quantity.figures.parts_of_units import read_part_of_unit
from claimbook.quantity.figures.shares import read_share
from claimbook.quantity.money.after import read_money
from claimbook.quantity.money.cents import read_hundredths
from claimbook.quantity.money.currency import Currency, put_in_currency
from claimbook.quantity.money.pounds import weighs
from claimbook.quantity.money.signs import resolve_code
from claimbook.quantity.numbers.numerals import Numeral, read_half, read_numeral
from claimbook.quantity.text.nouns import read_noun
from claimbook.quantity.text.tokens import DASHES, Kind, Token
from claimbook.quantity.units.measures import read_measure
from claimbook.quantity.units.names import DURATIONS
from claimbook.quantity.units.suffix import Suffix

if TYPE_CHECKING:
    from collections.abc import Sequence


_MILLION = Decimal(10) ** 6
_HALF, _TENTH, _HUNDREDTH = Decimal("0.5"), Decimal("0.1"), Decimal("0.01")
_FURTHER = frozenset(
    ("more", "additional", "extra", "further", "consecutive", "straight", "full", "other", "whole")
)
_HIGHER = frozenset(
    "higher more greater larger bigger faster better stronger lower less smaller fewer".split()
)


def read_figure(tokens: Sequence[Token], at: int, floor: int, dollar: str) -> Figure | None:
    """The figure whose number, or first word, stands at `at`; nothing before `floor` is its own."""
    part = read_part_of_unit(tokens, at)
    in_words = None if part else read_multiple(tokens, at, floor) or read_share(tokens, at, floor)
    if in_words is not None:
        return in_words
    start, numeral = part or (at, None)
    prefix = read_prefix(tokens, start, floor)
    numeral = numeral or read_numeral(tokens, at, money=prefix.currency is not None)
    numeral = numeral or read_article(tokens, at)
    if numeral is None:
        return None
    if numeral.ratio and not _is_part(tokens, at, numeral):
        return None
    figure = Figure(
        prefix.start,
        numeral.end,
        -numeral.value if prefix.negative else numeral.value,
        numeral.p,
        numeral.q,
        factor=numeral.factor,
        direction=Direction.UP if prefix.plus else None,
        hedge=numeral.hedge,
    )
    if prefix.currency is not None:
        figure = _in_currency(tokens, figure, prefix.currency, dollar)
        figure = figure.multiply(_MILLION) if prefix.in_millions else figure
    else:
        figure = _with_unit_after(tokens, figure, floor, dollar)
    return turn_negative(tokens, figure, floor, dollar)


def _is_part(tokens: Sequence[Token], at: int, ratio: Numeral) -> bool:
    """Whether digits such as 1/4 are part of a unit, and no date or score."""
    return read_suffix(tokens, ratio.end) is not None or tokens[at].kind is Kind.WORD


def _in_currency(
    tokens: Sequence[Token], figure: Figure, currency: Currency, dollar: str
) -> Figure:
    """The figure in the currency before it; a name that says it again (`$5 dollars`) is its own."""
    named = put_in_currency(figure, currency, dollar)
    again = read_money(tokens, named.end) if tokens[named.end].kind is Kind.WORD else None
    if again is not None and again.factor == 1 and again.unit in (currency.code, "$"):
        named = replace(named, end=again.end)
    return _add_hundredths(tokens, named)


def _with_unit_after(tokens: Sequence[Token], figure: Figure, floor: int, dollar: str) -> Figure:
    feet = read_feet_and_inches(tokens, figure)
    if feet is not None:
        return feet
    suffix = read_suffix(tokens, figure.end) or _read_further_time(tokens, figure.end)
    if suffix is not None and _means_million(tokens, suffix):
        millions = replace(figure, end=suffix.end).multiply(_MILLION)
        return _with_unit_after(tokens, millions, floor, dollar)
    if suffix is None:
        return _with_unit_named_before(tokens, figure, floor, dollar)
    figure = replace(figure.multiply(suffix.factor), end=suffix.end)
    if suffix.unit == "GBP" and weighs(tokens, figure.start, suffix.end, figure.factor):
        return add_parts(tokens, replace(figure, unit="lb"))
    if suffix.unit == "$" or (len(suffix.unit) == 3 and suffix.unit.isupper()):
        named = put_in_currency(figure, Currency(suffix.unit, suffix.assumed), dollar)
        if suffix.unit == "$" and suffix.factor == _HUNDREDTH:
            return _with_letters_before(tokens, named, floor)
        return _add_hundredths(tokens, named) if suffix.factor == 1 else named
    if suffix.unit == "x":
        return _read_times(tokens, figure, suffix)
    return _add_half_unit(tokens, add_parts(tokens, replace(figure, unit=suffix.unit)))


def _with_letters_before(tokens: Sequence[Token], cents: Figure, floor: int) -> Figure:
    """The cents of the dollar that letters before them name: HK15 cents, US15c."""
    letters = tokens[cents.start - 1]
    glued = cents.start > floor and not tokens[cents.start].spaced and letters.text.isupper()
    code = resolve_code(letters.text) if glued else None
    return replace(cents, unit=code, start=cents.start - 1, assumed=()) if code else cents


def _read_further_time(tokens: Sequence[Token], at: int) -> Suffix | None:
    """`two more years`, `six consecutive months`."""
    suffix = read_suffix(tokens, at + 1) if tokens[at].low in _FURTHER else None
    return suffix if suffix is not None and suffix.unit in DURATIONS else None


def _means_million(tokens: Sequence[Token], suffix: Suffix) -> bool:
    """Whether a glued `m` is no metre: `8.9m subscribers`, `5m euros`, `1.2m sq ft`."""
    letter = tokens[suffix.end - 1]
    if letter.text != "m" or letter.spaced:
        return False
    readers = (read_noun, read_money, read_measure)
    return any(read(tokens, suffix.end) is not None for read in readers)


def _with_unit_named_before(
    tokens: Sequence[Token], figure: Figure, floor: int, dollar: str
) -> Figure:
    """`ringgit 42`, `a factor of 3`, `percent of 20`; a count where no unit is named."""
    if figure.value == 0 and figure.start > floor and tokens[figure.start - 1].low == "absolute":
        return replace(figure, unit="K", start=figure.start - 1)
    named = read_name_before(tokens, figure.start, floor)
    counted = count_noun(tokens, figure)
    if named is None or counted.noun is not None:
        return counted
    unit, start, assumed = named
    figure = replace(figure, start=start)
    if unit in ("%", "x"):
        return replace(figure, unit=unit)
    return put_in_currency(figure, Currency(unit, assumed), dollar)


def _add_hundredths(tokens: Sequence[Token], figure: Figure) -> Figure:
    """`15 dollars 50` and `20 dollars and 43 cents` are one figure."""
    if figure.factor != 1 or figure.p < 1:
        return figure
    more = read_hundredths(tokens, figure.start, figure.end)
    if more is None:
        return figure
    value, end = more
    return replace(figure, value=figure.value + value, end=end, p=_HUNDREDTH, q=_HUNDREDTH)


def _add_half_unit(tokens: Sequence[Token], figure: Figure) -> Figure:
    """`a year and a half`."""
    end = read_half(tokens, figure.end)
    if end is None or figure.p < 1 or read_suffix(tokens, end) is not None:
        return figure
    return replace(figure, value=figure.value + _HALF, p=_TENTH, q=_TENTH, end=end)


def _read_times(tokens: Sequence[Token], figure: Figure, suffix: Suffix) -> Figure:
    """A multiple; 'times' that are only counted are a count."""
    following = tokens[suffix.end].low
    if following in _HIGHER:
        assumed = (*figure.assumed, Assumption.MULTIPLE)
        return replace(figure, unit="x", end=suffix.end + 1, assumed=assumed)
    counted = following in ("a", "per", "each", "since", "already", "in", "during", "last")
    if tokens[suffix.end - 1].low == "times" and counted:
        return replace(figure, noun=(suffix.end - 1, suffix.end))
    return replace(figure, unit="x")


def count_noun(tokens: Sequence[Token], figure: Figure) -> Figure:
    """The figure with the noun after it that it counts, where there is one."""
    at = figure.end
    hyphen = tokens[at].text in DASHES and not tokens[at].spaced and not tokens[at + 1].spaced
    if hyphen and len(tokens[at + 1].text) > 2 and tokens[at + 1].text.isalpha():
        return replace(figure, noun=(at + 1, at + 2), end=at + 2)
    end = read_noun(tokens, at)
    return figure if end is None else replace(figure, noun=(at, end), end=end)
