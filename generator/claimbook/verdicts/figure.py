"""A figure as it takes part in comparisons, from a claim or a derived figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimbook.grounding import Ground
from claimbook.model import Article, Book, Claim, Kind, Measure, Where
from claimbook.quantity import Amount, Period
from claimbook.verdicts.conversion import Converted, NoRate, convert_amount
from claimbook.verdicts.limits import is_limit

if TYPE_CHECKING:
    from claimbook.verdicts.context import Context

_RECENT = timedelta(days=366)
"""How long after a period a figure without one may still be for it, such as last year's."""
NO_ARTICLE = ""
"""The value of `article` for a derived figure."""


@dataclass(frozen=True)
class Figure:
    """An amount, with everything that decides what it may be compared with."""

    id: str
    """The id of the claim or the derived figure."""
    entity: str
    metric: str
    amount: Amount
    """Signed if it is a change."""
    kind: Kind = Kind.FACT
    measure: Measure = "flow"
    change: str | None = None
    """What a growth or a movement is measured against."""
    scope: Mapping[str, str] = field(default_factory=dict)
    period: Period | None = None
    said_on: date | None = None
    """The day on which it was stated; None if unknown."""
    earlier: bool = False
    """Whether it was stated at an unknown time before `said_on`: `as_of: earlier`."""
    speaker: str | None = None
    words: str | None = None
    """The words around the figure, from the quote and from the editor; None if unknown."""
    beside: tuple[Amount, ...] = ()
    """The other amounts in its statement, from the claim's `mentions`."""
    source: str | None = None
    supersedes: tuple[str, ...] = ()
    made_of: tuple[str, ...] = ()
    """The claims that a derived figure is worked out from.

    It neither confirms nor contradicts them.
    """
    outlet: str = ""
    article: str = NO_ARTICLE
    """The slug of its article."""
    where: Where | None = None
    limit: bool = False
    """Whether it is a limit rather than an actual figure."""

    _sides: dict[tuple[str, bool], Converted | NoRate] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def convert(self, unit: str, *, rounded: bool = False) -> Converted | NoRate:
        """Convert the figure to a unit of its dimension; with `rounded`, allow for rounding."""
        found = self._sides.get((unit, rounded))
        if found is None:
            interval = self.amount.rounded() if rounded else None
            found = convert_amount(self.amount, unit, self.said_on, interval)
            self._sides[unit, rounded] = found
        return found

    def may_be_of(self, period: Period) -> bool:
        """Whether a figure without a period may be for this one, which must be recent.

        A figure that was stated before its article may also be for an earlier period.
        """
        if self.said_on is None or self.earlier or period.end is None:
            return True
        return self.said_on - period.end <= _RECENT

    @property
    def class_(self) -> str:
        """The class of its kind; limits, which no fact contradicts, are one of their own."""
        return "limit" if self.limit else self.kind.class_

    @property
    def key(self) -> tuple[str, str]:
        """Its entity and metric. Only figures with the same key are ever compared."""
        return self.entity, self.metric

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day that it is for; None if unknown.

        An open period begins at `date.min` or ends at `date.max`.
        """
        period = self.period
        return (period.start or date.min, period.end or date.max) if period else None


def are_one_statement(a: Figure, b: Figure, *, mutual: bool = True) -> bool:
    """Whether two figures are parts of one statement, as in “by 9 votes to 7”.

    Each claim then mentions the amount of the other, and neither contradicts the other. Unless
    `mutual`, it is enough that one of them does.
    """
    if not (a.beside or b.beside) or a.article != b.article:
        return False
    if (a.speaker, a.source) != (b.speaker, b.source):
        return False
    mentioned = _has(a.beside, b.amount), _has(b.beside, a.amount)
    return all(mentioned) if mutual else any(mentioned)


def _has(amounts: Iterable[Amount], amount: Amount) -> bool:
    return any(_read_numbers(each) == _read_numbers(amount) for each in amounts)


def _read_numbers(amount: Amount) -> tuple[object, ...]:
    """Return the numbers of an amount, whether it rose or fell."""
    ends = {abs(end) for end in (amount.interval.low, amount.interval.high) if end is not None}
    return amount.unit, amount.comparator, ends


def list_claimed_figures(
    book: Book, grounds: Mapping[str, Ground], earlier: Context | None = None
) -> list[Figure]:
    """Return the figures of all claims that take part in comparisons, ordered by id.

    Drafts, opinions, and claims without an amount or a metric do not take part. If nothing about a
    claim has changed since an `earlier` comparison, its figure is the same object.
    """
    figures = [
        (earlier and _find_unchanged(book, article, claim, grounds, earlier))
        or _make_figure(book, article, claim, claim.measured, grounds.get(claim.id))
        for article in book.articles
        if not article.draft
        for claim in article.claims
        if claim.measured is not None and claim.metric and claim.kind is not Kind.OPINION
    ]
    return sorted(figures, key=lambda figure: figure.id)


def _find_unchanged(
    book: Book, article: Article, claim: Claim, grounds: Mapping[str, Ground], earlier: Context
) -> Figure | None:
    """Return the earlier figure of a claim; None if anything that it was made from has changed."""
    id_ = claim.id
    found = earlier.figures.get(id_)
    if (
        found is None
        or earlier.book.article_of.get(id_) is not article
        or earlier.grounds.get(id_) is not grounds.get(id_)
        or found.measure != _find_measure(book, claim)
    ):
        return None
    return found


def _find_measure(book: Book, claim: Claim) -> Measure:
    metric = book.metrics.get(claim.metric or "")
    return metric.measure if metric else "flow"


def _make_figure(
    book: Book, article: Article, claim: Claim, amount: Amount, ground: Ground | None
) -> Figure:
    return Figure(
        id=claim.id,
        entity=claim.about,
        metric=claim.metric or "",
        amount=amount,
        kind=claim.kind,
        measure=_find_measure(book, claim),
        change=claim.change.casefold() if claim.change else None,
        scope={name: value.casefold() for name, value in claim.scope.items()},
        period=claim.period,
        said_on=book.said_on(claim),
        earlier=claim.as_of == "earlier",
        speaker=claim.speaker.name.casefold() if claim.speaker else None,
        words=" … ".join([*(passage.quote for passage in claim.passages), claim.says]),
        beside=claim.mentions,
        source=claim.source,
        supersedes=claim.supersedes,
        outlet=article.outlet,
        article=article.slug,
        where=ground.where if ground else claim.where,
        limit=claim.kind.class_ == "fact" and is_limit(claim.quote, amount),
    )
