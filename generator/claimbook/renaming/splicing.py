"""Changing parts of a text without changing any other byte."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import FieldPath, SourceFile

_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, order=True, slots=True)
class Splice:
    """A part of a text and its replacement."""

    start: int
    end: int
    text: str


class Lines:
    """A text with any line endings, addressed by lines and columns as editors count them."""

    def __init__(self, text: str) -> None:
        """Take the text as it is in its file; a byte order mark has no column."""
        self.text = text
        begin = 1 if text.startswith("\ufeff") else 0
        self._starts = [begin, *(found.end() for found in _BREAK.finditer(text))]

    @property
    def line_break(self) -> str:
        """The first line ending in the text."""
        found = _BREAK.search(self.text)
        return found[0] if found else "\n"

    def offset(self, line: int, column: int = 1) -> int:
        """Return the offset of a 1-based line and column.

        The end of the text if it does not have them.
        """
        if line > len(self._starts):
            return len(self.text)
        return self._starts[line - 1] + column - 1

    def line_at(self, offset: int) -> int:
        """Return the number of the line that an offset is in."""
        return bisect_right(self._starts, offset)

    def end_of(self, line: int) -> int:
        """Return the offset after the last character of a line, before its line ending."""
        found = _BREAK.search(self.text, self.offset(line))
        return found.start() if found else len(self.text)

    def begins_with(self, offset: int) -> str:
        """Return the text of the line before an offset."""
        return self.text[self.offset(self.line_at(offset)) : offset]


def splice_text(text: str, splices: Iterable[Splice]) -> str:
    """Replace all parts at once; they must not overlap."""
    for splice in sorted(set(splices), reverse=True):
        text = text[: splice.start] + splice.text + text[splice.end :]
    return text


def find_stretch(source: SourceFile, lines: Lines, path: FieldPath) -> tuple[int, int]:
    """Find the offsets of a value in a YAML file.

    A value on several lines ends before the next thing in the file.
    """
    line, column, length = source.values[path]
    start = lines.offset(line, column)
    end = start + length
    if end < lines.end_of(line) and lines.text[start] not in ">|'\"":
        return start, end
    starts = (
        lines.offset(other, at)
        for places in (source.keys, source.values)
        for where, (other, at, _) in places.items()
        if (other, at) > (line, column) and where[: len(path)] != path
    )
    return start, max(end, min(starts, default=len(lines.text)))
