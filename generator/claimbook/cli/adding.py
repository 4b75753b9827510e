"""A new entity or metric from within a review, where a claim names one that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, get_args

from rich.text import Text

from claimbook.cli.deciding import RECORDS, NewRecord
from claimbook.cli.together import Replacement
from claimbook.extract import METRIC_ROWS, make_slug
from claimbook.model import Entity, Metric
from claimbook.quantity import DURATIONS, UnreadableAmountError, is_currency, read_amount
from claimbook.read.quoting import write_value

_COMMON = {row.id: row for row in METRIC_ROWS}
_HINTS = {
    "name": "the name that pages show; empty to add nothing",
    "definition": "one sentence: what is counted, and what is not",
    "dimension": "what its amounts are",
    "measure": "how its amounts go together over time",
}
_MEANINGS = {
    "money": "amounts in a currency",
    "share": "a part of a whole: 12%",
    "count": "people, things, points of an index: 6 ferries",
    "ratio": "how many times as much: 2.5 times",
    "scale": "a mark on a scale: magnitude 7.7",
    "duration": "time: 3 weeks",
    "GW": "or another physical unit, such as km or barrels",
    "stock": "what there is at a moment: debt, ships",
    "flow": "what adds up over a period: revenue, sales",
    "running": "a total that grows as more becomes known: a death toll",
    "moving": "what goes up and down: a price, a poll",
}
"""What the choices of a field mean, each in a few words."""
_DIMENSIONS = ("money", "share", "count", "ratio", "scale", "duration", "GW")
"""What a dimension is most often; any unit may be one."""
_COUNTED = re.compile(
    r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:(?:million|billion) )?(?P<noun>[a-z-]+(?: [a-z-]+)?)$"
)
"""An amount that says what it counts: the digits or the number word, and a noun of one or two."""
_UNCLEAR = frozenset({"%", "pp", "x", *DURATIONS})
"""Units that do not say what a metric measures: of changes, shares and periods."""


class Asking(Protocol):
    """Where an editor is asked for a line."""

    def show(self, lines: Sequence[Text]) -> None:
        """Show some lines."""

    def read_line(self, asked: str, old: str) -> str:
        """A line that is typed; it begins as the old value."""


def add_record(
    field: str, new: NewRecord, amount: str, data: Path, screen: Asking
) -> Replacement | None:
    """The file of records with a new one: a common metric as it is, others as the editor says.

    What `amount` measures is proposed as the dimension of a metric, and its name as its definition.
    Returns None if the editor emptied the name.
    """
    path = data / RECORDS[field]
    common = _COMMON.get(new.id) if field == "metric" else None
    dimension = find_dimension(amount)
    counted = f"The number of {new.name.lower()}." if new == propose_counted(amount) else ""
    meant = counted or f"{new.name} as it was measured."
    old = {"name": new.name, "dimension": dimension, "definition": meant}
    lines = [f"{new.id}:"]
    for name, choices in _list_needed(field):
        value = getattr(common, name) if common else _ask(name, choices, old, screen)
        if not value:
            return None
        lines.append(f"  {name}: {write_value(value)}")
    before = path.read_bytes() if path.exists() else b""
    gap = "" if not before else "\n" if before.endswith(b"\n") else "\n\n"
    after = before + f"{gap}{chr(10).join(lines)}\n".encode()
    return Replacement(path, before, after)


def propose_counted(amount: str) -> NewRecord | None:
    """A metric for what an amount counts; None if it counts nothing that two words say."""
    found = _COUNTED.search(amount)
    if found is None or find_dimension(amount) != "count":
        return None
    name = found["noun"]
    return NewRecord(make_slug(name), name[:1].upper() + name[1:])


def _list_needed(field: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the fields that a record needs, each with what it may be if that is listed."""
    record = Entity if field == "about" else Metric
    for name, described in record.model_fields.items():
        if described.is_required():
            yield name, get_args(described.annotation)


def find_dimension(amount: str) -> str:
    """What an amount measures where its unit alone says it; empty for others, as of percentages."""
    try:
        unit = read_amount(amount).unit
    except UnreadableAmountError:
        return ""
    if is_currency(unit):
        return "money"
    return "" if unit in _UNCLEAR else unit


def _explain(name: str, choices: Sequence[str]) -> list[Text]:
    """What a field is, and what each of its choices means, where that is not plain."""
    listed = _DIMENSIONS if name == "dimension" else choices
    hint = _HINTS.get(name) or ", ".join(choices)
    meant = [f"    {each:<9} {_MEANINGS[each]}" for each in listed if each in _MEANINGS]
    return [Text(line, style="dim") for line in (f"  {name}: {hint}", *meant)]


def _ask(name: str, choices: Sequence[str], old: Mapping[str, str], screen: Asking) -> str:
    """What is typed for a field, asked for until it may be its value; only a name may be empty."""
    screen.show(_explain(name, choices))
    while True:
        typed = " ".join(screen.read_line(f"{name}: ", old.get(name, "")).split())
        begun = [choice for choice in choices if typed and choice.startswith(typed)]
        typed = begun[0] if len(begun) == 1 else typed
        if (typed in choices or not choices) if typed else name == "name":
            return typed
        fault = f"“{typed}” is no {name}" if typed else f"a new entry needs its {name}"
        screen.show([Text(fault, style="red")])
