"""Convert cells into the values of fields, and these into the lines of a claim file.

Values are text, flags, lists and mappings. Each line remembers the cell it came from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from claimbook.export.tables.claims import TABLE
from claimbook.export.tables.fields import ARTICLE_FIELDS, CLAIM_FIELDS, OF_ARTICLE
from claimbook.importing.sheet import Cell, SheetRow
from claimbook.problem import Problem
from claimbook.read.quoting import write_value
from claimbook.views.manual.faults import unreadable_table

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

_TYPES = {column.name: column.type_name for column in TABLE.columns}
_ORDER = tuple(dict.fromkeys(("id", "says", "quote", *CLAIM_FIELDS)))
"""The fields of a claim in the order in which people write them."""
_PAIR = ": "
_PLAIN = re.compile(r"\d(?:[\d.:/T+-]*[\dA-Za-z])?")
"""Numbers and days. They need no quotation marks, since every field is read as text."""
_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
_HEAD = "# yaml-language-server: $schema=../.schema/article.schema.json"


def list_claim_cells(row: SheetRow) -> Iterator[tuple[str, Cell]]:
    """Yield the non-empty fields of a row's claim, in the order in which the format lists them."""
    for name in _ORDER:
        if name in row.cells:
            yield name, row.cells[name]


def list_article_cells(row: SheetRow) -> Iterator[tuple[str, Cell]]:
    """Yield the non-empty fields of a row's article, except `draft`: every import is a draft."""
    for name in ARTICLE_FIELDS:
        column = OF_ARTICLE.get(name, name)
        if name != "draft" and column in row.cells:
            yield name, row.cells[column]


def read_value(cell: Cell) -> Value | Problem:
    """Return the value of a cell, of the type that its column has.

    Lists and mappings are JSON, as `claimbook export` writes them; people may also write
    `a; b` and `basis: non-GAAP; place: China`.
    """
    type_name = _TYPES[cell.column]
    is_json = cell.text[:1] in ("[", "{")
    if cell.column == "speaker" and is_json:
        type_name = "object"
    if type_name not in ("array", "object"):
        return cell.text
    if is_json:
        return _read_json(cell, list if type_name == "array" else dict)
    entries: list[Value] = [entry.strip() for entry in cell.text.split(";") if entry.strip()]
    if type_name == "array":
        return entries
    pairs = [str(entry).partition(_PAIR) for entry in entries]
    if cell.column != "scope" or not all(value for _, _, value in pairs):
        return unreadable_table.report_value(cell.at, cell.column, type_name)
    return {name: value for name, _, value in pairs}


def _read_json(cell: Cell, wanted: type) -> Value | Problem:
    try:
        value = json.loads(cell.text)
    except ValueError:
        value = None
    if not isinstance(value, wanted):
        type_name = "array" if wanted is list else "object"
        return unreadable_table.report_value(cell.at, cell.column, type_name)
    return _as_text(value)


def _as_text(value: object) -> Value:
    """Convert numbers and flags inside a value to text, since fields are read from text."""
    match value:
        case list():
            return [_as_text(each) for each in value]
        case dict():
            return {str(name): _as_text(each) for name, each in value.items()}
        case bool():
            return "true" if value else "false"
    return str(value)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a claim file."""

    text: str
    row: SheetRow | None = None
    """The row it came from, if any."""
    column: str = ""
    """The column of the cell it came from; empty if it did not come from a single cell."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A field and its value."""

    name: str
    cell: Cell
    value: Value


def write_head(row: SheetRow, fields: Iterable[Filled]) -> Iterator[Line]:
    """Yield the lines of a new article's file up to its claims."""
    yield Line(_HEAD)
    for field in fields:
        yield from _write_field(row, field, "")
    yield Line("draft: true")
    yield Line("claims:")


def write_claim(row: SheetRow, fields: Iterable[Filled], indent: int) -> Iterator[Line]:
    """Yield the lines of a claim as an item in the list of claims."""
    margin = " " * indent
    lead = f"{margin}- "
    for field in fields:
        for line in _write_field(row, field, f"{margin}  "):
            yield Line(lead + line.text[len(lead) :], line.row, line.column)
            lead = f"{margin}  "


def _write_field(row: SheetRow, field: Filled, margin: str) -> Iterator[Line]:
    yield Line(f"{margin}{field.name}: {_write(field.value)}", row, field.cell.column)


def _write(value: Value) -> str:
    """Write a value on one line of YAML."""
    if isinstance(value, str) and len(value.splitlines()) == 1:
        return value if _PLAIN.fullmatch(value) else write_value(value)
    # JSON is valid YAML except for a few characters that YAML takes as line endings.
    written = json.dumps(value, ensure_ascii=False)
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
