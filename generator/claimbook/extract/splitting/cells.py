"""Find the cell of a table that a figure is in: its row, and the heads of its column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimbook.extract.splitting.split import Split
from claimbook.quantity import Mention, Span, TableRow, list_rows, split_cells

_MOST_LINES = 60
"""How many lines above a figure are searched for the heads of its column."""
_MOST_CAPTIONS = 3
_FEWEST_CELLS = 2
_LONGEST_CAPTION = 16
"""In words; a longer line is a sentence."""
_STOP = re.compile(r"\w{2}[.!?][\"”’)]*$")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d\d)?")
_STEP = re.compile(
    r"\s+(?=(?:FY\s?|Q[1-4]\s|H[12]\s|[1-4]Q\s?|[12]H\s?)?(?:19|20)\d\d\b)"
    r"|\s+(?=(?:three|six|nine|twelve|\d+)\s(?:months|weeks)\b|(?:full\s)?year\s(?:ended|to)\b)"
    r"|\s+(?=(?:%\s)?(?:change|growth)\b)",
    re.IGNORECASE,
)
"""Where a head with single spaces continues with the next column: `$m 2024 2023 Change`."""
_WORD = re.compile(r"\w")
_LETTER = re.compile(r"[A-Z]")
_FEWEST_LETTERS = 3
"""A league's table has columns for games played, won, drawn and lost: `P W D L`."""
_BEGINS_PERIOD = re.compile(
    r"(?:three|six|nine|twelve|\d+|first|second|third|fourth|full|year|quarter|Q\d|H\d|FY|fiscal"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|May\b|June?\b|July?\b)",
    re.IGNORECASE,
)
"""The beginning of a head that names a period rather than the rows: `Three months ended`."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A figure's place in a table."""

    row: Span
    """The whole row."""
    label: str
    """The label of its row, with the line above if several rows share it."""
    heads: tuple[str, ...]
    """The heads of its column, the nearest first; empty if they are unclear."""
    columns: tuple[str, ...]
    """The nearest heads of all columns."""
    captions: tuple[str, ...]
    """The captions of the whole table, the nearest words first."""
    lead: str = ""
    """The sentence right above the table; empty if there is none."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that names columns."""

    line: str
    cells: tuple[Span, ...]
    """Without the name of the rows. Empty cells follow a head that spans several columns."""
    first: str
    """The name of the rows, or of the table."""
    by_place: bool
    """Whether pipes or tabs separate its cells, so that their position gives the column."""


def find_cell(split: Split, mention: Mention) -> TableCell | None:
    """Return the cell that a figure is in; None if it is not in a table.

    Prose is not searched.
    """
    if mention.scale is None:
        return None
    rows = _list_rows(split)
    at = bisect_right(rows, mention.start, key=lambda row: row.start) - 1
    if at < 0 or mention.end > rows[at].end:
        return None
    row = rows[at]
    return split.keep((find_cell, mention.start), lambda: _make_cell(split, row, mention))


def leave_out_heads(split: Split) -> Sequence[Mention]:
    """Return the amounts of an article except those in table heads and row labels.

    `Three months ended June 30` names a column, and `Loans over 90 days` what a row has. A table
    whose columns have single letters for names, as a league's has, is left out as a whole.
    """
    mentions = split.grounded.mentions
    if not any(each.scale is not None for each in mentions):
        return mentions
    return [each for each in mentions if not _is_left_out(split, each)]


def _is_left_out(split: Split, mention: Mention) -> bool:
    if cell := find_cell(split, mention):
        return len([name for name in cell.columns if _LETTER.fullmatch(name)]) >= _FEWEST_LETTERS
    if mention.scale is not None:
        return False
    start, end = _line_around(split.text, mention.start, mention.end)
    rows = _list_rows(split)
    at = bisect_right(rows, mention.start, key=lambda row: row.start) - 1
    if at >= 0 and mention.end <= rows[at].end:
        return mention.end <= rows[at].start + rows[at].row.cells[0].start
    line = split.text[start:end].strip()
    parts = sum(start < end for start, end in split_cells(line))
    if _STOP.search(line) or (parts < _FEWEST_CELLS and len(line.split()) > _LONGEST_CAPTION):
        return False
    if at + 1 == len(rows):
        return False
    between = split.text[end : rows[at + 1].start].split("\n")
    return not any(_STOP.search(each.strip()) for each in between) and (
        sum(bool(each.strip()) for each in between) <= _MOST_CAPTIONS
    )


def _list_rows(split: Split) -> list[TableRow]:
    return split.keep(_list_rows, lambda: list(list_rows(split.text)))


def _line_around(text: str, start: int, end: int) -> tuple[int, int]:
    after = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text)


def _make_cell(split: Split, row: TableRow, mention: Mention) -> TableCell:
    text = split.text
    number = next(
        (n for n, cell in enumerate(row.row.cells) if row.start + cell.end > mention.start), 0
    )
    heads, captions, lead = _read_above(split, row)
    line = text[row.start : row.end]
    named = [
        " ".join(head.line[cell.start : cell.end].split())
        for head in heads
        if (cell := _find_head(head, line, row, number)) is not None
    ]
    whole = len(named) == len(heads)
    heading = row.heading if row.heading.endswith(":") else ""
    label = f"{heading} {row.row.label or row.row.cells[0].text}"
    bottom = heads[0] if heads else None
    return TableCell(
        row=_strip(text, row.start, row.end),
        label=" ".join(label.split()),
        heads=tuple(named) if whole else (),
        columns=tuple(bottom.line[c.start : c.end] for c in bottom.cells) if bottom else (),
        captions=(*(head.first for head in heads if head.first), *captions),
        lead=lead,
    )


def _strip(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _read_above(split: Split, row: TableRow) -> tuple[list[_Head], list[str], str]:
    """Return the heads above a row, the nearest first, the lines above them, and a sentence."""
    starts = split.keep(_read_above, lambda: {each.start: each for each in _list_rows(split)})
    heads: list[_Head] = []
    captions: list[str] = []
    for start, line in _list_above(split.text, row.start):
        known = starts.get(start)
        if known is not None and not _names_years(known):
            if heads or captions:
                break
            continue
        head = _read_head(line, known)
        if head is not None and not captions:
            heads.append(head)
        elif _STOP.search(line) or len(line.split()) > _LONGEST_CAPTION:
            return heads, captions, line
        elif heads:
            captions.append(line.strip("| "))
            if len(captions) == _MOST_CAPTIONS:
                break
    return heads, captions, ""


def _list_above(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the lines above a place, each with its start, the nearest first."""
    for _ in range(2 * _MOST_LINES):
        if start <= 0:
            return
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if _WORD.search(line):
            yield start, line


def _names_years(row: TableRow) -> bool:
    """Whether a row names columns: all of its figures are years."""
    return all(_YEAR.fullmatch(cell.text) for cell in row.row.cells)


def _read_head(line: str, row: TableRow | None) -> _Head | None:
    """Read a line as the names of columns; None if it is a sentence, or one cell."""
    by_place = "|" in line or "\t" in line
    parts = list(split_cells(line))
    wide = sum(part.start < part.end for part in parts)
    if wide < (1 if by_place else _FEWEST_CELLS):
        if by_place or (row is None and not _STEP.search(line)):
            return None
        cuts = [0, *(found.end() for found in _STEP.finditer(line)), len(line)]
        parts = [_strip(line, *each) for each in pairwise(cuts)]
        parts = [part for part in parts if part.start < part.end]
        if len(parts) < _FEWEST_CELLS:
            return None
    if by_place:
        filled = [part for part in parts if part.start < part.end]
        if len(filled) == 1 and filled[0] == parts[0]:
            return None  # a caption in the first cell
        return _Head(line, tuple(parts), line[parts[0].start : parts[0].end], by_place=True)
    first = parts[0]
    words = line[first.start : first.end]
    named = first.start == 0 and not (_YEAR.search(words) or _BEGINS_PERIOD.match(words))
    if wide < _FEWEST_CELLS and len(parts) - named < _FEWEST_CELLS:
        return None  # a date
    return _Head(line, tuple(parts[1:] if named else parts), words if named else "", by_place=False)


def _find_head(head: _Head, line: str, row: TableRow, number: int) -> Span | None:
    """Return the head above one of a row's cells; None if it is unclear which one it is."""
    cell = row.row.cells[number]
    if head.by_place:
        own = list(split_cells(line))
        at = next(n for n, each in enumerate(own) if each.end >= cell.end)
        return _find_by_place(head.cells, at, len(own))
    figures, named = len(row.row.cells), len(head.cells)
    if figures % named == 0 and "\t" not in line:
        return head.cells[number * named // figures]
    near = [each for each in head.cells if each.start < cell.end + 2 and cell.start - 2 < each.end]
    wide = row.row.parts and "  " in line
    return near[0] if wide and len(near) == 1 else None


def _find_by_place(cells: Sequence[Span], at: int, count: int) -> Span | None:
    """Return the head of a column by position. A head may lack the name of the rows."""
    at -= count - len(cells)
    if count - len(cells) not in (0, 1) or at < 0:
        return None
    while at > 0 and cells[at].start == cells[at].end:
        at -= 1
    return cells[at] if at or count > len(cells) else None
