"""The contents of a YAML file before they are interpreted: text in mappings and lists.

What is wrong is cut from a tree, and as little else as possible. A wrong field is cut. If it was
required, the next validation reports it as missing, and the record around it is cut: the claim, or
the whole article if the field was one of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def as_fields(node: Node) -> dict[str, Node]:
    """Return a mapping of fields; empty if something else is written there."""
    return node if isinstance(node, dict) else {}


def as_list(node: Node) -> list[Node]:
    """Return a list; empty if something else is written there."""
    return node if isinstance(node, list) else []


def as_text(node: Node) -> str:
    """Return a text; empty if something else is written there."""
    return node if isinstance(node, str) else ""


def list_texts(node: Node) -> tuple[str, ...]:
    """Return the texts of a list, without anything else in it."""
    return tuple(each for each in as_list(node) if isinstance(each, str))


def list_claims(root: Node) -> list[dict[str, Node]]:
    """Return the claims of an article's file, or the records of a file that is a list of them."""
    records = root.get("claims") if isinstance(root, dict) else root
    return [each for each in as_list(records) if isinstance(each, dict)]


def copy_without(
    root: Node, cut: Iterable[FieldPath]
) -> tuple[Node, Mapping[FieldPath, list[int]]]:
    """Copy a tree without the values at `cut`; also return which indexes each list has kept.

    Entries move up in the copied lists, so `lead_back` must translate a path in the copy.
    """
    gone = frozenset(cut)
    left: dict[FieldPath, list[int]] = {}

    def copy(node: Node, path: FieldPath) -> Node:
        if isinstance(node, dict):
            return {
                key: copy(child, (*path, key))
                for key, child in node.items()
                if (*path, key) not in gone
            }
        if isinstance(node, list):
            left[path] = [index for index in range(len(node)) if (*path, index) not in gone]
            return [copy(node[index], (*path, index)) for index in left[path]]
        return node

    return (None if () in gone else copy(root, ())), left


def lead_back(path: FieldPath, left: Mapping[FieldPath, list[int]]) -> FieldPath:
    """Translate a path in the copy into the path in the original tree."""
    whole: FieldPath = ()
    for step in path:
        if isinstance(step, int) and step < len(left.get(whole, ())):
            step = left[whole][step]
        whole = (*whole, step)
    return whole


def find_node(root: Node, path: FieldPath) -> Node:
    """Return the value at a path, or the nearest value around it."""
    return _walk(root, path)[-1]


def find_path(root: Node, path: FieldPath) -> FieldPath:
    """Return the longest leading part of a path that exists in the tree."""
    return path[: len(_walk(root, path)) - 1]


def _walk(root: Node, path: FieldPath) -> list[Node]:
    """Return the values from the root along a path, as far as they exist."""
    nodes = [root]
    for step in path:
        match nodes[-1], step:
            case dict() as mapping, str() if step in mapping:
                nodes.append(mapping[step])
            case list() as entries, int() if step < len(entries):
                nodes.append(entries[step])
            case _:
                break
    return nodes
