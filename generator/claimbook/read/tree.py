"""The contents of a YAML file before they are interpreted: text in mappings and lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from claimbook.model import FieldPath, SourceFile
from claimbook.problem import Problem

Node: TypeAlias = "dict[str, Node] | list[Node] | str | None"
"""None stands for a missing value, or for one that was reported as a problem."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed file, whole or broken."""

    source: SourceFile
    root: Node = None
    blank: frozenset[FieldPath] = frozenset()
    """Fields that have no value: nothing after the colon, `~` or `null`."""
    reported: frozenset[FieldPath] = frozenset()
    """Fields whose value was left out, with a problem that explains why."""
    problems: tuple[Problem, ...] = ()
    broken: bool = False
    """Whether nothing in the file can be used."""
    lacks_entry: bool = False
    """Whether an entry without any id was left out."""
