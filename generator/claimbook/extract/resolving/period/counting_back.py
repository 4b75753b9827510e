"""Read periods that count from another one: `a month earlier`, `five years later`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_NUMBERS = {
    word: number
    for number, word in enumerate(
        "a two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"an": 1, "one": 1}
_COUNT = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _NUMBERS)
_MONTHS = {"decade": 120, "year": 12, "quarter": 3, "month": 1}
_DAYS = {"week": 7, "day": 1}
_UNIT = "decade|year|quarter|month|week|day"
_YEAR = r"(?:19|20)\d\d"
_BEFORE_YEAR = rf"last year|(?:the )?previous year|the year before|a year (?:earlier|ago)|{_YEAR}"
COUNTED_BACK = re.compile(
    rf"\b(?:(?P<number>\d\d?|{_COUNT}) (?P<unit>{_UNIT})s?"
    r" (?P<from>later(?! than\b)|earlier|before(?! the\b)|previously|prior(?! to\b)|ago)"
    rf"|(?:[Tt]he )?(?:[Pp]revious|[Pp]receding|[Pp]rior) (?P<previous>{_UNIT})"
    rf"|[Tt]he (?P<before>{_UNIT}) (?:before|earlier|prior)(?! (?:the|last|to|that|it|an?)\b)"
    r"|[Tt]he (?:same|corresponding|comparable|equivalent) "
    r"(?P<same>period|quarter|half|month|week|time|day|point|stage)(?: of time)?,?"
    rf" (?:of |in |during )?(?P<year>{_BEFORE_YEAR})"
    r"|[Tt]he (?:year-(?:ago|earlier)|(?:prior|previous)-year) (?P<ago>period|quarter|half|month)"
    r")\b(?!['’]s|-)"
)
"""Words that count back; each form has its own group for the unit."""
_PARTS = {"Q": 3, "H": 6}
_PART = re.compile(r"(?P<fiscal>FY)?(?P<year>\d{4})-(?P<letter>[QH])(?P<number>\d)")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-\d\d)?")
_IN_YEARS = re.compile(r"(?P<fiscal>FY)?(?P<year>\d{4})(?P<part>-[QH]\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SATURDAY = 5


class _Back(NamedTuple):
    """How far words count back."""

    unit: str
    """The unit they count in; in `the same quarter last year`, the quarter."""
    number: int = 1
    same: bool = False
    """Whether it is the same part of another year."""
    year: int | None = None
    """The other year, if the words name it."""


def _read(words: str) -> _Back | None:
    found = COUNTED_BACK.fullmatch(words.lower())
    if found is None:
        return None
    if same := found["same"] or found["ago"]:
        named = re.fullmatch(_YEAR, found["year"] or "")
        return _Back(same, same=True, year=int(named[0]) if named else None)
    number = found["number"] or "a"
    unit = found["unit"] or found["previous"] or found["before"]
    back = int(number) if number.isdigit() else _NUMBERS[number]
    return _Back(unit, -back if found["from"] == "later" else back)


def count_back(words: str, base: str) -> str:
    """Return the period that far before the base; empty if that is not certain.

    Both are written as in claim files.
    """
    back = _read(words)
    ends = [_move(end, back) for end in base.split("/")] if back else [""]
    return "/".join(dict.fromkeys(ends)) if all(ends) else ""


def list_counted(text: str, base: str) -> Iterator[str]:
    """Yield the periods to which the words of a text count back from the base."""
    counted = (count_back(found[0], base) for found in COUNTED_BACK.finditer(text))
    yield from filter(None, counted)


def guess_back(words: str, day: date) -> Iterator[str]:
    """Yield the periods that words without a stated base may mean in an article of this day.

    They may count from the day itself or from the period that has just ended.
    """
    back = _read(words)
    if back is None or back.number < 0:
        return
    month, over = f"{day:%Y-%m}", day.year * 4 + (day.month - 1) // 3 - 1
    bases = {
        "quarter": [f"{each // 4}-Q{each % 4 + 1}" for each in (over + 1, over)],
        "month": [month, _move_months(month, 1)],
        "time": [month],
        "year": [f"{day.year}", f"{day.year - 1}", month],
        "period": [f"{day.year}"],
    }
    for base in bases.get(back.unit, [day.isoformat()]):
        if moved := _move(base, back):
            yield moved


def _move(period: str, back: _Back) -> str:
    """Return a period moved back; empty if its length is not the unit of the words."""
    if back.same:
        in_years = _IN_YEARS.fullmatch(period)
        year = int(in_years["year"] if in_years else period[:4] if period[:4].isdigit() else 0)
        years = 1 if back.year is None else year - back.year
        return _move_months(period, 12 * years) if year and years > 0 else ""
    if back.unit in _DAYS:
        return _move_days(period, back)
    if back.unit == "quarter" and _DAY.fullmatch(period):
        return ""  # a day is in the middle of a quarter
    return _move_months(period, back.number * _MONTHS[back.unit])


def _move_days(period: str, back: _Back) -> str:
    """Return a day moved back; empty if the day before may not be a working day."""
    if not _DAY.fullmatch(period):
        return ""
    day = date.fromisoformat(period)
    moved = day - timedelta(days=back.number * _DAYS[back.unit])
    rests = moved.weekday() >= _SATURDAY > day.weekday()
    return "" if rests else moved.isoformat()


def _move_months(period: str, months: int) -> str:
    """Return a period moved back by months; for a day, its month."""
    if (found := _IN_YEARS.fullmatch(period)) and not months % 12:
        year = int(found["year"]) - months // 12
        return f"{found['fiscal'] or ''}{year}{found['part'] or ''}"
    if found := _PART.fullmatch(period):
        length = _PARTS[found["letter"]]
        if months % length:
            return ""
        each = 12 // length
        number = int(found["year"]) * each + int(found["number"]) - 1 - months // length
        return f"{found['fiscal'] or ''}{number // each}-{found['letter']}{number % each + 1}"
    if found := _MONTH.fullmatch(period):
        number = int(found["year"]) * 12 + int(found["month"]) - 1 - months
        return f"{number // 12}-{number % 12 + 1:02d}"
    return ""
