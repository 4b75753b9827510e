"""What a YAML file holds before anybody asks what it means: text in mappings and lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from claimbook.model import FieldPath, SourceFile
from claimbook.problem import Problem

Node: TypeAlias = "dict[str, Node] | list[Node] | str | None"
"""None is a value that is not there, or that a problem was reported for."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A file as it was read, whole or broken."""

    source: SourceFile
    root: Node = None
    blank: frozenset[FieldPath] = frozenset()
    """Fields that have no value: nothing after the colon, `~` or `null`."""
    reported: frozenset[FieldPath] = frozenset()
    """Fields whose value was left out, with a problem that says why."""
    problems: tuple[Problem, ...] = ()
    broken: bool = False
    """Whether nothing of the file could be used."""
    lacks_entry: bool = False
    """Whether an entry was left out whose id stands nowhere."""
