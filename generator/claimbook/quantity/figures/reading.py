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
from claimbook.quantity.units.measures import read_measure
from claimbook.quantity.units.names import DURATIONS
from claimbook.quantity.units.suffix import Suffix

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_MILLION = Decimal(10) ** 6
_HALF, _TENTH, _HUNDREDTH = Decimal("0.5"), Decimal("0.1"), Decimal("0.01")
_FURTHER = frozenset(
    ("more", "additional", "extra", "further", "consecutive", "straight", "full", "other", "whole")
)
_HIGHER = frozenset(
    "higher more greater larger bigger faster better stronger lower less smaller fewer".split()
)


def read_figure(token: Token, floor: Token, dollar: str) -> Figure | None:
    """The figure whose number or first word is `token`; nothing before `floor` is its own."""
    part = read_part_of_unit(token)
    in_words = None if part else read_multiple(token, floor) or read_share(token, floor)
    if in_words is not None:
        return in_words
    start, numeral = part or (token, None)
    prefix = read_prefix(start, floor)
    numeral = numeral or read_numeral(token, money=prefix.currency is not None)
    numeral = numeral or read_article(token)
    if numeral is None:
        return None
    if numeral.ratio and not _is_part(token, numeral):
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
        figure = _in_currency(figure, prefix.currency, dollar)
        figure = figure.multiply(_MILLION) if prefix.in_millions else figure
    else:
        figure = _with_unit_after(figure, floor, dollar)
    return turn_negative(figure, floor, dollar)


def _is_part(token: Token, ratio: Numeral) -> bool:
    """Whether digits such as 1/4 are part of a unit, and no date or score."""
    return read_suffix(ratio.end) is not None or token.is_word


def _in_currency(figure: Figure, currency: Currency, dollar: str) -> Figure:
    """The figure in the currency before it; a name that says it again (`$5 dollars`) is its own."""
    named = put_in_currency(figure, currency, dollar)
    again = read_money(named.end) if named.end.is_word else None
    if again is not None and again.factor == 1 and again.unit in (currency.code, "$"):
        named = replace(named, end=again.end)
    return _add_hundredths(named)


def _with_unit_after(figure: Figure, floor: Token, dollar: str) -> Figure:
    feet = read_feet_and_inches(figure)
    if feet is not None:
        return feet
    suffix = read_suffix(figure.end) or _read_further_time(figure.end)
    if suffix is not None and _means_million(suffix):
        millions = replace(figure, end=suffix.end).multiply(_MILLION)
        return _with_unit_after(millions, floor, dollar)
    if suffix is None:
        return _with_unit_named_before(figure, floor, dollar)
    figure = replace(figure.multiply(suffix.factor), end=suffix.end)
    if suffix.unit == "GBP" and weighs(figure.start, suffix.end, figure.factor):
        return add_parts(replace(figure, unit="lb"))
    if suffix.unit == "$" or (len(suffix.unit) == 3 and suffix.unit.isupper()):
        named = put_in_currency(figure, Currency(suffix.unit, suffix.assumed), dollar)
        if suffix.unit == "$" and suffix.factor == _HUNDREDTH:
            return _with_letters_before(named, floor)
        return _add_hundredths(named) if suffix.factor == 1 else named
    if suffix.unit == "x":
        return _read_times(figure, suffix)
    return _add_half_unit(add_parts(replace(figure, unit=suffix.unit)))


def _with_letters_before(cents: Figure, floor: Token) -> Figure:
    """The cents of the dollar that letters before them name: HK15 cents, US15c."""
    letters = cents.start.look_back(floor)
    glued = not cents.start.spaced and letters.text.isupper()
    code = resolve_code(letters.text) if glued else None
    return replace(cents, unit=code, start=letters, assumed=()) if code else cents


def _read_further_time(token: Token) -> Suffix | None:
    """`two more years`, `six consecutive months`."""
    suffix = read_suffix(token.after) if token.low in _FURTHER else None
    return suffix if suffix is not None and suffix.unit in DURATIONS else None


def _means_million(suffix: Suffix) -> bool:
    """Whether a glued `m` is no metre: `8.9m subscribers`, `5m euros`, `1.2m sq ft`."""
    letter = suffix.end.before
    if letter.text != "m" or letter.spaced:
        return False
    readers = (read_noun, read_money, read_measure)
    return any(read(suffix.end) is not None for read in readers)


def _with_unit_named_before(figure: Figure, floor: Token, dollar: str) -> Figure:
    """`ringgit 42`, `a factor of 3`, `percent of 20`; a count where no unit is named."""
    before = figure.start.look_back(floor)
    if figure.value == 0 and before.low == "absolute":
        return replace(figure, unit="K", start=before)
    named = read_name_before(figure.start, floor)
    counted = count_noun(figure)
    if named is None or counted.noun is not None:
        return counted
    unit, start, assumed = named
    figure = replace(figure, start=start)
    if unit in ("%", "x"):
        return replace(figure, unit=unit)
    return put_in_currency(figure, Currency(unit, assumed), dollar)


def _add_hundredths(figure: Figure) -> Figure:
    """`15 dollars 50` and `20 dollars and 43 cents` are one figure."""
    if figure.factor != 1 or figure.p < 1:
        return figure
    more = read_hundredths(figure.start, figure.end)
    if more is None:
        return figure
    value, end = more
    return replace(figure, value=figure.value + value, end=end, p=_HUNDREDTH, q=_HUNDREDTH)


def _add_half_unit(figure: Figure) -> Figure:
    """`a year and a half`."""
    end = read_half(figure.end)
    if end is None or figure.p < 1 or read_suffix(end) is not None:
        return figure
    return replace(figure, value=figure.value + _HALF, p=_TENTH, q=_TENTH, end=end)


def _read_times(figure: Figure, suffix: Suffix) -> Figure:
    """A multiple; 'times' that are only counted are a count."""
    times, following = suffix.end.before, suffix.end
    if following.low in _HIGHER:
        assumed = (*figure.assumed, Assumption.MULTIPLE)
        return replace(figure, unit="x", end=following.after, assumed=assumed)
    counted = ("a", "per", "each", "since", "already", "in", "during", "last")
    if times.low == "times" and following.low in counted:
        return replace(figure, noun=(times, following))
    return replace(figure, unit="x")


def count_noun(figure: Figure) -> Figure:
    """The figure with the noun after it that it counts, where there is one."""
    first = figure.end
    if first.is_hyphen and len(first.after.text) > 2 and first.after.text.isalpha():
        noun = first.after
        return replace(figure, noun=(noun, noun.after), end=noun.after)
    end = read_noun(first)
    return figure if end is None else replace(figure, noun=(first, end), end=end)
