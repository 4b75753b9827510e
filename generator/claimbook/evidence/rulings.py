"""Collect editors' decisions on claims: rulings, explanations and known mistakes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.evidence.amounts import are_compatible, size_figure
from claimbook.model import NOBODY, Book, Closing
from claimbook.quantity import is_currency
from claimbook.verdicts import Figure


@dataclass(frozen=True, slots=True)
class Rulings:
    """The decisions of editors, by the claims that they are about."""

    wrong: Mapping[str, Closing | None] = field(default_factory=dict)
    """The ruling against each wrong claim; None if the claim itself records the mistake."""
    right: Mapping[str, Closing] = field(default_factory=dict)
    """The ruling for each right claim, and for claims in the same entry that confirm it."""
    closed: Mapping[str, tuple[Closing, ...]] = field(default_factory=dict)
    """The closings that explain a claim's disagreement or rule for nobody, by claim id."""
    reviewed: frozenset[str] = frozenset()
    """Claims that an editor has reviewed."""

    def describe(self, claim: str) -> tuple[object, ...]:
        """Return all decisions about a claim on which comparisons depend, without their reasons."""
        ruled = claim in self.wrong, self.right.get(claim)
        return *ruled, self.closed.get(claim), claim in self.reviewed

    def explain(self, one: str, other: str) -> Closing | None:
        """Return the closing that explains why two claims differ; None if there is none."""
        return next((each for each in self.closed.get(one, ()) if other in each.claims), None)


def read_rulings(book: Book, figures: Mapping[str, Figure]) -> Rulings:
    """Collect the decisions in disagreements.yml and in claims.

    If an editor ruled for a figure, the listed claims that differ from it are wrong, and the listed
    claims that confirm it are settled.
    """
    wrong: dict[str, Closing | None] = {}
    right: dict[str, Closing] = {}
    closed: dict[str, list[Closing]] = defaultdict(list)
    reviewed: set[str] = set()
    for closing in book.closings:
        if closing.reviewed:
            reviewed.update(closing.claims)
        if closing.state != "ruled" or closing.ruling in (None, NOBODY):
            for claim in closing.claims:
                closed[claim].append(closing)
        elif closing.ruling in closing.claims:
            for claim in closing.claims:
                agrees = _bears_out(book, figures, claim, str(closing.ruling))
                (right if agrees else wrong)[claim] = closing
    for id_, record in book.claims.items():
        if record.wrong:
            wrong[id_] = None
        if record.reviewed:
            reviewed.add(id_)
    return Rulings(
        wrong, right, {claim: tuple(each) for claim, each in closed.items()}, frozenset(reviewed)
    )


def _bears_out(book: Book, figures: Mapping[str, Figure], claim: str, ruling: str) -> bool:
    """Whether a listed claim is the one that was ruled for, or gives the same figure."""
    if claim == ruling:
        return True
    if claim not in figures or ruling not in figures:
        return False
    unit = figures[ruling].amount.unit
    unit = book.settings.currency if is_currency(unit) else unit
    one, other = (size_figure(figures[each], unit) for each in (claim, ruling))
    return one is not None and other is not None and are_compatible(one, other)
