"""What a book's other articles suggest for the head of a new one, for an editor to confirm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimbook.drafts import Draft
from claimbook.model import Article, Book


@dataclass(frozen=True, slots=True)
class Habits:
    """Fields of the head that similar articles of the book have alike."""

    written_by: str = ""
    """Who writes the outlet's articles; empty if they differ, or the book has none."""
    topics: tuple[str, ...] = ()
    """The topics of all articles with claims about the same entity."""


def find_habits(book: Book, outlet: str, drafts: Sequence[Draft]) -> Habits:
    """What the articles of an outlet, and those about what most drafts are about, have alike."""
    writers = {str(a.written_by) for a in book.articles if a.outlet == outlet}
    counts = Counter(about for draft in drafts if (about := draft.text("about")))
    alike: Sequence[Article] = ()
    for about, _ in counts.most_common():
        if alike := [a for a in book.articles if any(c.about == about for c in a.claims)]:
            break
    shared = [t for t in alike[0].topics if all(t in a.topics for a in alike)] if alike else []
    writer = writers.pop() if len(writers) == 1 else ""
    return Habits("" if writer == "unknown" else writer, tuple(shared))
