"""Write periods for readers, as journalists do: `Apr–Jun 2025`, `by 2032`.

A fiscal period is written with its days: `FY2025 Q2 (Jul–Sep 2024)`. What is written reads back as
the same days.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from claimbook.quantity.months import MONTHS
from claimbook.quantity.periods.calendar_days import ONE_DAY
from claimbook.quantity.periods.inferred import ABOUT, InferredDay
from claimbook.quantity.periods.parts import name_fiscal
from claimbook.quantity.periods.reading import fold_period

if TYPE_CHECKING:
    from claimbook.quantity.periods.period import Period


def write_period(period: Period) -> str:
    """Write the period in words: `Feb 2025 – Feb 2028`, `24 Sep 2025, 4 pm`, `from 2025`."""
    if period.start is None or period.end is None:
        return _write_open(period.start, period.end)
    days = _write_span(period.start, period.end)
    if period.clock is not None:
        return f"{days}, {_write_clock(period.clock)}"
    name = name_fiscal(fold_period(period.text).partition(" (")[0]) if period.fiscal else None
    return f"{name} ({days})" if name else days


def spell_period(period: Period) -> str:
    """Write a closed period as claim files have it: `2025-Q2`, `2026-04/2026-09`, `2025-09-24`."""
    start, end = period.start, period.end
    if start is None or end is None:
        return period.text
    if not (start.day == 1 and _ends_month(end)):
        return start.isoformat() if start == end else period.days
    first, last = f"{start:%Y-%m}", f"{end:%Y-%m}"
    if start.year == end.year and (start.month, end.month) == (1, 12):
        return str(start.year)
    if start.year == end.year and end.month % 3 == 0 and end.month - start.month == 2:
        return f"{start.year}-Q{end.month // 3}"
    return first if first == last else f"{first}/{last}"


def spell_day(day: date) -> str:
    """Write a day or a moment as claim files have it: `2025-09-24`, `about 2025-09-24`."""
    return f"{_hedge(day)}{day.isoformat()}"


def write_date(day: date) -> str:
    """Write the day as `24 Sep 2025`, or as `about 24 Sep 2025` if an editor inferred it."""
    return f"{_hedge(day)}{day.day} {_write_month(day)} {day.year}"


def _hedge(day: date) -> str:
    return ABOUT if isinstance(day, InferredDay) else ""


def _write_open(start: date | None, end: date | None) -> str:
    if end is not None:
        if _ends_month(end):
            return f"by {end.year}" if end.month == 12 else f"by {_write_month(end)} {end.year}"
        return f"by {write_date(end)}"
    if start is None:
        return "at any time"
    if start.day == 1:
        return (
            f"from {start.year}" if start.month == 1 else f"from {_write_month(start)} {start.year}"
        )
    return f"from {write_date(start)}"


def _write_span(start: date, end: date) -> str:
    if not (start.day == 1 and _ends_month(end)):
        return _write_days(start, end)
    if start.month == 1 and end.month == 12:
        return str(end.year) if start.year == end.year else f"{start.year}–{end.year}"
    last = f"{_write_month(end)} {end.year}"
    if start.year != end.year:
        return f"{_write_month(start)} {start.year} – {last}"
    return last if start.month == end.month else f"{_write_month(start)}–{last}"


def _write_days(start: date, end: date) -> str:
    if start == end:
        return write_date(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{write_date(end)}"
    first = f"{start.day} {_write_month(start)}" if start.year == end.year else write_date(start)
    return f"{first} – {write_date(end)}"


def _write_clock(clock: time) -> str:
    minutes = f":{clock.minute:02}" if clock.minute else ""
    half = "am" if clock.hour < 12 else "pm"
    return f"{(clock.hour - 1) % 12 + 1}{minutes} {half}{_write_offset(clock.utcoffset())}"


def _write_offset(offset: timedelta | None) -> str:
    if offset is None:
        return ""
    if not offset:
        return " UTC"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    return f" UTC{'+' if offset > timedelta(0) else '-'}{hours:02}:{minutes:02}"


def _write_month(day: date) -> str:
    return MONTHS[day.month - 1][:3]


def _ends_month(day: date) -> bool:
    return (day + ONE_DAY).day == 1
