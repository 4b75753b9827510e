"""Amounts: the numbers that the words allow, their unit, and the words themselves."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from claimbook.quantity.interval import Comparator, Interval
from claimbook.quantity.stretch import Span

_FIVE_PERCENT = Decimal("0.05")
_ROUNDED_FROM = 100
_MINUS = Decimal(-1)


class Direction(StrEnum):
    """Which way the words say a figure moved."""

    UP = "up"
    DOWN = "down"


class Assumption(StrEnum):
    """Something that the words leave open and that was assumed when they were read."""

    CURRENCY = "assumed-currency"
    """A bare `$` was taken for the outlet's dollar, or `crowns` for those that are traded most."""
    DENOMINATOR = "assumed-denominator"
    """A bare figure was taken to have its metric's denominator: $60 for $60 a barrel."""
    POINTS = "assumed-points"
    """Points of a share were taken for percentage points."""
    MULTIPLE = "ambiguous-multiple"
    """“10 times higher” was read as ten times as much."""


class Amount(NamedTuple):
    """A figure that was read from the words of an article."""

    text: str
    """The words it was read from: `nearly 300 billion Hong Kong dollars`."""
    interval: Interval
    """The numbers that the words allow, scaled and in `unit`: “almost 50” is [45, 50]."""
    value: Decimal | None
    """The number as written, scaled; None for a range or a vague count.

    It has a sign only if a minus or the parentheses of accounts are written. The direction of a
    change is in `direction`.
    """
    unit: str
    """An ISO 4217 code, `%`, `pp` (percentage points), `x` (a multiple), `count`, or the symbol of
    a physical unit: `GW`, `TWh`, `t`, `km`, `°C`, `year`."""
    per: str | None = None
    """The denominator of a rate: `barrel`, `share`, `year`, `100,000 people`."""
    noun: str | None = None
    """What is counted, for `count`: `large model technology products`."""
    comparator: Comparator = Comparator.NONE
    p: Decimal = Decimal(1)
    """The last written place: 1e9 for 380 billion, 0.01 for 9.14 %."""
    q: Decimal = Decimal(1)
    """The last significant place: 1e10 for 380 billion."""
    direction: Direction | None = None
    """The direction in the words: up for “rose” or “+”, down for “fell”.

    None if they give neither.
    """
    assumed: tuple[Assumption, ...] = ()
    about: bool = False
    """Whether it is a range with a hedge of its own: about $500 to $650 million."""
    loss: bool | None = None
    """Whether the words next to it call it a loss or a deficit.

    False for a profit, None for neither.

    In a claim, the amount of a loss is negative, and False may come from its metric, which then
    counts profits.
    """

    def rounded(self) -> Interval:
        """Return the interval of a bare figure that may have been rounded.

        It is v ± max(p/2, min(q/2, 5 % of v)) and is tried if two bare figures do not meet as they
        are. Exact figures may have been rounded from 100 up if they end in zeros. The intervals of
        other figures are returned unchanged.
        """
        if self.value is None or not self.bare:
            return self.interval
        size = abs(self.value)
        half = min(self.q / 2, size * _FIVE_PERCENT)
        if self.exact and (size < _ROUNDED_FROM or self.q <= 1):
            return self.interval
        if not self.exact:
            half = max(self.p / 2, half)
        return Interval(self.value - half, self.value + half, low_closed=False, high_closed=False)

    @property
    def bare(self) -> bool:
        """Whether it is a single number without a hedge."""
        return self.comparator is Comparator.NONE and self.value is not None

    @property
    def hedged(self) -> bool:
        """Whether its words have a hedge. A range needs none."""
        return self.about or self.comparator not in (Comparator.NONE, Comparator.RANGE)

    @property
    def exact(self) -> bool:
        """Whether the words allow only one number, as a bare count does."""
        return self.interval.low is not None and self.interval.low == self.interval.high

    @property
    def is_bare_dollar(self) -> bool:
        """Whether its text says only `$` or `crowns`, so that the country had to be assumed."""
        return Assumption.CURRENCY in self.assumed

    def multiply(self, factor: Decimal, unit: str | None = None) -> Amount:
        """Multiply the amount by a positive factor, such as the scale in the head of a table.

        Without a `unit`, the amount keeps its own.
        """
        return self._replace(
            interval=self.interval.scale(factor),
            value=None if self.value is None else self.value * factor,
            p=self.p * factor,
            q=self.q * factor,
            unit=unit or self.unit,
        )

    def signed(self) -> Amount:
        """Return the amount of a change, which is negative if the words say that it fell."""
        if self.direction is not Direction.DOWN or (self.value is not None and self.value < 0):
            return self
        return self.turn()

    @property
    def is_negative(self) -> bool:
        """Whether every number that it allows, or the written number itself, is below zero."""
        if self.value is not None:
            return self.value < 0
        return self.interval.high is not None and self.interval.high <= 0

    @property
    def is_loss(self) -> bool | None:
        """Whether its words or its sign make it a loss; False for a profit, None for neither."""
        return True if self.is_negative else self.loss

    def as_balance(self) -> Amount:
        """Return the amount as part of a balance, in which losses are negative."""
        return self.turn() if self.loss and not self.is_negative else self

    def turn(self) -> Amount:
        """Return the amount with the opposite sign."""
        value = None if self.value is None else -self.value
        return self._replace(interval=self.interval.scale(_MINUS), value=value)


class Mention(NamedTuple):
    """An amount and its place in a text."""

    start: int
    """In code points from the start of the text, from 0."""
    end: int
    """In code points; the end is exclusive."""
    amount: Amount
    counts: bool = True
    """Whether a claim should cover it. Ages are read, but need no claim."""
    scale: Decimal | None = None
    """The scale from the head of its table, by which `amount` has been multiplied.

    It is 1 if no head gives one for certain, and None outside tables.
    """
    scale_from: str = ""
    """The words of a head that give the scale, or may give it: `in millions`."""

    @property
    def span(self) -> Span:
        """Its place alone."""
        return Span(self.start, self.end)


class UnreadableAmountError(ValueError):
    """The words are not an amount, or are more than one."""

    def __init__(self, text: str, understood: int, reason: str) -> None:
        """Take the `text`, how many of its code points were `understood`, and the `reason`."""
        super().__init__(reason)
        self.text = text
        self.understood = understood
        self.reason = reason
