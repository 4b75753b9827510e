"""Reading a CSV file into rows whose cells know their place in it."""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimbook.export.cells import unguard_cell
from claimbook.export.tables.claims import TABLE
from claimbook.problem import Location, Problem
from claimbook.read.decoding import decode_text
from claimbook.read.places import Places
from claimbook.views.manual.faults import unreadable_table

MOST_BYTES = 100_000_000
DELIMITERS = ",;\t"
"""The separators that programs write: a semicolon where decimals have a comma."""
_FORMULA = re.compile(r"[=@＝＠]|[+＋－-](?=[A-Za-z(=@])")
"""How a formula begins. A sign before a number or a currency belongs to an amount."""
KNOWN = frozenset(column.name for column in TABLE.columns)
"""The columns of the table of claims. The ones that an export computes are ignored."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table."""

    column: str
    text: str
    """Its text, without the apostrophe that keeps a spreadsheet from running it as a formula."""
    at: Location


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the table."""

    cells: dict[str, Cell]
    """The cells that are not empty, by column."""
    at: Location

    def text(self, column: str) -> str:
        """Return the text in a column; empty if there is none."""
        return self.cells[column].text if column in self.cells else ""

    def locate(self, column: str) -> Location:
        """Return the place of a cell, or of the row if the cell is empty."""
        return self.cells[column].at if column in self.cells else self.at


@dataclass(slots=True)
class Sheet:
    """The rows that could be read from a table, and what is wrong with it."""

    rows: list[SheetRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_sheet(path: str, data: bytes) -> Sheet:
    """Read a CSV file; everything wrong with it becomes a problem with its place."""
    places = decode_text(path, data, MOST_BYTES)
    if isinstance(places, Problem):
        return Sheet(problems=[unreadable_table.explain_encoding(places)])
    text = data.decode("utf-8-sig")
    names, delimiter = _find_header(text)
    sheet = Sheet(problems=list(_check_header(places, names, delimiter)))
    if sheet.problems:
        return sheet
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begin = 1
    try:
        for cells in reader:
            if begin > 1 and any(cells):
                _add_row(sheet, _Line(places, begin, delimiter), names, cells)
            begin = reader.line_num + 1
    except csv.Error as error:
        at = _Line(places, begin, delimiter).locate()
        sheet.problems.append(unreadable_table.report_syntax(at, str(error)))
    if not sheet.rows and not sheet.problems:
        sheet.problems.append(unreadable_table.report_empty(Location(path)))
    return sheet


def _find_header(text: str) -> tuple[list[str], str]:
    """Find the names in the first line and the separator between them."""
    first = next(iter(io.StringIO(text, newline=None)), "").rstrip("\n")
    split = {mark: next(csv.reader([first], delimiter=mark), []) for mark in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda mark: len(KNOWN.intersection(split[mark])))
    return [name.strip() for name in split[delimiter]], delimiter


def _check_header(places: Places, names: list[str], delimiter: str) -> Iterator[Problem]:
    line = _Line(places, 1, delimiter)
    if not KNOWN.intersection(names):
        yield unreadable_table.report_header(line.locate())
        return
    for number, name in enumerate(names):
        if name in names[:number]:
            yield unreadable_table.report_repeated(line.locate(number), name)
        elif name not in KNOWN:
            near = difflib.get_close_matches(name, sorted(KNOWN), n=1)
            yield unreadable_table.report_column(line.locate(number), name, "".join(near))
    for name in ("id", "article"):
        if name not in names:
            yield unreadable_table.report_no_column(line.locate(), name)


def _add_row(sheet: Sheet, line: _Line, names: list[str], cells: list[str]) -> None:
    if len(cells) != len(names):
        sheet.problems.append(unreadable_table.report_width(line.locate(), len(cells), len(names)))
        return
    found: dict[str, Cell] = {}
    for number, (name, cell) in enumerate(zip(names, cells, strict=True)):
        if _FORMULA.match(cell.strip()):
            sheet.problems.append(unreadable_table.report_formula(line.locate(number), cell[0]))
        elif text := unguard_cell(cell).strip():
            found[name] = Cell(name, text, line.locate(number))
    sheet.rows.append(SheetRow(found, line.locate()))


@dataclass(frozen=True, slots=True)
class _Line:
    """The line of the file in which a row begins."""

    places: Places
    number: int
    delimiter: str

    def locate(self, cell: int | None = None) -> Location:
        """Return the place of one of its cells, or of the whole line."""
        frame = self.places.lines[self.number - 1] if self.places.lines else ""
        start, end = (0, len(frame)) if cell is None else self._find_cell(frame, cell)
        return Location(self.places.path, self.number, start + 1, max(1, end - start), frame)

    def _find_cell(self, frame: str, cell: int) -> tuple[int, int]:
        """Return where a cell begins and ends.

        The end of this line if the cell is on a later one.
        """
        start, quoted = 0, False
        for at, sign in enumerate(frame):
            if sign == '"':
                quoted = not quoted
            elif sign == self.delimiter and not quoted:
                if cell == 0:
                    return start, at
                start, cell = at + 1, cell - 1
        return start, len(frame)
