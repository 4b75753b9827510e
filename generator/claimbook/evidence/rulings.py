"""What editors have said of claims: rulings, explanations and known slips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimbook.model import NOBODY, Book, Closing


@dataclass(frozen=True, slots=True)
class Rulings:
    """The editors' words, by the claims that they are about."""

    wrong: Mapping[str, Closing | None] = field(default_factory=dict)
    """Claims that are wrong, with the ruling against them; None for a slip noted at the claim."""
    right: Mapping[str, Closing] = field(default_factory=dict)
    """Claims that an editor ruled for."""
    closed: Mapping[str, tuple[Closing, ...]] = field(default_factory=dict)
    """The closings that list a claim and explain it, or rule for nobody."""
    reviewed: frozenset[str] = frozenset()
    """Claims that an editor has looked at."""

    def explain(self, one: str, other: str) -> Closing | None:
        """The closing that explains why two claims differ."""
        return next((each for each in self.closed.get(one, ()) if other in each.claims), None)


def read_rulings(book: Book) -> Rulings:
    """What is written in disagreements.yml and at claims."""
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
            right[str(closing.ruling)] = closing
            wrong.update(dict.fromkeys(set(closing.claims) - {closing.ruling}, closing))
    for id_, record in book.claims.items():
        if record.wrong:
            wrong[id_] = None
        if record.reviewed:
            reviewed.add(id_)
    return Rulings(
        wrong, right, {claim: tuple(each) for claim, each in closed.items()}, frozenset(reviewed)
    )
