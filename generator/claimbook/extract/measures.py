"""The words that speak of metrics: those of a book, and those that news measures most often."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from claimbook.extract.alternatives import group_alternatives
from claimbook.extract.metric_rows import METRIC_ROWS, NeededMetric
from claimbook.model import Book, Metric
from claimbook.model.book import fold_name
from claimbook.quantity import Sense, find_sense

_SPACE = re.compile(r"\\s\+| ")
_SMALL = set(
    "of the a an in for and to that by who whom had have has per its their than with".split()
)


@dataclass(frozen=True, slots=True)
class MetricCue:
    """A metric and the words that speak of it."""

    id: str
    dimension: str
    words: tuple[str, ...]
    """Patterns in lower case, without groups; none where no words speak of it."""
    weak: tuple[str, ...]
    """The same for words that are as often said of something else."""
    known: bool
    """Whether the book has it."""
    sense: Sense | None = None
    """How it counts losses, if its name tells."""


class Hit(NamedTuple):
    """Words for a metric at their place in a text."""

    number: int
    """That of the metric in the list of all."""
    start: int
    end: int
    weak: bool
    """Whether they only make it a candidate."""


@dataclass(frozen=True)
class MeasureFinder:
    """Finds the words for metrics in texts."""

    cues: Sequence[MetricCue]

    def find(self, low: str, start: int, end: int) -> Iterator[Hit]:
        """Yield the words for metrics in a stretch of a text in lower case."""
        for found in self._any_measure.finditer(low, start, end):
            if hit := self._measures.match(low, found.start(), end):
                number, weak = self._expressions[(hit.lastindex or 1) - 1][1:]
                yield Hit(number, hit.start(), hit.end(), weak)

    @cached_property
    def _expressions(self) -> Sequence[tuple[str, int, bool]]:
        """The expressions for metrics, each with its metric's number and whether it is weak.

        Longer ones come first: `votes counted` before `votes`.
        """
        listed = [
            (expression, number, weak)
            for number, cue in enumerate(self.cues)
            for weak, table in ((False, cue.words), (True, cue.weak))
            for expression in table
            if expression
        ]
        return sorted(
            listed, key=lambda each: (each[2], -len(_SPACE.findall(each[0])), -len(each[0]))
        )

    @cached_property
    def _any_measure(self) -> re.Pattern[str]:
        """Finds the same words sooner, without saying what they measure."""
        words = "|".join(expression for expression, _, _ in self._expressions)
        return re.compile(rf"(?<!\w)(?:{group_alternatives(words, case=True)})(?!\w)")

    @cached_property
    def _measures(self) -> re.Pattern[str]:
        """Finds them with a group for each expression."""
        groups = "|".join(f"({expression})" for expression, _, _ in self._expressions)
        return re.compile(rf"(?<!\w)(?:{groups})(?!\w)")


def list_cues(book: Book) -> tuple[MetricCue, ...]:
    """The book's metrics with their words, then the common ones that it has not.

    A metric of the book that is one of the common ones has the words for that, too.
    """
    same = {id_: _find_row(id_, metric) for id_, metric in book.metrics.items()}
    own = [
        MetricCue(
            id_,
            metric.dimension,
            (*_match_own(id_, metric), *_list_words(same[id_])),
            _list_weak(same[id_]),
            known=True,
            sense=metric.find_sense(id_),
        )
        for id_, metric in book.metrics.items()
    ]
    taken = {row.id for row in same.values() if row}
    common = [
        MetricCue(
            row.id, row.dimension, row.words, row.weak, known=False, sense=find_sense(row.name)
        )
        for row in METRIC_ROWS
        if row.id not in taken
    ]
    return (*own, *common)


def _match_words(words: Iterable[str]) -> tuple[str, ...]:
    """Patterns for these words in lower case."""
    listed = sorted({lower_ascii(" ".join(each.split())) for each in words if each})
    return tuple(re.escape(each).replace(r"\ ", r"\s+") for each in listed)


def lower_ascii(text: str) -> str:
    """The text with its ASCII letters in lower case; every character stays at its place."""
    return text.translate(_LOWER)


_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


def _match_own(id_: str, metric: Metric) -> tuple[str, ...]:
    name = " ".join(word for word in metric.name.split() if word.casefold() not in _SMALL)
    return _match_words((metric.name, *metric.aliases, id_.replace("-", " "), name))


def _find_row(id_: str, metric: Metric) -> NeededMetric | None:
    """The common metric that a metric of the book is; None if it is another one."""
    names = {fold_name(name) for name in (metric.name, *metric.aliases)}
    ids = {id_, *metric.was}
    return next((r for r in METRIC_ROWS if r.id in ids or fold_name(r.name) in names), None)


def _list_words(row: NeededMetric | None) -> tuple[str, ...]:
    return row.words if row else ()


def _list_weak(row: NeededMetric | None) -> tuple[str, ...]:
    return row.weak if row else ()
