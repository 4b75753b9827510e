"""What an amount is: an exact interval with its unit, its hedge and the words it was read from.

The table of comparators, their widths and the meaning of *p* and *q* are those of the method page
(docs/method/index.md); hedge widths follow Ferson et al. 2015 (Int. J. Approx. Reasoning 57:19),
narrowed because news rounds to a digit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

_FIVE_PERCENT = Decimal("0.05")


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


class Direction(StrEnum):
    """Which way the words say a figure moved."""

    UP = "up"
    DOWN = "down"


class Assumption(StrEnum):
    """What was read into the words that they do not say."""

    CURRENCY = "assumed-currency"
    """A bare `$` was taken for the outlet's dollar."""
    MULTIPLE = "ambiguous-multiple"
    """'10 times higher' was read as ten times as much."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A set of numbers between two ends."""

    low: Decimal | None
    """None where it is open without end."""
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return not self._lies_below(other) and not other._lies_below(self)

    def gap(self, other: Interval) -> Decimal:
        """The distance between the nearest ends; 0 where they meet or touch."""
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and self.low is not None and other.high < self.low:
            return self.low - other.high
        return Decimal(0)

    def _lies_below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return not (self.high_closed and other.low_closed)
        return self.high < other.low


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as news writes it, read."""

    text: str
    """The words it was read from: `nearly 300 billion Hong Kong dollars`."""
    interval: Interval
    """The numbers that the words allow, scaled and in `unit`: almost 50 is [45, 50]."""
    value: Decimal | None
    """The number as written, scaled; None for a range. Unsigned unless a minus or the parentheses
    of accounts are written: which way a change went is `direction`."""
    unit: str
    """An ISO 4217 code, `%`, `pp` (percentage points), `x` (a multiple), `count`, or the symbol of
    a physical unit: `GW`, `TWh`, `t`, `km`, `°C`, `year`."""
    noun: str | None = None
    """What is counted, for `count`: `large model technology products`."""
    comparator: Comparator = Comparator.NONE
    p: Decimal = Decimal(1)
    """The last written place: 1e9 for 380 billion, 0.01 for 9.14 %."""
    q: Decimal = Decimal(1)
    """The last significant place: 1e10 for 380 billion."""
    direction: Direction | None = None
    """Read from the words: up, rose, + / down, fell. None where they say neither."""
    assumed: tuple[Assumption, ...] = ()

    def rounded(self) -> Interval:
        """The interval of a bare figure that may have been rounded; other intervals as they are.

        v ± max(p/2, min(q/2, 5 % of v)): a second try when two bare figures do not meet.
        """
        if self.value is None or self.comparator is not Comparator.NONE:
            return self.interval
        half = max(self.p / 2, min(self.q / 2, abs(self.value) * _FIVE_PERCENT))
        return Interval(self.value - half, self.value + half)

    def signed(self) -> Amount:
        """The amount of a change: negative where the words say down."""
        if self.direction is not Direction.DOWN or (self.value is not None and self.value < 0):
            return self
        low, high = self.interval.low, self.interval.high
        turned = Interval(
            low=None if high is None else -high,
            high=None if low is None else -low,
            low_closed=self.interval.high_closed,
            high_closed=self.interval.low_closed,
        )
        value = None if self.value is None else -self.value
        return replace(self, interval=turned, value=value)


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount where it stands in a text."""

    start: int
    """Code points from the start of the text, 0-based."""
    end: int
    """Exclusive."""
    amount: Amount


class UnreadableAmountError(ValueError):
    """Words that are no amount, or more than one."""

    def __init__(self, text: str, understood: int, reason: str) -> None:
        """Keep the `text`, how many of its code points were `understood`, and the `reason`."""
        super().__init__(reason)
        self.text = text
        self.understood = understood
        self.reason = reason
