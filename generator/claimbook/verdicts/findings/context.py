"""What a finding may look at: the book, the figures that take part, and their pair verdicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from claimbook.grounding import Ground
from claimbook.model import Book
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.verdict import PairVerdict, Verdict


@dataclass(frozen=True)
class Context:
    """Everything that was compared."""

    book: Book
    grounds: Mapping[str, Ground]
    """By claim id."""
    figures: Mapping[str, Figure]
    """By id, in the order of the ids."""
    pairs: tuple[PairVerdict, ...]
    """The comparable pairs, by ids."""

    @cached_property
    def by_article(self) -> Mapping[str, tuple[Figure, ...]]:
        """The figures of each article, in the order in which its file has the claims."""
        gathered: dict[str, list[Figure]] = defaultdict(list)
        for claim in self.book.claims:
            if figure := self.figures.get(claim):
                gathered[figure.article].append(figure)
        return {article: tuple(gathered[article]) for article in sorted(gathered)}

    @cached_property
    def conflicts(self) -> tuple[PairVerdict, ...]:
        """The pairs in conflict, by ids."""
        return tuple(pair for pair in self.pairs if pair.verdict is Verdict.CONFLICT)

    def name_entity(self, figure: Figure) -> str:
        """The name of the entity that a figure is about, as pages show it."""
        entity = self.book.entities.get(figure.entity)
        return entity.name if entity else figure.entity

    def name_metric(self, figure: Figure) -> str:
        """The name of its metric, in the middle of a sentence."""
        metric = self.book.metrics.get(figure.metric)
        name = metric.name if metric else figure.metric
        name = name if name[1:2].isupper() else name[:1].lower() + name[1:]
        return f"{name} ({figure.change})" if figure.change else name
