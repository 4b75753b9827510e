"""Read quarters: those of a year are three months each, and other quarters are a share."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.numbers.fractions import WordedFraction
    from claimbook.quantity.text.tokens import Token
    from claimbook.quantity.units.suffix import Suffix

_ONE, _THREE = Decimal(1), Decimal(3)
_FURTHER = frozenset(("consecutive", "straight", "full", "more", "successive", "further"))
_TIMED = frozenset(("in", "ago", "after", "before", "later", "earlier", "running"))
_STRETCHES = frozenset(("first", "last", "past", "next", "previous", "coming", "final", "for"))
"""Words before a number of quarters: the first three quarters of the year."""

_VIEWS = frozenset(
    "would want wanted say said agree agreed disagreed think thought believe believed support "
    "supported oppose opposed prefer preferred felt voted recommended rated".split()
)
"""Verbs whose subjects are people."""
_DETERMINED = frozenset("the these those all these of in over its each".split())
"""Words before a number of quarters of a year."""

_LASTING = frozenset(
    "year fiscal decline declines growth contraction contractions recession loss losses profit "
    "profits expansion expansions increases deflation stagnation weakness".split()
)
"""Things that last for quarters of a year, and have no quarters themselves."""


def read_quarters(
    figure: WrittenFigure, _suffix: Suffix | None, _scope: Scope
) -> WrittenFigure | None:
    """Read the months of `two quarters of decline` or `five straight quarters`."""
    further = figure.end.low in _FURTHER
    quarters = figure.end.after if further else figure.end
    if figure.p < 1 or not (further or are_times(quarters, figure.value)):
        return None
    if quarters.low != "quarters":
        return None
    months = figure.multiply(_THREE)
    return months._replace(unit="month", end=quarters.after, p=figure.p, q=figure.q, factor=_ONE)


def are_times(quarters: Token, number: Decimal | int) -> bool:
    """Whether this many `quarters` are periods of time rather than a share.

    Three quarters are a share (three quarters of the fleet), unless they are quarters of a year or
    of something that lasts. Two quarters are periods, since two quarters of a thing are called a
    half.
    """
    if quarters.low != "quarters" or not quarters.spaced:
        return False
    if number != _THREE or _follows_stretch(quarters):
        return True
    of = quarters.after
    if of.low != "of":
        return of.low in _TIMED
    first = of.after.after if of.after.low in ("the", "a", "this", "last") else of.after
    return first.low in _LASTING


def have_views(part: WordedFraction) -> bool:
    """Whether quarters do what only people do: `three quarters would recommend it`."""
    before = part.start.before.low
    return part.end.low in _VIEWS and before not in _DETERMINED and before not in _STRETCHES


def _follows_stretch(quarters: Token) -> bool:
    before = quarters.before.before.low
    return before in _STRETCHES and not (before == "for" and quarters.after.low == "of")
