"""Read periods as EDTF level 1 (ISO 8601-2) and as people write them.

Examples: `2025-02/2028-02`, `../2032`, `2025-Q2`, `FY2026-H1`, `by 2032`, `April to June 2025`,
`year to March 2026`, `over the next three years`. The qualifiers `~` (about) and `?` (perhaps) do
not change the days, but stay in the period's text. An end that is open (`..`) or unknown (nothing)
has no day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from claimbook.quantity.periods.calendar_days import ONE_DAY, add_months
from claimbook.quantity.periods.length import classify_days, classify_span
from claimbook.quantity.periods.parts import read_part_of_year
from claimbook.quantity.periods.period import (
    FiscalYear,
    Period,
    PeriodBeforeBaseError,
    UnreadablePeriodError,
)
from claimbook.quantity.periods.relative import COUNT, read_count, read_relative
from claimbook.quantity.periods.terms import YEAR, Term, read_date, refuse_two_years

if TYPE_CHECKING:
    from datetime import date

_LONGEST = 100
"""In code points. The longest periods in use are half as long."""

_WAYS = "write it like 2025, 2025-Q2, 2025-02/2028-02 or by 2032"

_OPEN = ("", "..")
_LEADING = r"(?:in|on|at|during|throughout|for|over|as of|as at) "
_NAMED = r"(?P<name>[^()]+?) \((?P<days>[^()]+)\)"
_UNTIL = r"(?:by|until|till|up to|no later than) (?:the )?(?:end of )?(?P<end>.+)"
_BEFORE = r"before (?P<after>.+)"
_END_OF = r"(?:the )?end(?: of |-| )(?P<whole>.+)"
_SINCE = r"(?:since|from) (?P<start>.+?)(?: on| onwards?)?|(?P<first>.+) onwards?"
_SPANS = (
    r"(?:from )?(?P<first>.+?) (?:to|through|until|till) (?P<last>.+)",
    r"between (?P<first>.+?) and (?P<last>.+)",
    r"(?P<first>.+) - (?P<last>.+)",
    rf"(?P<first>{YEAR})-(?P<last>{YEAR})",
    r"(?P<first>[a-z]+|\d{1,2})-(?P<last>.+)",
)
_ENDED = (
    rf"(?:the )?(?:(?P<count>{COUNT}) months?|(?P<name>quarter|half(?:[ -]year)?|year)) "
    r"(?:ended|ending|to) (?:the end of )?(?P<last>.+)"
)
_ENDED_MONTHS = {"quarter": 3, "half": 6, "half year": 6, "half-year": 6, "year": 12}


def read_period(text: str, fiscal: FiscalYear | None = None, said_on: date | None = None) -> Period:
    """Read the days that a text names.

    `fiscal` is the fiscal year of the entity that the text is about, for `FY2026-Q1`. `said_on` is
    the day on which it was said, for `the next three years`, `the June quarter` and `4 pm`.

    Raises UnreadablePeriodError if the text names no days or needs something that was not given,
    and its subclass PeriodBeforeBaseError if the period ends before it starts. The message is a
    sentence without a full stop, for the person who wrote the text.
    """
    return _read_known(text, fiscal, said_on)


@lru_cache(maxsize=256)  # an article has the same periods in many of its claims
def _read_known(text: str, fiscal: FiscalYear | None, said_on: date | None) -> Period:
    folded = fold_period(text)
    if len(folded) > _LONGEST:
        raise UnreadablePeriodError(
            f"“{text[:_LONGEST]}…” is not a period: it is too long; {_WAYS}"
        )
    try:
        period = _read(text, folded, fiscal, said_on)
    except PeriodBeforeBaseError as error:
        raise PeriodBeforeBaseError(f"“{text}” {error}; {_WAYS}") from None
    except UnreadablePeriodError as error:
        advice = "" if "; " in str(error) else f"; {_WAYS}"
        raise UnreadablePeriodError(f"“{text}” is not a period: {error}{advice}") from None
    if period is None:
        raise UnreadablePeriodError(f"“{text}” is not a period{_describe(folded, fiscal)}; {_WAYS}")
    return period


def fold_period(text: str) -> str:
    """Put the text in lower case, with plain hyphens and single spaces."""
    folded = re.sub("[‐‑‒–—−]", "-", text.lower())
    return " ".join(folded.split()).rstrip(".,") if ".." not in folded else folded.strip()


def _read(text: str, folded: str, fiscal: FiscalYear | None, said_on: date | None) -> Period | None:
    relative = read_relative(folded, said_on)
    if relative is not None:
        return _build(text, relative)
    folded = re.sub(rf"^{_LEADING}", "", folded)
    if found := re.fullmatch(_NAMED, folded):
        return _read_named(text, found, fiscal, said_on)
    if folded.count("/") == 1:
        # "FY2024/25" is one year, and "2025-02/2028-02" two ends.
        part = read_part_of_year(folded, fiscal)
        return _build(text, part) if part else _read_interval(text, folded, fiscal)
    if folded.count("/") > 1:
        raise UnreadablePeriodError("slashes do not say which is the day and which the month")
    term = _read_term(folded, fiscal)
    return _read_words(text, folded, fiscal) if term is None else _build(text, term)


def _read_named(
    text: str, found: re.Match[str], fiscal: FiscalYear | None, said_on: date | None
) -> Period | None:
    """Read a name with its days in parentheses, as we write it: `FY2025 Q2 (Jul-Sep 2024)`."""
    named = _read(text, found["name"], fiscal, said_on)
    days = _read(text, found["days"], fiscal, said_on)
    if named is None or days is None:
        return None
    if not named.same_days(days):
        raise UnreadablePeriodError("the days in parentheses are not those of the name before them")
    return named


def _read_interval(text: str, folded: str, fiscal: FiscalYear | None) -> Period | None:
    first, last = (end.strip() for end in folded.split("/"))
    if re.fullmatch(YEAR, first) and re.fullmatch(r"\d\d", last):
        refuse_two_years(int(first), int(last))
    if first in _OPEN and last in _OPEN:
        raise UnreadablePeriodError("it is open at both ends, and so names no days")
    if first in _OPEN:
        end = _read_term(last, fiscal)
        return _build_open(text, end=end) if end else None
    start = _read_term(first, fiscal)
    if last in _OPEN:
        return _build_open(text, start=start) if start else None
    end = _read_term(last, fiscal)
    return _build_span(text, start, end) if start and end else None


def _read_words(text: str, folded: str, fiscal: FiscalYear | None) -> Period | None:
    """Read a period whose ends are named by words: `by`, `since`, `from … to`."""
    if found := re.fullmatch(_UNTIL, folded):
        if (end := _read_term(found["end"], fiscal)) is None:
            return None
        # A clock time leaves no days open: by 4 pm on a day is that day.
        return _build(text, end) if end.clock else _build_open(text, end=end)
    if found := re.fullmatch(_BEFORE, folded):
        after = _read_term(found["after"], fiscal)
        return _build_open(text, end=replace(after, end=after.start - ONE_DAY)) if after else None
    if found := re.fullmatch(_END_OF, folded):
        whole = _read_term(found["whole"], fiscal)
        return _build(text, replace(whole, start=whole.end)) if whole else None
    for form in _SPANS:
        if found := re.fullmatch(form, folded):
            last = _read_term(found["last"], fiscal)
            first = _read_first(found["first"], found["last"], fiscal) if last else None
            if first and last:
                return _build_span(text, first, last)
    if found := re.fullmatch(_SINCE, folded):
        start = _read_term(found["start"] or found["first"], fiscal)
        return _build_open(text, start=start) if start else None
    return None


def _read_first(first: str, last: str, fiscal: FiscalYear | None) -> Term | None:
    """Read the first date of a span, perhaps without what the last one has: `Apr-Jun 2025`."""
    words = last.split(" ")
    shared = ["", *(" " + " ".join(words[-count:]) for count in (1, 2) if count < len(words))]
    return next((term for rest in shared if (term := _read_term(first + rest, fiscal))), None)


def _read_term(folded: str, fiscal: FiscalYear | None) -> Term | None:
    unqualified = re.sub(r"(?<=\w)[~?%]$", "", folded)
    if found := re.fullmatch(_ENDED, unqualified):
        last = _read_term(found["last"], fiscal)
        months = _ENDED_MONTHS.get(found["name"] or "") or read_count(found["count"])
        return last and replace(last, start=add_months(last.end + ONE_DAY, -months), grain="part")
    return read_date(unqualified) or read_part_of_year(unqualified, fiscal)


def _build(text: str, term: Term) -> Period:
    length = classify_days(term.start, term.end)
    return Period(text, term.start, term.end, length, term.clock, term.fiscal)


def _build_span(text: str, first: Term, last: Term) -> Period:
    if last.end < first.start:
        raise PeriodBeforeBaseError(
            f"ends before it starts: {last.end.isoformat()} comes before {first.start.isoformat()}"
        )
    length = classify_span(first, last)
    return Period(text, first.start, last.end, length, fiscal=first.fiscal or last.fiscal)


def _build_open(text: str, start: Term | None = None, end: Term | None = None) -> Period:
    fiscal = any(term.fiscal for term in (start, end) if term)
    first, last = start.start if start else None, end.end if end else None
    return Period(text, first, last, "open", fiscal=fiscal)


def _describe(folded: str, fiscal: FiscalYear | None) -> str:
    """Say how much of an unreadable text was understood: the longest date it starts with."""
    for cut in reversed([found.start() for found in re.finditer(r"\b", folded)]):
        beginning = folded[:cut].rstrip()
        try:
            if beginning and beginning != folded and _read_term(beginning, fiscal):
                return f": “{beginning}” is a date, “{folded[len(beginning) :].strip()}” is not"
        except UnreadablePeriodError:
            continue
    return ""
