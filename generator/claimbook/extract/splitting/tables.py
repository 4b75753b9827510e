"""Find tables without drafts, so that the editor can be told about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimbook.extract.splitting.split import Split
from claimbook.extract.splitting.table_rows import FEWEST_ROWS, is_row
from claimbook.problem.visible import shorten_words
from claimbook.quantity import Span

_LINE = re.compile(r"[^\n]+")


def list_left_out(split: Split, drafted: Iterable[Span]) -> Iterator[str]:
    """Yield the first row with figures of each table whose rows mostly have no draft."""
    spans = list(drafted)
    for rows in _list_tables(split.text):
        covered = sum(any(row.covers(span) for span in spans) for row in rows)
        if 2 * covered < len(rows):
            yield _name(split.text, rows)


def _list_tables(text: str) -> Iterator[list[Span]]:
    """Yield the rows of each stretch of lines that look like those of a table."""
    rows: list[Span] = []
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        if is_row(line[0].strip()):
            rows.append(Span(*line.span()))
            continue
        if len(rows) >= FEWEST_ROWS:
            yield rows
        rows = []
    if len(rows) >= FEWEST_ROWS:
        yield rows


def _name(text: str, rows: list[Span]) -> str:
    words = " ".join(text[rows[0].start : rows[0].end].split())
    return f"a table of {len(rows)} rows is left out, from “{shorten_words(words)}” on"
