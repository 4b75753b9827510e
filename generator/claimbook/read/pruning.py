"""Cutting from a tree what is wrong with it, and as little more as can be.

A field is cut where it stands; if it was obligatory, the next look finds it missing and cuts the
record around it: a claim, then nothing; an article's own field, then the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimbook.model import FieldPath
from claimbook.read.tree import Node


def copy_without(
    root: Node, cut: Iterable[FieldPath]
) -> tuple[Node, Mapping[FieldPath, list[int]]]:
    """The tree without the values at the given paths, and of each list the places that are left.

    Lists close up where entries are cut, so a path in the copy must be led back by `lead_back`.
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
    """The path in the whole tree of what stands at a path in the copy."""
    whole: FieldPath = ()
    for step in path:
        if isinstance(step, int) and step < len(left.get(whole, ())):
            step = left[whole][step]
        whole = (*whole, step)
    return whole


def find_node(root: Node, path: FieldPath) -> Node:
    """The value at a path, or at the nearest path around it that the tree has."""
    return _walk(root, path)[-1]


def find_path(root: Node, path: FieldPath) -> FieldPath:
    """The longest beginning of a path that the tree has."""
    return path[: len(_walk(root, path)) - 1]


def _walk(root: Node, path: FieldPath) -> list[Node]:
    """The values from the root along a path, as far as the tree goes."""
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
