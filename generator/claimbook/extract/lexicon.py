"""What a book knows, in the form in which articles are read with it: names and cue words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple
from urllib.parse import urlsplit

from claimbook.extract.alternatives import group_alternatives
from claimbook.extract.corroboration import Corroboration
from claimbook.extract.duplicates import Runs
from claimbook.extract.finder import NameFinder
from claimbook.extract.metric_rows import METRIC_ROWS, NeededMetric
from claimbook.extract.overlap import NameWords
from claimbook.model import Book, Metric, Surroundings
from claimbook.model.book import fold_name
from claimbook.quantity import name_per


@dataclass(frozen=True)
class Lexicon:
    """A book, and the patterns that find what it knows in a text; made once for many articles."""

    book: Book

    @cached_property
    def corroboration(self) -> Corroboration:
        """The figures that the book has already."""
        return Corroboration(self.book)

    @cached_property
    def runs(self) -> Runs:
        """The runs of words of the texts that the book holds."""
        return Runs(self.book)

    @cached_property
    def names(self) -> NameFinder:
        """Finds the names and aliases of entities."""
        return NameFinder(
            name
            for entity in self.book.entities.values()
            for name in (entity.name, *entity.aliases)
        )

    def find_entity(self, words: str) -> str:
        """The id of the entity of this name, with or without an article; empty if there is none."""
        folded = fold_name(words)
        return self._by_name.get(folded) or self._by_name.get(f"the {folded}") or ""

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        return {
            fold_name(name): id_
            for id_, entity in self.book.entities.items()
            for name in (id_.replace("-", " "), *entity.aliases, entity.name)
        }

    @cached_property
    def metrics(self) -> tuple[MetricCue, ...]:
        """The book's metrics with their words, then the common ones that it has not.

        A metric of the book that is one of the common ones has the words for that, too.
        """
        same = {id_: _find_row(id_, metric) for id_, metric in self.book.metrics.items()}
        own = [
            MetricCue(
                id_,
                metric.dimension,
                (*_match_own(id_, metric), *_list_words(same[id_])),
                _list_weak(same[id_]),
                known=True,
            )
            for id_, metric in self.book.metrics.items()
        ]
        taken = {row.id for row in same.values() if row}
        common = [
            MetricCue(row.id, row.dimension, row.words, row.weak, known=False)
            for row in METRIC_ROWS
            if row.id not in taken
        ]
        return (*own, *common)

    @cached_property
    def usual_about(self) -> Mapping[str, str]:
        """The entity that all claims of a metric are about, of metrics with two claims or more."""
        return {
            metric: claims[0].about
            for metric, claims in self.book.claims_of.items()
            if len(claims) > 1 and len({claim.about for claim in claims}) == 1
        }

    @cached_property
    def name_words(self) -> NameWords:
        """The words of the names of the book's metrics."""
        return NameWords(self.book.metrics)

    def find_measures(self, low: str, start: int, end: int) -> Iterator[Hit]:
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
            for number, cue in enumerate(self.metrics)
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

    @cached_property
    def rows(self) -> Mapping[str, NeededMetric]:
        """The records of the common metrics, by id."""
        return {row.id: row for row in METRIC_ROWS}

    def find_outlet(self, name: str, url: str) -> str:
        """The id of the outlet of this name or domain; empty if the book has none."""
        domain = find_domain(url)
        for id_, outlet in self.book.outlets.items():
            if name and fold_name(name) in {fold_name(outlet.name), id_}:
                return id_
            if domain and outlet.url and find_domain(outlet.url) == domain:
                return id_
        return ""

    def find_outlet_in(self, lines: Iterable[str]) -> str:
        """The id of the outlet that these lines name; empty if they name none, or several."""
        folded = " | ".join(map(fold_name, lines))
        named = {
            id_
            for id_, outlet in self.book.outlets.items()
            if re.search(rf"(?<!\w){re.escape(fold_name(outlet.name))}(?!\w)", folded)
        }
        return named.pop() if len(named) == 1 else ""

    def surround(self, outlet: str, day: object) -> Surroundings:
        """What amounts and periods of an article of this outlet and day are read with."""
        known = self.book.outlets.get(outlet)
        years = {
            id_: entity.fiscal_year.value
            for id_, entity in self.book.entities.items()
            if entity.fiscal_year
        }
        dimensions = {cue.id: cue.dimension for cue in self.metrics}
        denominators = {
            id_: name_per(metric.per) for id_, metric in self.book.metrics.items() if metric.per
        }
        return Surroundings(
            known.dollar if known else "USD",
            day,  # type: ignore[arg-type]
            years,
            dimensions,
            denominators,
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


class Hit(NamedTuple):
    """Words for a metric at their place in a text."""

    number: int
    """That of the metric in the list of all."""
    start: int
    end: int
    weak: bool
    """Whether they only make it a candidate."""


def _match_words(words: Iterable[str]) -> tuple[str, ...]:
    """Patterns for these words in lower case."""
    listed = sorted({lower_ascii(" ".join(each.split())) for each in words if each})
    return tuple(re.escape(each).replace(r"\ ", r"\s+") for each in listed)


def lower_ascii(text: str) -> str:
    """The text with its ASCII letters in lower case; every character stays at its place."""
    return text.translate(_LOWER)


_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


def find_domain(url: str) -> str:
    """The host of an address without `www.`; empty if it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


_SPACE = re.compile(r"\\s\+| ")
_SMALL = set(
    "of the a an in for and to that by who whom had have has per its their than with".split()
)


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
