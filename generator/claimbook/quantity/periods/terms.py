"""Read one date: a year, a month, a day or a clock time on a day.

A *term* is one date of a period, as EDTF level 1 (ISO 8601-2) writes it or as people do: `2025-09`,
`September 2025`, `Sep 24, 2025`. Of EDTF's codes for parts of a year, quarters (33 to 36) and
halves (40, 41) are read, and seasons are not: Sydney's spring is Stockholm's autumn.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, time, timedelta, timezone
from typing import TYPE_CHECKING

from claimbook.quantity.months import MONTH_NUMBERS, MONTH_WORDS, MONTHS
from claimbook.quantity.periods.calendar_days import find_month_end
from claimbook.quantity.periods.period import UnreadablePeriodError

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Term:
    """One date of a period, from its first to its last day."""

    start: date
    end: date
    """Included."""
    grain: str
    """How precisely it is written: `day`, `month`, `part` (of a year), `year` or `years`."""
    clock: time | None = None
    fiscal: bool = False
    """Whether an entity's fiscal year was needed to read it."""


YEAR = r"[12]\d{3}"
CLOCK = (
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?(?::(?P<second>\d\d))?(?: ?(?P<noon>[ap])\.?m\.?)?"
    r"(?: ?(?P<zone>z|utc|gmt)?(?P<offset>[+-]\d\d(?::?\d\d)?)?)"
)
_MONTH = rf"(?P<name>{MONTH_WORDS})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"

_PARTS_OF_YEAR = {33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}
"""The first month and the number of months, by EDTF's code (ISO 8601-2, 4.8)."""


def read_date(text: str) -> Term | None:
    """Read a folded, lower-case text as a term; None if it is not one.

    Raises UnreadablePeriodError, with a reason, for a date that does not exist: 31 September.
    """
    for form, build in _DATES:
        if found := re.fullmatch(form, text):
            return build(found)
    for form in _MOMENTS:
        if found := re.fullmatch(form, text):
            return _build_moment(found)
    return None


def read_clock(found: re.Match[str]) -> time:
    """Read the clock time that CLOCK matched, with its offset from UTC if one is written."""
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if found["noon"] and not 1 <= hour <= 12:
        raise UnreadablePeriodError(f"there is no {hour} {found['noon']}m")
    if not found["noon"] and found["minute"] is None:
        raise UnreadablePeriodError(
            f"it does not say whether {hour} is a clock time: 16:00 or 4 pm"
        )
    if found["noon"]:
        hour = hour % 12 + (12 if found["noon"] == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        raise UnreadablePeriodError("a clock goes from 00:00 to 23:59")
    return time(hour, minute, second, tzinfo=_read_offset(found["zone"], found["offset"]))


def _read_offset(zone: str | None, offset: str | None) -> timezone | None:
    if not offset:
        return UTC if zone else None
    hours, minutes = int(offset[1:3]), int(offset[3:].lstrip(":") or 0)
    if hours > 14 or minutes > 59:
        raise UnreadablePeriodError(f"no place on earth is {offset} from UTC")
    ahead = timedelta(hours=hours, minutes=minutes)
    return timezone(ahead if offset[0] == "+" else -ahead)


def _build_years(found: re.Match[str]) -> Term:
    """Read `203X`, `the 2030s` or `20XX`."""
    digits = found["digits"]
    missing = 4 - len(digits)
    first = int(digits) * 10**missing
    return Term(date(first, 1, 1), date(first + 10**missing - 1, 12, 31), "years")


def _build_year(found: re.Match[str]) -> Term:
    year = int(found["year"])
    return Term(date(year, 1, 1), date(year, 12, 31), "year")


def _build_named_month(found: re.Match[str]) -> Term:
    year, month = int(found["year"]), MONTH_NUMBERS[found["name"]]
    return Term(date(year, month, 1), find_month_end(year, month), "month")


def _build_month(found: re.Match[str]) -> Term:
    year, code = int(found["year"]), int(found["month"])
    if code in _PARTS_OF_YEAR:
        month, months = _PARTS_OF_YEAR[code]
        start = date(year, month, 1)
        return Term(start, find_month_end(year, month + months - 1), "part")
    if not 1 <= code <= 12:
        refuse_two_years(year, code)
    if 21 <= code <= 32:
        raise UnreadablePeriodError(
            "a season has other months north and south of the equator; write its months"
        )
    if not 1 <= code <= 12:
        raise UnreadablePeriodError(f"there is no month {found['month']}")
    start = date(year, code, 1)
    return Term(start, find_month_end(year, code), "month")


def refuse_two_years(year: int, second: int) -> None:
    """Raise UnreadablePeriodError if a year and two digits name it and the next: `2024-25`."""
    if second == (year + 1) % 100:
        raise UnreadablePeriodError(
            "it lies in two calendar years, and does not say where it begins; "
            f"write FY{year}-{second:02d}, or its months: {year}-07/{year + 1}-06"
        )


def _build_week(found: re.Match[str]) -> Term:
    year, week = int(found["year"]), int(found["week"])
    try:
        start = date.fromisocalendar(year, week, 1)
    except ValueError:
        raise UnreadablePeriodError(f"{year} has no week {week}") from None
    return Term(start, start + timedelta(days=6), "day")


def _build_day(found: re.Match[str]) -> Term:
    groups = found.groupdict()
    year, day = int(groups["year"]), int(groups["day"])
    month = MONTH_NUMBERS[groups["name"]] if "name" in groups else int(groups["month"])
    if not 1 <= month <= 12:
        raise UnreadablePeriodError(f"there is no month {groups['month']}")
    last = find_month_end(year, month).day
    if not 1 <= day <= last:
        raise UnreadablePeriodError(f"{MONTHS[month - 1]} {year} has {last} days")
    return Term(date(year, month, day), date(year, month, day), "day")


def _build_moment(found: re.Match[str]) -> Term | None:
    for form, build in _DATES:
        if (day := re.fullmatch(form, found["date"])) and "day" in day.groupdict():
            return replace(build(day), clock=read_clock(found))
    return None


_DATES: tuple[tuple[str, Callable[[re.Match[str]], Term]], ...] = (
    (rf"(?:(?:calendar |full[ -])?year |calendar )?(?P<year>{YEAR})(?:-xx(?:-xx)?)?", _build_year),
    (r"(?:the )?(?P<digits>[12]\d\d)(?:x|0s)", _build_years),
    (r"(?P<digits>[12]\d)xx", _build_years),
    (rf"(?P<year>{YEAR})-(?P<month>\d\d)(?:-xx)?", _build_month),
    (rf"{_MONTH},? (?:of )?(?P<year>{YEAR})", _build_named_month),
    (rf"(?P<year>{YEAR})-?w(?P<week>\d\d)", _build_week),
    (rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)", _build_day),
    (rf"{_DAY}(?: of)? {_MONTH},? (?P<year>{YEAR})", _build_day),
    (rf"{_MONTH} {_DAY},? (?P<year>{YEAR})", _build_day),
)
"""The forms of a date. Each matches a whole text, folded and in lower case."""

_MOMENTS = (
    rf"(?P<date>{YEAR}-\d\d-\d\d)t{CLOCK}",
    rf"(?P<date>.+?),? (?:at )?{CLOCK}",
    rf"{CLOCK},? (?:on )?(?P<date>.+)",
)
"""A clock time beside one of the forms of a day."""
