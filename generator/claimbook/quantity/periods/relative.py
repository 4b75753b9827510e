"""Read periods that count from the day they were said: `over the next three years`, `by 4 PM`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimbook.quantity.months import MONTH_NUMBERS, MONTH_WORDS
from claimbook.quantity.periods.calendar_days import ONE_DAY, add_months
from claimbook.quantity.periods.inferred import InferredDay
from claimbook.quantity.periods.parts import find_month_quarter
from claimbook.quantity.periods.period import UnreadablePeriodError
from claimbook.quantity.periods.terms import CLOCK, Term, read_clock

_COUNT_WORDS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
COUNT = rf"\d{{1,3}}|{'|'.join(_COUNT_WORDS)}"
"""A small whole number in digits or in words."""

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_UNIT = f"(?P<unit>{'|'.join([*_DAYS, *_MONTHS])})s?"
_WITHIN = r"(?:over|in|within|for|during)"
_NEXT = r"(?:the )?(?:next|coming|following)"
_LAST = r"(?:the )?(?:last|past|previous)"
_AHEAD = (
    rf"(?:{_WITHIN} )?{_NEXT} (?P<count>{COUNT}) {_UNIT}",
    rf"{_WITHIN} {_NEXT} {_UNIT}",
    rf"within (?P<count>{COUNT}) {_UNIT}",
)
_BACK = (
    rf"(?:{_WITHIN} )?{_LAST} (?P<count>{COUNT}) {_UNIT}",
    rf"{_WITHIN} {_LAST} {_UNIT}",
)
_CALENDAR_YEAR = r"(?P<which>last|previous|this|current|next) year"
_YEARS_AWAY = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}
_MONTH_QUARTER = rf"(?:(?:in|for|over|during) )?(?:the )?(?P<month>{MONTH_WORDS}) quarter"
_CLOCK_ALONE = rf"(?:(?:by|at) )?{CLOCK}"


def read_relative(text: str, said_on: date | None) -> Term | None:
    """Read the days that a folded, lower-case text counts from `said_on`; None if it does not.

    `The next three years` begin on that day, and `the last three years` end on it; a bare `next
    year` is the calendar year. `The June quarter` is the one whose last day is nearest, since
    results are for the quarter that has just ended and guidance is for the one to come.

    Raises UnreadablePeriodError, with a reason, if `said_on` is needed and None.
    """
    for forms, sign in ((_AHEAD, 1), (_BACK, -1)):
        for form in forms:
            if found := re.fullmatch(form, text):
                count = read_count(found.groupdict().get("count") or "1")
                return _count_from(_need_exact(said_on), sign * count, found["unit"])
    if found := re.fullmatch(_CALENDAR_YEAR, text):
        year = _need(said_on).year + _YEARS_AWAY[found["which"]]
        return Term(date(year, 1, 1), date(year, 12, 31), "year")
    if found := re.fullmatch(_MONTH_QUARTER, text):
        return _find_nearest_quarter(_need(said_on), MONTH_NUMBERS[found["month"]])
    found = re.fullmatch(_CLOCK_ALONE, text)
    if found and (found["noon"] or found["minute"]):
        day = _need_exact(said_on)
        return Term(day, day, "day", clock=read_clock(found))
    return None


def read_count(text: str) -> int:
    """Read the number that COUNT matched, at least 1."""
    count = int(text) if text.isdecimal() else _COUNT_WORDS.index(text) + 1
    if count == 0:
        raise UnreadablePeriodError("a period lasts for one day or more")
    return count


def _need(said_on: date | None) -> date:
    if said_on is None:
        raise UnreadablePeriodError("it counts from the day it was said, which is not given")
    return said_on


def _need_exact(said_on: date | None) -> date:
    if isinstance(said_on, InferredDay):
        raise UnreadablePeriodError("it counts from the day it was said, which is not certain")
    return _need(said_on)


def _count_from(day: date, count: int, unit: str) -> Term:
    """Return the time after a day if `count` is positive, and the time before it if negative."""
    if unit in _DAYS:
        days = timedelta(days=abs(count) * _DAYS[unit] - 1)
        return Term(day, day + days, "day") if count > 0 else Term(day - days, day, "day")
    months = count * _MONTHS[unit]
    if count > 0:
        return Term(day, add_months(day, months) - ONE_DAY, "day")
    return Term(add_months(day + ONE_DAY, months), day, "day")


def _find_nearest_quarter(day: date, month: int) -> Term:
    quarters = [find_month_quarter(day.year + away, month) for away in (-1, 0, 1)]
    return min(quarters, key=lambda quarter: abs(quarter.end - day))
