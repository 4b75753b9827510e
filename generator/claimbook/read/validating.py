"""Validate trees into records: every fault is reported, and everything sound is kept.

One mistake gives one problem. The faults of the first validation are reported, and the fields cut
out. Further validations only find out what else has to be cut with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from claimbook.model import FieldPath, Origin, Record, SourceFile, Surroundings, share_path
from claimbook.problem import Problem
from claimbook.read.defaults import (
    Filled,
    borrow_places,
    fill_in,
    lead_to_defaults,
    note_taken,
)
from claimbook.read.failed_field import Fault
from claimbook.read.faults import invalid_yaml
from claimbook.read.kinds import FileKind
from claimbook.read.missing import find_lone_partners, report_blank
from claimbook.read.tree import Node, Tree, copy_without, find_path, lead_back
from claimbook.read.wording import word_faults

MOST_PROBLEMS = 100
"""The most problems for one file. Nobody reads more, and a hostile file could cause 100,000."""


@dataclass(frozen=True, slots=True)
class Validated:
    """The result of validating a file."""

    value: Any
    """A record, or a mapping or tuple of records; None if nothing could be kept."""
    problems: tuple[Problem, ...]
    cut: tuple[FieldPath, ...] = ()
    """The paths of what was left out."""


def validate_tree(tree: Tree, kind: FileKind, surroundings: Surroundings) -> Validated:
    """Validate a file's tree into records that know where they are written."""
    if tree.broken:
        return Validated(None, ())
    if tree.root is None:
        return _take_empty(tree, kind)
    silent = tree.blank | tree.reported
    look = _look_at(tree.root, (), kind, surroundings)
    unknown = [fault for fault in look.faults if not _is_known(fault.path, silent)]
    problems = (
        *word_faults(unknown[:MOST_PROBLEMS], tree, kind, surroundings),
        *(
            _report_blank(tree, kind, path)
            for path in sorted(tree.blank, key=str)
            # A list of ids has no values where a mapping would have them.
            if not any(fault.path == () for fault in unknown)
        ),
        *find_lone_partners(tree, kind),
    )
    cut: list[FieldPath] = []
    wrong = [*silent, *_places_to_cut(tree.root, look.faults)]
    while wrong:
        cut += wrong
        if () in cut:
            return Validated(None, problems, ((),))
        look = _look_at(tree.root, cut, kind, surroundings)
        wrong = _places_to_cut(tree.root, look.faults)
    source = borrow_places(tree.source, look.filled, look.left)
    place_records(look.value, source, (), look.left, _gather(cut))
    return Validated(look.value, problems, tuple(cut))


def _gather(cut: Iterable[FieldPath]) -> Mapping[FieldPath, frozenset[str]]:
    """Return the names of the fields that were cut, by the path of their record."""
    names: dict[FieldPath, frozenset[str]] = {}
    for path in cut:
        names[path[:-1]] = names.get(path[:-1], frozenset()) | {str(path[-1])}
    return names


def _take_empty(tree: Tree, kind: FileKind) -> Validated:
    if kind.may_be_empty:
        empty: Any = {} if kind.keyed else ()
        return Validated(empty, ())
    at = tree.source.locate(())
    return Validated(None, (invalid_yaml.report_empty(at, kind.content),))


@dataclass(frozen=True, slots=True)
class _Look:
    """The result of one validation by pydantic."""

    value: Any
    faults: tuple[Fault, ...]
    """With their paths in the original tree."""
    left: Mapping[FieldPath, list[int]]
    """The indexes that were not cut, for each list."""
    filled: Filled
    """The fields that claims took from the defaults."""


def _look_at(
    root: Node, cut: Iterable[FieldPath], kind: FileKind, surroundings: Surroundings
) -> _Look:
    copy, left = copy_without(root, cut)
    filled = fill_in(copy, kind)
    try:
        value = kind.adapter.validate_python(copy, context=surroundings)
    except ValidationError as error:
        return _Look(None, tuple(_list_faults(error, filled, left)), left, filled)
    note_taken(value, filled)
    return _Look(value, (), left, filled)


def _list_faults(
    error: ValidationError, filled: Filled, left: Mapping[FieldPath, list[int]]
) -> Iterator[Fault]:
    """Yield the faults with their paths in the original tree; a fault in the defaults only once."""
    seen: set[FieldPath] = set()
    for details in error.errors(include_url=False):
        path = lead_to_defaults(_clean_path(details), filled)
        if path[:1] == ("defaults",):
            if path in seen:
                continue
            seen.add(path)
        yield Fault(details, lead_back(path, left))


def _clean_path(details: ErrorDetails) -> FieldPath:
    """Return the path of an error, without the step that pydantic adds for the key of a mapping."""
    return tuple(step for step in details["loc"] if step != "[key]")


def _places_to_cut(root: Node, faults: Iterable[Fault]) -> list[FieldPath]:
    """Return the paths of faulty fields.

    For a missing field, the path of the record that lacks it.
    """
    return [
        fault.path[:-1] if fault.details["type"] == "missing" else find_path(root, fault.path)
        for fault in faults
    ]


def _is_known(path: FieldPath, silent: frozenset[FieldPath]) -> bool:
    return any(path[:end] in silent for end in range(len(path) + 1))


def _report_blank(tree: Tree, kind: FileKind, path: FieldPath) -> Problem:
    at = tree.source.locate(path, key=isinstance(path[-1], str))
    return report_blank(tree, kind, path, at)


def place_records(
    value: Any,
    source: SourceFile,
    path: FieldPath,
    left: Mapping[FieldPath, list[int]],
    unread: Mapping[FieldPath, frozenset[str]],
) -> None:
    """Set the location of every record, at any depth, and the fields of it that were cut."""
    for step, child in _list_children(value):
        if isinstance(child, (Record, tuple, dict)):
            place_records(child, source, (*path, step), left, unread)
    if isinstance(value, Record):
        within = share_path(lead_back(path, left))
        value.placed(Origin(source, within, unread.get(within, frozenset())))


def _list_children(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, Record):
        return ((name, getattr(value, name)) for name in type(value).model_fields)
    return iter(value.items() if isinstance(value, dict) else enumerate(value))
