"""Ranges: `between 20 and 30 %`, `from 5 to 7 GW`, `33-35 billion`, `$800,000 to $1.3 million`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.directions import names_change
from claimbook.quantity.figure import Reading
from claimbook.quantity.hedges.phrases import load_before, load_near
from claimbook.quantity.interval import Comparator, Interval, spread
from claimbook.quantity.lookalikes.dates import names_year
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.units.names import is_exact

if TYPE_CHECKING:
    from claimbook.quantity.figure import Figure, Scope
    from claimbook.quantity.text.tokens import Token

_TO = frozenset(("to", "through", "til", "till", "until", "~"))
_LEVELS = frozenset(("to", "of", "at", "between"))


class _Joint(NamedTuple):
    start: Token
    second: Token
    """Where the second figure should stand."""
    needs_shared_unit: bool = False


def read_range(low: Figure, scope: Scope) -> Reading | None:
    """The range that begins with the figure `low`, or None where it stands alone."""
    floor = scope.floor
    hedge = load_near().match_before(low.start, floor)
    start = hedge[1] if hedge else low.start
    joint = None if _stands_alone(low) else _find_joint(low, start, floor)
    if joint is None:
        return None
    high = read_end(joint.second, scope)
    if high is None or (joint.needs_shared_unit and (low.unit or low.noun)):
        return None
    again = load_near().match_at(joint.second)
    hedged = [found[0] if found else Comparator.NONE for found in (hedge, again)]
    low, high = _share_unit(_share_scale(low, high), high)
    if low.unit != high.unit or low.value == high.value:
        return None
    if low.value > high.value:
        if not (low.value < 0 and high.value < 0):
            return None
        low, high = replace(high, start=low.start, end=high.end), replace(low, end=high.end)
        hedged.reverse()
    both = replace(
        high,
        start=low.start,
        value=low.value,
        p=max(low.p, high.p),
        q=max(low.q, high.q),
        assumed=tuple(dict.fromkeys((*low.assumed, *high.assumed))),
        direction=low.direction,
    )
    lower, upper = map(_spread, (low, high), hedged)
    start = _skip_about(joint.start, floor)
    return Reading(start, high.end, both, Comparator.RANGE, Interval(lower.low, upper.high))


def _skip_about(start: Token, floor: Token) -> Token:
    """Where a range begins: with the `about` of `about 20 to 30`, which widens nothing."""
    hedge = load_before().match_before(start, floor)
    return hedge[1] if hedge is not None and hedge[0] is Comparator.ABOUT else start


def _spread(end: Figure, comparator: Comparator) -> Interval:
    """What one end allows: `to nearly 7` ends at 7. Two ends say by themselves what is about."""
    almost = comparator is Comparator.ALMOST
    hedge = comparator if almost else Comparator.NONE
    allowed = spread(hedge, end.value, end.p, end.q, exact=is_exact(end.unit, end.p))
    return replace(allowed, low_closed=True, high_closed=True)


def _stands_alone(low: Figure) -> bool:
    """Whether a figure begins no range: `doubled to 5 million`, `in 2004 to 5 million`."""
    changed = low.direction is not None and low.start.is_word
    return changed or (low.unit is None and names_year(low.start) and low.end.low in _TO)


def _find_joint(low: Figure, start: Token, floor: Token) -> _Joint | None:
    """What joins the figure, which begins with its hedge at `start`, to another.

    A move from one figure to another is no range.
    """
    before = start.look_back(floor).low
    word = low.end
    if word.is_dash and not word.spaced and word.after.low == "to":
        # "a 5-to-7-year term"
        return _Joint(start, word.after.after.skip_dash())
    if before == "between":
        # "between 20 and 30 percent"; in "between 20 or 30" something is wrong
        return _Joint(start.before, word.after) if word.low in ("and", "to", "&") else None
    if word.low in _TO and before == "from":
        # "from 5 to 7 GW", and no range in "rose from 5 to 7 GW"
        return None if names_change(start.before) else _Joint(start.before, word.after)
    if word.low in _TO:
        # "sales rose 3 to 5 percent" is a range, "the price was cut 3 euros to 5" is none
        moved = before == "by" or (before not in _LEVELS and names_change(start))
        shared = moved and low.unit not in ("%", "pp")
        # "cut by 0.5 percentage points to 4.5 percent"
        shared = shared or (before == "by" and low.unit == "pp")
        return _Joint(start, word.after, needs_shared_unit=shared)
    if before == "from" and word.begins("up", "to"):
        # "from 20 up to 30 boats"
        return None if names_change(start.before) else _Joint(start.before, word.after.after)
    if word.is_dash and low.noun is None:
        # "33-35 billion", and no range in "5 boats - 7 of them new"
        return _Joint(start, word.after)
    # "5 or 6 boats", and two figures in "5 boats or 6 ferries"
    return _Joint(start, word.after, needs_shared_unit=True) if word.low == "or" else None


def read_end(first: Token, scope: Scope, floor: Token | None = None) -> Figure | None:
    """The figure that begins at `first`, or after a hedge or with the sign and currency there.

    Nothing before `floor` is its own, which is where it begins unless said otherwise.
    """
    hedge = load_near().match_at(first)
    first = hedge[1] if hedge else first
    floor = floor or first
    for token in first.walk_on(4):
        figure = scope.read_figure(token, floor)
        if figure is not None:
            return figure if floor.index <= figure.start.index <= first.index else None
        sign = token.text in load_signs() or token.is_dash
        if not sign and (not token.is_word or token.index > first.index + 1):
            return None
    return None


def _share_scale(low: Figure, high: Figure) -> Figure:
    """The first figure with the scale that the second gives to both: the 33 of `33-35 billion`."""
    factor = high.factor
    if low.factor != 1 or factor == 1 or low.p > 1 or low.value >= high.value / factor:
        return low
    return low.multiply(factor)


def _share_unit(low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """Both figures with the unit that one of them has: `5-7 GW`, `$10-20`."""
    if low.unit is None and low.noun is None:
        return replace(low, unit=high.unit, assumed=high.assumed), high
    if high.unit is None and high.noun is None:
        return low, replace(high, unit=low.unit)
    return low, high
