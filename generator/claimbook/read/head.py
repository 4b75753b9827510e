"""Read the fields of a file that decide how its other fields are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.read.tree import Node, Tree


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a file that decide which currency, which day and whose fiscal years are meant.

    They are empty if the file does not have them.
    """

    outlet: str
    """The outlet of an article."""
    published: str
    """When the article was published."""
    about: frozenset[str]
    """The entities that its claims or derived figures are about."""
    metrics: frozenset[str]
    """The metrics of its claims or derived figures."""


def read_head(tree: Tree) -> Head:
    """Return the head of a file that was parsed."""
    root = tree.root if isinstance(tree.root, dict) else {}
    return Head(
        _as_text(root.get("outlet")),
        _as_text(root.get("published")),
        frozenset(_list_named(tree.root, "about")),
        frozenset(_list_named(tree.root, "metric")),
    )


def _list_named(root: Node, field: str) -> Iterator[str]:
    """Yield the values of a field of an article's claims, or of derived figures."""
    records = root.get("claims") if isinstance(root, dict) else root
    defaults = root.get("defaults") if isinstance(root, dict) else None
    if isinstance(defaults, dict):
        yield _as_text(defaults.get(field))
    for record in records if isinstance(records, list) else ():
        if isinstance(record, dict):
            yield _as_text(record.get(field))


def _as_text(node: Node) -> str:
    return node if isinstance(node, str) else ""
