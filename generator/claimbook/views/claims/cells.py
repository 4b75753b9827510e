"""Show a quote that is a row of a table: its cells and the names of their columns.

A row by itself, such as `| 412 | 388 |`, says neither what its figures measure nor which columns
they are in. So the name of the row and the names of the columns are shown beside the cells that are
quoted.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.grounding import Ground, Line, Table, TextLayout, split_row
from claimbook.model import Claim
from claimbook.quantity import Span
from claimbook.study import Study

_LONGEST = 60
"""The longest name shown beside a quote, in code points: as much as of any other context."""
_LETTER = re.compile(r"[^\W\d_]")
_SLACK = 4
"""How many more code points than its figure a cell may have if its table is not held."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row that a claim quotes."""

    head: str
    """The name of its column; empty if it is unknown."""
    text: str
    figure: bool = False
    """Whether it has the claim's figure."""
    beside: bool = False
    """Whether the claim does not quote it, and it only says what the row is about."""


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """A row of a table that a claim quotes, or the part of it that it quotes."""

    cells: tuple[Cell, ...]

    @property
    def headed(self) -> bool:
        """Whether the name of any column is known."""
        return any(cell.head for cell in self.cells)

    def write(self, longest: int = sys.maxsize) -> str:
        """Return the row in a line: `Revenue: €412 million (Q2 2025)`.

        If the line would be longer than the `longest` quote, return only the figure.
        """
        name, rest = self.cells[:1], self.cells[1:]
        if name[0].figure or not _LETTER.search(name[0].text):
            name, rest = (), self.cells
        whole = _write(name, rest)
        return whole if len(whole) <= longest else _write(name, [it for it in rest if it.figure])


def find_row(study: Study, claim: Claim) -> QuotedRow | None:
    """Return the row that a claim quotes; None if it quotes words."""
    cells = _find_cells(study, claim)
    return QuotedRow(cells) if cells else None


def _find_cells(study: Study, claim: Claim) -> tuple[Cell, ...]:
    layout = study.layout_of(claim.id)
    ground = study.ground_of(claim.id)
    if layout and ground.match.stands and (place := ground.places[0]).spans:
        block = layout.block_at(place.spans[0].start)
        if block and block.span in layout.rows and block.span.covers(place.spans[-1]):
            return tuple(_list_held(layout, *layout.rows[block.span], ground, claim.unit_from))
    return tuple(_list_typed(claim))


def _write(*parts: Sequence[Cell]) -> str:
    lines = (", ".join(f"{it.text} ({it.head})" if it.head else it.text for it in p) for p in parts)
    return ": ".join(filter(None, lines))


def _list_held(
    layout: TextLayout, table: Table, line: Line, ground: Ground, unit: str | None
) -> Iterator[Cell]:
    """Yield the cells of a row in a held text, with the first cell, which says what the row is.

    `unit` has the words that give the unit of its figures, if other words do.
    """
    spans = ground.places[0].spans
    own = next((m.start for m in ground.used if any(s.start <= m.start < s.end for s in spans)), -1)
    for number, cell in enumerate(line.cells):
        text = " … ".join(_cut(layout, cell, spans))
        beside = not text and not number
        if beside and cell.end - cell.start <= _LONGEST:
            text = layout.show_text(*cell)
        head = table.head_of(line, number) if line != table.head else None
        named = layout.show_text(*head) if head and head.end - head.start <= _LONGEST else ""
        if not number and not (unit and unit in named):
            named = ""  # the head of the first column matters only if it has the unit
        if text:
            yield Cell(named, text, cell.start <= own < cell.end, beside)


def _cut(layout: TextLayout, cell: Span, spans: Sequence[Span]) -> Iterator[str]:
    for span in spans:
        start, end = max(cell.start, span.start), min(cell.end, span.end)
        if start < end:
            yield layout.show_text(start, end).strip()


def _list_typed(claim: Claim) -> Iterator[Cell]:
    """Yield the cells of a quote whose table is not held: the first is the figure's name."""
    cells = [claim.quote[cell.start : cell.end] for cell in split_row(claim.quote)]
    if claim.amount is None or len(cells) < 2:
        return
    figure, longest = claim.amount.text, len(claim.amount.text) + _SLACK
    found = next((n for n, it in enumerate(cells) if figure in it and len(it) <= longest), 0)
    if found and all(len(it) <= _LONGEST for it in cells):
        yield from (Cell("", it, number == found) for number, it in enumerate(cells) if it)
