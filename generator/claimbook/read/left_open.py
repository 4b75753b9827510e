"""Find the fields of records that only a mark stands for, in a comment of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from claimbook.model import FieldPath
from claimbook.model.packed import Stretch
from claimbook.read.decide import ALONE
from claimbook.read.places import Places


def find_left_open(
    places: Places, values: Mapping[FieldPath, Stretch]
) -> dict[FieldPath, frozenset[str]]:
    """Return their names by the path of their record, which is an entry of a list.

    A mark belongs to the last entry before it whose fields begin in the same column.
    """
    left_open: dict[FieldPath, frozenset[str]] = {}
    if marks := list(ALONE.finditer(places.text)):
        entries = sorted(
            (column, line, path)
            for path, (line, column, _) in values.items()
            if path and isinstance(path[-1], int)
        )
    for mark in marks:
        line, column, _ = places.span(mark.end("head"))
        at = bisect_right(entries, (column, line), key=lambda entry: entry[:2]) - 1
        if at >= 0 and entries[at][0] == column:
            path = entries[at][2]
            left_open[path] = left_open.get(path, frozenset()) | {mark["name"]}
    return left_open
