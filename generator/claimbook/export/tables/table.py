"""A table: its columns, their meaning, and how rows become a CSV file, as do those of a chart."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from claimbook.charts import Chart
from claimbook.export.cells import guard_cell
from claimbook.study import Study

Plain: TypeAlias = "str | int | bool | list[Any] | dict[str, Any] | None"
"""The value of a field as an editor would write it."""
Row: TypeAlias = Mapping[str, Plain]
"""The values of a row by column; None or a missing value is an empty cell."""
FieldType: TypeAlias = Literal[
    "string", "number", "integer", "boolean", "date", "datetime", "array", "object"
]
"""A field type of Frictionless' Table Schema."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    meaning: str
    """A sentence for people who have only the file."""
    type_name: FieldType = "string"
    refers_to: str = ""
    """The table whose ids it holds."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the book."""

    name: str
    title: str
    """What a row is, in a sentence."""
    columns: tuple[Column, ...]
    make_rows: Callable[[Study, bool], Iterable[Row]]
    """Yields the rows of a study; the flag is that of `make_tables`."""
    key: tuple[str, ...] = ("id",)
    """The columns that identify a row; empty if rows may be equal."""

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return [column.name for column in self.columns]

    @property
    def file(self) -> str:
        """Its file's name."""
        return f"{self.name}.csv"


def write_table(
    table: Table, study: Study, known: Iterable[str] | None = None, *, whole: bool
) -> bytes:
    """Write a table as CSV (RFC 4180) in UTF-8, with a header line.

    `known` has its lines if they have been made already.
    """
    rows = (write_cells(row, table.names).values() for row in table.make_rows(study, whole))
    lines = (write_lines(rows),) if known is None else known
    return "".join((write_lines([table.names]), *lines)).encode()


def write_lines(rows: Iterable[Iterable[str]]) -> str:
    """Return rows of cells as lines of CSV."""
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows(rows)
    return lines.getvalue()


def write_cells(row: Row, names: Iterable[str]) -> dict[str, str]:
    """Return the cells of a row in these columns, by name."""
    return {name: guard_cell(write_cell(row.get(name))) for name in names}


def write_cell(value: Any) -> str:
    """Write a value as a cell: lists and mappings as JSON, and empty ones as nothing."""
    if value is None or value == [] or value == {}:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def export_tables(charts: Iterable[Chart]) -> dict[str, bytes]:
    """Return the figures of charts as CSV by their path in the site, with a header line.

    No cell can be taken for a formula.
    """
    return {chart.table_file: write_lines(_guard(chart.table)).encode() for chart in charts}


def _guard(rows: Iterable[Iterable[str]]) -> Iterator[list[str]]:
    yield from ([guard_cell(cell) for cell in row] for row in rows)
