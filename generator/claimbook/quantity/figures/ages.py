"""Ages: `aged 34`, `a 7-year-old`, `Anna Berg, 34, said`. They are stretches of time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.units.names import DURATIONS

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.text.tokens import Token

_AGED = frozenset(("aged", "age", "ages"))
_OLD = frozenset(("old", "olds"))
_OLDEST = 120


def read_age(figure: WrittenFigure, scope: Scope) -> WrittenFigure | None:
    """The age that a number is."""
    if figure.factor != 1 or not 0 <= figure.value <= _OLDEST:
        return None
    suffix = read_suffix(figure.end)
    timed = suffix is not None and suffix.unit in DURATIONS
    before = figure.start.look_back(scope.floor)
    if suffix is not None and timed:
        old = suffix.end.skip_hyphen()
        if old.low not in _OLD and before.low not in _AGED:
            return None
        end = old.after if old.low in _OLD else suffix.end
        return replace(figure, unit=suffix.unit, end=end, is_age=True)
    if suffix is not None:
        return None
    if before.low in _AGED:
        return replace(figure, unit="year", start=before, is_age=True)
    named = figure.end.text == "," and before.text == "," and _names_person(before.before)
    return replace(figure, unit="year", is_age=True) if named and _goes_on(figure) else None


def _names_person(last: Token) -> bool:
    """Whether a word is the last of a name of two and more: the Berg of Anna Berg."""
    first = last.before.before if last.before.is_hyphen else last.before
    return all(word.is_word and word.text[0].isupper() for word in (first, last))


def _goes_on(figure: WrittenFigure) -> bool:
    """Whether the sentence goes on after the comma, and no list of names and numbers does."""
    following = figure.end.after
    return figure.first_word.is_number and following.is_word and following.text.islower()
