"""Which disagreement matters most."""

from __future__ import annotations

from decimal import Decimal

from claimbook.evidence import RED, Disagreement, find_odd
from claimbook.study import Study, once_per_study

_STATES = ("open", "ruled", "explained", "superseded")
_MOST = Decimal(10)
"""A greater factor weighs no more: it tells of a slip rather than of a dispute."""


# Most pages and charts ask for it.
@once_per_study
def rank_disagreements(study: Study) -> tuple[Disagreement, ...]:
    """All disagreements, the weightiest first.

    Open ones come first; then what their metric weighs; then those with a side that stands alone;
    then those furthest apart, those with most voices against that side, and the newest.
    """

    def rank(each: Disagreement) -> tuple[int, int, bool, Decimal, int, int, str]:
        odd = find_odd(each.camps)
        against = study.evidence.of((odd or each.camps[0]).claims[0])
        newest = max(study.book.said_on(study.book.claims[id_]) for id_ in each.claims)
        factor = _MOST if each.pair and each.factor is None else each.factor or Decimal(1)
        return (
            _STATES.index(each.state),
            -_weigh_metric(study, each),
            odd is None or odd.kind not in RED,
            -min(factor, _MOST),
            -(against.against if against else 0),
            -newest.toordinal(),
            each.id,
        )

    return tuple(sorted(study.evidence.disagreements, key=rank))


def _weigh_metric(study: Study, each: Disagreement) -> int:
    metric = study.book.metrics.get(study.book.claims[each.claims[0]].metric or "")
    return metric.weight if metric else 1
