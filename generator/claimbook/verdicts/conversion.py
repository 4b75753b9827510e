"""Converting a figure to another unit: money at the rates of the 30 days before it was said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claimbook.model import Book, Claim
from claimbook.quantity import Amount, Interval, is_currency
from claimbook.rates import Rate, convert, find_rate
from claimbook.verdicts.dimension import scale_unit


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount in the unit in which it is compared."""

    unit: str
    interval: Interval
    """Everything that the words and the rates allow."""
    value: Decimal | None
    """The written number at the rate of the day, which is shown; None for a range."""
    p: Decimal
    """The last written place, in `unit` at the rate of the day."""
    rate: Rate | None = None
    """The exchange rates used, with their day; None if the amount was in that unit already."""

    @property
    def middle(self) -> Decimal:
        """One number to show and sort by: the value, or the middle of a range."""
        if self.value is not None:
            return self.value
        ends = [end for end in (self.interval.low, self.interval.high) if end is not None]
        return sum(ends, Decimal(0)) / max(1, len(ends))


@dataclass(frozen=True, slots=True)
class NoRate:
    """An amount that cannot be converted."""

    source: str
    target: str
    day: date | None

    @property
    def words(self) -> str:
        """What a page says in place of the converted amount."""
        return f"no rate is known from {self.source} to {self.target}"


def convert_claim(book: Book, claim: Claim) -> Converted | NoRate | None:
    """Convert a claim's money to the book's currency at the rates of the day it was said.

    None if it is not money, or in the book's currency already.
    """
    amount, currency = claim.measured, book.settings.currency
    if amount is None or amount.unit == currency or not is_currency(amount.unit):
        return None
    return convert_amount(amount, currency, book.said_on(claim))


def convert_amount(
    amount: Amount, unit: str, said_on: date | None, interval: Interval | None = None
) -> Converted | NoRate:
    """Convert an amount to a unit of the same dimension; money at the rates of `said_on`.

    `interval` replaces the interval of its words.
    """
    interval = interval or amount.interval
    if amount.unit == unit:
        return Converted(unit, interval, amount.value, amount.p)
    if not is_currency(amount.unit):
        return _scale(amount, unit, interval)
    rate = find_rate(amount.unit, unit, said_on) if said_on else None
    if rate is None:
        return NoRate(amount.unit, unit, said_on)
    value = None if amount.value is None else amount.value * rate.on
    return Converted(unit, convert(interval, rate), value, amount.p * rate.on, rate)


def _scale(amount: Amount, unit: str, interval: Interval) -> Converted:
    factor, offset = scale_unit(amount.unit, unit)

    def turn(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * factor + offset

    turned = replace(interval, low=turn(interval.low), high=turn(interval.high))
    return Converted(unit, turned, turn(amount.value), amount.p * factor)
