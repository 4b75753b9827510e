"""Read the unit of a number, with one rule for each place where a unit may be."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.figures.before import read_name_before
from claimbook.quantity.figures.compound import add_parts
from claimbook.quantity.figures.times import read_times
from claimbook.quantity.money.after import load_money_words, read_country, read_money
from claimbook.quantity.money.cents import read_hundredths
from claimbook.quantity.money.currency import DOLLAR, Currency, put_in_currency
from claimbook.quantity.money.pounds import weighs
from claimbook.quantity.money.signs import resolve_code
from claimbook.quantity.numbers.fractions import BELOW
from claimbook.quantity.numbers.numerals import find_fraction_place, read_fraction_joined
from claimbook.quantity.numbers.words import SMALL, TENS
from claimbook.quantity.text.nouns import read_noun, read_singular
from claimbook.quantity.units.names import DURATIONS

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.text.tokens import Token
    from claimbook.quantity.units.suffix import Suffix

_HUNDREDTH = Decimal("0.01")
_FURTHER = frozenset(
    ("more", "additional", "extra", "further", "consecutive", "straight", "full", "other", "whole")
)
_BEFORE_PRONOUN = frozenset(
    "the this that which each every any no another some such number day no. last next first "
    "latest new".split()
)
"""Words before a `one` that refers back to something, or numbers it, and does not count."""


def use_currency_before(figure: WrittenFigure, currency: Currency, dollar: str) -> WrittenFigure:
    """Put the figure in the currency before it. A repetition (`$5 dollars`) belongs to it."""
    named = figure.end.low in load_money_words()
    country = read_country(figure.end) if named and currency == DOLLAR else None
    if country is not None:
        return figure._replace(unit=country[0], end=country[1])
    again = read_money(figure.end) if named and figure.end.is_word else None
    figure = put_in_currency(figure, currency, dollar)
    if again is not None and again.factor == 1 and again.unit in (currency.code, "$"):
        figure = figure._replace(end=again.end)
    return _add_hundredths(figure)


def read_unit_after(
    figure: WrittenFigure, suffix: Suffix | None, scope: Scope
) -> WrittenFigure | None:
    """Read `5 GW`, `380 billion yuan`, `9.14 percent`, `10 times higher` or `12 stone 4 pounds`."""
    return None if suffix is None else _use_suffix(figure, suffix, scope)


def read_further_time(
    figure: WrittenFigure, _suffix: Suffix | None, scope: Scope
) -> WrittenFigure | None:
    """Read `two more years` or `six consecutive months`."""
    suffix = read_suffix(figure.end.after) if figure.end.low in _FURTHER else None
    timed = suffix is not None and suffix.unit in DURATIONS
    return _use_suffix(figure, suffix, scope) if suffix is not None and timed else None


def read_absolute_zero(
    figure: WrittenFigure, _suffix: Suffix | None, scope: Scope
) -> WrittenFigure | None:
    """Read `absolute zero`, which is a temperature."""
    if figure.value != 0:
        return None
    before = figure.start.look_back(scope.floor)
    return figure._replace(unit="K", start=before) if before.low == "absolute" else None


def read_one_thing(
    figure: WrittenFigure, _suffix: Suffix | None, scope: Scope
) -> WrittenFigure | None:
    """Read `one diver` or `at least one boat`, but nothing in “no one” and “the one thing”."""
    one = figure.first_word
    if one.low not in ("one", "1") or figure.end is not one.after:
        return None
    before = one.look_back(scope.floor)
    if before.low in _BEFORE_PRONOUN or (before.low == "only" and before.before.low == "the"):
        return None
    end = read_singular(figure.end)
    return None if end is None else figure._replace(noun=(figure.end, end), end=end)


def read_counted_noun(
    figure: WrittenFigure, _suffix: Suffix | None, _scope: Scope
) -> WrittenFigure | None:
    """Read `seven large model technology products`."""
    if figure.first_word.low == "one" and figure.end is figure.first_word.after:
        # "One shares what one has."
        return None
    counted = count_noun(figure)
    return None if counted.noun is None else counted


def read_unit_before(
    figure: WrittenFigure, _suffix: Suffix | None, scope: Scope
) -> WrittenFigure | None:
    """Read `ringgit 42`, `a factor of 3` or `percent of 20`."""
    named = read_name_before(figure.start, scope.floor)
    if named is None:
        return None
    unit, start, assumed = named
    figure = figure._replace(start=start)
    if unit in ("%", "x"):
        return figure._replace(unit=unit)
    return put_in_currency(figure, Currency(unit, assumed), scope.dollar)


def count_noun(figure: WrittenFigure) -> WrittenFigure:
    """Return the figure with the noun after it that it counts, if there is one."""
    first = figure.end
    if first.is_hyphen and len(first.after.text) > 2 and _names_thing(first.after):
        noun = first.after
        return figure._replace(noun=(noun, noun.after), end=noun.after)
    end = read_noun(first)
    return figure if end is None else figure._replace(noun=(first, end), end=end)


def _names_thing(word: Token) -> bool:
    """Whether a word after a hyphen is what is counted, not a number or a hedge as in 3m-plus."""
    return word.text.isalpha() and word.low not in (
        *SMALL,
        *TENS,
        *BELOW,
        "the",
        "plus",
        "odd",
        "something",
        "ish",
    )


def _use_suffix(figure: WrittenFigure, suffix: Suffix, scope: Scope) -> WrittenFigure:
    figure = figure.multiply(suffix.factor)
    if suffix.unit == "x":
        return read_times(figure._replace(end=suffix.end), suffix)
    if suffix.unit == "GBP" and weighs(figure.start, suffix.end, figure.factor):
        return add_parts(figure._replace(unit="lb", end=suffix.end))
    figure = figure._replace(unit=suffix.unit, end=suffix.end)
    if suffix.unit == "$" or (len(suffix.unit) == 3 and suffix.unit.isupper()):
        named = put_in_currency(figure, Currency(suffix.unit, suffix.assumed), scope.dollar)
        if suffix.unit == "$" and suffix.factor == _HUNDREDTH:
            return _with_letters_before(named, scope.floor)
        return _add_hundredths(named) if suffix.factor == 1 else named
    return _add_fraction_of_unit(add_parts(figure))


def _with_letters_before(cents: WrittenFigure, floor: Token) -> WrittenFigure:
    """Return cents of the dollar that the letters before them name: HK15 cents, US15c."""
    letters = cents.start.look_back(floor)
    glued = not cents.start.spaced and letters.text.isupper()
    code = resolve_code(letters.text) if glued else None
    return cents._replace(unit=code, start=letters, assumed=()) if code else cents


def _add_hundredths(figure: WrittenFigure) -> WrittenFigure:
    """Read `15 dollars 50` and `20 dollars and 43 cents` as one figure."""
    if figure.factor != 1 or figure.p < 1:
        return figure
    more = read_hundredths(figure.start, figure.end)
    if more is None:
        return figure
    value, end = more
    return figure._replace(value=figure.value + value, end=end, p=_HUNDREDTH, q=_HUNDREDTH)


def _add_fraction_of_unit(figure: WrittenFigure) -> WrittenFigure:
    """Read `a year and a half`, `two hours and a quarter`."""
    fraction = read_fraction_joined(figure.end)
    if fraction is None or figure.p < 1 or read_suffix(fraction[1]) is not None:
        return figure
    value, end = fraction
    place = find_fraction_place(value)
    return figure._replace(value=figure.value + value, p=place, q=place, end=end)
