"""The title and the description of a chart of figures."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.evidence import Disagreement
from claimbook.model import Kind
from claimbook.study import Study
from claimbook.verdicts.wording import join_names
from claimbook.views.charting.ends import find_ends, is_closed, is_same, say_alike
from claimbook.views.charting.grouping import name_length, says_what_is
from claimbook.views.charting.periods import write_rounded
from claimbook.views.charting.scale import ChartScale, Placed
from claimbook.views.claims.shown import show_claim
from claimbook.views.claims.worth import write_middle
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.wording.apart import tell_apart
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.kinds import KINDS


def write_title(study: Study, placed: Sequence[Placed], dispute: Disagreement | None = None) -> str:
    """The title: what is measured, what all figures have in common, and what the chart shows.

    How far figures are apart is only said of a disagreement: the one that the chart is about, or
    one that decides what it shows.
    """
    first = placed[0].figure
    metric = study.book.metrics.get(first.metric)
    entities = {each.figure.entity for each in placed}
    subject = (
        (metric and metric.display) or study.book.name_metric(first.metric),
        _name_inside(placed[0]) if len(entities) == 1 else "",
        first.change or "",
        _write_scope(placed),
    )
    told = dispute or _find_dispute(study, placed)
    finding = (told and _write_dispute(study, told)) or _write_finding(study, placed)
    return f"{', '.join(filter(None, subject))}: {finding}"


def _write_scope(placed: Sequence[Placed]) -> str:
    """Kinds of statements and their time: `plans and targets for 2025`, `Apr–Jun 2025`.

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
        return f"{kinds} for {name_length(length)}" if kinds else f"over {name_length(length)}"
    if len(named) < len(placed):
        return kinds
    return f"{kinds} for {periods.pop()}" if kinds else periods.pop()


def _list_kinds(placed: Sequence[Placed]) -> str:
    kinds = {each.figure.kind for each in placed}
    return join_names(f"{KINDS[kind].word}s" for kind in Kind if kind in kinds)


def _find_dispute(study: Study, placed: Sequence[Placed]) -> Disagreement | None:
    """The worst open disagreement of one entity's figures, if major or between the two ends."""
    if len({each.figure.entity for each in placed}) > 1:
        return None
    known = {each.figure.id for each in placed}
    ends = {each.figure.id for each in find_ends(placed)}
    for each in rank_disagreements(study):
        pair = each.pair
        if pair is None or each.state != "open" or not {pair.a, pair.b} <= known:
            continue
        if each.major or ends == {pair.a, pair.b}:
            return each
    return None


def _write_dispute(study: Study, dispute: Disagreement) -> str:
    """`$500 billion and CN¥380 billion, 9.4 times apart`; empty if no two claims represent it."""
    pair = dispute.pair
    if pair is None or pair.arithmetic is None:
        return ""
    sides = ((pair.arithmetic.a.middle, pair.a), (pair.arithmetic.b.middle, pair.b))
    larger, smaller = (show_claim(study, id_).figure for _, id_ in sorted(sides, reverse=True))
    return f"{larger} and {smaller}, {tell_apart(pair)}"


def _write_finding(study: Study, placed: Sequence[Placed]) -> str:
    if raised := _write_raise(placed):
        return raised
    ends = find_ends(placed)
    if not ends:
        return count_words(len(placed), "figure")
    least, greatest = ends
    if say_alike(placed):
        every = "both figures" if len(placed) == 2 else f"all {len(placed)} figures"
        return f"{every} say {_write_shared(placed)}{_name_one_voice(study, placed)}"
    if is_same(least, greatest):
        firm = sum(is_closed(each) for each in placed)
        alike = [each for each in placed if is_closed(each)]
        return f"{firm} of {len(placed)} figures say {_write_shared(alike)}"
    low, high = _name_ends(placed, ends)
    words = [each.shown.figure for each in ends]
    return f"from {words[0]}{low} to {words[1]}{high}"


def _name_one_voice(study: Study, placed: Sequence[Placed]) -> str:
    """`, from one source: Eddie Wu, Alibaba's chief executive`; empty if there are several."""
    told = [study.evidence.attributions.get(each.figure.id) for each in placed]
    voices = {each.voice.id for each in told if each}
    named = {each.shown.byline.voice for each in placed}
    return (
        f", from one source: {named.pop()}" if len(voices) == len(named) == 1 and all(named) else ""
    )


def _write_shared(placed: Sequence[Placed]) -> str:
    """The words for figures that are nearly the same number; the shortest, if they differ."""
    written = {each.shown.figure for each in placed}
    shortest = min(written, key=lambda words: (len(words), words))
    return shortest if len(written) == 1 else f"about {shortest}"


def _name_ends(placed: Sequence[Placed], ends: Sequence[Placed]) -> list[str]:
    """Whose figures the two ends are and for when, unless the title says it.

    Ends in two currencies also get their converted amounts.
    """
    names = [_name_inside(each) for each in ends]
    times = [write_rounded(each.shown.claim.period) for each in ends]
    mixed = len({each.figure.amount.unit for each in ends}) > 1
    told = [
        [f"= {write_middle(each.converted)}"] if mixed and each.converted.rate else []
        for each in ends
    ]
    if len({each.figure.entity for each in placed}) > 1:
        told = [[*some, name] for some, name in zip(told, names, strict=True)]
    if names[0] == names[1] and times[0] != times[1]:
        told = [[*some, time] for some, time in zip(told, times, strict=True)]
    return [f" ({', '.join(some)})" if some else "" for some in told]


def _write_raise(placed: Sequence[Placed]) -> str:
    """`raised from $85 billion to $92 billion`, if the chart shows only a revision."""
    ids = {each.figure.id for each in placed}
    later = [each for each in placed if ids.intersection(each.shown.claim.supersedes)]
    if len(later) != 1:
        return ""
    (new,) = later
    olds = [each for each in placed if each.figure.id in new.shown.claim.supersedes]
    alike = {each.shown.figure for each in olds}
    others = {each.shown.figure for each in placed} - alike - {new.shown.figure}
    if len(alike) != 1 or others:
        return ""
    way = "raised" if new.value > olds[0].value else "lowered"
    return f"{way} from {alike.pop()} to {new.shown.figure}"


def describe_figures(placed: Sequence[Placed], scale: ChartScale) -> str:
    """A description of the chart: how many figures there are, the greatest and the least."""
    unit = f", in {scale.words}" if scale.words else ""
    ordered = sorted(placed, key=lambda each: (each.value, each.figure.id))
    least, greatest = find_ends(placed) or (ordered[0], ordered[-1])
    return (
        f"{count_words(len(placed), 'figure')} on one scale{unit}. "
        f"The highest is {_describe(greatest)}, "
        f"the lowest {_describe(least)}. All of them are in the table below, with links."
    )


def _describe(placed: Placed) -> str:
    shown = placed.shown
    return f"{shown.figure} ({_name_inside(placed)}, {shown.kind.word})"


def _name_inside(placed: Placed) -> str:
    """An entity's name inside a title: `the AI industry`."""
    name = placed.shown.about.name
    return f"the {name.removeprefix('The ')}" if name.startswith("The ") else name
