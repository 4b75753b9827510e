"""Find tables that were pasted into a text: the cells of each row, and the names of columns.

A row is a line whose cells are separated by pipes, tabs or wide gaps. Rows next to each other are a
table if a line of dashes follows the first one, as in Markdown, or if short cells hold figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from claimbook.quantity import Span, split_cells

_SEPARATORS = ("|", "\t", "  ")
_DASHES = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?|\|\s*:?-+:?\s*\|")
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"(?:19|20)\d\d|\b(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY ?\d\d)\b", re.IGNORECASE)
_ENDED = re.compile(r"\w\w[%)]?[.!?]$|[%)][.!?]$|\d[.!?]$")
"""The end of a sentence."""
_LONGEST = 60
"""The most characters of a cell.

A longer one is a sentence, and its line a paragraph with a gap.
"""
_FEWEST = 2
"""The fewest cells that make a row, and the fewest rows that make a table."""


_Parted = tuple[Span, tuple[Span, ...]]
"""A line with its cells."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row, and its place in a text."""

    span: Span
    cells: tuple[Span, ...]
    """Without the spaces around them; empty cells are empty spans."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows next to each other, each a block of the text."""

    head: Line | None
    """The row that names the columns, if one does."""
    rows: tuple[Line, ...]
    """The other rows."""
    dashes: tuple[Span, ...] = ()
    """The lines that only separate the head from the rows."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The head and the rows."""
        return (self.head, *self.rows) if self.head else self.rows

    def head_of(self, line: Line, number: int) -> Span | None:
        """Return the head of the column that a cell of a row is in.

        None if it is not clear which one it is. A head may lack the name of the first column, which
        holds the names of the rows.
        """
        if self.head is None:
            return None
        number -= len(line.cells) - len(self.head.cells)
        aligned = len(line.cells) - len(self.head.cells) in (0, 1)
        return self.head.cells[number] if aligned and number >= 0 else None


def find_tables(text: str, blocks: Iterable[Span]) -> tuple[Table, ...]:
    """Return the tables of a text, in order; `blocks` are its headline and paragraphs."""
    if not any(separator in text for separator in _SEPARATORS):
        return ()
    lines = [(span, _split(text, span)) for span in blocks]
    runs = groupby(lines, key=lambda line: len(line[1]) >= _FEWEST)
    pieces = (piece for parted, run in runs if parted for piece in _part(text, list(run)))
    return tuple(table for piece in pieces if (table := _make_table(text, piece)))


def split_row(text: str) -> tuple[Span, ...]:
    """Return the cells of a line. A line that is not a row has a single cell."""
    return _split(text, Span(0, len(text)))


def _part(text: str, run: Sequence[_Parted]) -> Iterator[Sequence[_Parted]]:
    """Yield the lines of each table in a run of lines; dashes follow the head of a table."""
    ruled = [n for n, (span, _) in enumerate(run) if _DASHES.fullmatch(text, *span)]
    starts = [0, *(n - 1 for n in ruled if n > 1), len(run)]
    yield from (run[start:end] for start, end in pairwise(starts) if start < end)


def _make_table(text: str, run: Sequence[_Parted]) -> Table | None:
    dashes = tuple(span for span, _ in run if _DASHES.fullmatch(text, *span))
    lines = tuple(Line(*each) for each in run if each[0] not in dashes)
    if len(lines) < _FEWEST:
        return None
    if dashes and lines[0].span < dashes[0]:
        return Table(lines[0], lines[1:], dashes)
    cells = [[text[cell.start : cell.end] for cell in line.cells] for line in lines]
    figured = sum(any(_DIGIT.search(cell) for cell in row[1:]) for row in cells)
    said = any(len(cell) > _LONGEST or _ENDED.search(cell) for row in cells for cell in row)
    if said or 2 * figured < len(lines):
        return None
    if all(_names_column(cell) for cell in cells[0][1:]):
        return Table(lines[0], lines[1:], dashes)
    return Table(None, lines, dashes)


def _names_column(cell: str) -> bool:
    """Whether a cell of the first row says what is below it: words, or a time."""
    return not _DIGIT.search(cell) or _TIME.search(cell) is not None


def _split(text: str, line: Span) -> tuple[Span, ...]:
    cells = split_cells(text[line.start : line.end])
    return tuple(Span(line.start + start, line.start + end) for start, end in cells)
