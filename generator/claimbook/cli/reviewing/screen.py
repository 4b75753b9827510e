"""Where a review is shown and its keys are typed: a terminal, or a stand-in for tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich.text import Text

ESCAPE = "\x1b"
"""The key that goes back."""
ENTER = ("\r", "\n")
"""What terminals send for Enter."""
REDRAW = "\x0c"
"""Ctrl-L, also sent when the size of the terminal changes."""


class SteppedBackError(Exception):
    """The editor went back instead of typing a line."""


def is_text(typed: str) -> bool:
    """Whether something typed is text rather than a key."""
    return len(typed) > 1 and typed.isprintable()


class Screen(Protocol):
    """Anything that shows lines and reads keys."""

    lines_typed: int
    """How many lines were typed so far, each ended by Enter."""

    def turn_page(self) -> None:
        """Begin a page: what is shown next is at its top."""

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether a page has room for these lines."""

    def show(self, lines: Iterable[Text]) -> None:
        """Show lines."""

    def read_key(self) -> str:
        """Return the next key that is pressed, or text that was pasted or typed as fast."""

    def read_line(self, asked: str, old: str, *, again: bool = False) -> str:
        """Return a line typed in place of an old value; the old value if only Enter is pressed.

        If typed `again`, the old value came from the editor and is only edited. Raises
        SteppedBackError if the editor goes back instead.
        """

    def read_clock(self) -> float:
        """Return the time in seconds of a monotonic clock."""
