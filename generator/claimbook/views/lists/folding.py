"""Fold long lists: what a page shows at once, and what it shows on request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimbook.problem.counting import write_count
from claimbook.views.wording.paging import split_list

_FEW = 2
"""Up to this many more entries are shown rather than folded."""
ARTICLES = 3
STATEMENTS = 3
ROWS = 5
CARDS = 8
BRIEF = 3
"""How many entries of each list a page shows at once; `BRIEF` for entries of a few lines."""
MATTERS = 25
"""How many disagreements or findings the page of a record shows; the index has all of them."""
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


def fold(
    entries: Sequence[T], room: int, noun: str, few: int = _FEW, *, many: str | None = None
) -> Folded[T]:
    """Show up to `room` entries at once, and up to `few` more rather than folding those."""
    first, rest = split_list(entries, room, few)
    if rest and room <= few:
        first, rest = (), entries
    more = "more " if first else ""
    summary = write_count(len(rest), f"{more}{noun}", f"{more}{many or noun + 's'}")
    return Folded(tuple(first), tuple(rest), summary)


def fold_matters(entries: Sequence[T], noun: str, many: str | None = None) -> Folded[T]:
    """Fold disagreements or findings: a few at once, the others on request."""
    return fold(entries[:MATTERS], BRIEF, noun, few=1, many=many)
