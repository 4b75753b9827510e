"""Check what an editor types for a field, and write it as YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Literal, get_args, get_origin

import yaml

from claimbook.drafts import find_marks, load_plain
from claimbook.extract import make_slug
from claimbook.model import Article, Claim, Entity, Metric, is_base, is_moment
from claimbook.quantity import (
    Sense,
    UnreadableAmountError,
    UnreadablePeriodError,
    find_sense,
    read_amount,
    read_period,
)
from claimbook.read.days import advise_moment
from claimbook.read.kinds import RECORD_NAMES, VOCABULARY
from claimbook.read.quoting import write_list, write_mapping, write_value

NAMED = {"about": "entity", "speaker": "entity", "metric": "metric", "outlet": "outlet"}
"""The kind of record that a field names."""
RECORDS = {field: VOCABULARY[noun].file for field, noun in NAMED.items()}
"""The files with the records that fields name."""
USUAL = {"change": ("year-on-year", "quarter-on-quarter", "on the day"), "kind": ("fact",)}
"""The most frequent values of fields of claims, offered after a mark's candidates."""
_DATED = frozenset({"period", "as_of"})
"""Fields in which drafts write a year without quotation marks, as a person does."""
_MARKS = ('"', "'")
_FLOW = ("{", "[", *_MARKS)
_LISTS = frozenset(
    name
    for record in (Article, Claim, Entity, Metric)
    for name, field in record.model_fields.items()
    if get_origin(field.annotation) is tuple
)
"""The fields that have a list."""
_MODELS = {noun: record for record, noun in RECORD_NAMES.items()}
_IN_BRACES = {
    "fiscal_year": "{starts: 4, named_by: end}",
    "response": "{date: 2025-09-24, text: It denies this.}",
    "scope": "{basis: non-GAAP}",
    "usual_scope": "{basis: non-GAAP}",
    "wrong": "{instead: $4 million, reason: The paper corrected it.}",
}
"""The fields that are mappings, each with an example."""
_PART = re.compile(r"[a-z][a-z0-9_-]*: ")
"""The beginning of a mapping that was typed without its braces."""
_COMMA = re.compile(r",(?!\d)\s*")
"""A comma between items of a list; not that of 1,200."""


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record that no file has yet, as far as the typed text determines it."""

    id: str
    name: str


class UnfitError(Exception):
    """The typed text cannot be the value of the field; the message says why."""

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
    """Reads the values of fields; ids are those in the files of records at the moment."""

    data: Path

    def write(self, noun: str, field: str, typed: str) -> str:
        """Return the value as YAML. Raises UnfitError if a `noun` cannot have it."""
        typed = " ".join(typed.split())
        if not typed:
            raise UnfitError("nothing was typed")
        if (example := _IN_BRACES.get(field)) and not typed.startswith("{"):
            if not _PART.match(typed):
                raise UnfitError(f"{field} has parts; write it like {example}")
            typed = f"{{{typed}}}"
        if typed.startswith(_FLOW):
            if _is_yaml(typed):
                return typed
            if field in _IN_BRACES or field in _LISTS:
                raise UnfitError(f"the marks or brackets of “{typed}” do not match")
        if allowed := list_allowed(noun, field):
            typed = choose_id(field, typed, {each: each for each in allowed})
        elif noun == "claim" or field == "outlet":
            typed = self._check(field, typed)
        if field == "speaker" and typed.startswith("{"):
            return typed
        if field in _DATED and typed.isdecimal():
            return typed
        if field in _LISTS:
            return write_list(filter(None, _COMMA.split(typed)))
        return write_value(typed)

    @staticmethod
    def read(written: str) -> str:
        """Return the text of a value that is written as YAML."""
        return str(load_plain(written))

    def lacks_year(self, period: str, about: str) -> bool:
        """Whether a period is fiscal and the entity's fiscal year is unknown."""
        known = self.read_records("about").get(about, {})
        return period.startswith("FY") and "fiscal_year" not in known

    def find_sense(self, metric: str) -> Sense | None:
        """Return how a metric counts losses; None if its names do not say or the book lacks it."""
        known = self.read_records("metric").get(metric)
        if known is None:
            return None
        aliases = known.get("aliases")
        others = map(str, aliases) if isinstance(aliases, list) else ()
        return find_sense(str(known.get("name", metric)), metric, *others)

    def read_records(self, field: str) -> Mapping[str, Mapping[str, object]]:
        """Return the records that a field may name, by id."""
        return _read_records(self.data / RECORDS[field])

    def is_undecided(self, field: str, id_: str) -> bool:
        """Whether it is still to be decided what kind of thing a record is."""
        path = self.data / RECORDS[field]
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        marks = (mark for mark in find_marks(text) if mark.field == "kind" and mark.decide)
        return any(mark.entry.name == id_ for mark in marks)

    def list_names(self, field: str) -> Mapping[str, str]:
        """Return the ids that a field may have, each with its name."""
        return {id_: str(each.get("name", id_)) for id_, each in self.read_records(field).items()}

    def _check(self, field: str, typed: str) -> str:
        try:
            if field == "amount":
                read_amount(typed)
            elif field == "period" and not typed.startswith("FY"):
                read_period(typed)
        except (UnreadableAmountError, UnreadablePeriodError) as error:
            raise UnfitError(str(error)) from None
        if field == "as_of" and not is_moment(typed):
            advice = advise_moment(typed) or "write it like 2025-09-24, or `earlier`"
            raise UnfitError(f"“{typed}” is not a day; {advice}")
        if field == "change" and not is_base(typed):
            like = "`year-on-year`, `on the day`, `since 2022` or `against plan`"
            raise UnfitError(f"“{typed}” does not say what it is compared with; write {like}")
        if field == "speaker":
            return self._name_speaker(typed)
        return choose_id(field, typed, self.list_names(field)) if field in RECORDS else typed

    def _name_speaker(self, typed: str) -> str:
        """Return a speaker by the id that the book has, or else by name."""
        names = self.list_names("speaker")
        try:
            return choose_id("speaker", typed, names)
        except UnfitError:
            return write_mapping({"name": typed, "mode": "indirect"})


def _is_yaml(typed: str) -> bool:
    """Whether a text is a list, a mapping or a text in marks as YAML has them.

    A sentence that merely begins with a quotation is not.
    """
    try:
        read = load_plain(typed)
    except yaml.YAMLError:
        return False
    return isinstance(read, str) == typed.startswith(_MARKS)


def list_allowed(noun: str, field: str) -> tuple[str, ...]:
    """Return the only values that a field of a record may have; empty if it may have others."""
    described = _MODELS[noun].model_fields.get(field) if noun in _MODELS else None
    allowed = described.annotation if described else None
    if isinstance(allowed, type) and issubclass(allowed, StrEnum):
        return tuple(each.value for each in allowed)
    return get_args(allowed) if get_origin(allowed) is Literal else ()


def _read_records(path: Path) -> Mapping[str, Mapping[str, object]]:
    try:
        records = load_plain(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    named = records.items() if isinstance(records, dict) else ()
    return {id_: each for id_, each in named if isinstance(each, dict)}


def choose_id(field: str, typed: str, names: Mapping[str, str]) -> str:
    """Return the id for a typed id or name. Raises UnfitError if nothing has it."""
    if typed in names:
        return typed
    folded = typed.casefold()
    ids = {name.casefold(): id_ for id_, name in names.items()}
    if folded in ids:
        return ids[folded]
    begun = [id_ for id_ in names if id_.startswith(folded)]
    if field not in RECORDS and len(begun) == 1:
        return begun[0]
    near = get_close_matches(folded, [*ids, *names], n=3, cutoff=0.5)
    offered = tuple(dict.fromkeys(ids.get(each, each) for each in near))
    if field not in RECORDS:
        raise UnfitError(
            f"“{typed}” is not a valid {field}; it must be one of {', '.join(names)}", offered
        )
    raise UnfitError(f"{RECORDS[field]} has no “{typed}”", offered, _propose(typed, names))


def _propose(typed: str, names: Mapping[str, str]) -> NewRecord | None:
    """Return the record that an id or name stands for, if its id is free."""
    typed = typed.removeprefix("the ")
    id_ = make_slug(typed)
    if not id_ or id_ in names:
        return None
    name = typed.replace("-", " ") if typed == id_ else typed
    return NewRecord(id_, name[:1].upper() + name[1:])
