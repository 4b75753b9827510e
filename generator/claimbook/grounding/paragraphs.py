"""Find the paragraphs of a text, joining the lines of paragraphs that were broken in print.

Texts are kept as they arrive. Some have one line for each paragraph. Others have paragraphs of a
fixed width, and possibly a page's footer and header between two words of a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimbook.quantity import Span

_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"[-*•–·]\s|\(?\d{1,2}[.)]\s")
"""The beginning of a list item."""
_SENTENCE = r"""(?:(?<=[.!?])|(?<=[.!?][”"’')])) {2}[A-ZÀ-Þ“"‘'(]"""
_CELLS = re.compile(rf"\S(?:\t|(?!{_SENTENCE}) {{2,}}|\s*\|\s*)\S")
"""A row of a table: cells separated by more than one space, which may also end a sentence.

To join the rows of a table would do harm, so two spaces are enough. In `extract`, where a sentence
that counts as a row does harm, cells are at least three spaces apart.
"""
_ENDS = (".", "!", "?", ":")
_OPENS_FIGURE = re.compile(r"[\d$€£¥₹]")
_FEWEST_LINES = 3
_NARROWEST = 40
"""How many lines of at least this width show that a paragraph has a fixed width."""


def list_lines(text: str, within: Span) -> Iterator[Span]:
    """Yield every line of a stretch that is not blank, without surrounding spaces."""
    for found in _LINE.finditer(text, within.start, within.end):
        span = strip_span(text, Span(*found.span()))
        if span.start < span.end:
            yield span


def list_paragraphs(text: str, within: Span, noise: Sequence[str]) -> Iterator[Span]:
    """Yield the paragraphs of a stretch: single lines, or several that were broken in print."""
    lines = [_Line(text, span) for span in list_lines(text, within)]
    lines = [line for line in lines if _take_out(line.words, noise).strip()]
    between = [_take_out(text[a.span.end : b.span.start], noise) for a, b in pairwise(lines)]
    removed = [len(gap) for gap in between]
    set_to_width = _find_set_to_width(lines, between)
    start = 0
    for number, line in enumerate(lines):
        if number + 1 < len(lines):
            after = lines[number + 1]
            broken = removed[number] < after.span.start - line.span.end
            adjacent = broken or between[number].count("\n") < 2
            if number in set_to_width or (adjacent and _goes_on(line.words, after.words, broken)):
                continue
        yield Span(lines[start].span.start, line.span.end)
        start = number + 1


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    span: Span

    @property
    def words(self) -> str:
        return self.text[self.span.start : self.span.end]


def _take_out(words: str, noise: Sequence[str]) -> str:
    for each in noise:
        words = words.replace(each, "")
    return words


def _goes_on(line: str, after: str, broken: bool) -> bool:
    """Whether the next line continues a line; `broken` says that noise separates them."""
    if _ITEM.match(after) or _has_cells(line) or _has_cells(after) or line.endswith(_ENDS):
        return False
    return after[0].islower() or (broken and _OPENS_FIGURE.match(after) is not None)


def _has_cells(line: str) -> bool:
    separated = "  " in line or "\t" in line or "|" in line
    return separated and _CELLS.search(line) is not None


def _find_set_to_width(lines: Sequence[_Line], between: Sequence[str]) -> set[int]:
    """Return the indexes of full lines, which have no room for the first word of the next line."""
    full: set[int] = set()
    start = 0
    for number in range(len(lines)):
        if number + 1 == len(lines) or between[number].count("\n") > 1:
            full.update(_list_full([line.words for line in lines[start : number + 1]], start))
            start = number + 1
    return full


def _list_full(lines: Sequence[str], first: int) -> range:
    """Return a run of lines without a blank one, all but the last of which are full."""
    width = max(map(len, lines))
    fits = any(len(a) + 1 + len(b.split()[0]) <= width for a, b in pairwise(lines))
    plain = not any(_ITEM.match(line) or _has_cells(line) for line in lines)
    wide = len(lines) >= _FEWEST_LINES and width >= _NARROWEST
    return range(first, first + len(lines) - 1) if wide and plain and not fits else range(0)


def strip_span(text: str, span: Span) -> Span:
    """Return a span without the spaces at its ends."""
    piece = text[span.start : span.end]
    left = len(piece) - len(piece.lstrip())
    return Span(span.start + left, span.start + max(left, len(piece.rstrip())))
