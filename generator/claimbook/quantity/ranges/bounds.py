"""Read ranges between two bounds: `more than 20 and less than 35`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.hedges.reading import read_hedges
from claimbook.quantity.interval import BOUNDS, Comparator, Interval, spread
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.ranges.reading import read_end
from claimbook.quantity.units.names import is_exact

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure

_JOINTS = frozenset(("and", "but", ",", "or"))


def read_hedged(figure: WrittenFigure, scope: Scope) -> Reading:
    """Return the figure with its hedges, or the range that two bounds enclose."""
    first = read_hedges(figure, scope)
    return _read_range(first, scope) or first


def _read_range(first: Reading, scope: Scope) -> Reading | None:
    """Read `more than 20 and less than 35`, whose first bound has been read."""
    way = BOUNDS.get(first.comparator)
    if way is None or first.end.low not in _JOINTS:
        return None
    start = first.end.after
    start = start.after if start.low in _JOINTS else start
    hedge = load_before().match_at(start)
    if hedge is None or BOUNDS.get(hedge[0]) != -way:
        return None
    number = hedge[1].after if hedge[1].low in ARTICLES else hedge[1]
    end = read_end(number, scope, floor=start)
    if end is None:
        return None
    second = read_hedges(end, scope._replace(floor=start))
    unit = second.figure.unit or first.figure.unit
    lower, upper = (first, second) if way == 1 else (second, first)
    if first.figure.unit not in (None, unit) or lower.figure.value >= upper.figure.value:
        return None
    least, most = _spread(lower), _spread(upper)
    interval = Interval(least.low, most.high, least.low_closed, most.high_closed)
    both = second.figure._replace(
        start=first.figure.start,
        unit=unit,
        value=lower.figure.value,
        p=max(lower.figure.p, upper.figure.p),
        q=max(lower.figure.q, upper.figure.q),
    )
    return Reading(first.start, second.end, both, Comparator.RANGE, interval)


def _spread(bound: Reading) -> Interval:
    figure = bound.figure
    exact = is_exact(figure.unit, figure.p)
    return spread(bound.comparator, figure.value, figure.p, figure.q, exact=exact)
