"""Days as people write them, and how ISO 8601 does."""

from __future__ import annotations

import re
from datetime import date

from claimbook.quantity import UnreadablePeriodError, read_period

_NUMBERS = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")


def advise_day(text: str) -> str:
    """What to write for a day that is not written as ISO 8601 has it; empty where none is known.

    Which of 3/4/2025 is the month cannot be known.
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
    """`3 April 2025`, `April 3, 2025`."""
    if not re.search("[A-Za-z]{3}", text):
        return None
    try:
        period = read_period(text)
    except UnreadablePeriodError:
        return None
    return period.start if period.start == period.end and not period.clock else None
