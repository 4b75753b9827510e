"""Show the table of a figure: its caption, the heads of its columns, and the row of the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from claimbook.cli.reviewing.passages import QUOTED, clean
from claimbook.cli.reviewing.rewording import find_place
from claimbook.cli.reviewing.rows import cut_row
from claimbook.extract import make_slug
from claimbook.grounding import Line, Table, TextLayout
from claimbook.quantity import Span
from claimbook.read.quoting import write_mapping

_NUMBER = re.compile(r"\d[\d.,]*")
_SENTENCE = re.compile(r"[.!?:]$")
_GAP = "   "


class Cell(NamedTuple):
    """The cell of a table that has a claim's figure."""

    layout: TextLayout
    table: Table
    row: Line
    number: int

    def read(self, span: Span | None) -> str:
        """Return the words of a cell, or nothing for one that is missing."""
        return clean(self.layout.show_text(*span)).strip() if span else ""

    @property
    def head(self) -> str:
        """The name of its column; empty if it has none."""
        return self.read(self.table.head_of(self.row, self.number))

    @property
    def label(self) -> str:
        """The label of its row."""
        return self.read(self.row.cells[0])

    @property
    def scope(self) -> str:
        """What the label of its row limits the figure to, as YAML; empty if labels have no name.

        Such as `{specialty: Surgery}` below the head `Specialty`.
        """
        name = make_slug(self.read(self.table.head_of(self.row, 0)))
        return write_mapping({name: self.label}) if name else ""


def find_row(
    fields: Mapping[str, object], layouts: Sequence[TextLayout]
) -> tuple[TextLayout, Table, Line] | None:
    """Return the table that has the quote of a claim, and its row; None if it is not in a table."""
    layout = next(iter(layouts), None)
    place = find_place(fields, layout)
    block = layout.block_at(place.spans[0].start) if layout and place else None
    if layout is None or block is None or block.span not in layout.rows:
        return None
    return layout, *layout.rows[block.span]


def find_cell(fields: Mapping[str, object], layouts: Sequence[TextLayout]) -> Cell | None:
    """Return the cell in which the figure of a claim stands; None if it is in no table."""
    if (found := find_row(fields, layouts)) is None:
        return None
    layout, table, row = found
    number = _NUMBER.findall(str(fields.get("amount") or ""))
    for at, cell in enumerate(row.cells[1:], 1):
        if number and _NUMBER.findall(layout.text[cell.start : cell.end]) == number:
            return Cell(layout, table, row, at)
    return None


def show_table(cell: Cell) -> Iterator[Text]:
    """Yield the caption of a table, its head and the row, with the column of the cell marked."""
    yield from (Text(each) for each in _list_above(cell.layout, cell.table))
    labels = [cell.read(each) for each in cell.row.cells]
    heads = [cell.read(cell.table.head_of(cell.row, at)) for at in range(len(labels))]
    widths = [max(map(cell_len, each)) for each in zip(heads, labels, strict=True)]
    for row in [heads, labels] if any(heads) else [labels]:
        cells = [
            Text(f"{each:<{width}}", QUOTED if at == cell.number else "")
            for at, (each, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield cut_row("  ", Text(_GAP).join(cells))


def _list_above(layout: TextLayout, table: Table) -> Sequence[str]:
    """Return the line above a table; if that is not a sentence, also the one above it."""
    blocks = [each.span for each in layout.blocks if each.span < table.lines[0].span]
    above = [clean(layout.show_text(*span)).strip() for span in blocks[-2:]]
    return above[-1:] if above and _SENTENCE.search(above[-1]) else above
