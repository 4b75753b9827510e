"""Share metric, entity and kind between an earlier figure and the later one.

The start of a planned or forecast change is a fact: `will raise the fare from €2.60 to €2.90`. The
former value of a goal was such a goal itself: `cut its forecast to 900 from 1,000 ships`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.extract.resolving.amount.earlier import Earlier, find_earlier
from claimbook.extract.resolving.entity.entities import Chosen
from claimbook.extract.resolving.kind.kinds import Judged, is_ahead
from claimbook.extract.resolving.metric.metrics import Measured
from claimbook.extract.resolving.period.moments import GOAL, is_earlier
from claimbook.extract.resolving.period.words import list_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.model import Kind
from claimbook.quantity import Span, UnreadablePeriodError, read_period

_CHANGED = (
    r"(?:rais|cut|lower|lift|trimm?|revis|upgrad|downgrad|increas|reduc|pared|par|slash|nudg|bump|chang"
    r"|doubl|tripl|halv|scal|boost|hik|dropp?|adjust|sweeten|improv)(?:s|e[sd]?|ed|ing|t)?"
)
_GOAL_CHANGED = re.compile(
    rf"\b{_CHANGED}\s(?:back\s|up\s)?(?:[\w’'-]+\s){{0,5}}(?:{GOAL}|bids?|offers?)\b"
    r"(?!\sto\s[a-z]+\s[a-z])"
    rf"|\b(?:{GOAL}|bids?|offers?)\b[^.;]{{0,60}}\b(?:is|was|were|been|being)\s(?:\w+ly\s)?{_CHANGED}\b"
    r"|\bnow\s(?:expects?|sees?|forecasts?|predicts?|estimates?|projects?|plans?|aims?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """An earlier figure and the later one, by their indexes among all picks of an article."""

    own: int
    later: int
    reach: Span
    """The words that contain the earlier figure's period, if they name it."""
    either: bool
    """Whether a period in them may just as well be the later figure's."""
    replaced: bool
    """Whether it is a goal that the later one has replaced."""


def list_pairs(arounds: Sequence[Around]) -> Iterator[Pair]:
    """Yield the figures that are the earlier one of two, if there is a pick for the later one."""
    numbers = {each.at.start: number for number, each in reversed([*enumerate(arounds)])}
    for number, around in enumerate(arounds):
        how = find_earlier(around)
        later = numbers.get(how.later.start) if how else None
        if how and later is not None:
            yield Pair(number, later, how.reach, how.either, _is_replaced(around, how))


def _is_replaced(around: Around, how: Earlier) -> bool:
    """Whether a figure belongs to a goal that was changed."""
    if is_earlier(around):
        return True
    until = max(around.at.start, how.later.start)
    return _GOAL_CHANGED.search(around.text, around.sentence.start, until) is not None


def judge_pairs(
    arounds: Sequence[Around], pairs: Sequence[Pair], judged: Sequence[Judged]
) -> list[Judged]:
    """Return the kinds of all picks; an earlier figure's follows from the later one's."""
    settled = list(judged)
    for pair in pairs:
        around, later = arounds[pair.own], judged[pair.later]
        if pair.replaced:
            settled[pair.own] = later
        elif is_ahead(arounds[pair.later], later.kind) and not _is_ahead(around, pair.reach):
            settled[pair.own] = Judged(Kind.FACT)
    return settled


def _is_ahead(around: Around, reach: Span) -> bool:
    """Whether words name a period that has not ended."""
    for named in list_periods(around, ahead=True):
        if reach.covers(Span(named.start, named.end)):
            try:
                end = read_period(named.written, None, around.split.day).end
            except UnreadablePeriodError:
                return False
            return end is None or end >= around.split.day
    return False


def share_entities(
    pairs: Sequence[Pair], chosen: Sequence[Chosen], settled: Sequence[Chosen]
) -> list[Chosen]:
    """Return the entity of each pick; an earlier figure has the later one's.

    The earlier figure's own words take precedence, if a name was `chosen` by them.
    """
    shared = list(settled)
    for pair in pairs:
        if chosen[pair.own].name is None or chosen[pair.own].by_topic:
            shared[pair.own] = settled[pair.later]
    return shared


def share_metrics(
    pairs: Sequence[Pair], metrics: Mapping[int, Measured], changes: Mapping[int, bool]
) -> dict[int, Measured]:
    """Return the metric of each figure; an earlier figure has the later one's.

    The earlier figure's own words take precedence.
    """
    settled = dict(metrics)
    for pair in pairs:
        own, later = metrics[pair.own], metrics[pair.later]
        open_ = own.cue is None or own.likely
        if open_ and changes[pair.own] == changes[pair.later] and (later.cue or later.coined):
            settled[pair.own] = later
    return settled
