"""Converting a figure to another unit: money at the rates of the 30 days before it was said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claimbook.model import Book, Claim
from claimbook.quantity import Amount, Interval, find_written_ends, is_currency
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
    ends: tuple[Decimal, Decimal] | None = None
    """Both written numbers of a range, at the rate of the day, which are shown; None for others."""
    rate: Rate | None = None
    """The exchange rates used, with their day; None if the amount was in that unit already."""

    @property
    def middle(self) -> Decimal:
        """One number to show and sort by: the value, or the middle of a range."""
        if self.value is not None:
            return self.value
        ends = self.ends or (self.interval.low, self.interval.high)
        known = [end for end in ends if end is not None]
        return sum(known, Decimal(0)) / max(1, len(known))


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
    interval, ends = interval or amount.interval, find_written_ends(amount)
    if amount.unit == unit:
        return Converted(unit, interval, amount.value, amount.p, ends)
    if not is_currency(amount.unit):
        return _scale(amount, unit, interval, ends)
    rate = find_rate(amount.unit, unit, said_on) if said_on else None
    if rate is None:
        return NoRate(amount.unit, unit, said_on)
    value = None if amount.value is None else amount.value * rate.on
    at_rate = ends and (ends[0] * rate.on, ends[1] * rate.on)
    return Converted(unit, convert(interval, rate), value, amount.p * rate.on, at_rate, rate)


def _scale(
    amount: Amount, unit: str, interval: Interval, ends: tuple[Decimal, Decimal] | None
) -> Converted:
    factor, offset = scale_unit(amount.unit, unit)

    def turn(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * factor + offset

    turned = replace(interval, low=turn(interval.low), high=turn(interval.high))
    scaled = ends and (ends[0] * factor + offset, ends[1] * factor + offset)
    return Converted(unit, turned, turn(amount.value), amount.p * factor, scaled)
