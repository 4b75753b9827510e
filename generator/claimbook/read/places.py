"""Turn the offsets of a file into lines and columns, as editors count them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from claimbook.problem import Location
from claimbook.read.quoting import find_value


class Places:
    """The text of a file in lines. Only a line feed ends a line, as in editors and in git."""

    def __init__(self, path: str, text: str) -> None:
        """`path` is what problems show; `text` must have line feeds only."""
        self.path = path
        self.text = text
        self.lines = tuple(text.split("\n"))
        self._starts = list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))

    def line_at(self, offset: int) -> int:
        """Return the 1-based line of a character."""
        return bisect_right(self._starts, max(0, offset))

    def span(self, start: int, end: int | None = None) -> tuple[int, int, int]:
        """Return the line, column and length of a stretch.

        If it has several lines, only the first counts. Without an `end`, it reaches to the last
        visible character of the line.
        """
        line = self.line_at(start)
        begin = self._starts[line - 1]
        last = begin + len(self.lines[line - 1].rstrip() if end is None else self.lines[line - 1])
        length = (last if end is None else min(end, last)) - start
        return line, start - begin + 1, max(1, length)

    def locate(self, start: int, end: int | None = None) -> Location:
        """Return the same stretch as a `Location`."""
        return self.locate_span(*self.span(start, end))

    def locate_span(self, line: int, column: int, length: int) -> Location:
        """Return a place from `span` as a `Location`."""
        return Location(self.path, line, column, length, self.lines[line - 1])

    def rest_of_line(self, offset: int) -> str:
        """Return the text from a character to the end of its line."""
        line = self.line_at(offset)
        return self.lines[line - 1][offset - self._starts[line - 1] :]

    def start_of_line(self, line: int) -> int:
        """Return the offset of the first character of a line."""
        return self._starts[line - 1]

    def value_at(self, offset: int) -> str:
        """Return the rest of the line if that is its whole value, else an empty string."""
        line = self.line_at(offset)
        return self.value_in(line) if self.start_of_value(line) == offset else ""

    def value_in(self, line: int) -> str:
        """Return the value in a line, with an ellipsis if it continues below."""
        text = self.lines[line - 1]
        below = self.lines[line] if line < len(self.lines) else ""
        deeper = len(below) - len(below.lstrip()) > len(text) - len(text.lstrip())
        goes_on = below.strip() and deeper and find_value(below).text == below.strip()
        return find_value(text).text + (" …" if goes_on else "")

    def start_of_value(self, line: int) -> int:
        """Return the offset of the value in a line."""
        return self._starts[line - 1] + find_value(self.lines[line - 1]).column

    def starts_line(self, offset: int) -> bool:
        """Whether there are only spaces before a character in its line."""
        line = self.line_at(offset)
        return not self.lines[line - 1][: offset - self._starts[line - 1]].strip()
