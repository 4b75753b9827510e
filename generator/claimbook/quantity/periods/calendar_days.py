"""Count days and months on the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from claimbook.quantity.periods.period import UnreadablePeriodError

ONE_DAY = timedelta(days=1)


def find_month_end(year: int, month: int) -> date:
    """Find the last day of a month; `month` is 1 to 12."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """Return the same day of another month, or the last day of that month if it is shorter.

    Raises UnreadablePeriodError outside the years 1 to 9999, to which Python's calendar is limited.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year < date.max.year:
        raise UnreadablePeriodError("that is further away than the calendar goes")
    return min(date(year, month + 1, 1) + (day.day - 1) * ONE_DAY, find_month_end(year, month + 1))


def count_months(start: date, after: date) -> int | None:
    """Return how many whole months lie between two days, the second one excluded.

    None if days are left over.
    """
    months = (after.year - start.year) * 12 + after.month - start.month
    return months if months > 0 and add_months(start, months) == after else None
