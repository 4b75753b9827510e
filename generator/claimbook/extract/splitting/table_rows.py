"""Recognize lines of a text that are rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

_CELLS = re.compile(r"[|\s](?:(?<=[|\t])|\s\s)")
"""What separates cells; `has_cells` finds it faster."""
_FIGURE = re.compile(r"(?<![\w.])[-+$€£]?\d[\d.,:]*(?:[-–]\d+)?%?(?!\w)")
"""A figure; two numbers joined by a hyphen are one, since they may be a score."""
_STOP = re.compile(r"[.!?][\"”')]*$")
_LONGEST_ROW = 14
"""The most words of a row without separate cells."""
_FEWEST_FIGURES = 2
FEWEST_ROWS = 2
"""A single line is not a table."""


def has_cells(line: str) -> bool:
    """Whether cells of a line are set apart: by `|`, a tab or at least three spaces."""
    plain = line.isprintable() and "|" not in line and "  " not in line
    return not plain and _CELLS.search(line) is not None


def is_row(words: str) -> bool:
    """Whether a line is a row with figures: cells set apart, or too short to be prose."""
    if has_cells(words):
        return _FIGURE.search(words) is not None
    return (
        len(words.split(maxsplit=_LONGEST_ROW)) <= _LONGEST_ROW
        and len(_FIGURE.findall(words)) >= _FEWEST_FIGURES
        and _STOP.search(words) is None
    )


def count_table_lines(lines: Iterable[str]) -> int:
    """Return how many lines at the beginning are a table's: all with cells, two with figures."""
    table = list(takewhile(has_cells, lines))
    return len(table) if sum(map(is_row, table)) >= FEWEST_ROWS else 0
