"""Writing rows as the lines of a claim file. Each line remembers the cell it came from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimbook.importing.fields import Value
from claimbook.importing.sheet import Cell, SheetRow
from claimbook.read.quoting import write_value

_PLAIN = re.compile(r"\d(?:[\d.:/T+-]*[\dA-Za-z])?")
"""Numbers and days. They need no quotation marks, since every field is read as text."""
_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
_HEAD = "# yaml-language-server: $schema=../.schema/article.schema.json"


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
