"""Find the rows of the tables in a text, each with the scale in the head above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimbook.quantity.tables.cells import LONGEST, list_parts, read_row
from claimbook.quantity.tables.heads import (
    HeadScale,
    find_scale,
    find_sign,
    is_deduction,
    is_percentage,
    measures_money,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimbook.quantity.tables.cells import Row

_LINE = re.compile(r"[^\n]+")
_FEWEST = 7
"""The fewest words that make a line a sentence, which ends a table."""
_FEWEST_ROWS = 2
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(
    r"(?:\s+(?:FY\s?)?(?:19|20)\d\d(?:[/–-]\d\d)?[EF*]?)+(?:\s+(?:[Cc]hange|%)){0,2}$"
)
"""The columns that a head names after its scale: `$m 2024 2023`."""
_PLACE = re.compile(r"\d{1,3}[.)]? (?=[^\W\d])")
_SUM_IN_CELL = re.compile(r"[^%]*\d[^%]*")
_WORD = re.compile(r"\w")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row, and its place in a text."""

    start: int
    """Code points from the start of the text."""
    end: int
    row: Row
    scales: tuple[HeadScale | None, ...]
    """The scale of each cell; None for none."""
    first: int = 0
    """Where its label begins, after a number that only gives its rank: `1 Oslo`."""
    heading: str = ""
    """The line right above its rows that describes them: `Earnings per share:`."""
    currency: str = ""
    """The currency of the sums above it, if only some rows have its sign; empty for none."""

    @property
    def is_deducted(self) -> bool:
        """Whether all its sums are in parentheses only because they are deducted."""
        sums = (cell for cell in self.row.cells if _SUM_IN_CELL.fullmatch(cell.text))
        return is_deduction(self.row.label) and all(cell.in_parentheses for cell in sums)

    def scale_of(self, number: int, unit: str) -> HeadScale | None:
        """Return the scale of one of its cells, whose figure has this unit."""
        scale = self.scales[number]
        label = f"{self.heading} {self.row.label}"
        if scale is None or not scale.holds_for(label, unit):
            return None
        lent = self.currency and scale.unit is None and measures_money(label)
        return replace(scale, unit=self.currency) if lent else scale


@dataclass(frozen=True, slots=True)
class _Head:
    """The scales in a line: one for all cells, or one for each of some columns."""

    whole: HeadScale | None
    columns: tuple[HeadScale | None, ...] = ()
    percentages: frozenset[int] = frozenset()
    """The columns of percentages, counted from the last one, which is 1."""

    @property
    def is_given(self) -> bool:
        """Whether it gives any scale."""
        return bool(self.whole or self.columns)

    def name_columns(self, line: str) -> _Head:
        """Return the head of a table, completed by a line below it that names the columns."""
        parts = list_parts(line)
        parts = parts if len(parts) > 1 else line.split()
        found = {len(parts) - n for n, part in enumerate(parts) if is_percentage(part)}
        whole = self.whole
        if whole and (whole.unit or " of " not in whole.words):
            whole = replace(whole, certain=True)
        return replace(self, whole=whole, percentages=frozenset(found))

    def counts_percent(self, row: Row, number: int) -> bool:
        """Whether a cell is in a column of percentages."""
        column = row.cells[number].column
        last = len(row.cells) - number if column is None else row.parts - column
        return last in self.percentages

    def scale(self, row: Row, number: int) -> HeadScale | None:
        """Return the scale that it gives a cell."""
        column = row.cells[number].column
        if column is None or row.parts != len(self.columns):
            return self.whole
        return self.columns[column] or self.whole


def list_rows(text: str, dollar: str = "USD") -> Iterator[TableRow]:
    """Yield the rows of a text in their order; `dollar` is the code of a bare `$` in a head."""
    if not _DIGIT.search(text):
        return
    lines = [line for line in _LINE.finditer(text) if not line[0].isspace()]
    rows = [read_row(line[0]) for line in lines]
    if all(row is None for row in rows):
        return  # whatever the heads of tables say
    columned = _find_columned(lines, rows)
    head, heading, signs, inset = _Head(None), "", frozenset[str](), 0
    for number, (line, row) in enumerate(zip(lines, rows, strict=True)):
        found = _read_head(line[0], row, dollar)
        if found is not None:
            if found.columns and found.whole is None:
                found = replace(found, whole=head.whole)
            head, heading, signs = found, "", frozenset()
        elif head.is_given and _is_head(line[0], row):
            head = head.name_columns(line[0])
        elif row is None or not (head.is_given or number in columned or _is_among(rows, number)):
            heading = line[0].strip()
            if _is_sentence(line[0]):
                head = _Head(None)
        if row is None or not (head.is_given or number in columned or _is_among(rows, number)):
            inset = 0
            continue
        if _inset(line[0]) < inset:
            heading = ""
        inset = _inset(line[0])
        own = find_scale(row.label, dollar)
        if own is not None:
            unit = own.unit or (_unit_of_table(head, dollar) if own.factor < 1 else None)
            own = replace(own, unit=unit, of_row=True)
        scales = tuple(
            None if head.counts_percent(row, each) else own or head.scale(row, each)
            for each in range(len(row.cells))
        )
        signs |= {sign for cell in row.cells if (sign := find_sign(cell.text, dollar))}
        place = _PLACE.match(row.label) if number in columned else None
        first = line.start() + (place.end() if place else 0)
        currency = next(iter(signs)) if len(signs) == 1 else ""
        yield TableRow(line.start(), line.end(), row, scales, first, heading, currency)


def _inset(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip())


def _unit_of_table(head: _Head, dollar: str) -> str:
    """Return the currency whose cents a row gives."""
    return (head.whole and head.whole.unit) or dollar


def _is_sentence(line: str) -> bool:
    ends = line.rstrip().rstrip("\"'”’)").endswith((".", "!", "?"))
    return ends and len(line.split()) >= _FEWEST


def _find_columned(lines: Sequence[re.Match[str]], rows: Sequence[Row | None]) -> set[int]:
    """Return the numbers of the lines that are rows because a line above them names their columns.

    An example is `Club Played Won Points` above two or more lines with three bare numbers each.
    """
    found: set[int] = set()
    number = 1
    while number < len(rows):
        cells = _count_cells(rows[number])
        last = number
        while last < len(rows) and cells and _count_cells(rows[last]) == cells:
            last += 1
        if last - number >= _FEWEST_ROWS and _names_columns(lines[number - 1][0], cells):
            found.update(range(number, last))
        number = max(last, number + 1)
    return found


def _count_cells(row: Row | None) -> int:
    """Return how many cells a row with single spaces has; 0 for any other row."""
    return len(row.cells) if row is not None and not row.parts and len(row.cells) > 1 else 0


def _names_columns(line: str, cells: int) -> bool:
    """Whether a line has a word or a year, or two, for each of this many columns."""
    words = line.split()
    named = cells <= len(words) <= 2 * cells + 1 and not line.rstrip().endswith((".", "!", "?"))
    return named and all(_YEAR.fullmatch(word) or not _DIGIT.search(word) for word in words)


def _is_among(rows: Sequence[Row | None], number: int) -> bool:
    """Whether a line looks like a row, or is next to one that does."""
    near = rows[max(0, number - 1) : number + 2]
    return any(row is not None and row.is_accounts for row in near)


def _is_head(line: str, row: Row | None) -> bool:
    """Whether a line below a scale names columns: years or words, but no figures."""
    if row is not None:
        return _names_years(row)
    if not _WORD.search(line):
        return False
    return len(list_parts(line)) > 1 or _YEARS.search(f" {line}") is not None


def _names_years(row: Row) -> bool:
    """Whether the cells of a row are years, as above columns: `Sales 2024 2023`."""
    return all(_YEAR.fullmatch(cell.text) for cell in row.cells)


def _read_head(line: str, row: Row | None, dollar: str) -> _Head | None:
    """Return the scales that a line gives to the rows below it; None for one that gives none."""
    if row is not None and not _names_years(row):
        return None
    if len(line) > LONGEST:
        return None
    parts = list_parts(line)
    if len(parts) > 1:
        columns = tuple(_read_part(part, dollar) for part in parts)
        return _Head(columns[0], columns).name_columns(line) if any(columns) else None
    words = row.label if row else _YEARS.sub("", line)
    whole = find_scale(words, dollar)
    if whole is None:
        return None
    return _Head(whole).name_columns(line) if words != line else _Head(whole)


def _read_part(part: str, dollar: str) -> HeadScale | None:
    """Return the scale of a column's name, which is the scale or has it in parentheses."""
    scale = find_scale(part, dollar)
    return None if scale is None else replace(scale, certain=True)
