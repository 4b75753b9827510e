"""A field that failed validation, and the report on one that is of the wrong type."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic_core import ErrorDetails

from claimbook.model import FieldPath, Record, Surroundings
from claimbook.problem import Location, Problem
from claimbook.read.faults import wrong_type
from claimbook.read.kinds import FileKind
from claimbook.read.tree import Node, Tree, as_text, find_node

_DASHES = tuple("‐‑‒–—―−•")
"""What word processors turn the hyphen before a list entry into."""
_SORTS: Mapping[str, str] = {
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "fields of its own",
    "model_type": "fields of its own",
    "model_attributes_type": "fields of its own",
}
_LAYOUTS: Mapping[str, str] = {
    "text": "write a field and its value on each line: `headline: …`",
    "fields of its own": "write its fields at the beginning of their lines, without hyphens",
    "ids": "remove the hyphens: each entry begins with its id and a colon, and its fields are "
    "indented below",
    "a list": "begin each entry with a hyphen and a space, and indent the lines below it",
}
"""How to lay out a file that does not contain what it must."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A validation error of pydantic, and the path in the file that it is about."""

    details: ErrorDetails
    path: FieldPath

    @property
    def name(self) -> str:
        """The name of the field; for an entry of a list, the name of the list."""
        names = [step for step in self.path if isinstance(step, str)]
        return names[-1] if names else "the file"


@dataclass(frozen=True, slots=True)
class Case:
    """A fault with everything that its message needs."""

    fault: Fault
    tree: Tree
    kind: FileKind
    surroundings: Surroundings = field(default_factory=Surroundings)

    @property
    def at(self) -> Location:
        """Where the value of the field is."""
        return self.tree.source.locate(self.fault.path)

    @property
    def value(self) -> Node:
        """The value of the field, or the nearest value around it."""
        return find_node(self.tree.root, self.fault.path)

    @property
    def text(self) -> str:
        """The value if it is text, else an empty string."""
        return as_text(self.value)

    @property
    def record(self) -> type[Record] | None:
        """The kind of record that the field is in; None inside a plain value."""
        return self.kind.record_at(self.fault.path[:-1])

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields that the record may have."""
        return tuple(self.record.model_fields) if self.record else ()

    @property
    def description(self) -> str:
        """What the field is for; empty if the record has no such field."""
        record = self.record
        known = record.model_fields.get(self.fault.name) if record else None
        return (known.description or "") if known else ""


def report_type(case: Case) -> Problem:
    """Report text, a list or a mapping where one of the others belongs."""
    wanted = _SORTS.get(case.fault.details["type"], "text")
    name = case.fault.name
    found = "a list" if isinstance(case.value, list) else "fields of its own"
    if isinstance(case.value, str):
        found = "text"
    if not case.fault.path:
        message = f"the file must hold {case.kind.content}, not {found}"
        advice = _LAYOUTS["ids" if case.kind.keyed and found == "a list" else wanted]
        return wrong_type.report(case.at, message, advice)
    if wanted == "a list" and case.text[:1] in _DASHES:
        name = unicodedata.name(case.text[0]).lower()
        message = f"`{case.fault.name}` must be a list, and its entries begin with the sign {name}"
        return wrong_type.report(case.at, message, "write a plain hyphen and a space before each")
    at, name_at = case.at, case.tree.source.locate(case.fault.path, key=True)
    place = name_at if at.line != name_at.line else at
    return wrong_type.report_type(place, name, wanted, found, case.text, _find_example(case))


def _find_example(case: Case) -> str:
    """Return the example in a field's description; empty if there is none."""
    found = re.search(r"`([^`]+: [^`]+)`", case.description)
    return found[1] if found else ""
