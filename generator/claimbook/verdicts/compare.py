"""Compare every claim of a book with all others about the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book
from claimbook.verdicts.context import Context
from claimbook.verdicts.conversion import Converted, NoRate, convert_claim
from claimbook.verdicts.figure import Figure, list_claimed_figures
from claimbook.verdicts.findings import find_all
from claimbook.verdicts.groups import Subject
from claimbook.verdicts.judging import Judged, judge_subjects, list_pairs
from claimbook.verdicts.statement import Finding
from claimbook.verdicts.verdict import PairVerdict, Verdict


@dataclass(frozen=True)
class Verdicts:
    """How the claims of a book compare."""

    pairs: tuple[PairVerdict, ...] = ()
    """The comparable pairs, in the order of their ids."""
    findings: tuple[Finding, ...] = ()
    converted: Mapping[str, Converted | NoRate] = field(default_factory=dict)
    """Money that is not in the book's currency, converted, by claim id. Includes drafts."""
    figures: Mapping[str, Figure] = field(default_factory=dict)
    """All figures that take part, by id."""
    currency: str = "USD"
    """The book's currency, in which money is compared."""
    context: Context | None = field(default=None, repr=False, compare=False)
    """Everything that was compared, for finding explanations; None if nothing was."""
    judged: Mapping[Subject, Judged] = field(default_factory=dict, repr=False, compare=False)
    """The figures and pairs of each subject."""

    def pairs_of(self, figure: str) -> Sequence[PairVerdict]:
        """Return the pairs of a claim or derived figure, the worst first.

        Met and missed come last.
        """
        return self._pairs_of.get(figure, ())

    def findings_of(self, claim: str) -> Sequence[Finding]:
        """Return the findings about a claim."""
        return self._findings_of.get(claim, ())

    @cached_property
    def _pairs_of(self) -> Mapping[str, Sequence[PairVerdict]]:
        # They are gathered in the order of ids, and sorting keeps that order among equals.
        worst_first = sorted(self.pairs, key=lambda pair: _RANKS[pair.verdict])
        return gather((figure, pair) for pair in worst_first for figure in (pair.a, pair.b))

    @cached_property
    def _findings_of(self) -> Mapping[str, Sequence[Finding]]:
        return gather((claim, each) for each in self.findings for claim in each.claims)


def compare_claims(
    book: Book,
    grounds: Mapping[str, Ground],
    derived: Iterable[Figure] = (),
    earlier: Verdicts | None = None,
) -> Verdicts:
    """Compare all claims of a book; `grounds` say which of them are in a headline, by claim id.

    `derived` figures take part as well, but they have no article and confirm no other figure. The
    order of articles and claims affects only the order within a finding. Whatever has not changed
    since an `earlier` comparison is not compared again.
    """
    stated = list_claimed_figures(book, grounds, earlier.context if earlier else None)
    figures = {each.id: each for each in sorted([*stated, *derived], key=lambda each: each.id)}
    currency = book.settings.currency
    known = earlier.judged if earlier and earlier.currency == currency else {}
    judged = judge_subjects(figures.values(), currency, known)
    pairs = list_pairs(judged)
    context = Context(book, grounds, figures, pairs)
    return Verdicts(
        pairs=pairs,
        findings=find_all(context.without_derived()),
        converted=_convert_claims(book),
        figures=figures,
        currency=currency,
        context=context,
        judged=judged,
    )


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


def _convert_claims(book: Book) -> dict[str, Converted | NoRate]:
    converted = {claim: convert_claim(book, record) for claim, record in book.claims.items()}
    return {claim: found for claim, found in converted.items() if found is not None}
