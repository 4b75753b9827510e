"""Share units and scales between figures: `5 and 10 percent`, `from $2.1 to $2.6 billion`.

The figures of a list, and both ends of a move, share the unit, and often the scale, that only one
of them has. A percentage before a level (`fell 7 per cent to 31,200`) shares neither.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction
from claimbook.quantity.changes import find_way
from claimbook.quantity.interval import Comparator
from claimbook.quantity.money.currency import is_currency
from claimbook.quantity.numbers.fractions import BELOW
from claimbook.quantity.units.names import LENGTHS, is_exact

if TYPE_CHECKING:
    from claimbook.quantity.figure import Reading, WrittenFigure
    from claimbook.quantity.interval import Interval

_JOINERS = frozenset(("and", "or"))
_CROSSED = frozenset(("x", "×", "by"))
_LEVELS = frozenset(("to", "at"))
_AGAINST = frozenset(("against", "versus", "vs"))
_ORIGINS = _AGAINST | {"from", "with", "to"}
_TURNS = frozenset((",", "up", "down", "compared", "rising", "falling", "and", "higher", "lower"))
"""Words between a level and the earlier one: 67.3 per cent, up from 61.4."""
_TIMED = frozenset(("in", "for", "during", "last", "this", "a"))
"""Words that date a level before an earlier one follows: `$4 billion in 2024, up from 3`."""

_FEW = 3
_FARTHEST = 7
"""Tokens between the ends of a move: from 4.1 in the year to May to 3.9 per cent."""

_ALIKE = 20
"""The largest ratio between the ends of a move if no word gives its direction."""


def share_units(readings: list[Reading]) -> None:
    """Give each figure that has none the unit and the scale of the figure that it is joined to."""
    listed = False
    for here in range(len(readings) - 2, -1, -1):
        first, second = readings[here : here + 2]
        listed = _is_listed(first, second, listed=listed)
        if listed:
            readings[here] = _lend(second, first)
        elif _is_move(first, second) or _is_move_told_backwards(first, second):
            readings[here] = _lend(second, first)
            readings[here + 1] = _lend(readings[here], second)
        elif _is_sum_moved(first, second):
            giver = second.figure
            lent = first.figure._replace(unit=giver.unit, assumed=giver.assumed)
            readings[here] = first._replace(figure=lent)
        if readings[here].figure.per is None and second.figure.per is not None:
            readings[here] = _lend_denominator(second, readings[here])
        elif first.figure.per and _is_move_told_backwards(first, second):
            readings[here + 1] = _lend_rate(first, readings[here + 1])


def _lend_denominator(lender: Reading, borrower: Reading) -> Reading:
    """Give the borrower the lender's denominator, as in `from $60 to $70 a barrel`."""
    giver, taker = lender.figure, borrower.figure
    alike = giver.unit == taker.unit and (giver.unit is not None or taker.noun is None)
    joined = _is_move(borrower, lender) or _is_listed(borrower, lender, listed=False)
    return borrower._replace(figure=taker._replace(per=giver.per)) if alike and joined else borrower


def _lend_rate(lender: Reading, borrower: Reading) -> Reading:
    """Give the earlier level the later one's denominator: rose to 23.4 per 100,000 from 18.9."""
    giver, taker = lender.figure, borrower.figure
    alike = taker.per is None and taker.noun is None and taker.unit == giver.unit
    alike = alike and taker.factor == giver.factor
    return borrower._replace(figure=taker._replace(per=giver.per)) if alike else borrower


def _is_share_in_words(reading: Reading) -> bool:
    figure = reading.figure
    return figure.start.low in BELOW or figure.end.before.low in BELOW


def _is_listed(first: Reading, second: Reading, *, listed: bool) -> bool:
    """Whether two figures are in one list: `5 and 10`, and the 4 of `4, 5 or 6`."""
    if second.start is not first.end.after or _is_share_in_words(second):
        # "six and three-quarters of the fleet" are no 6 %
        return False
    if first.end.low in _CROSSED and second.figure.unit in LENGTHS:
        # "12 x 8 inches"
        return True
    several = listed or second.comparator is Comparator.RANGE
    return first.end.low in _JOINERS or (first.end.text == "," and several)


def _is_move(first: Reading, second: Reading) -> bool:
    """Whether they are the ends of a move: `from 4.1 in May to 3.9`; `cut 900 to 700 workers`."""
    to = second.start.before
    if to.low != "to" or to.index - first.end.index > _FARTHEST:
        return False
    if any(token.is_mark for token in first.end.walk_on(to.index - first.end.index)):
        return False
    return first.start.before.low == "from"


def _is_sum_moved(first: Reading, second: Reading) -> bool:
    """Whether a sum of money moved by the first figure, and so shares its currency.

    `Grew by 400 million to 5.1 billion euros`.
    """
    giver, taker = second.figure, first.figure
    return (
        first.end.low == "to"
        and first.end is second.start.before
        and taker.factor > 1
        and taker.is_plain
        and is_currency(giver.unit)
    )


def _is_move_told_backwards(first: Reading, second: Reading) -> bool:
    """Whether they are the ends of a move told backwards.

    `Rose to $2.6 from $2.1 billion`; `was 67.3 per cent, up from 61.4`; `3.4%, compared with 3.8`.
    """
    joint = second.start.before
    if joint.low not in _ORIGINS:
        return False
    between = [token.low for token in first.end.walk_on(joint.index - first.end.index)]
    if not between or between == [","]:
        told = joint.low == "from" and first.start.before.low in _LEVELS
        return told or joint.low in _AGAINST
    if between[0] in _TIMED and len(between) <= _FARTHEST and "," in between[:-1]:
        between = between[between.index(",") :]
    return len(between) <= _FEW and _TURNS.issuperset(between)


def _lend(lender: Reading, borrower: Reading) -> Reading:
    """Give the borrower the lender's unit and scale, if it has none of its own."""
    giver, taker = lender.figure, borrower.figure
    if giver.is_plain and giver.factor == 1:
        return borrower
    if taker.noun is not None or taker.unit not in (None, giver.unit):
        return borrower
    factor = giver.factor if _shares_scale(lender, borrower) else Decimal(1)
    lent = taker.multiply(factor)
    if taker.unit is None:
        lent = lent._replace(unit=giver.unit, noun=giver.noun, assumed=giver.assumed)
    return borrower._replace(figure=lent, interval=find_interval(borrower, lent, factor))


def _shares_scale(lender: Reading, borrower: Reading) -> bool:
    """Whether the lender's scale applies to the borrower too.

    Both ends must then be in the order that the words say: in `rose from 900 to 1.2 million`, 900
    is not in millions.
    """
    giver, taker = lender.figure, borrower.figure
    if taker.factor != 1 or giver.factor == 1 or taker.p > 1:
        return False
    if taker.per is not None and giver.per is None:
        # "or $1.12 a share, compared with $1.98 billion"
        return False
    if giver.factor < 1:
        return taker.unit is None
    ends = abs(taker.value), abs(giver.value / giver.factor)
    earlier, later = ends if borrower.start.before.low == "from" else reversed(ends)
    way = find_way(borrower.start if borrower.start.index < lender.start.index else lender.start)
    if way is not None:
        return (earlier < later) == (way is Direction.UP)
    return max(ends) <= _ALIKE * min(ends)


def find_interval(reading: Reading, lent: WrittenFigure, factor: Decimal) -> Interval | None:
    """Return the interval of a range in its new unit; None if the figure alone gives it."""
    if reading.comparator is not Comparator.RANGE or reading.interval is None:
        return None
    low, high = reading.interval.low, reading.interval.high
    widened = is_exact(reading.figure.unit, reading.figure.p) and not is_exact(lent.unit, lent.p)
    half = lent.p / 2 if widened else 0
    return reading.interval._replace(
        low=None if low is None else low * factor - half,
        high=None if high is None else high * factor + half,
    )
