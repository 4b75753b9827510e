"""Ranges: `between 20 and 30 %`, `from 5 to 7 GW`, `33-35 billion`, `$800,000 to $1.3 million`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity import directions
from claimbook.quantity.figure import Reading
from claimbook.quantity.figures.reading import read_figure
from claimbook.quantity.hedges.phrases import load_before, load_near
from claimbook.quantity.interval import Comparator, Interval, spread
from claimbook.quantity.lookalikes.dates import is_year
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.text.tokens import DASHES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.text.tokens import Token

_TO = frozenset(("to", "through", "til", "till", "until", "~"))
_LEVELS = frozenset(("to", "of", "at", "between"))


class _Joint(NamedTuple):
    start: int
    at: int
    """Where the second figure should stand."""
    needs_shared_unit: bool = False


def read_range(tokens: Sequence[Token], low: Figure, floor: int, dollar: str) -> Reading | None:
    """The range that begins with the figure `low`, or None where it stands alone."""
    hedge = load_near().match_before(tokens, low.start, floor)
    start = hedge[1] if hedge else low.start
    joint = None if _stands_alone(tokens, low) else _find_joint(tokens, low, start, floor)
    if joint is None:
        return None
    high = read_end(tokens, joint.at, dollar)
    if high is None or (joint.needs_shared_unit and (low.unit or low.noun)):
        return None
    again = load_near().match_at(tokens, joint.at)
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
    start = _skip_about(tokens, joint.start, floor)
    return Reading(start, high.end, both, Comparator.RANGE, Interval(lower.low, upper.high))


def _skip_about(tokens: Sequence[Token], start: int, floor: int) -> int:
    """Where a range begins: with the `about` of `about 20 to 30`, which widens nothing."""
    hedge = load_before().match_before(tokens, start, floor)
    return hedge[1] if hedge is not None and hedge[0] is Comparator.ABOUT else start


def _spread(end: Figure, comparator: Comparator) -> Interval:
    """What one end allows: `to nearly 7` ends at 7. Two ends say by themselves what is about."""
    almost = comparator is Comparator.ALMOST
    return spread(comparator if almost else Comparator.NONE, end.value, end.p, end.q)


def _stands_alone(tokens: Sequence[Token], low: Figure) -> bool:
    """Whether a figure begins no range: `doubled to 5 million`, `in 2004 to 5 million`."""
    first = tokens[low.start]
    changed = low.direction is not None and first.kind is Kind.WORD
    return changed or (low.unit is None and is_year(first) and tokens[low.end].low in _TO)


def _find_joint(tokens: Sequence[Token], low: Figure, start: int, floor: int) -> _Joint | None:
    """What joins the figure, which begins with its hedge at `start`, to another.

    A move from one figure to another is no range.
    """
    before = tokens[start - 1].low if start > floor else ""
    end = low.end
    word = tokens[end]
    if word.text in DASHES and not word.spaced and tokens[end + 1].low == "to":
        hyphen = tokens[end + 2].text in DASHES and not tokens[end + 2].spaced
        return _Joint(start, end + 3 if hyphen else end + 2)
    if before == "between":
        return _Joint(start - 1, end + 1) if word.low in ("and", "to", "&") else None
    if word.low in _TO:
        if before == "from":
            moved = directions.names_change(tokens, start - 1)
            return None if moved else _Joint(start - 1, end + 1)
        named = before not in _LEVELS and directions.names_change(tokens, start)
        moved = before == "by" or named
        shared = moved and low.unit not in ("%", "pp")
        shared = shared or (before == "by" and low.unit == "pp")
        return _Joint(start, end + 1, needs_shared_unit=shared)
    if before == "from" and word.low == "up" and tokens[end + 1].low == "to":
        moved = directions.names_change(tokens, start - 1)
        return None if moved else _Joint(start - 1, end + 2)
    if word.text in DASHES and low.noun is None:
        return _Joint(start, end + 1)
    return _Joint(start, end + 1, needs_shared_unit=True) if word.low == "or" else None


def read_end(
    tokens: Sequence[Token], at: int, dollar: str, floor: int | None = None
) -> Figure | None:
    """The figure that begins at `at`, or after a hedge or with the sign and currency there.

    Nothing before `floor` is its own, which is `at` unless said otherwise.
    """
    hedge = load_near().match_at(tokens, at)
    at = hedge[1] if hedge else at
    floor = at if floor is None else floor
    for here in range(at, at + 4):
        token = tokens[here]
        figure = read_figure(tokens, here, floor, dollar)
        if figure is not None:
            return figure if floor <= figure.start <= at else None
        sign = token.text in load_signs() or token.text in DASHES
        if not sign and (token.kind is not Kind.WORD or here > at + 1):
            return None
    return None


def _share_scale(low: Figure, high: Figure) -> Figure:
    """The first figure with the scale that the second gives to both: the 33 of `33-35 billion`."""
    factor = high.factor
    if low.factor != 1 or factor == 1 or low.p > 1 or low.value >= high.value / factor:
        return low
    scaled = low.value * factor
    p = low.p * factor
    q = p if factor < 1 else low.q * factor
    return replace(low, value=scaled, p=p, q=q, factor=factor)


def _share_unit(low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """Both figures with the unit that one of them has: `5-7 GW`, `$10-20`."""
    if low.unit is None and low.noun is None:
        return replace(low, unit=high.unit, assumed=high.assumed), high
    if high.unit is None and high.noun is None:
        return low, replace(high, unit=low.unit)
    return low, high
