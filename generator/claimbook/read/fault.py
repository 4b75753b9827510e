"""A field that failed validation, with everything that its message needs."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic_core import ErrorDetails

from claimbook.model import FieldPath, Surroundings
from claimbook.problem import Location
from claimbook.read.kinds import FileKind
from claimbook.read.tree import Node, Tree, find_node


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
        return self.value if isinstance(self.value, str) else ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields that the record may have."""
        record = self.kind.record_at(self.fault.path[:-1])
        return tuple(record.model_fields) if record else ()
