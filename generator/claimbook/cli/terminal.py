"""The terminal at which a review is shown and its keys are typed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress

import click
from rich.console import Console
from rich.text import Text

_ESCAPE = "\x1b"
_ENTER = frozenset("\r\n")
_ERASING = frozenset({"\x7f", "\b", "\x1b[3~", "\x15", "\x17"})
_WITHOUT_CONTROL = frozenset({"", "dumb"})
"""Values of TERM for terminals that cannot move the cursor."""


class Terminal:
    """The terminal that the command was started in."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)

    def show(self, lines: Iterable[Text]) -> None:
        """Print some lines; those that are not to be wrapped are left to the terminal."""
        for line in lines:
            self._console.print(line, soft_wrap=bool(line.no_wrap))

    def read_key(self) -> str:
        """The next key; keys that were pressed before the question was there do not count."""
        _forget_typed()
        key = click.getchar()
        if key == _ESCAPE:
            return "q"
        return key[0].lower() if key.isprintable() else key

    def read_line(self, asked: str, old: str) -> str:
        """A line that is typed in place of an old value, which is marked as a selection is.

        The first key decides: a letter begins a new value, an arrow or the space of another editing
        key goes into the old one, Enter keeps it, and Escape returns nothing.
        """
        if not old or os.environ.get("TERM", "") in _WITHOUT_CONTROL or sys.platform == "win32":
            return _read_line(f"{asked}({old}) " if old else asked, "") or old
        self._console.print(Text.assemble(asked, (old, "reverse")), end="")
        key = click.getchar()
        if key in _ENTER or key == _ESCAPE:
            print()
            return old if key in _ENTER else ""
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
