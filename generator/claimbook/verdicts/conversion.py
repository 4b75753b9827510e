"""Convert figures to other units; money at the rates of the 30 days before it was stated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claimbook.model import Book, Claim
from claimbook.quantity import (
    Amount,
    Interval,
    find_shown_unit,
    find_written_ends,
    is_currency,
    leaves_country_open,
    name_money,
)
from claimbook.rates import Rate, convert, find_rate
from claimbook.verdicts.dimension import scale_unit

_NO_OFFSET = Decimal(0)


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount in the unit in which it is compared."""

    unit: str
    interval: Interval
    """Every number that the words and the rates allow."""
    value: Decimal | None
    """The written number at the rate of the day, which pages show; None for a range."""
    p: Decimal
    """The last written place, in `unit` at the rate of the day."""
    ends: tuple[Decimal, Decimal] | None = None
    """The written ends of a range at the rate of the day, which pages show; None for a number."""
    rate: Rate | None = None
    """The exchange rates used, and their day; None if the amount was in that unit already."""
    shared_name: str = ""
    """What the words call money of an unknown country, such as `crowns`; empty if it is known."""

    @property
    def shown_unit(self) -> str:
        """The unit that readers see, which is not a currency code if the country is unknown."""
        return self.shared_name or self.unit

    @property
    def middle(self) -> Decimal:
        """A single number to show and sort by: the value, or the middle of a range."""
        if self.value is not None:
            return self.value
        ends = self.ends or (self.interval.low, self.interval.high)
        known = [end for end in ends if end is not None]
        return sum(known, Decimal(0)) / max(1, len(known))

    def convert(
        self, unit: str, interval: Interval, factor: Decimal, offset: Decimal = _NO_OFFSET
    ) -> Converted:
        """Multiply the written numbers by `factor` and add `offset`.

        `interval` is in `unit` already.
        """

        def turn(number: Decimal) -> Decimal:
            return number * factor + offset

        return Converted(
            unit,
            interval,
            None if self.value is None else turn(self.value),
            self.p * factor,
            self.ends and (turn(self.ends[0]), turn(self.ends[1])),
        )


@dataclass(frozen=True, slots=True)
class NoRate:
    """An amount that cannot be converted."""

    source: str
    target: str
    day: date | None
    name: str = ""
    """What the words call a currency that several countries have, such as `crowns`."""

    @property
    def words(self) -> str:
        """What a page says instead of the converted amount."""
        if self.name:
            return f"the text does not say whose {self.name} they are"
        return f"no rate is known from {self.source} to {self.target}"


def convert_claim(book: Book, claim: Claim) -> Converted | NoRate | None:
    """Convert a claim's money to the book's currency at the rates of the day it was stated.

    None if it is not money, or is in the book's currency already.
    """
    amount, currency = claim.measured, book.settings.currency
    if amount is None or amount.unit == currency or not is_currency(amount.unit):
        return None
    return convert_amount(amount, currency, book.said_on(claim))


def convert_amount(
    amount: Amount, unit: str, said_on: date | None, interval: Interval | None = None
) -> Converted | NoRate:
    """Convert an amount to a unit of the same dimension; money at the rates of `said_on`.

    If an `interval` is given, it replaces the one that the amount's words allow.
    """
    own = keep_unit(amount) if interval is None else replace(keep_unit(amount), interval=interval)
    if amount.unit == unit:
        return own
    if leaves_country_open(amount):
        return NoRate(amount.unit, unit, said_on, name_money(amount))
    if not is_currency(amount.unit):
        factor, offset = scale_unit(amount.unit, unit)
        return own.convert(unit, own.interval.scale(factor).shift(offset), factor, offset)
    rate = find_rate(amount.unit, unit, said_on) if said_on else None
    if rate is None:
        return NoRate(amount.unit, unit, said_on)
    return replace(own.convert(unit, convert(own.interval, rate), rate.on), rate=rate)


def keep_unit(amount: Amount) -> Converted:
    """Express an amount in its own unit, to compare it with another one in that unit."""
    ends = find_written_ends(amount)
    name = shown if (shown := find_shown_unit(amount)) != amount.unit else ""
    return Converted(amount.unit, amount.interval, amount.value, amount.p, ends, shared_name=name)
