"""Tell which plans and forecasts for one thing differ without contradicting each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from claimbook.evidence import WeighedCamp, WeighedGroup
from claimbook.model import Kind
from claimbook.permalinks import locate_page
from claimbook.sentences import disputes, labels
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.outcomes import find_outcome
from claimbook.views.claims.shown import show_claim
from claimbook.views.disputes.opening import name_voices
from claimbook.views.wording.periods import write_when
from claimbook.views.wording.subjects import write_beside, write_subject


@dataclass(frozen=True, slots=True)
class Expectations:
    """What several voices expect of one thing, in a sentence that leads to its metric."""

    badge: Badge
    sentence: str
    href: str


def list_expectations(
    study: Study, above: Collection[str], number: int
) -> tuple[Expectations, ...]:
    """Return what differs among the expectations of one thing, the weightiest metrics first.

    Claims that the page has `above` are left out, as is whatever has happened since.
    """
    found = [
        (group, camps)
        for group in study.evidence.groups
        if group.group.kind == "intent" and group.group.metric in study.book.metrics
        for camps in [list(_list_current(study, group, above))]
        if len({name_voices(study, camp) for camp in camps}) > 1
    ]
    found.sort(key=lambda each: (-_weigh(study, each[0]), -len(each[1]), each[1][0].claims))
    return tuple(_view(study, group, camps) for group, camps in found[:number])


def _list_current(
    study: Study, group: WeighedGroup, above: Collection[str]
) -> Iterator[WeighedCamp]:
    """Yield the camps that no later figure, outcome or contradiction rules out."""
    known = study.evidence
    for camp in group.camps:
        first = camp.claims[0]
        open_ = not any(claim in known.steps or claim in above for claim in camp.claims)
        disputed = any(claim in known.disagreements_of for claim in camp.claims)
        if open_ and not disputed and not camp.alike and find_outcome(study, first) is None:
            yield camp


def _weigh(study: Study, group: WeighedGroup) -> int:
    return study.book.metrics[group.group.metric].weight


def _view(study: Study, group: WeighedGroup, camps: Sequence[WeighedCamp]) -> Expectations:
    shown = [show_claim(study, camp.claims[0]) for camp in camps]
    subject = write_subject(study, shown[0].claim, kinds={Kind.FACT})
    periods = (each.claim.period for each in shown if each.claim.period)
    when = next((write_when(period) for period in periods), "")
    sides = [
        (name_voices(study, camp), write_beside(one.figure, one.claim, shown[0].claim))
        for camp, one in zip(camps, shown, strict=True)
    ]
    sentence = disputes.describe_expectations(" ".join(filter(None, (subject, when))), sides)
    badge = Badge("neutral", "◇", labels.EXPECTED)
    return Expectations(badge, sentence, locate_page("metrics", group.group.metric))
