"""The names and cue words of a book, in the form in which articles are searched for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from claimbook.extract.book.corroboration import Corroboration
from claimbook.extract.book.duplicates import Runs
from claimbook.extract.book.measures import MeasureFinder, MetricCue, list_cues
from claimbook.extract.book.overlap import NameWords
from claimbook.extract.words.finder import NameFinder
from claimbook.model import Book, Surroundings
from claimbook.model.book import fold_bare, fold_name
from claimbook.quantity import Sense, name_per


@dataclass(frozen=True)
class Lexicon:
    """A book with the patterns for its names and words; made once for many articles."""

    book: Book

    @cached_property
    def corroboration(self) -> Corroboration:
        """The figures that the book already has."""
        return Corroboration(self.book)

    @cached_property
    def runs(self) -> Runs:
        """The runs of words of the texts that the book holds."""
        return Runs(self.book)

    @cached_property
    def names(self) -> NameFinder:
        """The finder of the names and aliases of entities."""
        return NameFinder(name for entity in self.book.entities.values() for name in entity.names)

    def find_entity(self, words: str) -> str:
        """Return the id of the entity of this name, with or without an article; empty for none."""
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
        """The book's metrics with their words, then the common ones that the book lacks."""
        return list_cues(self.book)

    @cached_property
    def measures(self) -> MeasureFinder:
        """The finder of the words for these metrics."""
        return MeasureFinder(self.metrics)

    @cached_property
    def usual_about(self) -> Mapping[str, str]:
        """The entity that all claims of a metric are about, for metrics with two claims or more.

        Claims of drafts are left out, since they have not been reviewed.
        """
        articles = self.book.articles
        drafted = {claim.id for each in articles if each.draft for claim in each.claims}
        found = {}
        for metric, claims in self.book.claims_of.items():
            decided = [claim.about for claim in claims if claim.id not in drafted]
            if len(decided) > 1 and len(set(decided)) == 1:
                found[metric] = decided[0]
        return found

    def is_event(self, entity: str) -> bool:
        """Whether an entity is an event, which an article may be about without its name."""
        return self.book.entities[entity].kind == "event"

    @cached_property
    def name_words(self) -> NameWords:
        """The words of the names of the book's metrics."""
        return NameWords(self.book.metrics)

    def find_outlet(self, name: str, url: str) -> str:
        """Return the id of the outlet of this name or domain; empty if the book has none.

        `The` before a name makes no difference.
        """
        domain = find_domain(url)
        bare = fold_bare(name)
        for id_, outlet in self.book.outlets.items():
            if bare and (bare == fold_bare(outlet.name) or fold_name(name) == id_):
                return id_
            if domain and outlet.url and find_domain(outlet.url) == domain:
                return id_
        return ""

    def find_outlet_in(self, lines: Iterable[str]) -> str:
        """Return the id of the outlet that these lines name; empty for none or several."""
        folded = " | ".join(map(fold_name, lines))
        named = {
            id_
            for id_, outlet in self.book.outlets.items()
            if re.search(rf"(?<!\w){re.escape(fold_name(outlet.name))}(?!\w)", folded)
        }
        return named.pop() if len(named) == 1 else ""

    @cached_property
    def senses(self) -> Mapping[str, Sense]:
        """How metrics count losses, for those whose names say so."""
        return {cue.id: cue.sense for cue in self.metrics if cue.sense}

    def surround(self, outlet: str, day: object) -> Surroundings:
        """Return the settings for reading an outlet's article of this day."""
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
            self.senses,
        )


def find_domain(url: str) -> str:
    """Return the host of an address without `www.`; empty if it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
