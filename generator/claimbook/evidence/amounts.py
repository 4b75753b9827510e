"""The figures of a group in one unit, and which of them confirm each other.

`verdicts` compares two figures at a time. Here there are a great many, so equal amounts are
compared only once, and whatever depends on intervals alone is decided by their ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimbook.quantity import Interval
from claimbook.verdicts import (
    MAJOR,
    Converted,
    Figure,
    NoRate,
    Verdict,
    are_close,
    find_ratio,
    judge_amounts,
)

_STRAINED = 2
"""Figures confirm a bound only up to this many times its limit."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A figure in the unit of its group."""

    figure: Figure
    side: Converted
    wide: Interval
    """Every number that the figure allows if it was rounded."""

    @property
    def key(self) -> tuple[object, ...]:
        """Everything that decides which figures it agrees with.

        Figures with equal keys behave alike.
        """
        amount = self.figure.amount
        return (
            amount.unit,
            amount.value,
            amount.comparator,
            amount.p,
            amount.q,
            amount.interval.low,
            amount.interval.high,
        )

    @property
    def bare(self) -> bool:
        """Whether it is a single number without a hedge."""
        return self.figure.amount.bare

    @property
    def bound(self) -> bool:
        """Whether it is a limit, such as `more than 5` or `up to 5`."""
        return self.side.interval.low is None or self.side.interval.high is None

    @property
    def width(self) -> Decimal:
        """The width of its interval; infinite for a bound."""
        low, high = self.side.interval.low, self.side.interval.high
        return Decimal("Infinity") if low is None or high is None else high - low


def size_figure(figure: Figure, unit: str) -> Sized | None:
    """Convert a figure to a unit; None if no exchange rate is known."""
    side = figure.convert(unit)
    wide = figure.convert(unit, rounded=True)
    if isinstance(side, NoRate) or isinstance(wide, NoRate):
        return None
    return Sized(figure, side, wide.interval)


def agree(a: Sized, b: Sized) -> bool:
    """Whether two figures may express the same value."""
    return judge_amounts(a.figure, b.figure, a.side, b.side) is Verdict.AGREE


def bear_out(a: Sized, b: Sized) -> bool:
    """Whether two figures confirm each other: compatible, and close as they are written."""
    return are_compatible(a, b) and are_close(a.figure.amount, b.figure.amount, a.side, b.side)


def are_compatible(a: Sized, b: Sized) -> bool:
    """Whether two figures agree or are near, and so do not contradict each other.

    A bound is compatible with figures up to twice its limit.
    """
    if judge_amounts(a.figure, b.figure, a.side, b.side) not in (Verdict.AGREE, Verdict.NEAR):
        return False
    return not is_strained(a, b)


def is_strained(a: Sized, b: Sized) -> bool:
    """Whether a figure is so far beyond a bound that it neither confirms nor contradicts it."""
    if not (a.bound or b.bound) or not a.wide.meets(b.wide):
        return False
    if a.bound and b.bound:
        return (a.side.interval.low is None) == (b.side.interval.low is None) and (
            a.side.middle != b.side.middle
        )
    least, most = sorted((abs(a.side.middle), abs(b.side.middle)))
    return most > _STRAINED * least


def find_factor(a: Sized, b: Sized) -> Decimal | None:
    """Return the ratio of the larger to the smaller; None if one is 0 or their signs differ."""
    return find_ratio(a.side.middle, b.side.middle)


def are_far_apart(a: Sized, b: Sized) -> bool:
    """Whether two figures have different signs, or differ by at least half of the smaller one."""
    factor = find_factor(a, b)
    return factor is None or factor >= MAJOR
