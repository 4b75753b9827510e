"""Decide which camps of a disagreement come first, and which two claims represent it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from claimbook.evidence.standing import RED, Evidence, StandingKind, WeighedCamp
from claimbook.grounding import Ground
from claimbook.model import Book, Where

ODD = (StandingKind.WRONG, StandingKind.STANDS_ALONE, StandingKind.DIFFERS)
"""The standings of contradicted camps, the worst first."""
_LOOKED_AT = 50
"""How many claims of a camp are considered, beginning with its first figures."""
_NOT_ASKED = Decimal(0)
_SIDES = 4
"""How many camps are considered if none is contradicted, beginning with the most voices."""


def order_camps(camps: Iterable[WeighedCamp]) -> tuple[WeighedCamp, ...]:
    """Order camps as pages list them: the settled one first and contradicted ones last."""

    def rank(camp: WeighedCamp) -> tuple[bool, bool, int, int, str]:
        settled = camp.kind is StandingKind.SETTLED
        return camp.kind in RED, not settled, -len(camp.voices), -len(camp.claims), camp.claims[0]

    return tuple(sorted(camps, key=rank))


def find_earliest(camps: Iterable[WeighedCamp], claims: Iterable[str]) -> Mapping[str, WeighedCamp]:
    """Return the first claim of each camp, given claims in their order, with its camp."""
    camp_of = {claim: camp for camp in camps for claim in camp.claims}
    first: dict[int, str] = {}
    for claim in claims:
        first.setdefault(id(camp_of[claim]), claim)
    return {claim: camp_of[claim] for claim in first.values()}


def find_odd(camps: Sequence[WeighedCamp]) -> WeighedCamp | None:
    """Return the camp that is contradicted most; None if no camp is contradicted."""
    odd = [camp for camp in camps if camp.kind in ODD]
    return min(odd, key=lambda camp: ODD.index(camp.kind), default=None)


def choose_pair(
    book: Book,
    evidence: Evidence,
    grounds: Mapping[str, Ground],
    camps: Sequence[WeighedCamp],
    measure: Callable[[str, str], Decimal],
) -> tuple[str, str] | None:
    """Choose two claims that represent a disagreement, the contradicted one first.

    The best choice is a headline that its own article contradicts. Next come first-hand claims,
    then the claim that represents its camp. If no camp is contradicted, choose the two claims that
    are furthest apart according to `measure`. None if there is only one camp.
    """
    odd = find_odd(camps)
    ordered = [odd, *(camp for camp in camps if camp is not odd)] if odd else [*camps[:_SIDES]]
    ranked = (
        (_rank(book, evidence, grounds, one, other), -apart, number, first, second, one, other)
        for number, (camp, rival) in enumerate(_list_sides(ordered, odd))
        for apart in (_NOT_ASKED if odd else measure(camp.claims[0], rival.claims[0]),)
        for first, one in enumerate(camp.claims[:_LOOKED_AT])
        for second, other in enumerate(rival.claims[:_LOOKED_AT])
    )
    best = min(ranked, default=None)
    return (best[-2], best[-1]) if best else None


def _list_sides(
    camps: Sequence[WeighedCamp], odd: WeighedCamp | None
) -> Iterator[tuple[WeighedCamp, WeighedCamp]]:
    """Yield pairs of camps to choose from: the contradicted one and its first rival, or any two."""
    if odd:
        yield from ((odd, rival) for rival in camps[1:2])
    else:
        yield from ((one, other) for other, one in combinations(camps, 2))


def _rank(
    book: Book, evidence: Evidence, grounds: Mapping[str, Ground], one: str, other: str
) -> tuple[bool, bool, bool]:
    ground, attribution = grounds.get(one), evidence.attributions.get(other)
    headline = ground is not None and ground.where is Where.HEADLINE
    apart = book.article_of[one] is not book.article_of[other]
    return apart, not headline, not (attribution and (attribution.first_hand or attribution.direct))
