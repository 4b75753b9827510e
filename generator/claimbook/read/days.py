"""Days as people write them, and the same days in ISO 8601."""

from __future__ import annotations

import re
from datetime import date

from claimbook.quantity import UnreadablePeriodError, read_period

_NUMBERS = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")


def advise_day(text: str) -> str:
    """Advice for a day that is not written as in ISO 8601; empty if we cannot tell which day it is.

    In 3/4/2025, for example, either number could be the month.
    """
    day = _read_numbers(text) or _read_words(text)
    return f"write {day.isoformat()}" if day else ""


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
