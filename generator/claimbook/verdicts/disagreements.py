"""Disagreements: groups of figures that cannot all be true, and what editors say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from claimbook.model import Closing
from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.verdict import PairVerdict

_EXPLAINED = 40
"""As many conflicts of one disagreement are explained, the first ones: no page tells more."""
_SPECIFIC = {kind: rank for rank, kind in enumerate(ExplanationKind)}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures connected by conflicts."""

    id: str
    """Of the two claims that first disagreed, so that it stays when later claims join."""
    claims: tuple[str, ...]
    """In the order in which they were made, then of their ids."""
    pairs: tuple[PairVerdict, ...]
    """The conflicts between them, by ids."""
    worst: PairVerdict
    """The conflict to show first: where an article contradicts itself, else the greatest factor."""
    state: Literal["open", "explained", "superseded", "ruled"] = "open"
    reason: str = ""
    """The editor's, where it is not open."""
    explanations: tuple[Explanation, ...] = ()

    @property
    def factor(self) -> Decimal | None:
        """The factor of the leading conflict; None where its signs differ."""
        return self.worst.factor

    @property
    def grade(self) -> Literal["major", "minor"]:
        """`major` where one of the conflicts is."""
        return "major" if any(pair.major for pair in self.pairs) else "minor"


def find_disagreements(context: Context, closings: Sequence[Closing]) -> tuple[Disagreement, ...]:
    """Gather conflicts into disagreements: those that an editor closed, and the open ones.

    A closing takes the conflicts between its own claims; what is left stays open.
    """
    found = []
    left = list(context.conflicts)
    for closing in closings:
        claims = set(closing.claims)
        closed = [pair for pair in left if pair.a in claims and pair.b in claims]
        left = [pair for pair in left if not (pair.a in claims and pair.b in claims)]
        found += [_make_disagreement(context, pairs, closing) for pairs in _connect(closed)]
    found += [_make_disagreement(context, pairs) for pairs in _connect(left)]
    return tuple(sorted(found, key=lambda each: each.id))


def _make_disagreement(
    context: Context, pairs: Sequence[PairVerdict], closing: Closing | None = None
) -> Disagreement:
    def when(claim: str) -> tuple[date, str]:
        return context.figures[claim].said_on or date.max, claim

    ordered = sorted(pairs, key=lambda pair: sorted((when(pair.a), when(pair.b))))
    told = [
        explanation
        for pair in ordered[:_EXPLAINED]
        for explanation in explain_pair(context.figures[pair.a], context.figures[pair.b], context)
    ]
    return Disagreement(
        id=make_id(*sorted((ordered[0].a, ordered[0].b), key=when)),
        claims=tuple(sorted({id_ for pair in pairs for id_ in (pair.a, pair.b)}, key=when)),
        pairs=tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b))),
        worst=_find_worst(context, sorted(pairs, key=lambda pair: (pair.a, pair.b))),
        state=closing.state if closing else "open",
        reason=closing.reason if closing else "",
        explanations=tuple(sorted(_tell_once(told), key=lambda each: _SPECIFIC[each.kind])),
    )


def _find_worst(context: Context, pairs: Sequence[PairVerdict]) -> PairVerdict:
    figures = context.figures

    def rank(pair: PairVerdict) -> tuple[bool, Decimal]:
        within = figures[pair.a].article == figures[pair.b].article
        return within, Decimal("Infinity") if pair.factor is None else pair.factor

    return max(pairs, key=rank)


def _tell_once(told: Iterable[Explanation]) -> Iterable[Explanation]:
    """Of explanations of one kind that point to the same claims, the first."""
    once: dict[object, Explanation] = {}
    for each in told:
        once.setdefault((each.kind, each.claims or each.sentence), each)
    return once.values()


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
