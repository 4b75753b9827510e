"""The terminal at which a review is shown and its keys are typed."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress

import click
from rich.console import Console
from rich.text import Text

from claimbook.cli.screen import ESCAPE, SteppedBackError

_ENTER = frozenset("\r\n")
_ERASING = frozenset({"\x7f", "\b", "\x1b[3~", "\x15", "\x17"})
_WITHOUT_CONTROL = frozenset({"", "dumb"})
"""Values of TERM for terminals that cannot move the cursor."""
_INDENT = 4
"""Columns before what of a line does not fit on its first row."""
_LISTED = re.compile(r" +\S+ \S+ {2,}(?=\S+ \S)")
"""The key and the value before what the value means."""
_GAP = re.compile(r"\S {2,}(?=\S)")
_BESIDE = re.compile(r"(?:(?<=^ \S)|(?<=   \S)) (?=[a-z])")
"""Between a key and its word."""
_TOGETHER = "\ue000"
"""Stands for a space at which no row ends."""


class Terminal:
    """The terminal that the command was started in."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)

    def show(self, lines: Iterable[Text]) -> None:
        """Print some lines; those that are not to be wrapped are left to the terminal."""
        for line in lines:
            if line.no_wrap or not line.plain.startswith(" "):
                self._console.print(line, soft_wrap=bool(line.no_wrap))
            else:
                self._show_indented(line)

    def _show_indented(self, line: Text) -> None:
        """Print a line of a list, and what does not fit on its row below, further to the right.

        A key stays beside its word, and what a value means under its beginning.
        """
        width = self._console.width
        if line.cell_len <= width:
            self._console.print(line)
            return
        listed = _LISTED.match(line.plain) if len(_GAP.findall(line.plain)) == 1 else None
        indent = listed.end() if listed and 2 * listed.end() < width else _INDENT
        line.plain = _BESIDE.sub(_TOGETHER, line.plain)
        first = line.wrap(self._console, width)[0]
        others = line[len(first.plain.rstrip()) :]
        others = others[len(others.plain) - len(others.plain.lstrip()) :]
        below = others.wrap(self._console, max(1, width - indent))
        for row in (first, *(Text(" " * indent) + each for each in below)):
            row.plain = row.plain.replace(_TOGETHER, " ").rstrip()
            self._console.print(row)

    def read_key(self) -> str:
        """The next key; keys that were pressed before the question was there do not count."""
        _forget_typed()
        key = click.getchar()
        return key[0].lower() if key.isprintable() else key

    def read_line(self, asked: str, old: str) -> str:
        """A line that is typed in place of an old value, which is marked as a selection is.

        The first key decides: a letter begins a new value, an arrow or the space of another editing
        key goes into the old one, Enter keeps it, and Escape goes back. Ctrl-C goes back later,
        too. Raises SteppedBackError.
        """
        try:
            return self._read_line(asked, old)
        except KeyboardInterrupt:
            print()
            raise SteppedBackError from None

    def _read_line(self, asked: str, old: str) -> str:
        if os.environ.get("TERM", "") in _WITHOUT_CONTROL or sys.platform == "win32":
            return _read_line(f"{asked}({old}) " if old else asked, "") or old
        # The terminal wraps it, so that it is known on how many rows it is.
        self._console.print(Text.assemble(asked, (old, "reverse")), end="", soft_wrap=True)
        key = click.getchar()
        if key in _ENTER:
            print()
            return old
        if key == ESCAPE:
            print()
            raise SteppedBackError
        self._erase(f"{asked}{old}")
        begun = key.rstrip("\r\n")
        if begun.isprintable() and begun != key:  # a whole line was pasted
            self._console.print(f"{asked}{begun}", markup=False)
            return begun
        if key in _ERASING:
            return _read_line(asked, "")
        return _read_line(asked, key if key.isprintable() else old)

    def _erase(self, shown: str) -> None:
        """Take back what was shown on the lines that end at the cursor."""
        rows = max(0, Text(shown).cell_len - 1) // self._console.width
        up = f"\x1b[{rows}A" if rows else ""
        print(f"{up}\r\x1b[J", end="", flush=True)


def _read_line(asked: str, begun: str) -> str:
    """A line, which begins as it is begun where the terminal can do so."""
    try:
        import readline
    except ImportError:
        return input(asked)
    readline.set_startup_hook(lambda: readline.insert_text(begun))
    try:
        return input(asked)
    finally:
        readline.set_startup_hook()


def _forget_typed() -> None:
    with suppress(ImportError, OSError, ValueError):
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)
