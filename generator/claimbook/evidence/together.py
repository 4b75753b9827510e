"""Decide which sides of a comparison can be true at the same time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import permutations

from claimbook.evidence.camps import are_alike
from claimbook.evidence.side import Side
from claimbook.verdicts import Figure, are_one_statement


@dataclass(frozen=True, slots=True)
class Together:
    """Which two sides can both be true."""

    statements: Collection[tuple[Side, Side]]
    """Pairs of sides that appear in one statement."""

    def __contains__(self, pair: tuple[Side, Side]) -> bool:
        return pair in self.statements or are_alike(pair[0].camp, pair[1].camp)


def find_together(sides: Iterable[Side]) -> Together:
    """Return which sides can both be true: compatible ones, and sides of a single statement."""
    told: dict[str, list[tuple[Side, Figure]]] = defaultdict(list)
    for side in sides:
        for each in side.camp.figures:
            if each.figure.beside:
                told[each.figure.article].append((side, each.figure))
    return Together(
        {
            (one, other)
            for those in told.values()
            for (one, a), (other, b) in permutations(those, 2)
            if one is not other and are_one_statement(a, b)
        }
    )
