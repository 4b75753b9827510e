"""Find texts that are copies of each other: they share long runs of words outside quotations.

Runs of eight words (shingles; Broder 1997, On the resemblance and containment of documents) are
looked up in an index, so the work grows in proportion to the texts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimbook.model import Book

_RUN = 8
"""The number of words in a run."""
SHARED = 0.3
"""Two texts are copies if they share this part of the shorter text's runs."""
_KEPT = 8
"""How many texts to keep for each run, the earliest first.

A copyright notice may be in all texts.
"""
LEAST = 20
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
    runs = {slug: list_runs(text) for slug, text in sorted(book.texts.items())}
    runs = {slug: found for slug, found in runs.items() if len(found) >= LEAST}
    if len(runs) < 2:
        return ()
    return tuple(_find_copies(book, runs))


def _find_copies(book: Book, runs: Mapping[str, frozenset[int]]) -> Iterator[WireCopy]:
    def rank(slug: str) -> tuple[str, str]:
        return book.article[slug].published.isoformat(), slug

    index: dict[int, list[str]] = defaultdict(list)
    for slug in sorted((slug for slug in runs if slug in book.article), key=rank):
        shared = Counter(other for run in runs[slug] for other in index[run])
        for run in runs[slug]:
            if len(index[run]) < _KEPT:
                index[run].append(slug)
        likely = [
            (count / min(len(runs[slug]), len(runs[other])), other)
            for other, count in shared.items()
        ]
        close = [(rank(other), share, other) for share, other in likely if share >= SHARED]
        if close and book.article[slug].outlet != book.article[min(close)[2]].outlet:
            _, share, original = min(close)
            yield WireCopy(slug, original, share)


def list_runs(text: str) -> frozenset[int]:
    """Return the runs of words in a text as numbers.

    The same run has the same number in every text.
    """
    words = _WORD.findall(_QUOTED.sub(" ", text).casefold())
    return frozenset(hash(run) for run in zip(*(words[at:] for at in range(_RUN)), strict=False))
