"""Suggest values for a new article's head from the book's other articles, for an editor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimbook.drafts import Draft
from claimbook.model import Article, Book

_UNSAID = frozenset({"unknown", "quotes"})
"""Placeholder values, which do not say who wrote an article or how much may be shown."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Values of the head that similar articles of the book have in common."""

    written_by: str = ""
    """Who writes the outlet's articles; empty if they differ or are the book's first."""
    republish: str = ""
    """How much of the outlet's texts may be shown; empty if that differs or nobody has said."""
    topics: tuple[str, ...] = ()
    """The topics that all articles with claims about the same entity share."""


def find_habits(book: Book, outlet: str, drafts: Sequence[Draft]) -> Habits:
    """Return what an outlet's articles, and articles on the drafts' main entity, have in common."""
    own = [each for each in book.articles if each.outlet == outlet]
    counts = Counter(about for draft in drafts if (about := draft.text("about")))
    alike: Sequence[Article] = ()
    for about, _ in counts.most_common():
        if alike := [a for a in book.articles if any(c.about == about for c in a.claims)]:
            break
    shared = [t for t in alike[0].topics if all(t in a.topics for a in alike)] if alike else []
    return Habits(
        written_by=_find_alike(str(each.written_by) for each in own),
        topics=tuple(shared),
        republish=_find_alike(str(each.republish) for each in own),
    )


def _find_alike(values: Iterable[str]) -> str:
    """Return the only value, if it says anything; empty for several or none."""
    found = set(values)
    return found.pop() if len(found) == 1 and not found & _UNSAID else ""
