"""Ask for the fiscal year of an entity, which a period such as FY2025-Q2 needs."""

from __future__ import annotations

import re
from calendar import month_name
from pathlib import Path
from typing import Literal

from claimbook.cli.replacing import Replacement
from claimbook.cli.reviewing.choosing import choose, show_choices
from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.question import Question, Row
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.values import RECORDS, UnfitError, Values
from claimbook.drafts import find_entry, find_field, settle_mark

_TWO_YEARS = re.compile(r"\b(?P<start>(?:19|20)\d\d) ?[/–-] ?(?P<end>(?:(?:19|20)\d\d|\d\d))\b")


def find_yearless(row: Row, values: Values) -> str:
    """Return the entity whose fiscal year a period in a list needs; empty if it is known."""
    mark = row.question.mark
    about = str(mark.entry.fields.get("about") or mark.entry.given.get("about") or "")
    needed = mark.field == "period" and values.lacks_year(row.value, about)
    return about if needed else ""


def guess_naming(question: Question, period: str) -> Literal["start", "end"]:
    """Return which of its two calendar years the fiscal year in this period is named after.

    For “2025/26”, FY2025 is named after its start. If the text does not say, it is the end.
    """
    layout, own = question.layout, period[2:6]
    words = f"{question.fields.get('quote')} {layout.text if layout else ''}"
    for years in _TWO_YEARS.finditer(words):
        start, end = years["start"], years["start"][:2] + years["end"][-2:]
        if int(end) == int(start) + 1 and own in {start, end}:
            return "start" if own == start else "end"
    return "end"


def ask_year(
    about: str, data: Path, screen: Screen, named_by: Literal["start", "end"]
) -> Replacement:
    """Return the file of entities with a fiscal year that the editor types for one of them.

    `named_by` is what Enter keeps. Raises UnfitError if the typed text is not a fiscal year, or the
    file has no line for it.
    """
    path = data / RECORDS["about"]
    name = Values(data).list_names("about").get(about, about)
    month = _read_month(screen.read_line(f"in which month does {name}’s fiscal year begin? ", ""))
    if not month:
        raise UnfitError(
            f"{path.name} has no `fiscal_year` for {name}: type its first month, like 4 or April; "
            "if you do not know it, change the period or leave it out"
        )
    years = tuple(list_meanings("fiscal year", "named_by"))
    screen.show(show_choices("fiscal year", "named_by", years))
    named = screen.read_line("is it named after the year of its start or its end? ", named_by)
    named = choose(named.strip(), years, years)
    if named not in years:
        raise UnfitError("it is named after the year of its `start` or its `end`")
    content = path.read_bytes()
    text = content.decode()
    mark = find_field(text, find_entry(text, about), "fiscal_year")
    if mark is None:
        raise UnfitError(f"{about} is in braces in {path.name}; write it there")
    value = f"{{starts: {month}, named_by: {named}}}"
    return Replacement(path, content, settle_mark(text, mark, value).encode())


def _read_month(typed: str) -> int:
    """Return the month that is meant by its number or the first letters of its name; 0 if none."""
    word = typed.strip().capitalize()
    if word.isdecimal():
        return int(word) if int(word) in range(1, 13) else 0
    meant = [number for number in range(1, 13) if word and month_name[number].startswith(word)]
    return meant[0] if len(meant) == 1 else 0
