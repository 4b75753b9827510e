"""The terminal on which a review is shown and its keys are typed."""

from __future__ import annotations

import io
import os
import re
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from claimbook.cli.reviewing.keyboard import (
    WITHOUT_CONTROL,
    read_anywhere,
    read_key,
    read_keys,
    send_each_key,
)
from claimbook.cli.reviewing.passages import QUOTED
from claimbook.cli.reviewing.screen import ESCAPE, REDRAW, SteppedBackError
from claimbook.cli.reviewing.typing_line import Drawing, TypedLine

_INDENT = 4
"""How many columns continuation rows are indented."""
_LISTED = re.compile(r" +\S+ \S+ {2,}(?=\S+ \S)")
"""The key and value before a value's meaning."""
_FIELD = re.compile(r"[A-Z ▸>] [a-z]+(?: of)? {2,}(?=\S)")
"""The key and name before a field's value."""
_INTERRUPT, _END, _SUSPEND = "\x03", "\x04", "\x1a"
_FOOT = 2
"""How many rows below a page are kept for messages."""
_GAP = re.compile(r"\S {2,}(?=\S)")
_BESIDE = re.compile(r"(?:(?<=^ \S)|(?<=   \S)) (?=[a-z])")
"""The space between a key and the word that explains it."""
_PLAIN = {
    "▸": ">",
    "─": "-",
    "·": "-",
    "→": ">",
    "…": "~",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "–": "-",
}
"""One-letter replacements for signs that a terminal may lack."""
_TOGETHER = "\ue000"
"""The placeholder for a space at which no row may end."""


class Terminal:
    """The terminal in which the command was started."""

    def __init__(self) -> None:
        self._console, self.lines_typed = Console(highlight=False), 0
        self._spelling = _spell_for(sys.stdout.encoding or "utf-8")
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")

    def turn_page(self) -> None:
        """Scroll up what is shown, where it can still be read, and begin at the top."""
        if self._console.is_terminal and not self._console.is_dumb_terminal:
            sys.stdout.write("\n" * self._console.height + "\x1b[H\x1b[J")
            sys.stdout.flush()

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether a page has room for these lines; always if it is not a terminal."""
        if not self._console.is_terminal or self._console.is_dumb_terminal:
            return True
        width = self._console.width
        rows = sum(max(1, -(-row.cell_len // width)) for row in self._lay(lines))
        return rows + _FOOT <= self._console.height

    def show(self, lines: Iterable[Text]) -> None:
        """Print lines, broken between words; the terminal breaks a word longer than a row.

        This way, something copied from several rows, such as a path, is still in one piece. On a
        terminal without styles, quoted words are put between marks.
        """
        for row in self._lay(lines):
            self._console.print(row, soft_wrap=True)

    def _lay(self, lines: Iterable[Text]) -> Iterator[Text]:
        """Yield lines on rows of the terminal; those that do not wrap are left to it, or cut."""
        width = self._console.width
        for each in lines:
            line = each.copy() if self._console.color_system else _mark_quoted(each)
            if line.overflow == "ellipsis":  # The beginning of a list's row is enough.
                line.truncate(width, overflow="ellipsis")
            line.plain = line.plain.translate(self._spelling)
            listed = line.plain.startswith(" ") or _FIELD.match(line.plain)
            if line.no_wrap or line.cell_len <= width:
                yield line
            elif listed:
                yield from self._lay_indented(line)
            else:
                yield from _wrap(line, width)

    def _lay_indented(self, line: Text) -> Iterator[Text]:
        """Yield a line of a list, with the rest that does not fit indented on the rows below.

        A key stays with its word, and a value's meaning stays aligned.
        """
        width = self._console.width
        listed = _FIELD.match(line.plain) or (
            _LISTED.match(line.plain) if len(_GAP.findall(line.plain)) == 1 else None
        )
        indent = listed.end() if listed and 2 * listed.end() < width else _INDENT
        line.plain = _BESIDE.sub(_TOGETHER, line.plain)
        first = _wrap(line, width)[0]
        others = line[len(first.plain.rstrip()) :]
        others = others[len(others.plain) - len(others.plain.lstrip()) :]
        below = _wrap(others, max(1, width - indent))
        for row in (first, *(Text(" " * indent) + each for each in below)):
            row.plain = row.plain.replace(_TOGETHER, " ").rstrip()
            yield row

    def read_key(self) -> str:
        """Return the next key, ignoring one pressed before the question was shown.

        Returns the whole text if it was pasted, or typed faster than keys, and REDRAW if the size
        of the terminal changes meanwhile, or after Ctrl-Z and `fg`.
        """
        try:
            with _watch_size():
                key = _read_key()
        except _ResizedError:
            return REDRAW
        if key == _INTERRUPT:
            raise KeyboardInterrupt
        if not key or key == _END:  # or the terminal has gone
            raise EOFError
        if key == _SUSPEND and hasattr(signal, "SIGTSTP"):
            os.kill(os.getpid(), signal.SIGTSTP)
            return REDRAW
        return key

    def read_clock(self) -> float:
        """Return the time in seconds of a monotonic clock."""
        return time.monotonic()

    def read_line(self, asked: str, old: str, *, again: bool = False) -> str:
        """Return a line typed in place of an old value, which is shown as selected.

        The first key decides: a letter replaces the old value, an arrow or another editing key
        edits it, and Enter keeps it. A line typed `again` is only edited. Escape and Ctrl-C go back
        at any time, by raising SteppedBackError.
        """
        try:
            if os.environ.get("TERM", "") in WITHOUT_CONTROL or sys.platform == "win32":
                typed = input(f"{asked}({old}) " if old else asked) or old
                if typed.startswith(ESCAPE):
                    raise SteppedBackError
            else:
                typed = self._type_line(Drawing(asked), old, selected=not again)
        except KeyboardInterrupt:
            print()
            raise SteppedBackError from None
        self.lines_typed += 1
        return typed

    def _type_line(self, drawing: Drawing, old: str, *, selected: bool) -> str:
        line = TypedLine(old, selected=selected)
        with send_each_key(sys.stdin.fileno()) as fd:
            drawing.draw(line, self._console.width)
            try:
                for key in read_keys(fd):
                    if line.press(key):
                        break
                    drawing.draw(line, self._console.width)
            finally:
                line.at, line.selected = len(line.text), False
                drawing.draw(line, self._console.width)
                drawing.leave()
        return line.text


class _ResizedError(Exception):
    """The size of the terminal changed while waiting for a key."""


@contextmanager
def _watch_size() -> Iterator[None]:
    """Raise _ResizedError if the size of the terminal changes; Windows does not report that."""
    number = getattr(signal, "SIGWINCH", None)
    if number is None:
        yield
        return

    def stop(*_: object) -> None:
        raise _ResizedError

    before = signal.signal(number, stop)
    try:
        yield
    finally:
        signal.signal(number, before)


def _wrap(line: Text, width: int) -> Sequence[Text]:
    """Return a line on rows that end between words; a longer word has a row of its own."""
    words, first, breaks = line.plain, 0, []
    for found in re.finditer(r"\S+", words):
        start, end = found.span()
        if words[first:start].strip() and cell_len(words[first:end]) > width:
            breaks.append(first := start)
    rows = list(line.divide(breaks))
    for row in rows:
        row.rstrip()
    return rows


def _read_key() -> str:
    if sys.platform == "win32":
        return read_anywhere()
    with send_each_key(sys.stdin.fileno()) as fd:
        return read_key(fd)


def _spell_for(encoding: str) -> Mapping[int, str]:
    """Return replacements for what an encoding lacks, of the same length so that styles fit."""
    return {ord(each): plain for each, plain in _PLAIN.items() if not _has(encoding, each)}


def _has(encoding: str, letter: str) -> bool:
    try:
        letter.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _mark_quoted(line: Text) -> Text:
    """Return a line with its quoted words between marks."""
    marked = line.copy()
    for span in sorted(line.spans, key=lambda each: each.start, reverse=True):
        if span.style == QUOTED:
            marked = Text.assemble(
                marked[: span.start], ">>", marked[span.start : span.end], "<<", marked[span.end :]
            )
    return marked
