"""Where a review is shown and its keys are typed: a terminal, or what stands for one in tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich.text import Text

ESCAPE = "\x1b"
"""The key that steps back."""
ENTER = ("\r", "\n")
"""What terminals send for the key Enter."""
REDRAW = "\x0c"
"""Ctrl-L, and what stands for a terminal whose size has changed."""


class SteppedBackError(Exception):
    """The editor went back instead of typing a line."""


class Screen(Protocol):
    """Shows lines and reads keys."""

    def turn_page(self) -> None:
        """Begin a page: what is shown next stands at the top."""

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether a page has room for these lines."""

    def show(self, lines: Iterable[Text]) -> None:
        """Show some lines."""

    def read_key(self) -> str:
        """The next key that is pressed."""

    def read_line(self, asked: str, old: str, *, again: bool = False) -> str:
        """A line that is typed in place of an old value; the old value if only Enter is pressed.

        If a line is typed `again`, the old one is what was refused, to be edited. Raises
        SteppedBackError if the editor goes back instead.
        """

    def read_clock(self) -> float:
        """Seconds of a clock that only goes forward."""
