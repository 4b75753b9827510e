"""Choose the numbers and days of a scale: few and round, as readers count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, count, takewhile
from math import ceil, floor, log10

from claimbook.quantity import write_date

_MOST = 4
"""The most steps of a scale."""
_ROUNDED = 1e-9
"""The part of a step by which floating-point numbers may miss it."""
_DAYS, _MONTHS = (1, 2, 7, 14), (1, 3, 6)
"""Steps of a scale of days, in days and in months; longer ones are years."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A number or a day of a scale."""

    at: float
    """The number, or the day as its ordinal."""
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The position of numbers in a picture."""

    low: float
    high: float
    start: float
    """The pixel of the lowest number; above `end` if the scale goes up."""
    end: float

    def place(self, number: float) -> float:
        """Return the pixel of a number."""
        share = (number - self.low) / ((self.high - self.low) or 1)
        return self.start + (self.end - self.start) * share


def fit_scale(ticks: Sequence[Tick], values: Sequence[float], start: float, end: float) -> Scale:
    """Make a scale that has room for all values and ticks."""
    numbers = [*values, *(tick.at for tick in ticks)]
    return Scale(min(numbers), max(numbers), start, end)


def find_ticks(values: Sequence[float]) -> list[Tick]:
    """Find round numbers from zero, or below the least value, up to the greatest value."""
    step, low, high = _divide(values)
    return _list_ticks(step, floor(low + _ROUNDED), floor(high + _ROUNDED))


def find_ticks_around(values: Sequence[float]) -> list[Tick]:
    """Find round numbers from zero, or below the least value, up to or beyond the greatest."""
    step, low, high = _divide(values)
    return _list_ticks(step, floor(low + _ROUNDED), ceil(high - _ROUNDED))


def _divide(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the step of a scale with zero, and the least and the greatest value in steps."""
    low, high = min(0, *values), max(0, *values)
    step = _find_step((high - low) or 1)
    return step, low / step, high / step


def _list_ticks(step: float, first: int, last: int) -> list[Tick]:
    numbers = (float(f"{step * number:.12g}") for number in range(first, last + 1))
    return [Tick(number, write_tick(number)) for number in numbers]


def _find_step(span: float) -> float:
    """Return the least of 1, 2, 5, 10, 20, … that divides a span into few steps."""
    unit: float = 10.0 ** (ceil(log10(span / _MOST)) - 1)
    return next(unit * times for times in (1, 2, 5, 10) if span <= unit * times * (_MOST + 0.999))


def write_tick(number: float) -> str:
    """Return a number of a scale: `1,000`, `−2.5`."""
    return f"{number:,.12g}".replace("-", "−")


def find_days(values: Sequence[float]) -> list[Tick]:
    """Find ticks between days, given as ordinals: the first day of a year or a month.

    Other days if they are within a few weeks.
    """
    first, last = (date.fromordinal(int(each(values))) for each in (min, max))
    for step in _DAYS:
        if (last - first).days <= step * _MOST:
            return [_name_day(day) for day in _list_days(first, last, step)]
    months = chain(_MONTHS, (12 * years for years in _list_years()))
    choices = ([*_list_months(first, last, step)] for step in months)
    return [_name_day(day) for day in next(each for each in choices if len(each) <= _MOST + 1)]


def _list_days(first: date, last: date, step: int) -> Iterator[date]:
    days = (first + timedelta(step * number) for number in range(_MOST + 1))
    return takewhile(lambda day: day <= last, days)


def _list_months(first: date, last: date, step: int) -> Iterator[date]:
    """Yield the first day of every `step` months, counted from January of year 1."""
    begun = first.year * 12 + first.month - 1
    months = range(begun - begun % step, last.year * 12 + last.month, step)
    days = (date(max(month // 12, 1), month % 12 + 1, 1) for month in months)
    return (day for day in days if first <= day <= last)


def _list_years() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20 and so on."""
    return (10**power * times for power in count() for times in (1, 2, 5))


def _name_day(day: date) -> Tick:
    """Name a day by its year if it begins one, else by its month if it begins one."""
    if (day.month, day.day) == (1, 1):
        return Tick(day.toordinal(), f"{day.year}")
    number, month, year = write_date(day).split(" ")
    return Tick(day.toordinal(), f"{month} {year}" if day.day == 1 else f"{number} {month}")
