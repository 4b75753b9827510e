"""Read the amount at a place in a text, by the table of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.figure import Scope
from claimbook.quantity.figures.accounts import turn_negative
from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.figures.millions import read_millions
from claimbook.quantity.figures.rates import add_rate
from claimbook.quantity.figures.units import count_noun
from claimbook.quantity.finding import rules
from claimbook.quantity.lookalikes.glued import is_glued
from claimbook.quantity.lookalikes.years import is_year

if TYPE_CHECKING:
    from claimbook.quantity.figure import Reading, WrittenFigure
    from claimbook.quantity.finding.rules import Lookalikes
    from claimbook.quantity.text.tokens import Token


def read_amount_at(token: Token, floor: Token, dollar: str) -> Reading | None:
    """Return the amount whose first number is `token`; nothing before `floor` belongs to it."""
    scope = Scope(floor, dollar, _read_figure)
    figure = _read_figure(token, scope)
    if figure is None:
        return None
    if figure.end.text == "(" and figure.unit is None:
        figure = _merge_repetition(figure, scope)
    for rule in rules.AMOUNTS:
        reading = rule.read(figure, scope)
        if reading is not None:
            return add_rate(reading)
    return None


def _read_figure(token: Token, scope: Scope) -> WrittenFigure | None:
    figure = _read_beginning(token, scope)
    if figure is None or figure.unit is not None:
        return figure
    figure = read_millions(figure)
    figure = _read_unit(figure, scope) or figure
    return turn_negative(figure, scope.floor, scope.dollar)


def _read_beginning(token: Token, scope: Scope) -> WrittenFigure | None:
    """Read what begins at a token, by the rules that may begin there."""
    telling = token.after.low if token.is_number else token.low
    for rule in rules.FIGURES:
        begins = rule.after_digits if token.is_number else rule.words
        if begins is None or telling in begins:
            found = rule.read(token, scope)
            if found is not None:
                return found
    return None


def _read_unit(figure: WrittenFigure, scope: Scope) -> WrittenFigure | None:
    suffix = read_suffix(figure.end)
    for rule in rules.UNITS:
        found = rule.read(figure, suffix, scope)
        if found is not None:
            return found
    return None


def _merge_repetition(figure: WrittenFigure, scope: Scope) -> WrittenFigure:
    """Skip the number again in parentheses, as contracts write it: `seven (7) products`."""
    inside = figure.end.after
    again = scope.read_figure(inside, inside)
    if again is None or again.value != figure.value or again.end.text != ")":
        return figure
    return count_noun(figure._replace(end=again.end.after, noun=None))


def is_counted(reading: Reading, *, years: bool) -> bool:
    """Whether a reading is an amount, rather than a date, a name or the like.

    With `years`, it must not be a year either.
    """
    return not is_joined(reading) and find_lookalike(reading.figure, years=years) is None


def is_joined(reading: Reading) -> bool:
    """Whether letters or digits are glued to either side of the reading."""
    hedged = reading.start is not reading.figure.start and reading.figure.start.before.is_mark
    return is_glued(reading.figure, hedged=hedged)


def find_lookalike(figure: WrittenFigure, *, years: bool) -> str | None:
    """Return what a number is instead of an amount, such as `a date`; None for an amount."""
    for rule in _list_lookalikes(figure):
        if rule.read(figure) and (years or rule.read is not is_year):
            return rule.called
    return None


def _list_lookalikes(figure: WrittenFigure) -> Lookalikes:
    if figure.unit is not None:
        return rules.WITH_UNIT
    if not figure.first_word.is_number:
        return rules.IN_WORDS
    return rules.IN_DIGITS if figure.factor == 1 else rules.SCALED
