"""Bring periods into a common form, so that figures for the same time are in one row."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from claimbook.quantity import Period, write_period
from claimbook.sentences import labels

_YEAR = timedelta(days=366)
_MONTH = timedelta(days=31)
_DAY = timedelta(days=1)


def round_period(period: Period) -> Period:
    """Reduce a period to its days, without its fiscal name; beyond a year, to whole months.

    “The next three years” is not exact to the day: three years from 24 and from 25 February are the
    same.
    """
    start, end = period.start, period.end
    if start and end and end - start > _YEAR:
        start = start.replace(day=1)
        end = (end.replace(day=1) + _MONTH).replace(day=1) - _DAY
    return replace(period, start=start, end=end, fiscal=False)


def write_time(period: Period) -> str:
    """Write a period for readers; one of more than a year without days, which nobody meant."""
    return write_period(replace(round_period(period), fiscal=period.fiscal))


def write_rounded(period: Period | None) -> str:
    """Write a rounded period in words; two that are written alike are the same."""
    return write_period(round_period(period)) if period else labels.NO_PERIOD


def write_when(period: Period) -> str:
    """Write a rounded period as part of a sentence: `in 2021`, `on 24 Sep 2025`, `by 2030`."""
    if period.start is None or period.end is None:
        return write_rounded(period)
    return f"{'on' if period.length == 'day' else 'in'} {write_rounded(period)}"
