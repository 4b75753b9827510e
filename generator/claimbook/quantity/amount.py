"""An amount: the numbers that the words allow, their unit, and the words themselves."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from claimbook.quantity.interval import Comparator, Interval

_FIVE_PERCENT = Decimal("0.05")
_ROUNDED_FROM = 100
_MINUS = Decimal(-1)


class Direction(StrEnum):
    """Which way the words say a figure moved."""

    UP = "up"
    DOWN = "down"


class Assumption(StrEnum):
    """Something that the words do not say and that was assumed when reading them."""

    CURRENCY = "assumed-currency"
    """A bare `$` was taken for the outlet's dollar, `crowns` for the ones that are traded most."""
    DENOMINATOR = "assumed-denominator"
    """A bare figure was taken to have its metric's denominator: $60 for $60 a barrel."""
    POINTS = "assumed-points"
    """Points of a share were taken for percentage points."""
    MULTIPLE = "ambiguous-multiple"
    """'10 times higher' was read as ten times as much."""


class Amount(NamedTuple):
    """A figure as news writes it, read."""

    text: str
    """The words it was read from: `nearly 300 billion Hong Kong dollars`."""
    interval: Interval
    """The numbers that the words allow, scaled and in `unit`: almost 50 is [45, 50]."""
    value: Decimal | None
    """The number as written, scaled; None for a range or a vague count.

    Unsigned unless a minus or the parentheses of accounts are written: the direction of a change is
    in `direction`.
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
    """Read from the words: up, rose, + or down, fell. None if they say neither."""
    assumed: tuple[Assumption, ...] = ()
    about: bool = False
    """Whether it is a range that is itself hedged: about $500 to $650 million."""
    loss: bool | None = None
    """Whether the words next to it call it a loss or a deficit; False if they call it a profit.

    None if they say neither. The amount of a claim is then negative, and False if its metric says
    that it is a profit.
    """

    def rounded(self) -> Interval:
        """Return the interval of a bare figure that may have been rounded.

        Other intervals as they are. It is v ± max(p/2, min(q/2, 5 % of v)), a second try if two
        bare figures do not meet. Exact figures may be rounded from 100 up if they end in zeros.
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
        """Whether its words have a hedge; those of a range need none."""
        return self.about or self.comparator not in (Comparator.NONE, Comparator.RANGE)

    @property
    def exact(self) -> bool:
        """Whether the words allow only one number, as those of a bare count do."""
        return self.interval.low is not None and self.interval.low == self.interval.high

    @property
    def is_bare_dollar(self) -> bool:
        """Whether its text says only `$` or `crowns`, so that the country was assumed."""
        return Assumption.CURRENCY in self.assumed

    def multiply(self, factor: Decimal, unit: str | None = None) -> Amount:
        """Multiply the amount by a positive factor, such as the scale of a table's head.

        Without a `unit`, it keeps its own.
        """
        return self._replace(
            interval=self.interval.scale(factor),
            value=None if self.value is None else self.value * factor,
            p=self.p * factor,
            q=self.q * factor,
            unit=unit or self.unit,
        )

    def signed(self) -> Amount:
        """Return the amount of a change: negative if the words say that it fell."""
        if self.direction is not Direction.DOWN or (self.value is not None and self.value < 0):
            return self
        return self.turn()

    @property
    def is_negative(self) -> bool:
        """Whether all numbers that it allows, or its number itself, are below zero."""
        if self.value is not None:
            return self.value < 0
        return self.interval.high is not None and self.interval.high <= 0

    @property
    def is_loss(self) -> bool | None:
        """Whether it is a loss by its words or its sign; False for a profit, None for neither."""
        return True if self.is_negative else self.loss

    def as_balance(self) -> Amount:
        """Return the amount with losses as negative numbers."""
        return self.turn() if self.loss and not self.is_negative else self

    def turn(self) -> Amount:
        """Return the amount with the other sign."""
        value = None if self.value is None else -self.value
        return self._replace(interval=self.interval.scale(_MINUS), value=value)


class Mention(NamedTuple):
    """An amount at its place in a text."""

    start: int
    """Code points from the start of the text, 0-based."""
    end: int
    """Exclusive."""
    amount: Amount
    counts: bool = True
    """Whether a claim has to cover it; ages are read but need no claim."""
    scale: Decimal | None = None
    """The scale of its table's head, which `amount` has been multiplied by.

    1 if no head gives one for certain; None outside tables.
    """
    scale_from: str = ""
    """The words of a head that give the scale, or may give it: `in millions`."""


class UnreadableAmountError(ValueError):
    """The words are not an amount, or are more than one."""

    def __init__(self, text: str, understood: int, reason: str) -> None:
        """Keep the `text`, how many of its code points were `understood`, and the `reason`."""
        super().__init__(reason)
        self.text = text
        self.understood = understood
        self.reason = reason
