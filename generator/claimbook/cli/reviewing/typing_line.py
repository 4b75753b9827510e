"""A line being typed: the effect of each key, and how a terminal shows it."""

from __future__ import annotations

import codecs
import os
import re
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.cells import cell_len

from claimbook.cli.reviewing.screen import ESCAPE, SteppedBackError

_KEYS = re.compile(r"\x1b(?:\[[0-9;]*[A-Za-z~]|O[A-Za-z]|[^\x1b])?|.", re.DOTALL)
"""A key as a terminal sends it: a letter, or Escape with what follows it."""
_LEFT = {"\x1b[D", "\x1bOD", "\x02"}
_RIGHT = {"\x1b[C", "\x1bOC", "\x06"}
_START = {"\x1b[H", "\x1bOH", "\x1b[1~", "\x01", "\x1b[A"}
_END = {"\x1b[F", "\x1bOF", "\x1b[4~", "\x05", "\x1b[B"}
_WORD_LEFT = {"\x1bb", "\x1b[1;5D", "\x1b[1;3D"}
_WORD_RIGHT = {"\x1bf", "\x1b[1;5C", "\x1b[1;3C"}
_BACK = {"\x7f", "\b"}
_WAIT = 0.05
"""How many seconds to wait for the rest of a key that begins with Escape."""


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


def split_keys(typed: str) -> tuple[str, ...]:
    """Return the keys in what a terminal sent."""
    return tuple(_KEYS.findall(typed))


@contextmanager
def send_each_key(fd: int) -> Iterator[int]:
    """Make a terminal send each key as it is pressed, and interpret none itself."""
    import termios  # not on Windows
    import tty

    before = termios.tcgetattr(fd)
    try:
        tty.setraw(fd, termios.TCSADRAIN)
        yield fd
    finally:
        termios.tcsetattr(fd, termios.TCSADRAIN, before)


def read_keys(fd: int) -> Iterator[str]:
    """Yield the keys that are pressed at a terminal which sends each at once."""
    decoder = codecs.getincrementaldecoder(sys.stdin.encoding or "utf-8")("replace")
    while content := os.read(fd, 1024):
        typed = decoder.decode(content)
        while typed.endswith(ESCAPE) and select.select([fd], [], [], _WAIT)[0]:
            typed += decoder.decode(os.read(fd, 1024))
        yield from split_keys(typed)
    raise EOFError


class Drawing:
    """A line on the rows of a terminal, redrawn after each key."""

    def __init__(self, asked: str, old: str, asked_first: str) -> None:
        """Take the prompt, which precedes what is typed, and that which precedes the old value."""
        self._asked = asked
        self._old = old
        self._asked_first = asked_first
        self._row = 0
        """The row of the cursor within the line."""

    def draw(self, line: TypedLine, width: int) -> None:
        """Show the line as it is now, with the cursor in its place."""
        shown = f"\x1b[7m{line.text}\x1b[0m" if line.selected and line.text else line.text
        asked = self._asked_first if line.text == self._old else self._asked
        whole, before = (cell_len(asked + words) for words in (line.text, line.text[: line.at]))
        # The cursor stays at the end of a full row until something follows.
        over = " \r\x1b[K" if whole and whole % width == 0 else ""
        up = f"\x1b[{self._row}A" if self._row else ""
        self._row = before // width
        below = whole // width - self._row
        back = f"\x1b[{below}A" if below else ""
        right = f"\x1b[{before % width}C" if before % width else ""
        words = f"{up}\r\x1b[J{asked}{shown}{over}{back}\r{right}"
        sys.stdout.write(words)
        sys.stdout.flush()

    def leave(self) -> None:
        """Go to the row below the line."""
        sys.stdout.write("\r\n")
        sys.stdout.flush()
