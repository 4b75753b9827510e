"""Ask for the fiscal year of an entity, which a period such as FY2025-Q2 needs."""

from __future__ import annotations

from pathlib import Path

from claimbook.cli.replacing import Replacement
from claimbook.cli.reviewing.choosing import choose, show_choices
from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.question import Row
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.values import RECORDS, UnfitError, Values
from claimbook.drafts import find_entry, find_field, settle_mark


def find_yearless(row: Row, values: Values) -> str:
    """Return the entity whose fiscal year a period in a list needs; empty if it is known."""
    mark = row.question.mark
    about = str(mark.entry.fields.get("about") or mark.entry.given.get("about") or "")
    needed = mark.field == "period" and values.lacks_year(row.value, about)
    return about if needed else ""


def ask_year(about: str, data: Path, screen: Screen) -> Replacement:
    """Return the file of entities with a fiscal year that the editor types for one of them.

    Raises UnfitError if the typed text is no fiscal year, or the file has no line for it.
    """
    path = data / RECORDS["about"]
    asked = f"the month in which a fiscal year of {about} begins, 1 to 12: "
    month = screen.read_line(asked, "").strip()
    if month not in set(map(str, range(1, 13))):
        raise UnfitError(f"{about} has no `fiscal_year` in {path.name}; say when it begins")
    years = tuple(list_meanings("fiscal year", "named_by"))
    screen.show(show_choices("fiscal year", "named_by", years))
    named = screen.read_line("is it named after the year of its start or its end? ", "end")
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
