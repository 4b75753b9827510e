"""The material for findings and explanations: a book, its figures and the verdicts on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from math import inf

from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book, Where
from claimbook.quantity import Amount, Direction
from claimbook.sentences.style import name_measured
from claimbook.verdicts.figure import NO_ARTICLE, Figure
from claimbook.verdicts.pair import judge_pair
from claimbook.verdicts.verdict import Grade, PairVerdict, Verdict

_TELLING = 2
"""The fewest significant digits that make an equal number worth mentioning."""
_MOST = 20
"""How many equal figures are considered, the earliest first. More would add nothing."""


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
    _equal: dict[tuple[str, str, str], tuple[Figure, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def without_derived(self) -> Context:
        """Return the context without derived figures, since findings are about articles."""
        stated = {id_: each for id_, each in self.figures.items() if each.article != NO_ARTICLE}
        if len(stated) == len(self.figures):
            return self
        pairs = tuple(pair for pair in self.pairs if {pair.a, pair.b} <= stated.keys())
        return replace(self, figures=stated, pairs=pairs)

    @cached_property
    def by_article(self) -> Mapping[str, tuple[Figure, ...]]:
        """The figures of each article, in the order of its text where that is known."""
        stated = (each for each in self.figures.values() if each.article != NO_ARTICLE)
        gathered = gather((figure.article, figure) for figure in stated)
        return {
            article: tuple(sorted(figures, key=self._find_place))
            for article, figures in sorted(gathered.items())
        }

    def _find_place(self, figure: Figure) -> tuple[bool, float, str]:
        ground = self.grounds.get(figure.id)
        start = ground.start if ground else None
        place = inf if start is None else start
        return figure.where is not Where.HEADLINE, place, figure.id

    def pairs_with(self, figures: Set[str]) -> tuple[PairVerdict, ...]:
        """Return the pairs that contain any of these figures, ordered by ids."""
        if not figures:
            return ()
        return tuple(pair for pair in self.pairs if pair.a in figures or pair.b in figures)

    @cached_property
    def repeated(self) -> tuple[tuple[Figure, ...], ...]:
        """Figures that an article gives more than once, with one metric, change and amount.

        They are in the order of the articles. Mismatches are looked for among them.
        """
        alike = gather(
            ((article, figure.metric, figure.change, *_list_written(figure.amount)), figure)
            for article, figures in self.by_article.items()
            for figure in figures
        )
        return tuple(tuple(group) for group in alike.values() if len(group) > 1)

    @cached_property
    def borne_out(self) -> Mapping[str, tuple[Figure, ...]]:
        """The headline figures that the text below has too, whatever its claims are about.

        Each id has the figures that confirm it; none if only words outside any claim do.
        """
        currency = self.book.settings.currency
        borne_out: dict[str, tuple[Figure, ...]] = {}
        for figures in self.by_article.values():
            for head in (each for each in figures if each.where is Where.HEADLINE):
                below = _list_confirming(head, figures, currency)
                if below or _is_in_words(head, self.grounds.get(head.id), currency):
                    borne_out[head.id] = below
        return borne_out

    @cached_property
    def conflicts(self) -> tuple[PairVerdict, ...]:
        """The pairs in conflict, by ids."""
        return tuple(pair for pair in self.pairs if pair.verdict is Verdict.CONFLICT)

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """The figures that another article gives for the same thing."""
        return frozenset(
            figure
            for pair in self.pairs
            if pair.grade is Grade.IDENTICAL
            and self.figures[pair.a].article != self.figures[pair.b].article
            for figure in (pair.a, pair.b)
        )

    def list_equal(
        self, figure: Figure, unit: str, entity: str | None = None
    ) -> tuple[Figure, ...]:
        """Return other figures with the same number in a unit, about the same or the given entity.

        Figures of the same article come first, then the earliest. Numbers with a single significant
        digit are left out, since too many things are 5 or 100 billion.
        """
        # One figure is looked up next to each of its rivals, for one explanation after another.
        key = figure.id, unit, entity or figure.entity
        found = self._equal.get(key)
        if found is None:
            found = self._equal[key] = tuple(self._find_equal(figure, unit, key[2]))
        return found

    def _find_equal(self, figure: Figure, unit: str, entity: str) -> list[Figure]:
        value = figure.amount.value
        if value is None or len(value.normalize().as_tuple().digits) < _TELLING:
            return []
        equal = self._by_value.get((entity, unit, value), ())[:_MOST]
        others = [other for other in equal if other.id != figure.id]
        return sorted(others, key=lambda other: other.article != figure.article)

    @cached_property
    def _by_value(self) -> Mapping[tuple[str, str, Decimal], list[Figure]]:
        in_time = sorted(self.figures.values(), key=lambda each: (str(each.said_on), each.id))
        return gather(
            ((each.entity, each.amount.unit, each.amount.value), each)
            for each in in_time
            if each.amount.value is not None and each.article != NO_ARTICLE
        )

    def name_entity(self, figure: Figure) -> str:
        """Return the name of a figure's entity as pages show it."""
        return self.book.name_entity(figure.entity)

    def name_measured(self, figure: Figure) -> str:
        """Return what a figure measures, to be used inside a sentence: `revenue growth`."""
        name = self.book.name_metric(figure.metric)
        fell = figure.amount.direction is Direction.DOWN
        return name_measured(name, figure.change, fell=fell)

    def name_outlet(self, figure: Figure) -> str:
        """Return the name of the outlet of a figure."""
        return self.book.name_outlet(figure.outlet)


def _list_written(amount: Amount) -> tuple[object, ...]:
    """Return everything that makes an amount the same as another."""
    ends = amount.interval
    written = amount.value, ends.low, ends.high, ends.low_closed, ends.high_closed
    return amount.unit, amount.comparator, *written


def _list_confirming(head: Figure, figures: Iterable[Figure], currency: str) -> tuple[Figure, ...]:
    """Return the figures below a headline that confirm its figure, whatever they are about.

    A page must not say that a headline differs from its text if the text does have the figure and
    an editor merely gave its claim another metric or `about`.
    """
    return tuple(
        figure
        for figure in figures
        if figure.where is not Where.HEADLINE
        and not figure.earlier
        and _confirms(figure.amount, head, currency)
    )


def _is_in_words(head: Figure, ground: Ground | None, currency: str) -> bool:
    """Whether the text below a headline has its figure outside any claim."""
    below = (mention.amount for mention in ground.below) if ground else ()
    read = (
        amount._replace(direction=amount.direction or head.amount.direction) for amount in below
    )
    amounts = (amount.signed() if head.change else amount for amount in read)
    return any(_confirms(amount, head, currency) for amount in amounts)


def _confirms(amount: Amount, head: Figure, currency: str) -> bool:
    pair = judge_pair(head, replace(head, id="", amount=amount), currency)
    return pair.verdict in (Verdict.AGREE, Verdict.NEAR) and pair.counts
