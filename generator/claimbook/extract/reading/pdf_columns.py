"""Columns on a page of a PDF, whose lines some programs write row by row, across all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST = 5
"""The fewest lines that two columns have side by side."""
_WORDS = 4
"""The usual words of a line in a column of text; lines of a table have fewer."""


def read_columns(lines: Sequence[str], rows: Sequence[str]) -> Sequence[str]:
    """Put the columns of a page one after the other, if its lines were read across two of them.

    `rows` has the same lines with spaces for the blanks between words.
    """
    written = [row for row in rows if row.strip()]
    gutter, texts = _find_gutter(written)
    beside = [row for row in written if _has_both(row, gutter)]
    across = {_join(row) for row in beside} & {_join(line) for line in lines}
    if texts < _FEWEST or 2 * texts < len(written) or 2 * len(across) < len(beside):
        return lines
    return [*_order(rows, gutter)]


def _find_gutter(rows: Sequence[str]) -> tuple[int, int]:
    """Return the column where most lines have a gap between two texts, and how many have it."""
    gaps = Counter(
        place
        for row in rows
        for gap in _GAP.finditer(row)
        if _is_text(row[: gap.start()]) and _is_text(row[gap.end() :])
        for place in range(gap.start(), gap.end())
    )
    gutter = max(gaps, key=lambda place: (gaps[place], place), default=0)
    return gutter, gaps[gutter]


def _order(rows: Sequence[str], gutter: int) -> Iterator[str]:
    """Yield the lines of the left column, then those of the right; a wider line ends both."""
    left: list[str] = []
    right: list[str] = []
    for row in rows:
        if row[gutter : gutter + 1].strip() or (not right and not _has_both(row, gutter)):
            yield from (*left, *right, _join(row))
            left, right = [], []
        else:
            left.append(_join(row[:gutter]))
            right.append(_join(row[gutter:]))
    yield from (*left, *right)


def _has_both(row: str, gutter: int) -> bool:
    return bool(row[:gutter].strip() and row[gutter:].strip()) and row[gutter : gutter + 1] == " "


def _is_text(part: str) -> bool:
    return len(part.split()) >= _WORDS and 2 * len(_LETTER.findall(part)) > len(part.strip())


def _join(words: str) -> str:
    return " ".join(words.split())
