"""Read the period at the head of a figure's table column, if cells are set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.extract.resolving.period.article_day import Day
from claimbook.extract.resolving.period.words import find_named_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.splitting.table_rows import has_cells
from claimbook.grounding import Span

_BETWEEN = re.compile(r"[|\s](?:(?<!\|)\s*[|\t]\s*|(?<=[|\t])\s*|\s{2,})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FISCAL = re.compile(r"(?:FY|[Ff]iscal(?:\s[Yy]ear)?)\s?((?:19|20)\d\d)")
_MOST_ROWS = 40
"""The head of a figure's column is looked for in so many rows above it."""
_FEWEST_CELLS = 2


def find_column_period(around: Around) -> str:
    """Return the period as a claim file has it; empty if the figure is in no dated column."""
    text, at = around.text, around.at
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    line = Span(start, end if end >= 0 else len(text))
    row = around.split.keep((_split, line), lambda: _split(text[line.start : line.end]))
    if len(row) < _FEWEST_CELLS:
        return ""
    behind = len(row) - len(_split(text[start : at.end]))
    day = Day(around.split.day, ahead=False)
    for cells in _list_rows_above(text, start):
        if len(cells) > behind and (period := _read(cells[len(cells) - 1 - behind], day)):
            return period
    return ""


def _list_rows_above(text: str, start: int) -> Iterator[list[str]]:
    """Yield the cells of the rows above a line, from the nearest up to a line that is no row."""
    lines = text[max(0, start - _MOST_ROWS * 200) : start].split("\n")
    for line in [each for each in reversed(lines) if each.strip()][:_MOST_ROWS]:
        cells = _split(line)
        if len(cells) < _FEWEST_CELLS and not _YEAR.fullmatch(line.strip()):
            return
        yield cells


def _split(line: str) -> list[str]:
    """Return the cells of a row; marks at its ends separate nothing."""
    words = line.strip().strip("|").strip()
    return _BETWEEN.split(words) if has_cells(words) else [words]


def _read(cell: str, day: Day) -> str:
    """Return the period in a cell; empty if it is something else."""
    words = cell.strip("*' ")
    if _YEAR.fullmatch(words):
        return words
    if found := _FISCAL.fullmatch(words):
        return f"FY{found[1]}"
    named = list(find_named_periods(words, 0, len(words), day))
    whole = len(named) == 1 and (named[0].start, named[0].end) == (0, len(words))
    return named[0].written if whole and not named[0].other else ""
