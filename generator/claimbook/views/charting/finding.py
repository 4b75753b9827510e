"""Say in a sentence what a chart of figures shows: its title, and its text for screen readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from claimbook.evidence import AMBER, RED, Disagreement
from claimbook.model import Kind
from claimbook.sentences import charts, marks
from claimbook.study import Study
from claimbook.verdicts import are_one_statement
from claimbook.views.charting.ends import are_alike, find_ends, is_closed, is_same
from claimbook.views.charting.extremes import write_extremes
from claimbook.views.charting.grouping import is_daily_change
from claimbook.views.charting.measured import (
    explain_forecasts,
    go_both_ways,
    name_entity,
    name_subject,
)
from claimbook.views.charting.moves import write_moves
from claimbook.views.charting.scale import ChartScale, Placed, find_entities
from claimbook.views.charting.written import write_end, write_figure, write_shared
from claimbook.views.claims.alleged import write_other_allegations
from claimbook.views.disputes.concerning import find_shared_disagreements
from claimbook.views.disputes.opening import find_opening
from claimbook.views.wording.periods import write_rounded

_MORE = re.compile(r"\s(?:\w+\s)?(?:more|fewer|less|higher|lower)\b(?!\sor\b)", re.IGNORECASE)
"""These words after a number make it a difference."""


def write_title(study: Study, placed: Sequence[Placed], dispute: Disagreement | None = None) -> str:
    """Say what the chart shows: who disagrees, who moved, or how far the figures range.

    `dispute` is the disagreement that the chart is about. Without it, find one that decides the
    title.
    """
    if disagreement := dispute or _find_dispute(study, placed):
        return find_opening(study, disagreement).title
    return _write_what(study, placed) or charts.title_figures(name_subject(study, placed))


def write_sentence(study: Study, placed: Sequence[Placed]) -> str:
    """Say what figures without a chart show; empty if a disagreement says it, or nothing."""
    found = "" if _find_dispute(study, placed) else _write_what(study, placed)
    return found and " ".join(filter(None, (f"{found}.", explain_forecasts(placed))))


def _write_what(study: Study, placed: Sequence[Placed]) -> str:
    """Say what the undisputed figures show; empty if nothing can be said about all of them."""
    found = write_moves(study, placed) or _write_finding(study, placed)
    if not found:
        return ""
    if len(find_entities(placed)) > 1:
        return found
    alleged = write_other_allegations(study, (each.figure.id for each in placed))
    return f"{found}; {alleged}" if alleged else found


def _find_dispute(study: Study, placed: Sequence[Placed]) -> Disagreement | None:
    """Return the worst open disagreement about one entity, if major or between the two ends."""
    if len(find_entities(placed)) > 1:
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


def _write_finding(study: Study, placed: Sequence[Placed]) -> str:
    subject = name_subject(study, placed)
    sound = [each for each in placed if not _is_contested(study, each)]
    ends = find_ends(sound)
    if are_alike(placed) or len({each.shown.figure for each in placed}) == 1 < len(placed):
        source = _name_one_voice(study, placed)
        return charts.title_alike(len(placed), write_shared(placed), subject, source)
    if not ends:
        return ""
    if is_same(*(find_ends(placed) or ends)):
        if not _are_of_one_thing(placed):
            return ""
        alike = [each for each in placed if is_closed(each)]
        return charts.title_mostly_alike(len(alike), len(placed), write_shared(alike), subject)
    if len(find_entities(placed)) > 1:
        return write_extremes(study, _list_current(study, sound), ends)
    if together := _list_together(study, sound):
        figure = write_shared(together)
        return charts.title_mostly_alike(len(together), len(placed), figure, subject)
    first, last = _order_in_time(sound)
    if write_rounded(first.shown.claim.period) != write_rounded(last.shown.claim.period):
        if is_daily_change(first.figure) or first.shown.scope != last.shown.scope:
            return ""
        return _write_way(study, first, last)
    current = _list_current(study, sound)
    if moved := _write_statement(study, current):
        return moved
    if not _may_range(study, current) or not (apart := find_ends(current)):
        return ""
    return charts.title_range(subject, *(write_end(each, apart) for each in apart))


def _write_statement(study: Study, placed: Sequence[Placed]) -> str:
    """Return what one statement says a figure was and is: `cut to €64 million from €88 million`."""
    if len(placed) != 2 or not _are_one_statement(*placed):
        return ""
    first, last = sorted(placed, key=lambda each: not _was_before(study, each))
    if not _was_before(study, first) or _was_before(study, last):
        return ""
    subject = name_subject(study, placed)
    return charts.title_went(subject, write_figure(first), write_figure(last))


def _are_one_statement(one: Placed, other: Placed) -> bool:
    return are_one_statement(one.figure, other.figure, mutual=False)


def _was_before(study: Study, placed: Placed) -> bool:
    """Whether its quote says that something went from this figure to another."""
    quote, amount = study.book.claims[placed.figure.id].quote, placed.figure.amount.text
    return f" from {amount}" in f" {quote}"


def _may_range(study: Study, placed: Sequence[Placed]) -> bool:
    """Whether figures are for one thing at one time, so that a range of them means something.

    That is not so if only some of them name their period, if their scopes were not compared, if
    they are parts of one statement, or if one of them is a difference.
    """
    figures = [each.figure for each in placed]
    if len({each.period is None for each in figures}) > 1:
        return False
    groups = {id(study.evidence.group_of.get(each.id)) for each in figures}
    if len({each.shown.scope for each in placed}) > 1 < len(groups):
        return False
    if any(_are_one_statement(one, other) for one, other in combinations(placed, 2)):
        return False
    return not any(_is_difference(study, each) for each in placed)


def _is_difference(study: Study, placed: Placed) -> bool:
    """Whether a figure counts a difference: `four fewer than planned`."""
    quote, amount = study.book.claims[placed.figure.id].quote, placed.figure.amount.text
    _, found, after = quote.partition(amount)
    return bool(found and _MORE.match(after)) or bool(_MORE.search(f" {amount.partition(' ')[2]}"))


def _list_together(study: Study, placed: Sequence[Placed]) -> Sequence[Placed]:
    """Return the current figures that have two ends, if they all confirm each other.

    If they do not, return none of them.
    """
    current = [each for each in _list_current(study, placed) if is_closed(each)]
    camps = {id(study.evidence.camp_of.get(each.figure.id)) for each in current}
    known = all(each.figure.id in study.evidence.camp_of for each in current)
    return current if known and len(camps) == 1 and len(current) > 1 else ()


def _are_of_one_thing(placed: Sequence[Placed]) -> bool:
    """Whether figures are about one entity and, as far as they have one, for one period."""
    periods = {write_rounded(each.shown.claim.period) for each in placed if each.figure.period}
    return len(periods) < 2 and len(find_entities(placed)) == 1


def _is_contested(study: Study, placed: Placed) -> bool:
    """Whether a figure is wrong, stands alone or is open. A title never states such a figure."""
    standing = study.evidence.of(placed.figure.id)
    return standing is not None and standing.kind in RED | AMBER


def _write_way(study: Study, first: Placed, last: Placed) -> str:
    """Return what something was at two times.

    Growth and declines are written as the changes that they are.
    """
    then, now = (write_rounded(each.shown.claim.period) for each in (first, last))
    subject = name_subject(study, (first, last))
    if go_both_ways((first, last)):
        ends = f"{first.shown.figure} ({then})", f"{last.shown.figure} ({now})"
        return charts.title_turned(subject, *ends)
    ends = f"{write_figure(first)} ({then})", f"{write_figure(last)} ({now})"
    return charts.title_went(subject, *ends)


def _list_current(study: Study, placed: Sequence[Placed]) -> Sequence[Placed]:
    """Return the figures that no later one replaced; estimates are left out if there are facts."""
    current = [each for each in placed if each.figure.id not in study.evidence.steps]
    facts = [each for each in current if each.figure.kind is Kind.FACT]
    return facts or current


def _order_in_time(placed: Sequence[Placed]) -> tuple[Placed, Placed]:
    """Return the first and the last figure by the time they are for."""
    dated = [each for each in placed if is_closed(each) and each.figure.period]
    if not dated:
        return placed[0], placed[0]
    ordered = sorted(dated, key=_rank_in_time)
    return ordered[0], ordered[-1]


def _rank_in_time(placed: Placed) -> tuple[str, str, str]:
    period = placed.figure.period
    end, clock = (period.end, period.clock) if period else (None, None)
    return str(end or ""), str(clock or ""), placed.figure.id


def _name_one_voice(study: Study, placed: Sequence[Placed]) -> str:
    """Return the voice that gives all figures: `Eddie Wu, Alibaba's chief executive`.

    Empty if there are several.
    """
    attributions = [study.evidence.attributions.get(each.figure.id) for each in placed]
    voices = {each.voice.id for each in attributions if each}
    named = {each.shown.byline.voice for each in placed}
    return named.pop() if len(voices) == len(named) == 1 and all(named) else ""


def describe_figures(placed: Sequence[Placed], scale: ChartScale) -> str:
    """Describe the chart: how many figures there are, the highest and the lowest."""
    ordered = sorted(placed, key=lambda each: (each.value, each.figure.id))
    least, greatest = find_ends(placed) or (ordered[0], ordered[-1])
    return marks.describe(len(placed), scale.words, _describe(greatest), _describe(least))


def _describe(placed: Placed) -> str:
    shown = placed.shown
    return f"{shown.figure} ({name_entity(placed)}, {shown.kind.word})"
