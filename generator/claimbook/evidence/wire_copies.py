"""Find texts that are copies of each other: they share long runs of words outside quotations.

Runs of eight words (shingles; Broder 1997, On the resemblance and containment of documents) are
looked up in an index, so the work grows in proportion to the texts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.model import Book

_RUN = 8
"""The number of words in a run."""
_SHARED = 0.3
"""Two texts are copies if they share this part of the shorter text's runs."""
_KEPT = 8
"""How many texts to keep for each run, the earliest first.

A copyright notice may be in all texts.
"""
_LEAST = 20
"""Texts with fewer runs are too short to tell."""
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"\n]{0,2000}\"|«[^»]{0,2000}»")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class WireCopy:
    """An article whose text is largely that of another article, which it does not cite."""

    article: str
    original: str
    """The article that was published first."""
    share: float
    """The part of the shorter text's runs that both share."""


def find_wire_copies(book: Book) -> tuple[WireCopy, ...]:
    """Return the copies among the held texts, by article.

    Each points to the earliest similar article.
    """
    return tuple(_find_copies(book)) if len(book.texts) > 1 else ()


def _find_copies(book: Book) -> Iterator[WireCopy]:
    texts = TextIndex()
    for slug in list_held(book):
        runs = list_runs(book.texts[slug])
        original, share = next(texts.find_alike(runs), ("", 0.0))
        if original and book.article[slug].outlet != book.article[original].outlet:
            yield WireCopy(slug, original, share)
        texts.add(slug, runs)


def list_held(book: Book) -> list[str]:
    """Return the articles whose texts are held, the earliest first."""
    held = (slug for slug in book.texts if slug in book.article)
    return sorted(held, key=lambda slug: (book.article[slug].published.isoformat(), slug))


class TextIndex:
    """The texts of articles by the runs of words in them."""

    def __init__(self) -> None:
        """Begin without texts."""
        self._texts: list[tuple[str, int]] = []
        """The article of each text, and how many runs it has."""
        self._by_run: dict[int, list[int]] = defaultdict(list)
        """The numbers of the texts that have a run."""

    def add(self, slug: str, runs: frozenset[int]) -> None:
        """Add the text of an article, unless it is too short to tell."""
        if len(runs) < _LEAST:
            return
        for run in runs:
            if len(self._by_run[run]) < _KEPT:
                self._by_run[run].append(len(self._texts))
        self._texts.append((slug, len(runs)))

    def find_alike(self, runs: frozenset[int]) -> Iterator[tuple[str, float]]:
        """Yield the copies of a text in the order in which they were added, with what they share.

        That is a part of the runs of the shorter text.
        """
        if len(runs) < _LEAST:
            return
        shared = Counter(number for run in runs for number in self._by_run.get(run, ()))
        for number in sorted(shared):
            slug, size = self._texts[number]
            share = shared[number] / min(len(runs), size)
            if share >= _SHARED:
                yield slug, share


def list_runs(text: str) -> frozenset[int]:
    """Return the runs of words in a text as numbers.

    The same run has the same number in every text.
    """
    words = _WORD.findall(_QUOTED.sub(" ", text).casefold())
    return frozenset(hash(run) for run in zip(*(words[at:] for at in range(_RUN)), strict=False))
