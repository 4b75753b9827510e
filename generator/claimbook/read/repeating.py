"""Report repeated fields in a mapping: a slip, or an entry whose first line was lost.

If the line `- id: …` is deleted, the fields of two claims end up in one mapping, and nearly every
field of the second repeats one of the first. That is one mistake, not nine.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.model import FieldPath
from claimbook.problem import Location, Problem
from claimbook.read.faults import duplicate_key
from claimbook.read.tree import Node

_FEWEST = 2
"""This many repeated fields suggest that a new entry begins."""


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
