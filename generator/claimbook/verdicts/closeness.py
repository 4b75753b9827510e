"""Decide whether two figures that may be the same are close enough to confirm each other.

$1 billion and $1.4 billion may be one sum, rounded differently. But the source of one has not said
the other: figures do not confirm each other if, as they are written, they differ by more than 5 %
of the larger. Nor does a figure confirm a range if it would not round to one of its ends.
"""

from __future__ import annotations

from decimal import Decimal

from claimbook.quantity import Amount, Comparator, Interval
from claimbook.verdicts.conversion import Converted

_CLOSE = Decimal("0.05")
_ROUNDED = (Comparator.NONE, Comparator.ABOUT)
"""Comparators whose intervals are widened by half a written place at either end."""


def are_close(a: Amount, b: Amount, one: Converted, two: Converted) -> bool:
    """Whether two amounts are close as they are written; `one` and `two` are in one unit."""
    gap = _leave_out_rounding(a, one).gap(_leave_out_rounding(b, two))
    if not gap:
        return True
    limit = _CLOSE * max(abs(one.middle), abs(two.middle))
    if Comparator.RANGE in (a.comparator, b.comparator):
        sides = zip((a, b), (one, two), strict=True)
        place = max(Decimal(0) if amount.exact else side.p for amount, side in sides)
        return gap < min(limit, place / 2)
    return gap <= limit


def _leave_out_rounding(amount: Amount, side: Converted) -> Interval:
    """Return the interval of an amount without the numbers that it allows only by rounding."""
    if side.ends:
        return Interval(min(side.ends), max(side.ends))
    low, high = side.interval.low, side.interval.high
    if amount.exact or amount.comparator not in _ROUNDED or low is None or high is None:
        return side.interval
    return Interval(low + side.p / 2, high - side.p / 2)
