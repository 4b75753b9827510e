"""What a metric gives to an amount whose words do not say it: what it is counted by, and points."""

from __future__ import annotations

from dataclasses import replace

from claimbook.quantity.amount import Amount, Assumption
from claimbook.quantity.interval import Comparator, spread

_RATIOS = frozenset(("%", "pp", "x"))
_POINTS = frozenset(("point", "points"))


def lend_measure(amount: Amount, dimension: str | None, per: str | None) -> Amount:
    """The amount as that of a metric with this dimension and `per`.

    Points of a share become percentage points (led by eight points), and an amount without a
    denominator gets the metric's. What was added is noted among the amount's assumptions.
    """
    if dimension == "share" and counts_points(amount):
        amount = _make_points(amount)
    if per is None or amount.per is not None or amount.unit in _RATIOS:
        return amount
    return replace(amount, per=per, assumed=(*amount.assumed, Assumption.DENOMINATOR))


def counts_points(amount: Amount) -> bool:
    """Whether it is a number of points that are not said to be of what."""
    first = (amount.noun or "").lower().partition(" ")[0]
    return amount.unit == "count" and first in _POINTS


def _make_points(amount: Amount) -> Amount:
    interval = amount.interval
    if amount.value is not None and amount.comparator is not Comparator.RANGE:
        interval = spread(amount.comparator, amount.value, amount.p, amount.q)
    assumed = (*amount.assumed, Assumption.POINTS)
    return replace(amount, unit="pp", noun=None, interval=interval, assumed=assumed)
