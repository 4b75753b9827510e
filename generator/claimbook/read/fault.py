"""A fault of a field, and all that wording it needs."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic_core import ErrorDetails

from claimbook.model import FieldPath, Surroundings
from claimbook.problem import Location
from claimbook.read.kinds import FileKind
from claimbook.read.pruning import find_node
from claimbook.read.tree import Node, Tree


@dataclass(frozen=True, slots=True)
class Fault:
    """One of pydantic's errors, and the path in the file that it is about."""

    details: ErrorDetails
    path: FieldPath

    @property
    def name(self) -> str:
        """The field's name; of an entry of a list, that of the list."""
        names = [step for step in self.path if isinstance(step, str)]
        return names[-1] if names else "the file"


@dataclass(frozen=True, slots=True)
class Case:
    """A fault with all that its wording needs."""

    fault: Fault
    tree: Tree
    kind: FileKind
    surroundings: Surroundings = field(default_factory=Surroundings)

    @property
    def at(self) -> Location:
        """Where the field's value stands."""
        return self.tree.source.locate(self.fault.path)

    @property
    def value(self) -> Node:
        """What stands there, or around it."""
        return find_node(self.tree.root, self.fault.path)

    @property
    def text(self) -> str:
        """The same, empty where it is no text."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of the record that the fault's own field belongs to."""
        record = self.kind.record_at(self.fault.path[:-1])
        return tuple(record.model_fields) if record else ()
