"""What comes of a formula: a figure with all that is known of it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimbook.model import Derived, Kind
from claimbook.problem import Location
from claimbook.quantity import Amount, Interval
from claimbook.rates import Rate


@dataclass(frozen=True)
class Derivation:
    """A figure that was worked out."""

    record: Derived
    amount: Amount
    """As we write it: with `about`, as a range, or as a bound."""
    interval: Interval
    """All that the claims and the rates allow, in the amount's unit."""
    value: Decimal | None
    """From the written numbers; None where a range is among them."""
    arithmetic: str
    """The formula with the figures put in: `nearly HK$300 billion ÷ more than 9% = less than …`."""
    claims: tuple[str, ...]
    """The ids of the claims used, each once, in the formula's order."""
    kind: Kind
    """The weakest kind of the claims used: what rests on a forecast is one."""
    said_on: date
    """The day on which the last of the claims was made."""
    draft: bool
    """Whether it rests on a claim of a draft."""
    rate: Rate | None = None
    """Where the result was converted."""


@dataclass(frozen=True, slots=True)
class BadFormula:
    """That a figure cannot be worked out, and why."""

    record: Derived
    at: Location
    message: str
    advice: str
    unknown: str = ""
    """The id that no claim has, where that is the fault."""
