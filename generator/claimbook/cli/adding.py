"""Adding an entity or a metric from within a review, where a claim names one that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, get_args

from rich.text import Text

from claimbook.cli.deciding import RECORDS, NewRecord
from claimbook.cli.replacing import replace_file
from claimbook.extract import METRIC_ROWS
from claimbook.model import Entity, Metric
from claimbook.quantity import DURATIONS, UnreadableAmountError, is_currency, read_amount
from claimbook.read.quoting import write_value

_COMMON = {row.id: row for row in METRIC_ROWS}
_HINTS = {
    "name": "the name that pages show; empty to add nothing",
    "definition": "one sentence: what is counted, and what is not",
    "dimension": "money, share, count, ratio, scale, duration, or a unit such as GW",
}
_UNCLEAR = frozenset({"%", "pp", "x", *DURATIONS})
"""Units that do not say what a metric measures: of changes, shares and periods."""


class Asking(Protocol):
    """Where an editor is asked for a line."""

    def show(self, lines: Sequence[Text]) -> None:
        """Show some lines."""

    def read_line(self, asked: str, old: str) -> str:
        """A line that is typed; it begins as the old value."""


@dataclass(frozen=True, slots=True)
class Added:
    """A record that was added to a file."""

    id: str
    path: Path
    before: bytes
    after: bytes


def add_record(field: str, new: NewRecord, amount: str, data: Path, screen: Asking) -> Added | None:
    """Add a record to its file: a common metric as it is, of others the fields are asked for.

    What `amount` measures is proposed as the dimension of a metric. Returns None if the editor
    emptied the name.

    Raises OSError or ChangedError if the file cannot be written.
    """
    path = data / RECORDS[field]
    common = _COMMON.get(new.id) if field == "metric" else None
    old = {"name": new.name, "dimension": _find_dimension(amount)}
    lines = [f"{new.id}:"]
    for name, choices in _list_needed(field):
        value = getattr(common, name) if common else _ask(name, choices, old, screen)
        if not value:
            return None
        lines.append(f"  {name}: {write_value(value)}")
    before = path.read_bytes() if path.exists() else b""
    gap = "" if not before else "\n" if before.endswith(b"\n") else "\n\n"
    after = before + f"{gap}{chr(10).join(lines)}\n".encode()
    if path.exists():
        replace_file(path, before, after)
    else:
        path.write_bytes(after)
    return Added(new.id, path, before, after)


def _list_needed(field: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the fields that a record needs, each with what it may be if that is listed."""
    record = Entity if field == "about" else Metric
    for name, described in record.model_fields.items():
        if described.is_required():
            yield name, get_args(described.annotation)


def _find_dimension(amount: str) -> str:
    """What an amount measures where its unit alone says it; empty for others, as of percentages."""
    try:
        unit = read_amount(amount).unit
    except UnreadableAmountError:
        return ""
    if is_currency(unit):
        return "money"
    return "" if unit in _UNCLEAR else unit


def _ask(name: str, choices: Sequence[str], old: Mapping[str, str], screen: Asking) -> str:
    """What is typed for a field, asked for until it may be its value; only a name may be empty."""
    hint = ", ".join(choices) or _HINTS.get(name, "")
    screen.show([Text(f"  {name}: {hint}", style="dim")])
    while True:
        typed = " ".join(screen.read_line(f"{name}: ", old.get(name, "")).split())
        if (typed in choices or not choices) if typed else name == "name":
            return typed
        fault = f"“{typed}” is no {name}" if typed else f"a new entry needs its {name}"
        screen.show([Text(fault, style="red")])
