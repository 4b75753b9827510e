"""Read ranges: `between 20 and 30 %`, `from 5 to 7 GW`, `$800,000 to $1.3 million`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading
from claimbook.quantity.hedges.phrases import load_before, load_near
from claimbook.quantity.interval import Comparator, Interval, spread
from claimbook.quantity.lookalikes.dates import is_date
from claimbook.quantity.lookalikes.scores import is_score
from claimbook.quantity.money.currency import is_currency
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.ranges.joints import find_joint, may_join
from claimbook.quantity.units.names import is_exact

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.ranges.joints import Joint
    from claimbook.quantity.text.tokens import Token


_LEAST_SHARED = 1000
_EXPECTED = frozenset(
    "expects expect expected expecting could may might likely forecasts forecast predicts "
    "predicted projects projected estimates estimated sees".split()
)
_NEAR = 6
_ALIKE = Decimal(2)
"""The largest ratio between the ends of an expected or backward range."""

_LEVEL_FROM = 10
"""The least ratio of a level to a change before it, if neither has a unit."""


def read_range(low: WrittenFigure, scope: Scope) -> Reading | None:
    """Read the range that begins with the figure `low`; None if it is a single figure."""
    if not may_join(low.end):
        return None
    floor = scope.floor
    hedge = load_near().match_before(low.start, floor)
    joint = find_joint(low, hedge[1] if hedge else low.start, floor)
    if joint is None:
        return None
    high = read_end(joint.second, scope, money=is_currency(low.unit))
    if high is None or high.hedge is Comparator.VAGUE or _is_level(low, high, joint):
        return None
    if is_score(low, high) or _is_disordered(low, high):
        return None
    if low.unit is not None and high.unit is None and (is_date(high) or _is_of_more(low, high)):
        return None  # "nine months to 30 September"
    again = load_near().match_at(joint.second)
    hedged = [found[0] if found else Comparator.NONE for found in (hedge, again)]
    backwards = _is_backwards(low, high)
    if backwards and joint.start.low == "from":
        return None  # a move: "from 95 to 90 million"
    low = low.multiply(high.factor) if backwards else _share_scale(low, high)
    low, high = _share_unit(low, high)
    if low.unit != high.unit or low.value == high.value:
        return None
    if low.value > high.value:
        if not (backwards or (low.value < 0 and high.value < 0)):
            return None
        low, high = high._replace(start=low.start, end=high.end), low._replace(end=high.end)
        hedged.reverse()
    low, high = _share_place(low, high)
    both = high._replace(
        start=low.start,
        value=low.value,
        p=max(low.p, high.p),
        q=max(low.q, high.q),
        assumed=tuple(dict.fromkeys((*low.assumed, *high.assumed))),
        direction=low.direction,
        is_age=low.is_age,
    )
    lower, upper = map(_spread, (low, high), hedged)
    start = _skip_about(joint.start, floor)
    about = Comparator.ABOUT in hedged or start is not joint.start
    both = both._replace(about=about)
    if low.is_age and start.before.low == "aged":
        # "aged between 18 and 56"
        start = start.before
    return Reading(start, high.end, both, Comparator.RANGE, Interval(lower.low, upper.high))


def _is_level(low: WrittenFigure, high: WrittenFigure, joint: Joint) -> bool:
    """Whether the second figure is the result of a move, rather than the end of a range.

    `sales rose 3 to 5 percent` is a range. In `the price was cut 3 euros to 5` and `membership fell
    7 per cent to 31,200`, the second figure is a level.
    """
    if not joint.moved:
        return False
    if high.unit is None and high.value > _LEVEL_FROM * abs(low.value) and high.factor == 1:
        # "grew 2,000 to 31,200"
        return True
    if high.factor > 1 and low.factor == 1 and low.value >= high.value / high.factor:
        # "rose by 86,000 to 1.49m"
        return True
    if not joint.by and _is_expected(low.start) and high.value <= _ALIKE * abs(low.value):
        # "expects to lose $50m to $60m"
        return False
    if low.unit in ("%", "pp") and not joint.by:
        return high.unit is None
    # "rose by 5.1m to 238.4m": a range would leave the first scale out
    return bool(low.unit or low.noun) or (joint.by and low.factor != 1)


def _is_of_more(low: WrittenFigure, high: WrittenFigure) -> bool:
    """Whether the second figure counts something else: in three weeks to 16.8 million."""
    return high.factor > 1 == low.factor and not is_currency(low.unit)


def _is_expected(start: Token) -> bool:
    """Whether the clause before a figure is about an expectation."""
    for token in start.walk_back(_NEAR):
        if token.is_mark or token.low in _EXPECTED:
            return token.low in _EXPECTED
    return False


def _is_disordered(low: WrittenFigure, high: WrittenFigure) -> bool:
    """Whether two figures with a hyphen between them and one scale for both go down: £15-10m."""
    glued = low.end.is_hyphen and high.first_word is low.end.after
    shared = low.factor == 1 and high.factor >= _LEAST_SHARED and low.value < _LEAST_SHARED
    return glued and shared and low.value >= high.value / high.factor


def _is_backwards(low: WrittenFigure, high: WrittenFigure) -> bool:
    """Whether a range with one scale for both ends begins with the upper one: `95 to 90 million`.

    It does not if the first is much more: `$800 to $1.3 million`.
    """
    if low.factor != 1 or high.factor < _LEAST_SHARED or low.value >= _LEAST_SHARED:
        return False
    least = high.value / high.factor
    return least < low.value <= _ALIKE * least


def _skip_about(start: Token, floor: Token) -> Token:
    """Return where a range begins: at the `about` of `about 20 to 30`, which does not widen it."""
    hedge = load_before().match_before(start, floor)
    return hedge[1] if hedge is not None and hedge[0] is Comparator.ABOUT else start


def _spread(end: WrittenFigure, comparator: Comparator) -> Interval:
    """Return the interval of one end: `to nearly 7` ends at 7, and `about` widens no end."""
    almost = comparator is Comparator.ALMOST
    hedge = comparator if almost else Comparator.NONE
    allowed = spread(hedge, end.value, end.p, end.q, exact=is_exact(end.unit, end.p))
    return allowed._replace(low_closed=True, high_closed=True)


def read_end(
    first: Token, scope: Scope, floor: Token | None = None, *, money: bool = False
) -> WrittenFigure | None:
    """Read the figure that begins at `first`, or after a hedge or with the sign and currency there.

    Nothing before `floor` belongs to it; by default, it begins at `first`. With `money` the letter
    m after it is a million.
    """
    hedge = load_near().match_at(first)
    first = hedge[1] if hedge else first
    floor = floor or first
    for token in first.walk_on(4):
        figure = scope.read_figure(token, floor, money=money)
        if figure is not None:
            return figure if floor.index <= figure.start.index <= first.index else None
        sign = token.text in load_signs() or token.is_dash
        if not sign and (not token.is_word or token.index > first.index + 1):
            return None
    return None


def _share_scale(low: WrittenFigure, high: WrittenFigure) -> WrittenFigure:
    """Give the first figure the scale that the second one has for both: 33 in `33-35 billion`."""
    factor = high.factor
    if low.factor != 1 or factor == 1 or low.p > 1 or low.value >= high.value / factor:
        return low
    return low.multiply(factor)


def _share_place(low: WrittenFigure, high: WrittenFigure) -> tuple[WrittenFigure, WrittenFigure]:
    """Give both figures the finer last place: the 2 of `$1.5B-$2B` is 2.0.

    Not if they have different scales: in `$800,000 to $1.3 million`, each keeps its own.
    """
    if low.factor != high.factor:
        return low, high
    place = min(low.p, high.p)
    return low._replace(p=place), high._replace(p=place)


def _share_unit(low: WrittenFigure, high: WrittenFigure) -> tuple[WrittenFigure, WrittenFigure]:
    """Return both figures with the unit that one of them has: `5-7 GW`, `$10-20`."""
    if low.is_plain:
        return low._replace(unit=high.unit, assumed=high.assumed), high
    if high.is_plain:
        return low, high._replace(unit=low.unit)
    return low, high
