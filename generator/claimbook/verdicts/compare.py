"""Comparing every claim with every other about the same thing, to get all verdicts of a book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from claimbook.grounding import Ground
from claimbook.model import Book
from claimbook.verdicts.comparability import Obstacle
from claimbook.verdicts.context import Context
from claimbook.verdicts.conversion import Converted, NoRate, convert_claim
from claimbook.verdicts.figure import Figure, list_figures
from claimbook.verdicts.findings import find_all
from claimbook.verdicts.judging import judge_pairs
from claimbook.verdicts.pair import judge_pair
from claimbook.verdicts.statement import Finding
from claimbook.verdicts.verdict import PairVerdict, Verdict

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """How one claim compares with the others."""

    claim: str
    verdict: Verdict = Verdict.ALONE
    """The worst of its pairs: conflict, near, revised, agree; alone if there are none."""
    pairs: tuple[PairVerdict, ...] = ()
    """Its pairs with comparable figures, also weak agreement and met or missed; worst first."""
    findings: tuple[Finding, ...] = ()
    """The findings about it."""


@dataclass(frozen=True)
class Verdicts:
    """How the claims of a book compare."""

    claims: Mapping[str, ClaimVerdict] = field(default_factory=dict)
    """The verdicts of claims with a figure that takes part, by id; use `of` for any claim."""
    pairs: tuple[PairVerdict, ...] = ()
    """The comparable pairs, by ids."""
    findings: tuple[Finding, ...] = ()
    converted: Mapping[str, Converted | NoRate] = field(default_factory=dict)
    """Money in currencies other than the book's, converted, by claim id; drafts too."""
    figures: Mapping[str, Figure] = field(default_factory=dict)
    """All figures that take part, by id."""
    currency: str = "USD"
    """The book's currency, in which money is compared."""

    def of(self, claim: str) -> ClaimVerdict:
        """The verdict of a claim; alone if it takes no part."""
        return self.claims.get(claim) or ClaimVerdict(claim)

    def findings_of(self, claim: str) -> tuple[Finding, ...]:
        """The findings about a claim."""
        return self.of(claim).findings

    def obstacles_of(self, claim: str) -> tuple[tuple[str, Obstacle], ...]:
        """Other claims about the same entity and metric, and why they are not comparable."""
        figure = self.figures.get(claim)
        if figure is None:
            return ()
        beside = (other for other in self._by_key[figure.key] if other is not figure)
        judged = ((other.id, judge_pair(figure, other, self.currency)) for other in beside)
        return tuple((other, pair.obstacle) for other, pair in judged if pair.obstacle)

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, str], tuple[Figure, ...]]:
        gathered: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in self.figures.values():
            gathered[figure.key].append(figure)
        return {key: tuple(figures) for key, figures in gathered.items()}


def compare_claims(
    book: Book, grounds: Mapping[str, Ground], derived: Iterable[Figure] = ()
) -> Verdicts:
    """Compare all claims of a book; `grounds`, by claim id, say which are in a headline.

    `derived` figures take part as well; they have no article and confirm nobody. The order of
    articles and claims changes only the order within a finding.
    """
    stated = list_figures(book, grounds)
    figures = {each.id: each for each in sorted([*stated, *derived], key=lambda each: each.id)}
    pairs = judge_pairs(figures.values(), book.settings.currency)
    context = Context(book, grounds, figures, pairs)
    findings = find_all(context.without_derived())
    standings = {each.claim: each for each in _list_standings(context, findings)}
    return Verdicts(
        claims=dict(sorted(standings.items())),
        pairs=pairs,
        findings=findings,
        converted=_convert_claims(book),
        figures=figures,
        currency=book.settings.currency,
    )


_WORST_FIRST = {verdict: rank for rank, verdict in enumerate(Verdict)}


def _list_standings(context: Context, findings: Sequence[Finding]) -> Iterator[ClaimVerdict]:
    """Yield the verdict of each claim that has a figure or is in a finding."""
    pairs: dict[str, list[PairVerdict]] = defaultdict(list)
    for pair in context.pairs:
        pairs[pair.a].append(pair)
        pairs[pair.b].append(pair)
    found = _gather(findings, lambda finding: finding.claims)
    for claim in _list_together(context.figures, found):
        # They are gathered in the order of ids, and sorting keeps that order among equals.
        ordered = sorted(pairs.get(claim, ()), key=lambda pair: _WORST_FIRST[pair.verdict])
        counted = [pair for pair in ordered if pair.counts]
        yield ClaimVerdict(
            claim=claim,
            verdict=counted[0].verdict if counted else Verdict.ALONE,
            pairs=tuple(ordered),
            findings=tuple(found.get(claim, ())),
        )


def _list_together(figures: Mapping[str, Figure], found: Mapping[str, object]) -> list[str]:
    """The ids, with claims about the same thing side by side so that their pairs are at hand."""
    together = sorted(figures.values(), key=lambda figure: figure.key)
    return [*(figure.id for figure in together), *(found.keys() - figures.keys())]


def _gather(
    things: Iterable[Thing], list_claims: Callable[[Thing], Iterable[str]]
) -> dict[str, list[Thing]]:
    gathered: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        for claim in list_claims(thing):
            gathered[claim].append(thing)
    return gathered


def _convert_claims(book: Book) -> dict[str, Converted | NoRate]:
    converted = {claim: convert_claim(book, record) for claim, record in book.claims.items()}
    return {claim: found for claim, found in converted.items() if found is not None}
