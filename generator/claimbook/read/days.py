"""Read days as people write them, and write them in ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from claimbook.quantity import UnreadablePeriodError, read_period, write_date

_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_NUMBERS = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")


def advise_day(text: str) -> str:
    """Return advice for a day that is not written as in ISO 8601; empty if the text is not a day.

    In 3/4/2025 either number could be the month, so both days are suggested.
    """
    day = _read_numbers(text) or _read_words(text)
    if day:
        return f"write {day.isoformat()}"
    readings = ", or ".join(_list_readings(text))
    return f"write {readings}" if readings else ""


def advise_moment(text: str) -> str:
    """Return advice for the day of a statement, which may be written only as a month.

    Empty if the text is neither.
    """
    if advice := advise_day(text):
        return advice
    try:
        period = read_period(text)
    except UnreadablePeriodError:
        return ""
    if period.length != "month" or period.end is None:
        return ""
    return (
        f"write the day, or the last one of the month, {period.end.isoformat()}; leave `as_of` out "
        "if the article is of that month"
    )


def _list_readings(text: str) -> Iterator[str]:
    """Yield what to write for `03.04.2025`, where either number may be the month."""
    found = _YEAR_LAST.fullmatch(text.strip())
    if not found:
        return
    for month, day in ((found[3], found[1]), (found[1], found[3])):
        with suppress(ValueError):
            read = date(int(found[4]), int(month), int(day))
            yield f"{read.isoformat()} for {write_date(read)}"
            if month == day:
                return


def _read_numbers(text: str) -> date | None:
    found = _NUMBERS.fullmatch(text.strip())
    try:
        return date(int(found[1]), int(found[3]), int(found[4])) if found else None
    except ValueError:
        return None


def _read_words(text: str) -> date | None:
    """Read a day such as `3 April 2025` or `April 3, 2025`."""
    if not re.search("[A-Za-z]{3}", text):
        return None
    try:
        period = read_period(text)
    except UnreadablePeriodError:
        return None
    return period.start if period.start == period.end and not period.clock else None
