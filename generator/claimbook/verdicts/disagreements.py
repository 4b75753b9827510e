"""Disagreements: groups of figures that cannot all be true, and what editors say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Literal

from claimbook.model import Closing
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Explanation
from claimbook.verdicts.verdict import PairVerdict


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures connected by conflicts."""

    id: str
    """Of the two claims that first disagreed, so that it stays when later claims join."""
    claims: tuple[str, ...]
    """In the order in which they were made, then of their ids."""
    pairs: tuple[PairVerdict, ...]
    """The conflicts between them, by ids."""
    state: Literal["open", "explained", "superseded"] = "open"
    reason: str = ""
    """The editor's, where it is not open."""
    explanations: tuple[Explanation, ...] = ()

    @property
    def worst(self) -> PairVerdict:
        """The conflict with the greatest factor; opposite signs are worse than any."""
        return max(
            self.pairs,
            key=lambda pair: Decimal("Infinity") if pair.factor is None else pair.factor,
        )

    @property
    def factor(self) -> Decimal | None:
        """The greatest factor between two of the figures; None where signs differ."""
        return self.worst.factor

    @property
    def grade(self) -> Literal["major", "minor"]:
        """`major` where one of the conflicts is."""
        return "major" if any(pair.major for pair in self.pairs) else "minor"


def find_disagreements(
    figures: Mapping[str, Figure],
    conflicts: Sequence[PairVerdict],
    closings: Sequence[Closing],
    explanations: Mapping[tuple[str, str], tuple[Explanation, ...]],
) -> tuple[Disagreement, ...]:
    """Gather conflicts into disagreements: those that an editor closed, and the open ones.

    A closing takes the conflicts between its own claims; what is left stays open. `explanations`
    are those of each conflict, by its two ids.
    """

    def when(claim: str) -> tuple[date, str]:
        return figures[claim].said_on or date.max, claim

    def make(pairs: Sequence[PairVerdict], closing: Closing | None = None) -> Disagreement:
        ordered = sorted(pairs, key=lambda pair: sorted((when(pair.a), when(pair.b))))
        told = [explanations.get((pair.a, pair.b), ()) for pair in ordered]
        return Disagreement(
            id=make_id(*sorted((ordered[0].a, ordered[0].b), key=when)),
            claims=tuple(sorted({id_ for pair in pairs for id_ in (pair.a, pair.b)}, key=when)),
            pairs=tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b))),
            state=closing.state if closing else "open",
            reason=closing.reason if closing else "",
            explanations=tuple(dict.fromkeys(chain(*told))),
        )

    found = []
    left = list(conflicts)
    for closing in closings:
        closed = [pair for pair in left if {pair.a, pair.b} <= set(closing.claims)]
        left = [pair for pair in left if pair not in closed] if closed else left
        found += [make(pairs, closing) for pairs in _connect(closed)]
    found += [make(pairs) for pairs in _connect(left)]
    return tuple(sorted(found, key=lambda each: each.id))


def _connect(pairs: Iterable[PairVerdict]) -> Iterator[list[PairVerdict]]:
    """Pairs that share a figure, directly or over others, together."""
    leader: dict[str, str] = {}

    def find_leader(figure: str) -> str:
        while (above := leader.setdefault(figure, figure)) != figure:
            leader[figure] = leader[above]
            figure = leader[above]
        return figure

    pairs = list(pairs)
    for pair in pairs:
        leader[find_leader(pair.a)] = find_leader(pair.b)
    connected: dict[str, list[PairVerdict]] = defaultdict(list)
    for pair in pairs:
        connected[find_leader(pair.a)].append(pair)
    yield from connected.values()
