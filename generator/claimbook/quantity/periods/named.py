"""Find the periods that a sentence names outright: `the six months to September`, `May 2026`.

Only unmistakable forms are found. Without a year, words name both the last such period before the
day on which they were said and the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from claimbook.quantity.months import MONTHS
from claimbook.quantity.periods.period import FiscalYear, Period, UnreadablePeriodError
from claimbook.quantity.periods.reading import read_period
from claimbook.quantity.periods.relative import COUNT
from claimbook.quantity.periods.terms import YEAR


class Form(Enum):
    """The forms in which words name a period."""

    MONTHS = "months"
    """A number of months up to a certain one: `the six months to September`, `the June quarter`."""
    PART = "part"
    """A quarter or half by its number, perhaps of a fiscal year: `the third quarter`."""
    DATE = "date"
    """A month or a day: `in May`, `24 May 2026`."""
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """Words in a sentence that name a period."""

    start: int
    """Where they begin."""
    words: str
    form: Form
    has_year: bool
    near: tuple[Period, ...]
    """The periods that they may mean. With a year, it is the period in that year.

    Without one, it is the last such period before the day on which they were said, and the next
    one. A part of a year may also be a part of a fiscal year.
    """
    all: tuple[Period, ...]
    """The same; for words without a year, the periods of all years around."""


_MONTH = rf"(?:(?:{'|'.join(MONTHS)})\b|(?:{'|'.join(month[:3] for month in MONTHS)}|Sept)\b\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_ONE_YEAR = rf"{YEAR}\b(?![.,]?\d|[-–/]\d|%)"
_OF_YEAR = rf"(?:,? (?:of |in )?(?P<year>{_ONE_YEAR}))?"
_FISCAL = r"(?:FY ?|fiscal (?:year )?|financial year )"
_FORMS = tuple(
    (form, re.compile(pattern))
    for form, pattern in (
        (
            Form.MONTHS,
            rf"(?P<unit>\b(?:(?:{COUNT}) months|quarter|half(?:[ -]year)?|year)) "
            r"(?:that )?(?:ended|ending|to) (?:on )?(?:the end of )?"
            rf"(?:(?:{_DAY} )?(?P<month>{_MONTH})(?: {_DAY})?){_OF_YEAR}",
        ),
        (Form.MONTHS, rf"\b(?P<month>{_MONTH}) (?P<unit>quarter)\b{_OF_YEAR}"),
        (
            Form.PART,
            r"\b(?P<part>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -](?:quarter|half)"
            r"|[Ff]irst (?:three|six|nine) months(?=,? (?:of|in) [12]\d{3}\b)|Q[1-4]|H[12])"
            rf"\b(?! (?:in a row|running)\b)(?:,? (?:of |in )?(?P<fiscal>{_FISCAL})?"
            rf"(?P<year>{_ONE_YEAR}))?(?! of (?!the (?:\d|year|fiscal|financial)|this|last|its))",
        ),
        (
            Form.DATE,
            rf"\b(?:from|between) (?P<date>{_MONTH} (?:to|and) {_MONTH}) (?:of )?"
            rf"(?P<year>{_ONE_YEAR})",
        ),
        (Form.DATE, rf"\b(?P<date>{_MONTH} {_DAY}|{_DAY} {_MONTH})(?!\d|,\d){_OF_YEAR}"),
        (Form.DATE, rf"\b(?P<date>{_MONTH}),? (?:of )?(?P<year>{_ONE_YEAR})"),
        (Form.DATE, rf"\b(?:[Ii]n|[Dd]uring) (?P<date>{_MONTH})(?P<year>)"),
        (Form.YEAR, rf"\b(?:[Ii]n|[Ff]or|[Dd]uring|[Bb]y) (?P<date>)(?P<year>{_ONE_YEAR})"),
    )
)
"""The forms, the more specific ones first."""


def find_named_periods(
    text: str, fiscal: FiscalYear | None, said_on: date
) -> tuple[NamedPeriod, ...]:
    """Return the periods that a text names, in order and without overlaps.

    `fiscal` is the fiscal year of the entity that the text is about, `said_on` the day on which it
    was said.
    """
    named: list[NamedPeriod] = []
    for form, pattern in _FORMS:
        for found in pattern.finditer(text):
            start, end = found.span()
            taken = any(start < n.start + len(n.words) and n.start < end for n in named)
            every = () if taken else tuple(_list_readings(form, found, fiscal, said_on))
            if every:
                exact = bool(found["year"]) or form is Form.PART
                near = every if exact else tuple(_list_nearest(every, said_on))
                named.append(NamedPeriod(start, found[0], form, bool(found["year"]), near, every))
    return tuple(sorted(named, key=lambda each: each.start))


def _list_readings(
    form: Form, found: re.Match[str], fiscal: FiscalYear | None, said_on: date
) -> Iterator[Period]:
    """Yield the periods that words mean in the year they name, or in each year around."""
    years = [int(found["year"])] if found["year"] else range(said_on.year - 2, said_on.year + 3)
    for year in years:
        for text in _write(form, found.groupdict(), year, fiscal):
            try:
                yield read_period(text, fiscal, said_on)
            except UnreadablePeriodError:
                continue


def _list_nearest(every: tuple[Period, ...], said_on: date) -> Iterator[Period]:
    """Yield the last period that had ended on a day, and the first that had not."""
    over = [each for each in every if each.end and each.end <= said_on]
    yield from over[-1:]
    yield from every[len(over) : len(over) + 1]


def _write(
    form: Form, groups: dict[str, str | None], year: int, fiscal: FiscalYear | None
) -> Iterator[str]:
    """Yield the words with a year, as `read_period` reads them."""
    if form is Form.MONTHS:
        yield f"{groups['unit']} to {(groups['month'] or '').rstrip('.')} {year}"
    elif form is Form.PART:
        part = (groups["part"] or "").replace("-", " ")
        if not groups["fiscal"]:
            yield f"{part} {year}"
        if fiscal:
            yield f"{part} FY{year}"
    else:
        yield f"{groups['date'] or ''} {year}".strip()
