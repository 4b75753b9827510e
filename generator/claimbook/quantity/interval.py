"""Intervals: the numbers that a figure allows, more or less widely depending on its hedge.

The method page (claimbook/pages/method.md) has the comparators, their widths, and the meaning of
*p* and *q*. The widths follow Ferson et al. 2015 (Int. J. Approx. Reasoning 57:19), but are
narrower, because news rounds to a digit.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

_TWO_PERCENT, _FIVE_PERCENT = Decimal("0.02"), Decimal("0.05")
_FIVE = Decimal(5)
"""The ratio between the ends of a vague count: 200 to 1,000."""
_NINE_TENTHS = Decimal("0.9")


class Comparator(StrEnum):
    """How the words hedge a figure."""

    NONE = "none"
    ABOUT = "about"
    ALMOST = "almost"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    RANGE = "range"
    VAGUE = "vague"
    """A plural scale word by itself: dozens, tens of thousands."""


BOUNDS = {
    Comparator.MORE_THAN: 1,
    Comparator.AT_LEAST: 1,
    Comparator.LESS_THAN: -1,
    Comparator.UP_TO: -1,
}
"""Comparators that give a single end: 1 for the lower one, -1 for the upper one."""


class Interval(NamedTuple):
    """A set of numbers between two ends."""

    low: Decimal | None
    """None if there is no lower end."""
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def meets(self, other: Interval) -> bool:
        """Whether the two intervals have a number in common."""
        return not self._lies_below(other) and not other._lies_below(self)

    def gap(self, other: Interval) -> Decimal:
        """Return the distance between the nearest ends; 0 if the intervals meet or touch."""
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and self.low is not None and other.high < self.low:
            return self.low - other.high
        return Decimal(0)

    def scale(self, factor: Decimal) -> Interval:
        """Multiply every number in it; a negative factor swaps the ends."""
        # The plus turns -0 into 0.
        low = None if self.low is None else +(self.low * factor)
        high = None if self.high is None else +(self.high * factor)
        if factor < 0:
            return Interval(high, low, self.high_closed, self.low_closed)
        return Interval(low, high, self.low_closed, self.high_closed)

    def shift(self, by: Decimal) -> Interval:
        """Add a number to every number in it."""
        low = None if self.low is None else self.low + by
        high = None if self.high is None else self.high + by
        return Interval(low, high, self.low_closed, self.high_closed)

    def _lies_below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return not (self.high_closed and other.low_closed)
        return self.high < other.low


def spread(
    comparator: Comparator, value: Decimal, p: Decimal, q: Decimal, *, exact: bool = False
) -> Interval:
    """Return the interval of a figure with a comparator; for ranges, use `span`.

    An `exact` figure without a hedge, such as a number of people, allows only itself.
    """
    if comparator is Comparator.NONE:
        return _spread_bare(value, p, exact=exact)
    size = abs(value)
    match comparator:
        case Comparator.MORE_THAN:
            return Interval(value, None, low_closed=False, high_closed=False)
        case Comparator.AT_LEAST:
            return Interval(value, None, high_closed=False)
        case Comparator.LESS_THAN:
            return Interval(None, value, low_closed=False, high_closed=False)
        case Comparator.UP_TO:
            return Interval(None, value, low_closed=False)
        case Comparator.ALMOST:
            nearest = max(size - q, _NINE_TENTHS * size)
            return Interval(nearest, size) if value >= 0 else Interval(-size, -nearest)
        case Comparator.ABOUT:
            half = p / 2 + min(max(2 * q, _TWO_PERCENT * size), _FIVE_PERCENT * size)
        case Comparator.VAGUE:
            return Interval(value, _FIVE * value, high_closed=False)
        case _:
            return _spread_bare(value, p, exact=exact)
    return Interval(value - half, value + half)


def _spread_bare(value: Decimal, p: Decimal, *, exact: bool) -> Interval:
    """Return the interval of a figure without a hedge."""
    if exact:
        return Interval(value, value)
    # 2.5 is rounded to 3 by some and to 2 by others, so neither end belongs to it.
    half = p / 2
    return Interval(value - half, value + half, low_closed=False, high_closed=False)


def span(low: Decimal, low_p: Decimal, high: Decimal, high_p: Decimal) -> Interval:
    """Return the interval between two figures, each as wide as its last written place."""
    return Interval(low - low_p / 2, high + high_p / 2)
