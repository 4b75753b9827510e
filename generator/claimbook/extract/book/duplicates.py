"""Find articles of the book whose words a new article repeats."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimbook.evidence.wire_copies import LEAST, SHARED, list_runs
from claimbook.model import Book

_KEPT = 8
"""How many texts are kept per run; a run in more texts is a copyright notice or the like."""


@dataclass(frozen=True)
class Runs:
    """The runs of words of the texts that a book holds."""

    book: Book

    @cached_property
    def _runs(self) -> Mapping[str, frozenset[int]]:
        held = sorted(self.book.texts.items())
        return {slug: list_runs(text) for slug, text in held if slug in self.book.article}

    @cached_property
    def _index(self) -> Mapping[int, Sequence[str]]:
        index: dict[int, list[str]] = defaultdict(list)
        for slug, runs in self._runs.items():
            for run in runs:
                if len(index[run]) < _KEPT:
                    index[run].append(slug)
        return index

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        return {slug: len(runs) for slug, runs in self._runs.items()}

    def find_alike(self, text: str, day: str) -> tuple[str, ...]:
        """Return the earliest article that a text repeats or copies from; none if it is new.

        Articles published after `day` are left out.
        """
        if not self._counts:
            return ()
        runs = list_runs(text)
        shared = Counter(slug for run in runs for slug in self._index.get(run, ()))
        alike = [
            (self.book.article[slug].published.isoformat(), slug)
            for slug, count in shared.items()
            if min(len(runs), self._counts[slug]) >= LEAST
            and count >= SHARED * min(len(runs), self._counts[slug])
        ]
        early = sorted(each for each in alike if each[0][:10] <= day[:10])
        return (early[0][1],) if early else ()
