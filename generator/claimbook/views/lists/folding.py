"""Long lists: what a page shows at once, and what it shows on request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimbook.views.wording.counts import count_words

_FEW = 3
"""So few are shown rather than folded."""
ARTICLES = 6
STATEMENTS = 4
CARDS = 8
"""How many of each a page about something shows at once."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Folded(Generic[T]):
    """The entries of a list, in two parts."""

    first: tuple[T, ...]
    """Shown at once."""
    rest: tuple[T, ...]
    """Shown on request."""
    summary: str
    """What is not shown at once: `14 more figures`."""

    def __len__(self) -> int:
        return len(self.first) + len(self.rest)


def fold(entries: Sequence[T], room: int, noun: str) -> Folded[T]:
    """Up to `room` entries are shown at once, and a few more rather than folding them."""
    shown = room if room > _FEW else 0
    if len(entries) <= room + _FEW:
        shown = len(entries)
    rest = tuple(entries[shown:])
    more = f"more {noun}" if shown else noun
    return Folded(tuple(entries[:shown]), rest, count_words(len(rest), more))
