"""Which disagreement matters most, and which two of its figures show it."""

from __future__ import annotations

from decimal import Decimal

from claimbook.model import Where
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Disagreement, PairVerdict
from claimbook.views.wording.apart import is_in_points

_STATES = ("open", "explained", "superseded", "ruled")
_INFINITE = Decimal("Infinity")


# Most pages and charts ask for it.
@once_per_study
def rank_disagreements(study: Study) -> tuple[Disagreement, ...]:
    """All disagreements: open ones first, then major ones, then those furthest apart.

    Each is ranked by the two figures that show it: opposite signs first, then the largest factor,
    then percentages by points.
    """

    def rank(each: Disagreement) -> tuple[int, bool, bool, Decimal, int, str]:
        pair = choose_pair(study, each) or each.worst
        points = is_in_points(pair)
        apart = pair.factor or _INFINITE
        if points and pair.arithmetic:
            apart = pair.arithmetic.difference
        outlets = {
            study.book.article_of[claim].outlet
            for claim in each.claims
            if claim in study.book.claims
        }
        state = _STATES.index(each.state)
        return state, not pair.major, points, -apart, -len(outlets), each.id

    return tuple(sorted(study.verdicts.disagreements, key=rank))


def choose_pair(study: Study, each: Disagreement) -> PairVerdict | None:
    """The conflict that a disagreement is shown by; None where no two claims are in conflict."""
    pairs = [pair for pair in each.pairs if _both_claims(study, pair) and pair.arithmetic]
    return min(pairs, key=lambda pair: _rank_pair(study, pair), default=None)


def _both_claims(study: Study, pair: PairVerdict) -> bool:
    return {pair.a, pair.b} <= study.book.claims.keys()


def _rank_pair(study: Study, pair: PairVerdict) -> tuple[bool, bool, Decimal]:
    """A sort key: an article that contradicts its own headline, then the greatest factor."""
    same = study.book.article_of[pair.a] is study.book.article_of[pair.b]
    places = {study.ground_of(pair.a).where, study.ground_of(pair.b).where}
    return not same, Where.HEADLINE not in places, -(pair.factor or _INFINITE)
