"""Read N times: how often something happened, or how many times as much something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.amount import Assumption, Direction
from claimbook.quantity.changes import MOVED, PARTICLES
from claimbook.quantity.hedges.phrases import load_before

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token
    from claimbook.quantity.units.suffix import Suffix

_HIGHER = frozenset(
    "higher more greater larger bigger faster better stronger lower less smaller fewer longer "
    "shorter taller heavier lighter cheaper richer poorer likelier older wider deeper hotter "
    "slower quicker worse denser brighter deadlier thicker".split()
)
_NO_DEGREES = frozenset(("after", "over", "under", "rather", "other", "another"))
_COMPARED = frozenset(
    "as that those the its their his her our what earnings sales revenue revenues book profit "
    "profits income ebitda cash salary pay annual oversubscribed subscribed covered over leverage "
    "normal average usual forward trailing current equity gdp".split()
)
"""Words after a multiple: what it is a multiple of."""

_THIS = frozenset(("this", "these", "last"))
_STRETCHES = frozenset(
    "year years week weeks month months season summer winter spring autumn decade day night "
    "quarter century time tuesday monday wednesday thursday friday saturday sunday".split()
)
_LEVELS = frozenset(("at", "to", "by", "multiple"))
"""Words before a multiple: trades at 15 times."""

_OFTEN = frozenset(("a", "per", "each", "since", "already", "in", "during"))
"""Words after times that are counted."""


def read_times(figure: WrittenFigure, suffix: Suffix) -> WrittenFigure:
    """Read a figure as a multiple, or as the number of times that something happened."""
    times, following = suffix.end.before, suffix.end
    compared = following.low.endswith("er") and following.after.low == "than"
    if following.low in _HIGHER or (compared and following.low not in _NO_DEGREES):
        assumed = (*figure.assumed, Assumption.MULTIPLE)
        return figure._replace(unit="x", end=following.after, assumed=assumed)
    if times.low != "times" or _is_multiple(figure, following):
        return figure._replace(unit="x")
    return figure._replace(noun=(times, following))


def _stands_first(number: Token) -> bool:
    """Whether only a hedge and `up` or `down` come before a number."""
    hedge = load_before().match_before(number)
    start = hedge[1] if hedge else number
    moved = start.before.low in PARTICLES and start.index == 1
    return start.index == 0 or moved


def _is_multiple(figure: WrittenFigure, following: Token) -> bool:
    """Whether times multiply: five times as big; raised rates 17 times counts how often."""
    before = figure.start.before
    if (following.is_end and _stands_first(figure.start)) or following.low in _COMPARED:
        return True
    if following.low in _THIS:
        return following.after.low not in _STRETCHES or following.after.text.endswith(("'s", "’s"))
    if following.low in _OFTEN:
        return False
    return before.low in _LEVELS or MOVED.get(before.low) is Direction.UP
