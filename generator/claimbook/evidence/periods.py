"""Report, for each figure without a period, whether it is compared with those that have one."""

from __future__ import annotations

from dataclasses import replace

from claimbook.evidence.spans import is_at_a_moment
from claimbook.evidence.standing import Evidence
from claimbook.sentences import findings as wording
from claimbook.verdicts import Verdicts, is_intent
from claimbook.verdicts.findings import assumed_period


def add_assumed_periods(verdicts: Verdicts, evidence: Evidence) -> Verdicts:
    """Return verdicts with findings about figures without a period, as they were compared."""
    if verdicts.context is None:
        return verdicts

    def find_reason(without: str, other: str) -> str | None:
        return _find_reason(evidence, without, other)

    found = assumed_period.find(verdicts.context.without_derived(), find_reason)
    ordered = sorted(found, key=lambda each: (each.article, each.id))
    others = [each for each in verdicts.findings if each.kind.id != assumed_period.KIND.id]
    return replace(verdicts, findings=(*others, *ordered))


def _find_reason(evidence: Evidence, without: str, other: str) -> str | None:
    """Return why a figure without a period is not compared with one that has one.

    The reason is empty if they are compared, and None if it has nothing to do with the period, as
    when one of them was replaced.
    """
    group, beside = evidence.group_of.get(without), evidence.group_of.get(other)
    if group is None or beside is None:
        return None
    if group is beside:
        return assumed_period.COMPARED
    assumed = group.group.assumed.get(without)
    if assumed and assumed.apart:
        return assumed.apart.value
    one, two = (
        next(each for each in weighed.group.figures if each.id == id_)
        for weighed, id_ in ((group, without), (beside, other))
    )
    if not is_at_a_moment(one) or one.measure != "stock" or one.scope != two.scope:
        return None
    return wording.OWN_GOAL if is_intent(one) else wording.OWN_DAY
