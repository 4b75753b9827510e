"""Say in a title which of several entities has the highest figure, and which the lowest."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimbook.gathering import gather
from claimbook.sentences import charts
from claimbook.study import Study
from claimbook.views.charting.bars import find_sums
from claimbook.views.charting.ends import find_ends, is_closed, is_same
from claimbook.views.charting.measured import (
    find_kinds,
    go_both_ways,
    name_entity,
    name_plain,
    name_subject,
)
from claimbook.views.charting.scale import Placed, find_entities
from claimbook.views.charting.written import write_end, write_figure
from claimbook.views.wording.periods import write_rounded
from claimbook.views.wording.subjects import name_what

_WHOLES = frozenset({"industry", "group", "world", "event"})
"""Kinds of entities that have others as parts. A sum is not compared with what it adds up."""


def write_extremes(study: Study, placed: Sequence[Placed], ends: Sequence[Placed]) -> str:
    """Say which of several entities has the highest and which the lowest figure, except sums.

    A whole is not compared with its own part either, since a part can hardly have more, though
    it may well grow faster. Only figures for one period and scope are compared: a share price in
    New York is not one in Hong Kong.
    """
    if len({_name_setting(study, each) for each in placed}) > 1:
        placed = _list_of_one_setting(study, placed)
        ends = find_ends(placed)
        if not ends:
            return ""
    found = _compare(study, placed, ends)
    setting = ", ".join(filter(None, _name_setting(study, ends[0])))
    return charts.add_setting(found, setting) if found and setting else found


def _compare(study: Study, placed: Sequence[Placed], ends: Sequence[Placed]) -> str:
    """Compare the figures of several entities for one period and scope."""
    compared = placed if placed[0].figure.change else _leave_out_parts(study, placed)
    if len(compared) < len(placed):
        placed, ends = compared, find_ends(compared)
        if not ends or len(find_entities(placed)) == 1:
            return ""
    sums = find_sums(study, placed)
    single = [each for each in placed if each.figure.entity not in sums]
    apart = [each for each in single if _find_kind(study, each) not in _WHOLES]
    if sums and not find_ends(apart or single):
        return ""
    least, greatest = find_ends(apart) or find_ends(single) or ends
    if least.figure.entity == greatest.figure.entity:
        words = (write_end(each, ends) for each in (least, greatest))
        if go_both_ways(placed):
            words = (each.shown.figure for each in (least, greatest))
        return charts.title_range(name_subject(study, placed), *words)
    metric = study.book.metrics.get(greatest.figure.metric)
    counted = metric is not None and metric.dimension == "count" and not greatest.figure.change
    highest, lowest = (
        (name_entity(each), write_figure(each, beside=(least, greatest)))
        for each in (greatest, least)
    )
    what = name_what(find_kinds(apart or placed), name_plain(study, greatest))
    if go_both_ways((least, greatest)):
        highest, lowest = ((name_entity(each), each.shown.figure) for each in (greatest, least))
        what = name_subject(study, placed)
    if _is_shared(apart or single or placed, (least, greatest)):
        return ""
    two = len(find_entities(apart or placed)) == 2
    say = charts.title_higher if two else charts.title_highest
    return say(what, highest, lowest, counted=counted)


def _is_shared(placed: Sequence[Placed], ends: Sequence[Placed]) -> bool:
    """Whether two entities have the highest figure, or the lowest: then no one of them has it."""
    return any(
        each.figure.entity != end.figure.entity and is_same(*sorted((each, end), key=_get_value))
        for end in ends
        for each in placed
        if is_closed(each)
    )


def _get_value(placed: Placed) -> Decimal:
    return placed.value


def _leave_out_parts(study: Study, placed: Sequence[Placed]) -> Sequence[Placed]:
    """Return the figures, except those of a part whose whole has a figure, too.

    The companies of an industry remain, since the industry itself is left out.
    """
    wholes = {each.figure.entity for each in placed if _find_kind(study, each) not in _WHOLES}
    return [
        each
        for each in placed
        if not wholes.intersection(study.book.list_wholes(each.figure.entity))
    ]


def _list_of_one_setting(study: Study, placed: Sequence[Placed]) -> Sequence[Placed]:
    """Return the figures for the period and scope that most entities have a figure for.

    If there are several such periods, take the latest. Empty if none has figures of two entities.
    If some figures name their period, those that do not are left out.
    """
    dated = any(each.figure.period for each in placed)
    usable = (each for each in placed if each.figure.period or not dated)
    gathered = gather((_name_setting(study, each), each) for each in usable)

    def rank(those: Sequence[Placed]) -> tuple[int, str]:
        period = those[0].figure.period
        return len(find_entities(those)), str(period and period.end)

    best = max(gathered.values(), key=rank, default=())
    return best if len(find_entities(best)) > 1 else ()


def _name_setting(study: Study, placed: Placed) -> tuple[str, str]:
    """Return the period and scope of a figure; the usual scope is empty."""
    claim, metric = placed.shown.claim, study.book.metrics.get(placed.figure.metric)
    usual = metric.usual_scope if metric else {}
    narrowed = any(usual.get(key) != value for key, value in claim.scope.items())
    period = write_rounded(claim.period) if claim.period else ""
    return period, placed.shown.scope if narrowed else ""


def _find_kind(study: Study, placed: Placed) -> str:
    record = study.book.entities.get(placed.figure.entity)
    return record.kind if record else ""
