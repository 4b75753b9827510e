"""The interface of a language model: it answers a list of messages with text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_BYTES = 2_000_000
"""The most bytes of an answer that are read."""
_MOST = 200
"""The most characters of a line that is printed."""


class ModelError(Exception):
    """The model gave no answer; the message says why, on one line."""


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: str
    """`system`, `user` or `assistant`."""
    content: str


class Model(Protocol):
    """Any language model."""

    @property
    def name(self) -> str:
        """Distinguishes its answers from those of other models; contains no secret."""

    def complete(self, messages: Sequence[Message]) -> str:
        """Return the model's answer. Raises ModelError if there is none."""


def print_line(words: str) -> str:
    """Put foreign text on one line, cut, without anything that a terminal would obey."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= _MOST else f"{line[:_MOST]}…"
