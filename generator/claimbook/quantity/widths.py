"""How wide an interval each comparator gives: the table of the method page, in one place.

Widths follow Ferson et al. 2015 (Int. J. Approx. Reasoning 57:19), narrowed because news rounds to
a digit; *p* is the last written place, *q* the last significant one.
"""

from __future__ import annotations

from decimal import Decimal

from claimbook.quantity.amount import Comparator, Interval

_TWO_PERCENT, _FIVE_PERCENT = Decimal("0.02"), Decimal("0.05")
_NINE_TENTHS = Decimal("0.9")


def spread(comparator: Comparator, value: Decimal, p: Decimal, q: Decimal) -> Interval:
    """The interval of one figure, hedged as `comparator` says; ranges have `span` instead."""
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
        case _:
            half = p / 2
    return Interval(value - half, value + half)


def span(low: Decimal, low_p: Decimal, high: Decimal, high_p: Decimal) -> Interval:
    """The interval of a range between two figures, each as wide as its last written place."""
    return Interval(low - low_p / 2, high + high_p / 2)
