"""Find the book's metrics whose names share words with a clause, in any order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from claimbook.gathering import gather
from claimbook.model import Metric

_WORD = re.compile(r"[a-z]+")
_SMALL = frozenset(
    """of the a an in for and to that by who whom had have has per its their than with on at from as
    number total amount share size value be is was were since last such""".split()
)
"""Words of names that do not say what is measured."""
_SAME = {"never": "not", "no": "not"}


class Shared(NamedTuple):
    """A metric of the book whose name shares words with a clause."""

    id: str
    words: int
    """How many words they share."""
    of: int
    """How many words the name has."""


@dataclass(frozen=True)
class NameWords:
    """The words of the names of a book's metrics."""

    metrics: Mapping[str, Metric]

    def find(self, clause: str) -> Iterator[Shared]:
        """Yield the metrics with at least half of their words in a clause, the most words first."""
        if not self.metrics:
            return
        hits: dict[str, set[str]] = defaultdict(set)
        for word in split_words(clause):
            for id_ in self._by_word.get(word, ()):
                hits[id_].add(word)
        found = [Shared(id_, len(words), len(self._words[id_])) for id_, words in hits.items()]
        found.sort(key=lambda each: (-each.words / each.of, -each.words))
        yield from (each for each in found if 2 * each.words >= each.of)

    @cached_property
    def _words(self) -> Mapping[str, frozenset[str]]:
        return {id_: frozenset(split_words(each.name)) for id_, each in self.metrics.items()}

    @cached_property
    def _by_word(self) -> Mapping[str, list[str]]:
        return gather((word, id_) for id_, words in self._words.items() for word in words)


def split_words(words: str) -> list[str]:
    """Return the significant words, without plural endings.

    Short words such as “oil” and “tax” tell metrics apart. The review leaves them out, since a name
    that shares only such a word with a sentence is hardly mentioned there.
    """
    return [
        _SAME.get(word) or (word[:-1] if word.endswith("s") and len(word) > 3 else word)
        for word in _WORD.findall(words.casefold())
        if word not in _SMALL
    ]
