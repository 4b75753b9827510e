"""Name what the figures of a chart measure, in its title and the line below: whose, which, when."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.model import Kind
from claimbook.quantity import Direction
from claimbook.sentences import captions, charts
from claimbook.sentences.style import inside, join_all, name_change, name_measured, own
from claimbook.study import Study
from claimbook.views.charting.grouping import is_present_or_past
from claimbook.views.charting.scale import Placed, find_entities
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.periods import write_rounded
from claimbook.views.wording.subjects import name_what, write_subject


def write_measured_line(study: Study, placed: Sequence[Placed]) -> str:
    """Write what the figures measure, the entity if they share one, their kinds, and when."""
    parts = (
        *_name_metric(study, placed),
        study.book.name_base(placed[0].figure.change) or "",
        name_time(placed),
    )
    measured = f"{', '.join(filter(None, parts))}."
    return " ".join(filter(None, (measured, explain_forecasts(placed))))


def explain_forecasts(placed: Sequence[Placed]) -> str:
    """Say why forecasts and plans for one time do not disagree; empty unless there are both."""
    if len(find_entities(placed)) > 1:
        return ""
    times = {
        kind: {write_rounded(each.figure.period) for each in placed if each.figure.kind is kind}
        for kind in (Kind.PLAN, Kind.TARGET, Kind.FORECAST)
    }
    expected = times.pop(Kind.FORECAST)
    firm = [KINDS[kind].word for kind, planned in times.items() if planned & expected]
    return f"{charts.title_no_contradiction(firm)}." if firm else ""


def write_metric_line(study: Study, placed: Sequence[Placed]) -> str:
    """Write the figures' common metric, and their entity if they share one."""
    return f"{', '.join(filter(None, _name_metric(study, placed)))}."


def _name_metric(study: Study, placed: Sequence[Placed]) -> tuple[str, str]:
    named = placed[0].figure.metric
    metric = study.book.metrics.get(named)
    entities = find_entities(placed)
    name = (metric and metric.display) or study.book.name_metric(named)
    return name, name_entity(placed[0]) if len(entities) == 1 else ""


def name_time(placed: Sequence[Placed]) -> str:
    """Name the time, and kinds about the future: `plans and targets for 2025`, `Apr–Jun 2025`.

    If the periods differ, their common length is named.
    """
    kinds = "" if is_present_or_past(placed[0].figure) else _list_kinds(placed)
    named = [each.figure.period for each in placed if each.figure.period]
    periods = {write_rounded(period) for period in named}
    if len(periods) != 1:
        lengths = {period.length for period in named}
        flows = placed[0].figure.measure == "flow" or placed[0].figure.change is not None
        length = lengths.pop() if flows and len(lengths) == 1 else "day"
        if length == "day":
            return kinds
        return (
            f"{kinds} for {captions.name_length(length)}"
            if kinds
            else f"over {captions.name_length(length)}"
        )
    if len(named) < len(placed):
        return kinds
    return f"{kinds} for {periods.pop()}" if kinds else periods.pop()


def _list_kinds(placed: Sequence[Placed]) -> str:
    kinds = find_kinds(placed)
    return join_all([f"{KINDS[kind].word}s" for kind in Kind if kind in kinds])


def find_kinds(placed: Sequence[Placed]) -> set[Kind]:
    """Return the kinds of the figures of a chart."""
    return {each.figure.kind for each in placed}


def name_entity(placed: Placed) -> str:
    """Name an entity inside a sentence: `the AI industry`."""
    return inside(placed.shown.about.name)


def name_plain(study: Study, placed: Placed) -> str:
    """Name the metric of a figure inside a sentence, as a change if it is one."""
    figure = placed.figure
    metric = study.book.name_metric(figure.metric)
    return name_measured(metric, study.book.name_base(figure.change))


def name_subject(study: Study, placed: Sequence[Placed]) -> str:
    """Name what all figures measure, the entity if they share one, and their common scope."""
    first = placed[0]
    one = len(find_entities(placed)) == 1
    if go_both_ways(placed):
        metric = study.book.name_metric(first.figure.metric)
        owner = own(name_entity(first)) if one else ""
        return name_change(metric, study.book.name_base(first.figure.change) or "", owner)
    if not one:
        return name_what(find_kinds(placed), name_plain(study, first))
    shared = len({each.shown.scope for each in placed}) == 1
    return write_subject(study, first.shown.claim, scoped=shared, kinds=find_kinds(placed))


def go_both_ways(placed: Sequence[Placed]) -> bool:
    """Whether some figures are rises and others falls."""
    ways = {each.figure.amount.direction for each in placed}
    return {Direction.UP, Direction.DOWN} <= ways
