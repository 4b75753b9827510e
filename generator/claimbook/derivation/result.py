"""The result of a formula: a figure with everything known about it, or why there is none."""

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
    """The result as the site writes it: with “about”, as a range, or as a bound."""
    interval: Interval
    """Every number that the claims and the rates allow, in the unit of the amount."""
    value: Decimal | None
    """The result for the written numbers; None if one of them is a range."""
    arithmetic: str
    """The formula with its figures: `nearly HK$300 billion ÷ more than 9% = less than …`."""
    claims: tuple[str, ...]
    """The ids of the claims used, each once, in the order of the formula."""
    kind: Kind
    """The weakest kind among the claims used: a figure that rests on a forecast is a forecast."""
    said_on: date
    """The day on which the last of the claims was made."""
    draft: bool
    """Whether it depends on a claim of a draft."""
    rate: Rate | None = None
    """The exchange rate, if the result was converted."""


@dataclass(frozen=True, slots=True)
class BadFormula:
    """Why a figure cannot be worked out."""

    record: Derived
    at: Location
    message: str
    advice: str
    unknown: str = ""
    """The id that belongs to no claim, if that is the reason."""
