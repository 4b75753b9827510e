"""Read the period of a table's column from its heads: `Three months ended June 30`, `2025`."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from claimbook.extract.resolving.period.article_day import MONTH, Day
from claimbook.extract.resolving.period.words import find_named_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.splitting.cells import TableCell, find_cell

_YEAR = re.compile(r"((?:19|20)\d\d)(?:\s?(?:\*+|[EeFfPpAa]|\([EeFfPp]\)|\(?est\.?\)?))?")
_ANY_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d\d\b)?")
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_SPLIT_YEAR = re.compile(r"(?:FY\s?)?(?P<first>(?:19|20)\d\d)[-–/](?P<last>\d\d)")
_FISCAL = re.compile(r"(?:FY|[Ff]iscal(?:\s[Yy]ear)?)\s?((?:19|20)\d\d)")
_FULL = re.compile(r"(?:[Ff]ull|[Ww]hole)[- ](?:year\s)?((?:19|20)\d\d)")
_TIME = re.compile(
    r"\b(?:months?|quarters?|half|halves|weeks?|years?\s(?:ended|to|ending)|Q[1-4]|[1-4]Q|H[12]"
    r"|[12]H|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]*|May|June?|July?)\b",
    re.IGNORECASE,
)
"""Words of a head which say that a column has no whole year."""
_ENDED = re.compile(
    r"(?:the\s)?(?P<length>three|six|nine|twelve|3|6|9|12)[- ]months?(?:\speriods?)?\s"
    r"(?:ended|ending|to|through)\s(?P<day>.+)"
    r"|(?:the\s)?(?P<year>full year|fiscal year|financial year|year|quarter|half[- ]year)\s"
    r"(?:ended|ending|to)\s(?P<last>.+)",
    re.IGNORECASE,
)
_EACH = re.compile(rf"\b(?P<end>(?:at|by)\sthe\send\sof\s)?(?:each|every)\s(?P<month>{MONTH})\b")
"""In the sentence above a table: what part of the years that head its columns is meant."""
_LENGTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "quarter": 3, "year": 12}
_LAST_DAYS = 3
"""How many days off the end of a month a year may end: 28 June."""


class ColumnPeriod(NamedTuple):
    """The period of a column."""

    written: str
    """As in a claim file; empty if the heads leave it open."""
    candidates: tuple[str, ...] = ()


def find_column(around: Around) -> ColumnPeriod | None:
    """Return the period of a figure's column; None if it is not in a column.

    Open if the heads of the table do not say which period the column has.
    """
    if around.pick.mention is None:
        return None
    cell = find_cell(around.split, around.pick.mention)
    return read_column(cell, around.split.day) if cell else None


def read_column(cell: TableCell, day: date) -> ColumnPeriod | None:
    """Return the period that the heads of a cell's column name; None if they name none.

    The period of a row comes first: `2022 | 3,410 | 512`.
    """
    at = Day(day, ahead=False)
    if row := _read_label(cell.label, at):
        return ColumnPeriod(row)
    heads = [head.strip("*' :,") for head in cell.heads]
    for number, head in enumerate(heads):
        if year := _YEAR.fullmatch(head):
            above = [each for each in heads[number + 1 :] if _TIME.search(each)]
            stem = " ".join(reversed(above))
            stem = stem or next((each for each in cell.captions if _TIME.search(each)), "")
            if not stem and (each := _EACH.search(cell.lead)):
                return ColumnPeriod(_read_each(each, int(year[1]), at))
            return _settle(year[1], stem, at)
        if split := _SPLIT_YEAR.fullmatch(head):
            fiscal = f"FY{split['first'][:2]}{split['last']}"
            return ColumnPeriod("", (fiscal,))
        if written := _read(head, at):
            return ColumnPeriod(written)
        if _TIME.search(head):
            years = [each[1] for above in heads[number + 1 :] if (each := _YEAR.fullmatch(above))]
            years = years or sorted({each for c in cell.captions for each in _HAS_YEAR.findall(c)})
            return _settle(years[0], head, at) if len(years) == 1 else ColumnPeriod("")
    if len(heads) == 1 and find_base(cell):
        latest = max(_list_dated_columns(cell), key=lambda head: _HAS_YEAR.findall(head)[0])
        return read_column(replace(cell, heads=(latest,)), day)
    return ColumnPeriod("") if cell.columns else None


def names_period(label: str, day: date) -> bool:
    """Whether the label of a row is a period and nothing else: `2022`, `Q2 2025`."""
    return bool(_read_label(label, Day(day, ahead=False)))


def _read_label(label: str, day: Day) -> str:
    return _read(label.strip(" |"), day) if _HAS_YEAR.search(label) else ""


def _read_each(found: re.Match[str], year: int, day: Day) -> str:
    """Return the month of a year, or the last day of it: `at the end of each March`."""
    _, month = day.month(found["month"], ahead=False)
    last = f"-{monthrange(year, month)[1]}" if found["end"] else ""
    return f"{year}-{month:02}{last}"


def find_base(cell: TableCell) -> str:
    """Return what the figures in a column of changes are measured against; empty if that is open.

    It is certain only if the columns before it have the same period of two successive years.
    """
    dated = _list_dated_columns(cell)
    years = [int(_HAS_YEAR.findall(head)[0]) for head in dated]
    stems = {_ANY_YEAR.sub("", head).strip(" ,") for head in dated}
    apart = [b - a for a, b in pairwise(years)] in ([-1], [1])
    return "year-on-year" if apart and len(stems) == 1 else ""


def _list_dated_columns(cell: TableCell) -> list[str]:
    """Return the heads with a year of the columns before a cell's own."""
    index = next((n for n, each in enumerate(cell.columns) if each in cell.heads[:1]), 0)
    return [head for head in cell.columns[:index] if _HAS_YEAR.search(head)]


def _settle(year: str, stem: str, day: Day) -> ColumnPeriod:
    """Return a year, or the part of it that other heads name; open if they cannot be read."""
    if not stem:
        return ColumnPeriod(year)
    if _HAS_YEAR.search(stem):
        return ColumnPeriod("", tuple(filter(None, (_read(stem, day), year))))
    found = [each for words in _list_dated(stem, year) if (each := _read(words, day))]
    return ColumnPeriod(found[0]) if found else ColumnPeriod("", (year,))


def _list_dated(stem: str, year: str) -> Iterator[str]:
    """Yield a head without its year, with the year at its end: `March traffic`."""
    plain = stem.strip("*' :,")
    yield f"{plain} {year}"
    yield f"{plain}, {year}"
    named = [found[0] for found in _TIME.finditer(plain)]
    if len(named) == 1 and not re.search(r"ended|ending|months|weeks", plain):
        yield f"{named[0]} {year}"


def _read(words: str, day: Day) -> str:
    """Return the period that words name and nothing else; empty if they do not."""
    if year := _YEAR.fullmatch(words) or _FULL.fullmatch(words):
        return year[1]
    if found := _FISCAL.fullmatch(words):
        return f"FY{found[1]}"
    if ended := _ENDED.fullmatch(words):
        length = (ended["length"] or ended["year"]).lower().split()[-1]
        months = _LENGTHS.get(length) or (int(length) if length.isdigit() else 6)
        return _count_months(_read(ended["day"] or ended["last"], day), months)
    plain = re.sub(r"^(?:[Aa]s\s(?:of|at)|[Aa]t|[Oo]n)\s", "", words)
    named = list(find_named_periods(plain, 0, len(plain), day))
    whole = len(named) == 1 and (named[0].start, named[0].end) == (0, len(plain))
    return named[0].written if whole and not named[0].other else ""


def _count_months(last: str, months: int) -> str:
    """Return this many months up to a day or month; empty if the day is in mid-month."""
    parts = [int(each) for each in last.split("-") if each.isdigit()]
    if not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", last):
        return ""
    year, month = parts[:2]
    if len(parts) > 2 and parts[2] < monthrange(year, month)[1] - _LAST_DAYS:
        return ""
    begun = 12 * year + month - months
    first = f"{begun // 12}-{begun % 12 + 1:02}"
    return f"{year}" if (months, month) == (12, 12) else f"{first}/{year}-{month:02}"
