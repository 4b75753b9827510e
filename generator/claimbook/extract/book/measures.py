"""Words that name metrics: those of a book, and those that news measures most often."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from claimbook.extract.book.metric_rows import METRIC_ROWS, NeededMetric
from claimbook.extract.words.alternatives import group_alternatives
from claimbook.model import Book, Metric
from claimbook.model.book import fold_name
from claimbook.quantity import Sense, find_sense

_SPACE = re.compile(r"\\s\+| ")
_SMALL = set(
    "of the a an in for and to that by who whom had have has per its their than with".split()
)


@dataclass(frozen=True, slots=True)
class MetricCue:
    """A metric and the words that name it."""

    id: str
    dimension: str
    words: tuple[str, ...]
    """Lower-case patterns without groups; empty if no words name it."""
    weak: tuple[str, ...]
    """Patterns for words that just as often name something else."""
    known: bool
    """Whether the book has it."""
    sense: Sense | None = None
    """How the metric counts losses, if its name says so."""
    measure: str = "stock"
    """Its `measure`, such as `stock` or `flow`."""


class Hit(NamedTuple):
    """Words that name a metric, with their place in a text."""

    number: int
    """The metric's index in the list of all metrics."""
    start: int
    end: int
    weak: bool
    """Whether the words make it only a candidate."""


@dataclass(frozen=True)
class MeasureFinder:
    """Finds the words that name metrics in texts."""

    cues: Sequence[MetricCue]

    def find(self, low: str, start: int, end: int) -> Iterator[Hit]:
        """Yield the words that name metrics in part of a lower-case text."""
        for found in self._any_measure.finditer(low, start, end):
            if hit := self._measures.match(low, found.start(), end):
                number, weak = self._expressions[(hit.lastindex or 1) - 1][1:]
                yield Hit(number, hit.start(), hit.end(), weak)

    @cached_property
    def _expressions(self) -> Sequence[tuple[str, int, bool]]:
        """The expressions for metrics, each with its metric's index and whether it is weak.

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
        """A faster pattern for the same words that does not say which metric they name."""
        words = "|".join(expression for expression, _, _ in self._expressions)
        return re.compile(rf"(?<!\w)(?:{group_alternatives(words, case=True)})(?!\w)")

    @cached_property
    def _measures(self) -> re.Pattern[str]:
        """A pattern for them with one group for each expression."""
        groups = "|".join([f"({expression})" for expression, _, _ in self._expressions])
        return re.compile(rf"(?<!\w)(?:{groups})(?!\w)")


def list_cues(book: Book) -> tuple[MetricCue, ...]:
    """Return the book's metrics with their words, then the common ones that it lacks.

    A metric of the book that is a common one also has the common one's words.
    """
    same = {id_: _find_row(id_, metric) for id_, metric in book.metrics.items()}
    own = [
        MetricCue(
            id_,
            metric.dimension,
            (*_match_own(id_, metric), *(row.words if row else ())),
            row.weak if row else (),
            known=True,
            sense=metric.find_sense(id_),
            measure=metric.measure,
        )
        for id_, metric in book.metrics.items()
        for row in (same[id_],)
    ]
    taken = {row.id for row in same.values() if row}
    common = [
        MetricCue(
            row.id,
            row.dimension,
            row.words,
            row.weak,
            known=False,
            sense=find_sense(row.name),
            measure=row.measure,
        )
        for row in METRIC_ROWS.values()
        if row.id not in taken
    ]
    return (*own, *common)


def _match_words(words: Iterable[str]) -> tuple[str, ...]:
    """Return lower-case patterns for these words."""
    listed = sorted({lower_ascii(" ".join(each.split())) for each in words if each})
    return tuple(re.escape(each).replace(r"\ ", r"\s+") for each in listed)


def lower_ascii(text: str) -> str:
    """Return the text with its ASCII letters in lower case; characters keep their positions."""
    # The bytes of other letters are outside ASCII, and stay as they are.
    return text.encode(errors="surrogatepass").lower().decode(errors="surrogatepass")


def _match_own(id_: str, metric: Metric) -> tuple[str, ...]:
    name = " ".join(word for word in metric.name.split() if word.casefold() not in _SMALL)
    return _match_words((metric.name, *metric.aliases, id_.replace("-", " "), name))


def _find_row(id_: str, metric: Metric) -> NeededMetric | None:
    """Return the common metric that equals a metric of the book; None if there is none."""
    names = {fold_name(name) for name in (metric.name, *metric.aliases)}
    ids = {id_, *metric.was}
    rows = METRIC_ROWS.values()
    return next((row for row in rows if row.id in ids or fold_name(row.name) in names), None)
