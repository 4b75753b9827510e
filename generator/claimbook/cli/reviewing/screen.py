"""Where a review is shown and its keys are typed: a terminal, or what stands for one in tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from rich.text import Text

ESCAPE = "\x1b"
"""The key that steps back."""


class SteppedBackError(Exception):
    """The editor went back instead of typing a line."""


class Screen(Protocol):
    """Shows lines and reads keys."""

    def show(self, lines: Iterable[Text]) -> None:
        """Show some lines."""

    def read_key(self) -> str:
        """The next key that is pressed."""

    def read_line(self, asked: str, old: str) -> str:
        """A line that is typed in place of an old value; the old value if only Enter is pressed.

        Raises SteppedBackError if the editor goes back instead.
        """

    def read_clock(self) -> float:
        """Seconds of a clock that only goes forward."""
