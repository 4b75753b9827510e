"""Add an entity or metric during a review, for a claim that names one the book lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import get_args

from rich.text import Text

from claimbook.cli.replacing import Replacement, read_bytes
from claimbook.cli.reviewing.choosing import choose, show_choices
from claimbook.cli.reviewing.fitting import (
    OF_CHANGES,
    find_claim_dimension,
    find_dimension,
    may_measure,
)
from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.values import NAMED, RECORDS, NewRecord, UnfitError, Values
from claimbook.extract import METRIC_ROWS, is_past, make_slug
from claimbook.model import draft_definition
from claimbook.read.kinds import VOCABULARY
from claimbook.read.quoting import write_list, write_value

_COUNTED = re.compile(
    r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:(?:thousand|million|billion|trillion) )?"
    r"(?!(?:dozen|hundred|thousand|million|billion|trillion|lakh|crore)$)"
    r"(?P<noun>[a-z-]+(?: [a-z-]+)?)$"
)
"""An amount that says what it counts: digits or a number word, and a noun of one or two words."""
_USUAL = {"money": "flow", "count": "stock", "share": "stock"}
"""The usual measure for each of these dimensions."""
_LASTING = frozenset("employed held kept listed owned registered".split())
"""Participles of states, which last."""
_MANY = re.compile(r"[a-z]{2}[^ius\W]s\b")
"""A noun in the plural: `ships sold`, but neither `loss` nor `status`."""
_JOINING = frozenset("a an by for from in of on per the to".split())
"""Words before a name that is not what is measured: in “share of revenue”, revenue is not."""
_RIGHT = "Enter adds it, a number changes a line: "


def add_record(
    field: str,
    new: NewRecord,
    claim: Mapping[str, object],
    data: Path,
    screen: Screen,
) -> tuple[NewRecord, Replacement] | None:
    """Return a record as the editor names it, and the file of records with it.

    A common metric is added as it is. For others, values are proposed from the name and the claim's
    amount. Returns None if the editor empties the name. Raises UnfitError if the file has a record
    of that name already.
    """
    path = data / RECORDS[field]
    common = METRIC_ROWS.get(new.id) if field == "metric" else None
    counted = new == propose_counted(str(claim.get("amount") or ""))
    dimension = find_claim_dimension(claim)
    if claim.get("change") and dimension in OF_CHANGES:
        dimension = ""
    if field == "metric" and not counted:
        dimension = dimension or _find_dimension(new.name, claim, Values(data))
    if common:
        record = {name: str(getattr(common, name)) for name, _ in _list_needed(field)}
    else:
        proposed = _propose(new.name, dimension, counted)
        record = _ask_all(field, proposed, claim, screen)
        if not record["name"]:
            return None
        if record["name"] != new.name:
            new = _name_anew(field, record["name"], data)
    lines = [f"{new.id}:", *(f"  {name}: {write_value(value)}" for name, value in record.items())]
    if common and common.authority:
        lines.append(f"  authority: {write_list(common.authority)}")
    before = read_bytes(path)
    gap = "" if not before else "\n" if before.endswith(b"\n") else "\n\n"
    after = before + f"{gap}{chr(10).join(lines)}\n".encode()
    return new, Replacement(path, before, after)


def _propose(name: str, dimension: str, counted: bool) -> Mapping[str, str]:
    """Return possible values for the fields of a record."""
    return {
        "name": name,
        "dimension": dimension,
        "definition": _define(name, dimension, counted=counted),
    }


def _ask_all(
    field: str, old: Mapping[str, str], claim: Mapping[str, object], screen: Screen
) -> dict[str, str]:
    """Ask for the unknown fields of a record, then whether it is right as shown."""
    noun, needed = NAMED[field], dict(_list_needed(field))
    record = {name: old.get(name, "") for name in needed}
    dimension = old["dimension"]
    for name, choices in needed.items():
        if name == "measure":
            record[name] = _guess_measure(record)
        record[name] = record[name] or _ask(noun, name, choices, record, claim, screen)
    if noun == "metric" and record["dimension"] != dimension:  # which was asked for
        record["definition"] = _define(record["name"], record["dimension"])
    while True:
        screen.show(_show_record(noun, record))
        typed = screen.read_line(_RIGHT, "").strip()
        name = choose(typed, tuple(needed), tuple(needed))
        if not typed:
            return record
        if name not in needed:
            advice = f"type a number from 1 to {len(needed)}, or only press Enter"
            screen.show([Text(f"“{typed}” is not the number of a line; {advice}", style="red")])
        else:
            changed = _ask(noun, name, needed[name], record, claim, screen)
            if name == "name" and record.get("definition") == _define(record["name"], dimension):
                record["definition"] = _define(changed, dimension)
            record[name] = changed
            if not changed:
                return record


def _guess_measure(record: Mapping[str, str]) -> str:
    """Return whether figures of a metric are mostly added up; empty if its dimension is rare."""
    usual = _USUAL.get(record["dimension"], "")
    if record["dimension"] == "count" and _is_done(record["name"]):
        return "flow"
    return "stock" if usual and " per " in record["name"] else usual


def _is_done(name: str) -> bool:
    """Whether a metric tells of what is done again and again: ships sold, not ships owned."""
    last = name.rpartition(" ")[2]
    return is_past(last) and last not in _LASTING


def _find_dimension(name: str, claim: Mapping[str, object], values: Values) -> str:
    """Return what a new metric measures by one whose name ends it: revenue, for `Soup revenue`.

    Empty if there is none, or if that cannot be what the claim's amount measures.
    """
    if _MANY.search(name) and _is_done(name):
        return "count" if may_measure("count", claim) else ""
    records = values.read_records("metric").values()
    known = [(str(each.get("name") or ""), str(each.get("dimension"))) for each in records]
    known += [(row.name, row.dimension) for row in METRIC_ROWS.values()]
    for last, dimension in sorted(known, key=lambda each: -len(each[0])):
        before, _, rest = name.lower().rpartition(f" {last.lower()}")
        if before and not rest and before.split()[-1] not in _JOINING:
            return dimension if may_measure(dimension, claim) else ""
    return ""


def _show_record(noun: str, record: Mapping[str, str]) -> Iterator[Text]:
    """Yield the fields of a record, each with the number that changes it."""
    yield Text(f"  This {noun} is added:", style="yellow")
    for number, (name, value) in enumerate(record.items(), 1):
        meant = list_meanings(noun, name).get(value, "")
        yield Text.assemble(
            (f" {number}", "bold cyan"),
            f" {name:<10}  {value}",
            (f"  {meant}" if meant else "", "dim"),
        )


def _define(name: str, dimension: str, *, counted: bool = False) -> str:
    """Return the definition of a metric that says no more than its name."""
    counted = counted or (dimension == "count" and _MANY.search(name) is not None)
    return f"The number of {name.lower()}." if counted else draft_definition(name, dimension)


def _name_anew(field: str, name: str, data: Path) -> NewRecord:
    """Return the record with a name that the editor types instead of the proposed one."""
    id_, known = make_slug(name), Values(data).list_names(field)
    if not id_ or id_ in known:
        raise UnfitError(f"{RECORDS[field]} has `{id_}` already" if id_ else "a name needs letters")
    return NewRecord(id_, name)


def propose_counted(amount: str) -> NewRecord | None:
    """Return a metric for what an amount counts; None if one or two words do not say it."""
    found = _COUNTED.search(amount)
    if found is None or find_dimension(amount) != "count":
        return None
    name = found["noun"]
    return NewRecord(make_slug(name), name[:1].upper() + name[1:])


def _list_needed(field: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the fields that a record needs, each with its choices if they are listed."""
    record = VOCABULARY[NAMED[field]].record
    for name, described in record.model_fields.items():
        if described.is_required():
            yield name, get_args(described.annotation)


def _ask(
    noun: str,
    name: str,
    choices: Sequence[str],
    old: Mapping[str, str],
    claim: Mapping[str, object],
    screen: Screen,
) -> str:
    """Ask for a field until a valid value is typed, and return it; only a name may be empty.

    A listed value can be chosen by its number or its first letters.
    """
    listed = tuple(list_meanings(noun, name))
    screen.show(show_choices(noun, name, listed))
    while True:
        typed = " ".join(screen.read_line(f"{name}: ", old.get(name, "")).split())
        typed = choose(typed, listed, choices)
        if name == "dimension" and typed and typed not in listed:
            unit = find_dimension(f"3 {typed}")  # `bbl`, for barrels
            known = unit not in {"", "count"}
            typed = unit if known else typed
        else:
            known = typed in choices or not choices
        fits = name != "dimension" or not claim.get("amount") or may_measure(typed, claim)
        if (known and fits) if typed else name == "name":
            return typed
        fault = f"“{typed}” is not a valid {name}" if typed else f"a new entry needs its {name}"
        if typed and known:
            fault = f"“{claim['amount']}” is not an amount with the dimension “{typed}”"
        screen.show([Text(fault, style="red")])
