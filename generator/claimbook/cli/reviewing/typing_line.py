"""A line being typed: the effect of each key, and how a terminal shows it."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from rich.cells import cell_len

from claimbook.cli.reviewing.screen import ESCAPE, SteppedBackError

_LEFT = {"\x1b[D", "\x1bOD", "\x02"}
_RIGHT = {"\x1b[C", "\x1bOC", "\x06"}
_START = {"\x1b[H", "\x1bOH", "\x1b[1~", "\x01", "\x1b[A"}
_END = {"\x1b[F", "\x1bOF", "\x1b[4~", "\x05", "\x1b[B"}
_WORD_LEFT = {"\x1bb", "\x1b[1;5D", "\x1b[1;3D"}
_WORD_RIGHT = {"\x1bf", "\x1b[1;5C", "\x1b[1;3C"}
_BACK = {"\x7f", "\b"}


@dataclass
class TypedLine:
    """A line being typed, whose initial text is selected."""

    text: str
    at: int = 0
    """The position of the cursor."""
    selected: bool = True
    """Whether a letter replaces the whole text, since no key was pressed yet."""

    def __post_init__(self) -> None:
        self.at = len(self.text)

    def press(self, key: str) -> bool:
        """Apply a key to the line, and return whether it ends the line.

        Raises SteppedBackError for Escape, KeyboardInterrupt for Ctrl-C, and EOFError for Ctrl-D in
        an empty line.
        """
        if key in {"\r", "\n"}:
            return True
        if key in {ESCAPE, "\x03"}:
            raise SteppedBackError if key == ESCAPE else KeyboardInterrupt
        if key == "\x04" and not self.text:
            raise EOFError
        if self.selected and (key.isprintable() or key in {*_BACK, "\x1b[3~", "\x17"}):
            self.text, self.at = "", 0
            key = key if key.isprintable() else ""
        self.selected = False
        if key.isprintable():
            self._put(self.at, self.at, key)
        else:
            self._edit(key)
        return False

    def _edit(self, key: str) -> None:
        """Erase, or move the cursor."""
        if key in _BACK:
            self._put(max(0, self.at - 1), self.at)
        elif key in {"\x1b[3~", "\x04"}:
            self._put(self.at, self.at + 1)
        elif key == "\x15":
            self._put(0, self.at)
        elif key == "\x0b":
            self._put(self.at, len(self.text))
        elif key == "\x17":
            self._put(self._find_word(), self.at)
        else:
            self._move(key)

    def _move(self, key: str) -> None:
        moves = (
            (_LEFT, max(0, self.at - 1)),
            (_RIGHT, min(len(self.text), self.at + 1)),
            (_START, 0),
            (_END, len(self.text)),
            (_WORD_LEFT, self._find_word()),
            (_WORD_RIGHT, self.at + len((re.match(r"\W*\w*", self.text[self.at :]) or [""])[0])),
        )
        self.at = next((to for keys, to in moves if key in keys), self.at)

    def _put(self, first: int, last: int, words: str = "") -> None:
        self.text = self.text[:first] + words + self.text[last:]
        self.at = first + len(words)

    def _find_word(self) -> int:
        """Return where the word before the cursor begins."""
        return len(re.sub(r"\S*\s*$", "", self.text[: self.at]))


class Drawing:
    """A line on the rows of a terminal, redrawn after each key."""

    def __init__(self, asked: str) -> None:
        """Take the prompt, which precedes what is typed."""
        self._asked = asked
        self._row = 0
        """The row of the cursor within the line."""

    def draw(self, line: TypedLine, width: int) -> None:
        """Show the line as it is now, with the cursor in its place."""
        asked = self._asked
        rows = break_rows(asked + line.text, width)
        shown = "\r\n".join(rows)
        if line.selected and line.text:
            first = len(asked) + 2 * _find_row(rows, len(asked))
            shown = f"{shown[:first]}\x1b[7m{shown[first:]}\x1b[0m"
        up = f"\x1b[{self._row}A" if self._row else ""
        self._row = _find_row(rows, len(asked) + line.at)
        below = len(rows) - 1 - self._row
        back = f"\x1b[{below}A" if below else ""
        before = len(asked) + line.at - sum(map(len, rows[: self._row]))
        column = cell_len(rows[self._row][:before])
        right = f"\x1b[{column}C" if column else ""
        sys.stdout.write(f"{up}\r\x1b[J{shown}{back}\r{right}")
        sys.stdout.flush()

    def leave(self) -> None:
        """Go to the row below the line."""
        sys.stdout.write("\r\n")
        sys.stdout.flush()


def break_rows(words: str, width: int) -> list[str]:
    """Return words on rows of a terminal that end between words; the cursor fits after the last.

    Only a word that is longer than a row is broken. Together, the rows are the words.
    """
    rows = [""]
    for part in re.findall(r"\s|\S+", words):
        room = width if part.isspace() else width - 1
        if rows[-1] and cell_len(rows[-1] + part) > room:
            rows.append("")
        for letter in part:
            if cell_len(rows[-1] + letter) > room:
                rows.append("")
            rows[-1] += letter
    return [*rows, ""] if cell_len(rows[-1]) >= width else rows


def _find_row(rows: list[str], at: int) -> int:
    """Return the number of the row on which a position of the words is."""
    end = 0
    for number, row in enumerate(rows):
        end += len(row)
        if at < end:
            return number
    return len(rows) - 1
