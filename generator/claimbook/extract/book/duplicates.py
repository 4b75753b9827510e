"""Find articles of the book whose words a new article repeats."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claimbook.evidence.wire_copies import TextIndex, list_held, list_runs
from claimbook.model import Book


@dataclass(frozen=True)
class Runs:
    """The runs of words of the texts that a book holds."""

    book: Book

    @cached_property
    def _texts(self) -> TextIndex:
        texts = TextIndex()
        for slug in list_held(self.book):
            texts.add(slug, list_runs(self.book.texts[slug]))
        return texts

    def find_alike(self, text: str, day: str) -> tuple[str, ...]:
        """Return the earliest article that a text repeats or copies from; none if it is new.

        Articles published after `day` are left out.
        """
        if not self.book.texts:
            return ()
        for slug, _ in self._texts.find_alike(list_runs(text)):
            if self.book.article[slug].published.isoformat()[:10] <= day[:10]:
                return (slug,)
        return ()
