"""Decide which disagreement matters most."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from claimbook.evidence import RED, Disagreement, find_odd
from claimbook.sentences import disputes
from claimbook.study import Study, once_per_study

STATES = ("open", "ruled", "explained", "superseded")
"""The states of disagreements, those that readers have to look at first."""
_MOST = Decimal(10)
"""Factors above this count the same, since they suggest a slip rather than a dispute."""


# Most pages and charts need it.
@once_per_study
def rank_disagreements(study: Study) -> tuple[Disagreement, ...]:
    """Return all disagreements, the weightiest first.

    Open ones come first, but only the newest one about a running total. They are ordered by the
    weight of their metric, then by whether a side stands alone, how far apart the sides are, how
    many voices are against that side, and the newest first.
    """
    latest = _find_latest(study)

    def rank(each: Disagreement) -> tuple[int, bool, int, bool, Decimal, int, int, str]:
        odd = find_odd(each.camps)
        against = study.evidence.of((odd or each.camps[0]).claims[0])
        newest = find_newest(study, each)
        factor = _MOST if each.pair and each.factor is None else each.factor or Decimal(1)
        return (
            STATES.index(each.state),
            newest < latest.get(_name_series(study, each), newest),
            -_weigh_metric(study, each),
            odd is None or odd.kind not in RED,
            -min(factor, _MOST),
            -(against.against if against else 0),
            -newest.toordinal(),
            each.id,
        )

    return tuple(sorted(study.evidence.disagreements, key=rank))


def explain_order(study: Study) -> str:
    """Say in which order disagreements are listed, for readers; empty if there is only one."""
    if len(study.evidence.disagreements) < 2:
        return ""
    weights = {_weigh_metric(study, each) for each in study.evidence.disagreements}
    return disputes.describe_order(weighed=len(weights) > 1)


def _find_latest(study: Study) -> dict[object, date]:
    """Return the day of the newest open disagreement about each running total."""
    latest: dict[object, date] = {}
    for each in study.evidence.disagreements:
        metric = study.book.metrics.get(study.book.claims[each.claims[0]].metric or "")
        if each.state == "open" and metric and metric.measure in {"running", "moving"}:
            series = _name_series(study, each)
            latest[series] = max(latest.get(series, date.min), find_newest(study, each))
    return latest


def _name_series(study: Study, each: Disagreement) -> tuple[str, str | None, str | None]:
    claim = study.book.claims[each.claims[0]]
    return claim.about, claim.metric, claim.change


def find_newest(study: Study, each: Disagreement) -> date:
    """Return the day on which its newest claim was made."""
    return max(study.book.said_on(study.book.claims[claim]) for claim in each.claims)


def _weigh_metric(study: Study, each: Disagreement) -> int:
    metric = study.book.metrics.get(study.book.claims[each.claims[0]].metric or "")
    return metric.weight if metric else 1
