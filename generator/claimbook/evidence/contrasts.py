"""How far apart the figures of a disagreement are, and what may explain it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, islice, product

from claimbook.evidence.standing import Evidence, WeighedCamp
from claimbook.verdicts import (
    Context,
    Explanation,
    ExplanationKind,
    Figure,
    PairVerdict,
    explain_pair,
    judge_pair,
)

_EXPLAINED = 40
"""How many pairs of one disagreement are searched for explanations. No page shows more."""
_SPECIFIC = {kind: rank for rank, kind in enumerate(ExplanationKind)}


@dataclass(frozen=True)
class Contrasts:
    """Compares the figures of a book, two at a time."""

    context: Context
    evidence: Evidence

    def measure(self, one: str, other: str) -> Decimal:
        """Return how far apart two claims are."""
        compared = self.compare(one, other)
        return (compared and compared.factor) or Decimal("Infinity")

    def compare(self, one: str, other: str) -> PairVerdict | None:
        """Compare two figures; None if they have no common scale."""
        currency = self.context.book.settings.currency
        known = self.context.figures
        pair = judge_pair(known[one], known[other], currency)
        if pair.arithmetic is None:
            filled = {**self._fill_in(one), **self._fill_in(other)}
            a, b = (filled.get(id_, known[id_]) for id_ in (one, other))
            # The differences in scope were weighed when the camps were formed.
            pair = judge_pair(a, replace(b, scope=a.scope, period=a.period), currency)
        return pair if pair.arithmetic else None

    def _fill_in(self, claim: str) -> Mapping[str, Figure]:
        """Return a figure completed with what was assumed about it, by claim id."""
        group = self.evidence.group_of.get(claim)
        return {each.id: each for each in group.group.figures} if group else {}

    def explain(
        self, camps: Sequence[WeighedCamp], shown: tuple[str, str] | None
    ) -> Iterator[Explanation]:
        """Yield possible explanations, the most specific first.

        Each kind is given once for the same claims.
        """
        figures = self.context.figures
        others = (
            pair
            for number, camp in enumerate(camps)
            for rival in camps[number + 1 :]
            for pair in product(rival.claims, camp.claims)
            if pair != shown
        )
        pairs = chain([shown] if shown else [], others)
        once: dict[object, Explanation] = {}
        for a, b in islice(pairs, _EXPLAINED):
            for each in explain_pair(figures[a], figures[b], self.context):
                # A missing scope is reported once, for the first two of many figures.
                claims = () if each.kind is ExplanationKind.MISSING_SCOPE else each.claims
                once.setdefault((each.kind, claims), each)
        yield from sorted(once.values(), key=lambda each: _SPECIFIC[each.kind])
