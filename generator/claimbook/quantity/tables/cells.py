"""Read the cells of a row, separated by tabs, pipes or spaces: `Cost of sales 153,547 (1,090)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.quantity.stretch import Span

_SIGN = r"(?:(?:US|HK|A|C|NZ|S|CN|R)?[$¥]|[€£₹₩]|RMB|USD|EUR|GBP|CHF)"
_NUMBER = r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?"
_CELL = re.compile(
    rf"""
    (?<!\S)(?:
      \(\s*(?:{_SIGN}\s*)?{_NUMBER}\s*%?\s*\)\s*(?:%|bps?\b|pp\b)?              # ($1,090), (6.5) %
    | {_SIGN}\s*\(\s*{_NUMBER}\s*\)                                             # $(1,090)
    | (?:[-−–+]\s?)?(?:{_SIGN}\s*[-−–]?\s?)?{_NUMBER}
      (?:\s*(?:%|bps?\b|pp\b|x\b)|(?:bn|tn|m|k|B|M|K)\b|[ ](?:thousand|(?:m|b|tr)illion)\b)?
    | (?:{_SIGN}\s*)?[-—–―]+(?:\s*%)?                                           # nothing
    | N/?M | n/?m | N/?A | n/?a
    )(?!\S)
    """,
    re.VERBOSE,
)
_PIECE = re.compile(
    rf"[\d.,()%+$€£¥₹₩—–―−-]+(?:x|bn|tn|m|k|B|M|K)?|{_SIGN}\S*|N/?[MA]|n/?[ma]|bps?|pp"
)
"""A word that may be a whole cell."""
_ACCOUNTS = re.compile(r"[,.$€£¥₹₩%()]")
"""Figures in accounts have groups, decimals, signs or parentheses; numbers in text do not."""
_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"0\d\d")
_DATED = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$")
"""The end of a label whose only figure is the day in a date: `Six months ended June 30`."""
_DAY = re.compile(r"[0-3]?\d")
_NOTE = re.compile(r"\(\d{1,2}\)")
"""The number of a footnote: `Sales (1) 12,345`."""
_PIPE = re.compile(r"(?<!\\)\|")
_GAP = re.compile(r"(?:\t| {2})\s*")
_BEFORE = re.compile(rf"\(?{_SIGN}?\(?")
"""A cell that belongs to the next one: a `$`."""
_AFTER = re.compile(r"\)?\s*(?:%|bps?|pp)?")
"""A cell that belongs to the previous one: a `)`, a `%`."""
LONGEST = 500
"""The most characters that a line may have to be a row or a head."""
_LONGEST_LABEL = 18
"""In words; a longer label is a sentence."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with a figure, or with a mark that stands for none."""

    start: int
    """Code points from the start of the line."""
    end: int
    text: str
    column: int | None = None
    """Its index among the line's cells, from 0, if tabs, pipes or gaps separate them."""

    @property
    def in_parentheses(self) -> bool:
        """Whether it is negative, as accounts write it."""
        return "(" in self.text

    @property
    def plain(self) -> str:
        """Its text with a minus for the parentheses, and each character in its place."""
        return self.text.replace("(", "-", 1).replace(")", " ", 1)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table."""

    label: str
    """The text before the first of its cells with a figure."""
    cells: tuple[Cell, ...]
    parts: int = 0
    """How many parts tabs, pipes or wide gaps divide the line into; 0 if it has none of these."""

    @property
    def is_accounts(self) -> bool:
        """Whether it is a row, whatever is above and below it."""
        written = any(_ACCOUNTS.search(cell.text) for cell in self.cells)
        return self.parts > 0 or (len(self.cells) > 1 and written)


def read_row(line: str) -> Row | None:
    """Read a line as a row; None for a line that is not a label followed by figures."""
    if len(line) > LONGEST or not _DIGIT.search(line):
        return None
    return _read_parted(line) or _read_spaced(line)


def split_cells(line: str) -> tuple[Span, ...]:
    """Return the span of each cell of a line, without the spaces around it.

    Pipes separate the cells if the line has any, otherwise tabs and gaps of two or more spaces. A
    line with none of these is one cell. A cell may be empty.
    """
    if "|" in line:
        cells = list(_list_between(line, _PIPE))
        first = 1 if line.startswith("|") else 0
        last = len(cells) - (1 if len(cells) > 1 and line.endswith("|") else 0)
        cells = cells[first:last]
    elif "\t" in line or "  " in line:
        cells = list(_list_between(line, _GAP))
    else:
        cells = [Span(0, len(line))]
    return tuple(_strip(line, *cell) for cell in cells)


def list_parts(line: str) -> list[str]:
    """Return the texts of the cells of a line that are not empty."""
    return [line[start:end] for start, end in split_cells(line) if start < end]


def _list_between(line: str, separator: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for found in separator.finditer(line):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, len(line))


def _strip(line: str, start: int, end: int) -> Span:
    cell = line[start:end]
    left = start + len(cell) - len(cell.lstrip())
    return Span(left, max(left, start + len(cell.rstrip())))


def _read_parted(line: str) -> Row | None:
    parts = [part for part in split_cells(line) if part.start < part.end]
    cells = _join_signs(line, parts) if len(parts) > 1 else ()
    if not cells:
        return None
    wide = any(gap in line for gap in "\t|")
    after = [part for part in parts if part.start >= cells[0].start]
    if not wide and sum(cell.end - cell.start for cell in cells) < sum(b - a for a, b in after) / 2:
        return None  # a sentence with two spaces after its full stop
    return Row(line[: cells[0].start].strip(" \t|"), cells, len(parts))


def _join_signs(line: str, parts: list[Span]) -> tuple[Cell, ...]:
    """Return the parts that are figures, joined with signs in cells of their own."""
    cells: list[Cell] = []
    opening: int | None = None
    for column, (start, end) in enumerate(parts):
        text = line[start:end]
        if _BEFORE.fullmatch(text):
            opening = start
            continue
        first = start if opening is None else opening
        closing = cells and opening is None and _AFTER.fullmatch(text)
        joined = _blank(line[first:end])
        if closing:
            whole = _blank(line[cells[-1].start : end])
            if _CELL.fullmatch(whole):
                cells[-1] = Cell(cells[-1].start, end, whole, cells[-1].column)
        elif _CELL.fullmatch(joined) or (_CELL.fullmatch(f"{joined})") and "(" in joined):
            cells.append(Cell(first, end, joined, column))
        opening = None
    return tuple(cells)


def _blank(text: str) -> str:
    """Return the text with a space for each mark that separates cells."""
    return text.replace("|", " ").replace("\t", " ")


def _read_spaced(line: str) -> Row | None:
    """Read a row with single spaces between cells: all words from its first figure on are cells."""
    if not _PIECE.fullmatch(line.split()[-1]):
        return None
    words = list(re.finditer(r"\S+", line))
    first = len(words)
    while first and _PIECE.fullmatch(words[first - 1][0]):
        first -= 1
    if first == len(words) or first > _LONGEST_LABEL:
        return None
    start, end = words[first].start(), words[-1].end()
    cells = tuple(Cell(*found.span(), found[0]) for found in _CELL.finditer(line, start, end))
    if _count_marks(*(cell.text for cell in cells)) < _count_marks(line[start:end]):
        return None
    if any(_GROUP.fullmatch(cell.text) for cell in cells):
        return None  # "10 000" is one number
    if len(cells) > 1 and _NOTE.fullmatch(cells[0].text) and not _NOTE.fullmatch(cells[1].text):
        cells = cells[1:]
    label = line[: cells[0].start].strip()
    if len(cells) == 1 and _DAY.fullmatch(cells[0].text) and _DATED.search(label):
        return None
    return Row(label, cells)


def _count_marks(*texts: str) -> int:
    """Return how many characters are not white space."""
    return sum(len(word) for text in texts for word in text.split())
