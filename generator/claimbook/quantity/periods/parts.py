"""Read the parts into which business divides a year: quarters, halves, fiscal years.

A quarter of a calendar year means the same to everyone: `Q2 2025`. For a quarter of a fiscal year,
such as `FY2025-Q2`, the fiscal year of the entity is needed: it is July to September 2024 if fiscal
2025 began in April 2024.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from claimbook.quantity.months import MONTH_NUMBERS, MONTH_WORDS
from claimbook.quantity.periods.calendar_days import ONE_DAY, add_months
from claimbook.quantity.periods.period import FiscalYear, UnreadablePeriodError
from claimbook.quantity.periods.terms import YEAR, Term


@dataclass(frozen=True, slots=True)
class _Part:
    label: str
    skipped: int
    """The months of the year before it."""
    months: int


_YEAR_ITSELF = _Part("", 0, 12)
_PARTS = (
    (_Part("Q1", 0, 3), ("q1", "1q", "first quarter", "1st quarter", "first three months")),
    (_Part("Q2", 3, 3), ("q2", "2q", "second quarter", "2nd quarter")),
    (_Part("Q3", 6, 3), ("q3", "3q", "third quarter", "3rd quarter")),
    (_Part("Q4", 9, 3), ("q4", "4q", "fourth quarter", "4th quarter", "last quarter")),
    (_Part("H1", 0, 6), ("h1", "1h", "first half", "1st half", "first six months")),
    (_Part("H2", 6, 6), ("h2", "2h", "second half", "2nd half")),
    (_Part("9M", 0, 9), ("first nine months",)),
)
_BY_SPELLING = {spelling: part for part, spellings in _PARTS for spelling in spellings} | {
    f"{part.months}m": part
    for part in (*(part for part, _ in _PARTS), _YEAR_ITSELF)
    if not part.skipped  # 9M 2026 are its first nine months
}

_PART = rf"(?:the )?(?P<part>{'|'.join(_BY_SPELLING)}|[qh]\d|\d[qh])"
_FISCAL = (
    rf"(?:the )?(?:(?:fy|fiscal(?: year)?|financial year) ?(?P<fiscal>{YEAR}|\d\d)"
    r"(?:[-/](?P<next>\d\d))?"
    rf"|(?P<fiscal_first>{YEAR}) (?:fiscal|financial) year)"
)
_ANY_YEAR = rf"(?:{_FISCAL}|(?P<calendar>{YEAR}))"
_FORMS = (
    rf"{_PART}(?:-|,? (?:of |in )?)?{_ANY_YEAR}",
    rf"{_PART} ?['’]?(?P<short>\d\d)",
    rf"{_ANY_YEAR}(?:-|,? )?{_PART}",
    _FISCAL,
)
_MONTH = f"(?P<month>{MONTH_WORDS})"
_MONTH_QUARTER = (
    rf"(?:the )?{_MONTH} quarter,? (?:of )?(?P<year>{YEAR})",
    rf"(?:the )?{_MONTH} (?P<year>{YEAR}) quarter",
)


def read_part_of_year(text: str, fiscal: FiscalYear | None) -> Term | None:
    """Read a folded, lower-case text as a term; None if it is not a part of a year.

    Raises UnreadablePeriodError, with a reason, for a fifth quarter, and for a fiscal year where
    `fiscal` is None.
    """
    for form in _MONTH_QUARTER:
        if found := re.fullmatch(form, text):
            return find_month_quarter(int(found["year"]), MONTH_NUMBERS[found["month"]])
    found = _match(text)
    if found is None:
        return None
    part = _find_part(found)
    calendar = _find_calendar_year(found)
    start = date(calendar, 1, 1) if calendar else _find_fiscal_start(found, fiscal)
    start = add_months(start, part.skipped)
    end = add_months(start, part.months) - ONE_DAY
    grain = "year" if part is _YEAR_ITSELF else "part"
    return Term(start, end, grain, fiscal=calendar is None)


def find_month_quarter(year: int, month: int) -> Term:
    """Find the three months that end with a month: the June quarter is April to June."""
    after = add_months(date(year, month, 1), 1)
    return Term(add_months(after, -3), after - ONE_DAY, "part")


def name_fiscal(text: str) -> str | None:
    """Return the short name of a fiscal year or a part of one, such as `FY2025 Q2`.

    None for others.
    """
    found = _match(text)
    if found is None or _find_calendar_year(found):
        return None
    following = f"-{found['next']}" if found["next"] else ""
    return f"FY{_find_fiscal_name(found)}{following} {_find_part(found).label}".rstrip()


def _match(text: str) -> re.Match[str] | None:
    return next((found for form in _FORMS if (found := re.fullmatch(form, text))), None)


def _find_part(found: re.Match[str]) -> _Part:
    spelling = found.groupdict().get("part")
    if spelling is None:
        return _YEAR_ITSELF
    if spelling not in _BY_SPELLING:
        raise UnreadablePeriodError("a year has four quarters, Q1 to Q4, and two halves, H1 and H2")
    return _BY_SPELLING[spelling]


def _find_calendar_year(found: re.Match[str]) -> int | None:
    """Return the year of `Q4 2025` or `4Q25`; None if it is a fiscal year."""
    groups = found.groupdict()
    if short := groups.get("short"):
        return 2000 + int(short)
    return int(groups["calendar"]) if groups.get("calendar") else None


def _find_fiscal_name(found: re.Match[str]) -> int:
    name = int(found["fiscal"] or found["fiscal_first"])
    return name if name >= 100 else 2000 + name


def _find_fiscal_start(found: re.Match[str], fiscal: FiscalYear | None) -> date:
    if fiscal is None:
        raise UnreadablePeriodError(
            "nothing says when this fiscal year begins, since the entity that it is about has no "
            "fiscal_year in entities.yml"
        )
    name = _find_fiscal_name(found)
    if found["next"]:
        if int(found["next"]) != (name + 1) % 100:
            raise UnreadablePeriodError("a fiscal year ends at most one year after it begins")
        return date(name, fiscal.starts, 1)
    begins_before = fiscal.named_by == "end" and fiscal.starts > 1
    return date(name - 1 if begins_before else name, fiscal.starts, 1)
