"""What a book's other articles suggest for the head of a new one, for an editor to confirm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimbook.drafts import Draft
from claimbook.model import Article, Book

_UNSAID = frozenset({"unknown", "quotes"})
"""What articles have that do not say who wrote them, and how much of their text may be shown."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Fields of the head that similar articles of the book have alike."""

    written_by: str = ""
    """Who writes the outlet's articles, or all of the book; empty if they differ."""
    republish: str = ""
    """How much of the outlet's texts may be shown; empty if that differs, or nobody has said it."""
    topics: tuple[str, ...] = ()
    """The topics of all articles with claims about the same entity."""


def find_habits(book: Book, outlet: str, drafts: Sequence[Draft]) -> Habits:
    """What the articles of an outlet, and those about what most drafts are about, have alike."""
    own = [each for each in book.articles if each.outlet == outlet]
    counts = Counter(about for draft in drafts if (about := draft.text("about")))
    alike: Sequence[Article] = ()
    for about, _ in counts.most_common():
        if alike := [a for a in book.articles if any(c.about == about for c in a.claims)]:
            break
    shared = [t for t in alike[0].topics if all(t in a.topics for a in alike)] if alike else []
    return Habits(
        written_by=_find_alike(str(each.written_by) for each in own or book.articles),
        topics=tuple(shared),
        republish=_find_alike(str(each.republish) for each in own),
    )


def _find_alike(values: Iterable[str]) -> str:
    """The only value that there is, if it says anything; empty if there are several, or none."""
    found = set(values)
    return found.pop() if len(found) == 1 and not found & _UNSAID else ""
