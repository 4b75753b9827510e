"""Trees to records: every fault is reported, and what is sound is kept.

One mistake gives one problem. Faults of the first look are reported; each is cut out then, and the
looks that follow serve only to see what else has to go with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from claimbook.model import FieldPath, Origin, Record, SourceFile, Surroundings
from claimbook.problem import Problem
from claimbook.read.fault import Fault
from claimbook.read.faults import invalid_yaml, missing_field
from claimbook.read.kinds import FileKind
from claimbook.read.partners import find_lone_partners
from claimbook.read.pruning import copy_without, find_path, lead_back
from claimbook.read.tree import Node, Tree
from claimbook.read.wording import word_faults

MOST_PROBLEMS = 100
"""Of one file. More are of no use to anybody, and a hostile file could bring a hundred thousand."""


@dataclass(frozen=True, slots=True)
class Validated:
    """What could be made of a file."""

    value: Any
    """A record, a mapping or a tuple of records; None where nothing could be kept."""
    problems: tuple[Problem, ...]
    cut: tuple[FieldPath, ...] = ()
    """The paths of what was left out."""


def validate_tree(tree: Tree, kind: FileKind, surroundings: Surroundings) -> Validated:
    """The records of a file and all problems of their fields; records know their places."""
    if tree.broken:
        return Validated(None, ())
    if tree.root is None:
        return _take_empty(tree, kind)
    first = list(_list_faults(tree.root, (), kind, surroundings))
    silent = tree.blank | tree.reported
    unknown = [fault for fault in first if not _is_known(fault.path, silent)]
    problems = [
        *word_faults(unknown[:MOST_PROBLEMS], tree, kind),
        *(_report_blank(tree.source, path) for path in sorted(tree.blank, key=str)),
        *find_lone_partners(tree, kind),
    ]
    cut = [*silent, *(_place_to_cut(tree.root, fault) for fault in first)]
    while faults := _list_faults(tree.root, cut, kind, surroundings):
        cut.extend(_place_to_cut(tree.root, fault) for fault in faults)
        if () in cut:
            return Validated(None, tuple(problems), ((),))
    copy, left = copy_without(tree.root, cut)
    value = kind.adapter.validate_python(copy, context=surroundings)
    place_records(value, tree.source, (), left)
    return Validated(value, tuple(problems), tuple(cut))


def _take_empty(tree: Tree, kind: FileKind) -> Validated:
    if kind.may_be_empty:
        empty: Any = {} if kind.keyed else ()
        return Validated(empty, ())
    at = tree.source.locate(())
    return Validated(None, (invalid_yaml.report_empty(at, kind.content),))


def _list_faults(root: Node, cut: Any, kind: FileKind, surroundings: Surroundings) -> list[Fault]:
    """What pydantic finds wrong with the tree without what is cut, by paths of the whole tree."""
    copy, left = copy_without(root, cut)
    try:
        kind.adapter.validate_python(copy, context=surroundings)
    except ValidationError as error:
        return [
            Fault(details, lead_back(_clean_path(details), left))
            for details in error.errors(include_url=False)
        ]
    return []


def _clean_path(details: ErrorDetails) -> FieldPath:
    """Pydantic marks the fault of a mapping's key by a last step of its own."""
    return tuple(step for step in details["loc"] if step != "[key]")


def _place_to_cut(root: Node, fault: Fault) -> FieldPath:
    """The field itself; of one that is missing, what it is missing from."""
    if fault.details["type"] == "missing":
        return fault.path[:-1]
    return find_path(root, fault.path)


def _is_known(path: FieldPath, silent: frozenset[FieldPath]) -> bool:
    return any(path[:end] in silent for end in range(len(path) + 1))


def _report_blank(source: SourceFile, path: FieldPath) -> Problem:
    at = source.locate(path, key=isinstance(path[-1], str))
    return missing_field.report_empty(at, str(path[-1]))


def place_records(value: Any, source: SourceFile, path: FieldPath, left: Any) -> None:
    """Tell every record, at any depth, where it stands."""
    for step, child in _list_children(value):
        place_records(child, source, (*path, step), left)
    if isinstance(value, Record):
        value.placed(Origin(source, lead_back(path, left)))


def _list_children(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, Record):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value)
