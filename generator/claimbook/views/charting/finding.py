"""What a chart of figures shows, in a sentence, and what its figures measure, in a line below."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.evidence import AMBER, RED, Disagreement, Step
from claimbook.model import Kind
from claimbook.quantity import Direction
from claimbook.sentences import captions, charts
from claimbook.sentences.style import inside, join_all, name_change, name_measured, own
from claimbook.study import Study
from claimbook.views.charting.bars import find_sums
from claimbook.views.charting.ends import are_alike, find_ends, is_closed, is_same
from claimbook.views.charting.grouping import is_daily_change, says_what_is
from claimbook.views.charting.scale import ChartScale, Placed
from claimbook.views.claims.alleged import tell_alleged_beside
from claimbook.views.claims.worth import write_converted
from claimbook.views.disputes.concerning import find_shared_disagreements
from claimbook.views.disputes.opening import write_opening
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.periods import write_rounded
from claimbook.views.wording.subjects import name_what, write_beside, write_subject

_WHOLES = frozenset({"industry", "group", "world", "event"})
"""Kinds of entities that others are parts of: a sum has no place beside what it adds up."""


def write_title(study: Study, placed: Sequence[Placed], dispute: Disagreement | None = None) -> str:
    """What the chart shows: who disagrees, who moved, or how far the figures go.

    A disagreement is the one that the chart is about, else one that decides what it shows.
    """
    if told := dispute or _find_dispute(study, placed):
        return write_opening(study, told).removesuffix(".")
    return _write_what(study, placed) or charts.say_number(
        len(placed), _name_subject(study, placed)
    )


def write_sentence(study: Study, placed: Sequence[Placed]) -> str:
    """What undrawn figures say; empty if a disagreement says it, or there is nothing to say."""
    found = "" if _find_dispute(study, placed) else _write_what(study, placed)
    return found and " ".join(filter(None, (f"{found}.", _say_why_no_contradiction(placed))))


def _write_what(study: Study, placed: Sequence[Placed]) -> str:
    """What the undisputed figures say; empty if there is no more to say than how many there are."""
    found = _write_moves(study, placed) or _write_finding(study, placed)
    if not found:
        return ""
    if len({each.figure.entity for each in placed}) > 1:
        return found
    alleged = tell_alleged_beside(study, (each.figure.id for each in placed))
    return f"{found}; {alleged}" if alleged else found


def write_measured_line(study: Study, placed: Sequence[Placed]) -> str:
    """What the figures measure, of whom where it is one, of which kind and when."""
    told = (*_name_metric(study, placed), placed[0].figure.change or "", name_time(placed))
    measured = f"{', '.join(filter(None, told))}."
    return " ".join(filter(None, (measured, _say_why_no_contradiction(placed))))


def _say_why_no_contradiction(placed: Sequence[Placed]) -> str:
    """Why forecasts and plans for the same time do not disagree; empty if there are not both."""
    if len({each.figure.entity for each in placed}) > 1:
        return ""
    times = {
        kind: {write_rounded(each.figure.period) for each in placed if each.figure.kind is kind}
        for kind in (Kind.PLAN, Kind.TARGET, Kind.FORECAST)
    }
    expected = times.pop(Kind.FORECAST)
    firm = [KINDS[kind].word for kind, planned in times.items() if planned & expected]
    return f"{charts.say_no_contradiction(firm)}." if firm else ""


def write_metric_line(study: Study, placed: Sequence[Placed]) -> str:
    """The metric that figures have in common, of whom where it is one."""
    return f"{', '.join(filter(None, _name_metric(study, placed)))}."


def _name_metric(study: Study, placed: Sequence[Placed]) -> tuple[str, str]:
    named = placed[0].figure.metric
    metric = study.book.metrics.get(named)
    entities = {each.figure.entity for each in placed}
    name = (metric and metric.display) or study.book.name_metric(named)
    return name, _name(placed[0]) if len(entities) == 1 else ""


def name_time(placed: Sequence[Placed]) -> str:
    """Kinds of what is still to come, and the time: `plans and targets for 2025`, `Apr–Jun 2025`.

    Only kinds about the future are named. If the periods differ, it is their common length.
    """
    kinds = "" if says_what_is(placed[0].figure) else _list_kinds(placed)
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
    kinds = _find_kinds(placed)
    return join_all([f"{KINDS[kind].word}s" for kind in Kind if kind in kinds])


def _find_dispute(study: Study, placed: Sequence[Placed]) -> Disagreement | None:
    """The worst open disagreement of one entity's figures, if major or between the two ends."""
    if len({each.figure.entity for each in placed}) > 1:
        return None
    known = {each.figure.id for each in placed}
    ends = {each.figure.id for each in find_ends(placed)}
    for each in find_shared_disagreements(study, known):
        pair = each.pair
        if pair is None or each.state != "open" or not {pair.a, pair.b} <= known:
            continue
        if each.major or ends == {pair.a, pair.b}:
            return each
    return None


def _write_moves(study: Study, placed: Sequence[Placed]) -> str:
    """Who raised or lowered what they plan or expect, where all that moved went one way."""
    moves = list(_list_moves(study, placed))
    ways = {new.value > old.value for old, new in moves}
    if len(ways) != 1:
        return ""
    old, new = moves[0]
    whole, raised = {each.figure.entity for each in placed}, ways.pop()
    names = dict.fromkeys(_name(new) for _, new in moves)
    if len(whole) > 1:
        own = all(_is_own(study, new) for _, new in moves)
        if len(names) < 2 or not own or len({new.figure.kind for _, new in moves}) > 1:
            return ""
        return charts.say_raised(
            list(names), KINDS[new.figure.kind].word, _name_plain(study, new), raised=raised
        )
    if {each.shown.figure for each in placed} != {old.shown.figure, new.shown.figure}:
        return ""
    subject = write_subject(study, new.shown.claim)
    return charts.say_moved(subject, _write(old), _write(new), raised=raised)


def _list_moves(study: Study, placed: Sequence[Placed]) -> list[tuple[Placed, Placed]]:
    """The figures of a chart that took the place of others of it, each with the older one."""
    by_id = {each.figure.id: each for each in placed}

    def is_here(step: Step) -> bool:
        return step.newer in by_id and not says_what_is(by_id[step.newer].figure)

    steps = [step for id_ in by_id if (step := study.evidence.steps.get(id_)) and is_here(step)]
    ordered = sorted(steps, key=lambda step: (-by_id[step.newer].value, step.newer, step.older))
    return [(by_id[step.older], by_id[step.newer]) for step in ordered]


def _is_own(study: Study, placed: Placed) -> bool:
    """Whether a figure is the word of the one that it is about."""
    told = study.evidence.attributions.get(placed.figure.id)
    return told is not None and told.voice.id == placed.figure.entity


def _write_finding(study: Study, placed: Sequence[Placed]) -> str:
    subject = _name_subject(study, placed)
    sound = [each for each in placed if not _is_told_against(study, each)]
    ends = find_ends(sound)
    if are_alike(placed) or len({each.shown.figure for each in placed}) == 1 < len(placed):
        source = _name_one_voice(study, placed)
        return charts.say_alike(len(placed), _write_shared(placed), subject, source)
    if not ends:
        return ""
    if is_same(*(find_ends(placed) or ends)):
        alike = [each for each in placed if is_closed(each)]
        return charts.say_mostly(len(alike), len(placed), _write_shared(alike), subject)
    if len({each.figure.entity for each in placed}) > 1:
        return _write_extremes(study, _list_current(study, sound), ends)
    if together := _list_together(study, sound):
        figure = _write_shared(together)
        return charts.say_mostly(len(together), len(placed), figure, subject)
    first, last = _order_in_time(sound)
    if write_rounded(first.shown.claim.period) != write_rounded(last.shown.claim.period):
        if is_daily_change(first.figure) or first.shown.scope != last.shown.scope:
            return ""
        return _write_way(study, first, last)
    current = find_ends(_list_current(study, sound))
    if not current:
        return ""
    return charts.say_range(subject, *(_write_end(each, current) for each in current))


def _list_together(study: Study, placed: Sequence[Placed]) -> Sequence[Placed]:
    """The current figures that have two ends, if they all confirm each other; else none."""
    current = [each for each in _list_current(study, placed) if is_closed(each)]
    camps = {id(study.evidence.camp_of.get(each.figure.id)) for each in current}
    known = all(each.figure.id in study.evidence.camp_of for each in current)
    return current if known and len(camps) == 1 and len(current) > 1 else ()


def _is_told_against(study: Study, placed: Placed) -> bool:
    """Whether a figure is wrong, stands alone or is open: a title never gives it as what is."""
    standing = study.evidence.of(placed.figure.id)
    return standing is not None and standing.kind in RED | AMBER


def _write_way(study: Study, first: Placed, last: Placed) -> str:
    """What one thing was at two times; growth and decline are told as the change that they are."""
    then, now = (write_rounded(each.shown.claim.period) for each in (first, last))
    subject, figures = _name_subject(study, (first, last)), (_write(first), _write(last))
    if _go_both_ways((first, last)):
        figures = first.shown.figure, last.shown.figure
    return charts.say_went(subject, figures[0], then, figures[1], now)


def _write_extremes(study: Study, placed: Sequence[Placed], ends: Sequence[Placed]) -> str:
    """Who of several has the highest figure and who the lowest, without sums of the others."""
    sums = find_sums(study, placed)
    single = [each for each in placed if each.figure.entity not in sums]
    apart = [each for each in single if _find_kind(study, each) not in _WHOLES]
    if sums and not find_ends(apart or single):
        return ""
    least, greatest = find_ends(apart) or find_ends(single) or ends
    if least.figure.entity == greatest.figure.entity:
        words = (_write_end(each, ends) for each in (least, greatest))
        if _go_both_ways(placed):
            words = (each.shown.figure for each in (least, greatest))
        return charts.say_range(_name_subject(study, placed), *words)
    metric = study.book.metrics.get(greatest.figure.metric)
    counted = metric is not None and metric.dimension == "count" and not greatest.figure.change
    highest, lowest = (
        (_name(each), _write(each, beside=(least, greatest))) for each in (greatest, least)
    )
    what = name_what(_find_kinds(apart or placed), _name_plain(study, greatest))
    two = len({each.figure.entity for each in apart or placed}) == 2
    say = charts.say_higher if two else charts.say_highest
    return say(what, highest, lowest, counted=counted)


def _list_current(study: Study, placed: Sequence[Placed]) -> Sequence[Placed]:
    """The figures that no later one replaced; beside facts no estimates."""
    current = [each for each in placed if each.figure.id not in study.evidence.steps]
    facts = [each for each in current if each.figure.kind is Kind.FACT]
    return facts or current


def _order_in_time(placed: Sequence[Placed]) -> tuple[Placed, Placed]:
    """The first and the last figure by the time that they are about."""
    dated = [each for each in placed if is_closed(each) and each.figure.period]
    if not dated:
        return placed[0], placed[0]
    ordered = sorted(dated, key=_rank_in_time)
    return ordered[0], ordered[-1]


def _rank_in_time(placed: Placed) -> tuple[str, str, str]:
    period = placed.figure.period
    end, clock = (period.end, period.clock) if period else (None, None)
    return str(end or ""), str(clock or ""), placed.figure.id


def _name_subject(study: Study, placed: Sequence[Placed]) -> str:
    """What all figures measure, of whom where it is one entity, with the scope that all have."""
    first = placed[0]
    one = len({each.figure.entity for each in placed}) == 1
    if _go_both_ways(placed):
        metric = study.book.name_metric(first.figure.metric)
        changed = name_change(metric, first.figure.change or "")
        return f"{own(_name(first))} {changed}" if one else changed
    if not one:
        return name_what(_find_kinds(placed), _name_plain(study, first))
    shared = len({each.shown.scope for each in placed}) == 1
    return write_subject(study, first.shown.claim, scoped=shared, kinds=_find_kinds(placed))


def _go_both_ways(placed: Sequence[Placed]) -> bool:
    """Whether some figures are a rise and others a fall."""
    ways = {each.figure.amount.direction for each in placed}
    return {Direction.UP, Direction.DOWN} <= ways


def _find_kinds(placed: Sequence[Placed]) -> set[Kind]:
    return {each.figure.kind for each in placed}


def _name_plain(study: Study, placed: Placed) -> str:
    return name_measured(study.book.name_metric(placed.figure.metric), placed.figure.change)


def _find_kind(study: Study, placed: Placed) -> str:
    record = study.book.entities.get(placed.figure.entity)
    return record.kind if record else ""


def _write(placed: Placed, beside: Sequence[Placed] = ()) -> str:
    """A figure as a title has it; beside one of another currency, with what it comes to."""
    claim = placed.shown.claim
    figure = write_beside(placed.shown.figure, claim, claim)
    worth = _write_worth(placed, beside)
    return f"{figure}, {worth}" if worth else figure


def _write_end(placed: Placed, beside: Sequence[Placed]) -> str:
    """The same as an end of a range of figures, where a comma would make it read as two."""
    figure, worth = _write(placed), _write_worth(placed, beside)
    return f"{figure} ({worth})" if worth else figure


def _write_worth(placed: Placed, beside: Sequence[Placed]) -> str:
    """What it comes to, if what it stands beside is in another currency; else empty."""
    mixed = len({each.figure.amount.unit for each in beside}) > 1
    return write_converted(placed.converted) if mixed and placed.converted.rate else ""


def _name_one_voice(study: Study, placed: Sequence[Placed]) -> str:
    """`Eddie Wu, Alibaba's chief executive`, where all figures are one's word; else empty."""
    told = [study.evidence.attributions.get(each.figure.id) for each in placed]
    voices = {each.voice.id for each in told if each}
    named = {each.shown.byline.voice for each in placed}
    return named.pop() if len(voices) == len(named) == 1 and all(named) else ""


def _write_shared(placed: Sequence[Placed]) -> str:
    """The words for figures that are nearly the same number; the shortest, if they differ."""
    written = {_write(each) for each in placed}
    shortest = min(written, key=lambda words: (len(words), words))
    hedged = len(written) == 1 or shortest.startswith("about ")
    return shortest if hedged else f"about {shortest}"


def describe_figures(placed: Sequence[Placed], scale: ChartScale) -> str:
    """A description of the chart: how many figures there are, the greatest and the least."""
    ordered = sorted(placed, key=lambda each: (each.value, each.figure.id))
    least, greatest = find_ends(placed) or (ordered[0], ordered[-1])
    return charts.describe(len(placed), scale.words, _describe(greatest), _describe(least))


def _describe(placed: Placed) -> str:
    shown = placed.shown
    return f"{shown.figure} ({_name(placed)}, {shown.kind.word})"


def _name(placed: Placed) -> str:
    """An entity's name inside a sentence: `the AI industry`."""
    return inside(placed.shown.about.name)
