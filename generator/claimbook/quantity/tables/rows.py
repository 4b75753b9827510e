"""The rows of the tables in a text, each with the scale that the head above it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimbook.quantity.tables.cells import LONGEST, list_parts, read_row
from claimbook.quantity.tables.heads import HeadScale, find_scale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimbook.quantity.tables.cells import Cell, Row

_LINE = re.compile(r"[^\n]+")
_FEWEST = 7
"""Words of a sentence, which ends a table."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row at its place in a text."""

    start: int
    """Code points from the start of the text."""
    end: int
    row: Row
    scales: tuple[HeadScale | None, ...]
    """Of each cell."""
    heading: str = ""
    """The line right above its rows that says what they are: `Earnings per share:`."""

    def scale_of(self, number: int, unit: str) -> HeadScale | None:
        """The scale of one of its cells whose figure has a unit."""
        scale = self.scales[number]
        label = f"{self.heading} {self.row.label}"
        return scale if scale is not None and scale.holds_for(label, unit) else None


@dataclass(frozen=True, slots=True)
class _Head:
    """The scales that a line gives: one for all cells, or some for the cells below its own."""

    whole: HeadScale | None
    columns: tuple[HeadScale | None, ...] = ()

    def scale(self, row: Row, cell: Cell) -> HeadScale | None:
        """What it says of a cell."""
        if cell.column is None or row.parts != len(self.columns):
            return self.whole
        return self.columns[cell.column] or self.whole


def list_rows(text: str, dollar: str = "USD") -> Iterator[TableRow]:
    """The rows of a text in their order; `dollar` is the code of a bare `$` in a head."""
    if not any(map(str.isdecimal, text)):
        return
    lines = [line for line in _LINE.finditer(text) if not line[0].isspace()]
    rows = [read_row(line[0]) for line in lines]
    head, heading = _Head(None), ""
    for number, (line, row) in enumerate(zip(lines, rows, strict=True)):
        found = _read_head(line[0], row, dollar)
        if found is not None:
            head, heading = found, ""
        elif row is None or not (head.whole or head.columns or _is_among_rows(rows, number)):
            heading = line[0].strip()
            if _is_sentence(line[0]):
                head = _Head(None)
        if row is None or not (head.whole or head.columns or _is_among_rows(rows, number)):
            continue
        own = find_scale(row.label, dollar)
        scales = tuple(own or head.scale(row, cell) for cell in row.cells)
        yield TableRow(line.start(), line.end(), row, scales, heading)


def _is_sentence(line: str) -> bool:
    ends = line.rstrip().rstrip("\"'”’)").endswith((".", "!", "?"))
    return ends and len(line.split()) >= _FEWEST


def _is_among_rows(rows: Sequence[Row | None], number: int) -> bool:
    """Whether a line is a row: it looks like one by itself, or is next to one that does."""
    near = rows[max(0, number - 1) : number + 2]
    return any(row is not None and row.is_accounts for row in near)


def _read_head(line: str, row: Row | None, dollar: str) -> _Head | None:
    """The scales that a line gives to the rows below it; None for one that gives none."""
    if row is not None and not all(_YEAR.fullmatch(cell.text) for cell in row.cells):
        return None
    if len(line) > LONGEST:
        return None
    parts = list_parts(line)
    if len(parts) > 1:
        columns = tuple(_read_part(part, dollar) for part in parts)
        if any(columns):
            return _Head(columns[0], columns)
        return None
    whole = find_scale(row.label if row else line, dollar)
    return None if whole is None else _Head(whole)


def _read_part(part: str, dollar: str) -> HeadScale | None:
    """The scale of a column's name, which is that or has it in parentheses."""
    scale = find_scale(part, dollar)
    return None if scale is None else replace(scale, certain=True)
