"""The tree of a YAML file while it is being built: its open branches and every field's place.

Repeated fields in a mapping are a slip, or an entry whose first line was lost. If the line
`- id: …` is deleted, the fields of two claims end up in one mapping, and nearly every field of the
second repeats one of the first. That is one mistake, not nine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from claimbook.model import FieldPath
from claimbook.problem import Location, Problem
from claimbook.read.faults import duplicate_key, file_too_large, invalid_yaml
from claimbook.read.losses import Scalar
from claimbook.read.places import Places
from claimbook.read.tree import Node

DEEPEST = 20
MOST_NODES = 100_000
_FEWEST = 2
"""This many repeated fields suggest that a new entry begins."""


class StoppedError(Exception):
    """The file cannot be read any further."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class Branch:
    """A mapping or a list that is still open."""

    node: dict[str, Node] | list[Node]
    path: FieldPath | None
    """None if it belongs to a field that was refused, so that its contents are ignored."""
    key: str | None = None
    """The field whose value comes next."""
    key_refused: bool = False
    repeated: list[Repeated] = field(default_factory=list)


@dataclass(slots=True)
class Branches:
    """The tree so far."""

    places: Places
    root: Node = None
    keys: dict[FieldPath, tuple[int, int, int]] = field(default_factory=dict)
    """Where the name of each field is, as in `SourceFile`."""
    values: dict[FieldPath, tuple[int, int, int]] = field(default_factory=dict)
    """Where each value is, likewise."""
    _open: list[Branch] = field(default_factory=list)
    _nodes: int = 0

    def awaiting_key(self) -> Branch | None:
        """Return the innermost branch, if it is a mapping that expects the name of a field next."""
        top = self._open[-1] if self._open else None
        return top if top and isinstance(top.node, dict) and top.key is None else None

    def next_path(self) -> FieldPath | None:
        """Return the path of the next value; None if the value is to be ignored."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            at = Location(self.places.path)
            raise StoppedError(file_too_large.report(at, f"has more than {MOST_NODES:,} values"))
        if not self._open:
            return ()
        top = self._open[-1]
        if top.path is None or top.key_refused:
            return None
        return (*top.path, len(top.node) if isinstance(top.node, list) else top.key or "")

    def put(self, node: Node, path: FieldPath | None, span: tuple[int, int, int] | None) -> None:
        """Add a value to the innermost branch."""
        if path is not None and span:
            self.values[path] = span
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        if isinstance(top.node, list):
            top.node.append(node)
        elif path is not None and top.key is not None:
            top.node[top.key] = node
        top.key, top.key_refused = None, False

    def refuse_deeper(self, start: int) -> None:
        """Raise `StoppedError` if one more branch would be nested too deep."""
        if len(self._open) >= DEEPEST:
            at = self.places.locate(start, start + 1)
            raise StoppedError(invalid_yaml.report_depth(at, DEEPEST))

    def open(self, node: dict[str, Node] | list[Node], path: FieldPath | None, start: int) -> None:
        """Add a branch and make it the innermost until it is closed."""
        self.put(node, path, self.places.span(start))
        self._open.append(Branch(node, path))

    def close(self) -> Branch:
        """Close the innermost branch and return it."""
        return self._open.pop()

    def close_all(self) -> Iterator[Branch]:
        """Close all open branches, innermost first."""
        while self._open:
            yield self._open.pop()

    def split_entry(self, top: Branch, scalar: Scalar) -> Branch | None:
        """Begin a new entry if the first field of a list's entry is repeated.

        Its hyphen was forgotten. Returns the branch of the new entry, or None if all is well.
        """
        entries = self._open[-2].node if len(self._open) > 1 else None
        if not isinstance(entries, list) or top.path is None or len(top.node) < 2:
            return None
        if scalar.value != next(iter(top.node)) or not self.places.starts_line(scalar.start):
            return None
        path = (*top.path[:-1], len(entries))
        split = self._open[-1] = Branch({}, path)
        entries.append(split.node)
        self.values[path] = self.places.span(scalar.start)
        return split

    def locate_key(self, path: FieldPath) -> Location:
        """Return where the name of a field is."""
        return self.places.locate_span(*self.keys[path])


@dataclass(frozen=True, slots=True)
class Repeated:
    """A repeated field of a mapping."""

    name: str
    at: Location
    first: Location
    """Where the field is written first."""
    behind: int
    """How many fields the mapping had at that point."""


def judge_repeated(
    path: FieldPath, node: dict[str, Node], repeated: list[Repeated]
) -> tuple[list[Problem], bool]:
    """Report a mapping's `repeated` fields; also return whether they are one lost entry.

    If so, the other fields of that entry are removed from `node`, since they are not its own.
    """
    begin = repeated[0]
    behind = list(node)[begin.behind :]
    is_entry = bool(path) and (isinstance(path[-1], int) or len(path) == 1)
    if not is_entry or len(repeated) < max(_FEWEST, len(behind) + 1):
        return [duplicate_key.report(each.at, each.name, each.first) for each in repeated], False
    for name in behind:
        del node[name]
    begins = next(iter(node)) if isinstance(path[-1], int) else None
    return [duplicate_key.report_lost_entry(begin.at, begin.name, begins, begin.first)], True
