"""Say in the title of a chart who raised or lowered what they plan or expect."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.evidence import Step
from claimbook.sentences import charts
from claimbook.study import Study
from claimbook.views.charting.grouping import is_present_or_past
from claimbook.views.charting.measured import name_entity, name_plain
from claimbook.views.charting.scale import Placed, find_entities
from claimbook.views.charting.written import write_figure
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.subjects import write_subject


def write_moves(study: Study, placed: Sequence[Placed]) -> str:
    """Say who raised or lowered what they plan or expect, if all moves went the same way."""
    moves = list(_list_moves(study, placed))
    ways = {new.value > old.value for old, new in moves}
    if len(ways) != 1:
        return ""
    old, new = moves[0]
    whole, raised = find_entities(placed), ways.pop()
    names = dict.fromkeys(name_entity(new) for _, new in moves)
    if len(whole) > 1:
        own = all(_is_own(study, new) for _, new in moves)
        if len(names) < 2 or not own or len({new.figure.kind for _, new in moves}) > 1:
            return ""
        return charts.title_raised(
            list(names), KINDS[new.figure.kind].word, name_plain(study, new), raised=raised
        )
    if {each.shown.figure for each in placed} != {old.shown.figure, new.shown.figure}:
        return ""
    subject = write_subject(study, new.shown.claim)
    return charts.title_moved(subject, write_figure(old), write_figure(new), raised=raised)


def _list_moves(study: Study, placed: Sequence[Placed]) -> list[tuple[Placed, Placed]]:
    """Return the figures of a chart that replaced others in it, each with the older one."""
    by_id = {each.figure.id: each for each in placed}

    def is_here(step: Step) -> bool:
        return step.newer in by_id and not is_present_or_past(by_id[step.newer].figure)

    steps = [step for id_ in by_id if (step := study.evidence.steps.get(id_)) and is_here(step)]
    ordered = sorted(steps, key=lambda step: (-by_id[step.newer].value, step.newer, step.older))
    return [(by_id[step.older], by_id[step.newer]) for step in ordered]


def _is_own(study: Study, placed: Placed) -> bool:
    """Whether a figure comes from the entity that it is about."""
    attribution = study.evidence.attributions.get(placed.figure.id)
    return attribution is not None and attribution.voice.id == placed.figure.entity
