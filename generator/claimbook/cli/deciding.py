"""What an editor types for a field: whether it can be its value, and how it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml

from claimbook.extract import make_slug
from claimbook.model import Kind
from claimbook.quantity import (
    UnreadableAmountError,
    UnreadablePeriodError,
    read_amount,
    read_period,
)
from claimbook.read.quoting import write_value

RECORDS = {"about": "entities.yml", "metric": "metrics.yml"}
"""The files with the records that fields name."""
USUAL = {"change": ("year-on-year", "quarter-on-quarter", "on the day")}
"""Values that a field has most often, offered behind the candidates of a mark."""
_FLOW = ("{", "[", '"', "'")


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record that no file has yet, as far as what was typed says it."""

    id: str
    name: str


class UnfitError(Exception):
    """What was typed cannot be the value of the field; the message says why."""

    def __init__(
        self, reason: str, offered: tuple[str, ...] = (), new: NewRecord | None = None
    ) -> None:
        super().__init__(reason)
        self.offered = offered
        """Values that may have been meant."""
        self.new = new
        """A record that could be added; None if there is none."""


@dataclass(frozen=True)
class Values:
    """Reads the values of fields; ids are those that the files of records have at that moment."""

    data: Path

    def write(self, field: str, typed: str, in_claim: bool) -> str:
        """The value as YAML. Raises UnfitError if it cannot be one."""
        typed = " ".join(typed.split())
        if not typed:
            raise UnfitError("nothing was typed")
        if typed.startswith(_FLOW):
            return typed  # written as YAML already
        if in_claim:
            typed = self._check(field, typed)
        return write_value(typed) if field not in {"cites", "topics"} else f"[{typed}]"

    def find_unknown_year(self, period: str, about: str) -> str:
        """Why a fiscal period cannot be read; empty if it can, or is none."""
        path = self.data / RECORDS["about"]
        if not period.startswith("FY") or "fiscal_year" in _read_records(path).get(about, {}):
            return ""
        return f"{about} has no `fiscal_year` in {path.name}; give it one, or write the months"

    def _check(self, field: str, typed: str) -> str:
        try:
            if field == "amount":
                read_amount(typed)
            elif field == "period" and not typed.startswith("FY"):
                read_period(typed)
        except (UnreadableAmountError, UnreadablePeriodError) as error:
            raise UnfitError(str(error)) from None
        names = self._list_names(field)
        return _choose_id(field, typed, names) if names is not None else typed

    def _list_names(self, field: str) -> Mapping[str, str] | None:
        """The ids that a field may have, each with its name; None if it may have any words."""
        if field == "kind":
            return {kind.value: kind.value for kind in Kind}
        return _read_names(self.data / RECORDS[field]) if field in RECORDS else None


def _read_names(path: Path) -> Mapping[str, str]:
    return {id_: str(each.get("name", id_)) for id_, each in _read_records(path).items()}


def _read_records(path: Path) -> Mapping[str, Mapping[str, object]]:
    try:
        records = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    named = records.items() if isinstance(records, dict) else ()
    return {id_: each for id_, each in named if isinstance(each, dict)}


def _choose_id(field: str, typed: str, names: Mapping[str, str]) -> str:
    if typed in names:
        return typed
    folded = typed.casefold()
    ids = {name.casefold(): id_ for id_, name in names.items()}
    if folded in ids:
        return ids[folded]
    near = get_close_matches(folded, [*ids, *names], n=3, cutoff=0.5)
    offered = tuple(dict.fromkeys(ids.get(each, each) for each in near))
    if field not in RECORDS:
        raise UnfitError(f"“{typed}” is no {field}; it is one of {', '.join(names)}", offered)
    raise UnfitError(f"{RECORDS[field]} has no “{typed}”", offered, _propose(typed, names))


def _propose(typed: str, names: Mapping[str, str]) -> NewRecord | None:
    """The record that an id or a name stands for, if its id is free."""
    id_ = make_slug(typed)
    if not id_ or id_ in names:
        return None
    name = typed.replace("-", " ") if typed == id_ else typed
    return NewRecord(id_, name[:1].upper() + name[1:])
