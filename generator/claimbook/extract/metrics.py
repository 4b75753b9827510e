"""What a figure measures: the nearest words for a metric that counts in its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from claimbook.extract.around import Around
from claimbook.extract.lexicon import Lexicon, MetricCue
from claimbook.grounding import Span
from claimbook.quantity import DURATIONS, Amount, is_currency

_RECORD = re.compile(
    r"\b(?:highest|lowest|biggest|largest|worst|best|first|fastest|slowest|record)\b[^.;]{0,60}$",
    re.I,
)
_OF_WHOLE = re.compile(r"\sof\s(?:the|its|their|his|her|our|[\w’'-]+[’'])\s?(?:[\w’'-]+\s){0,3}")
_AND = re.compile(r"\band\b")
_OTHER_CLAUSE = 60
_BEHIND = 15
_FARTHEST = 140
_BEHIND_FARTHEST = 45
_CLOSE = 4
"""Metrics whose costs differ by less may both be meant."""
_WEAK = 30
"""How much further away a single word of a metric's name counts."""
_LONGER = 20
"""How much nearer a longer expression counts at most: `net profit` before `profit`."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A metric, and what else it may be."""

    cue: MetricCue | None
    """None if this is open."""
    others: tuple[MetricCue, ...] = ()
    """What it may be, the likeliest first, if this is not certain."""


def resolve_metric(around: Around, *, change: bool) -> Measured:
    """What a figure measures; without a metric if no word near it speaks of one."""
    amount, lexicon = around.mention.amount, around.cast.lexicon
    if amount.unit in DURATIONS:
        before = around.text[around.sentence.start : around.at.start]
        named = "growth-record" if _RECORD.search(before) else ""
        return Measured(next((c for c in lexicon.metrics if c.id == named), None))
    found: dict[str, _Scored] = {}
    for number, span, weak in around.cast.find_measures(around.sentence):
        cue = _count_by_share(lexicon.metrics[number], amount, lexicon)
        apart = _is_in_rate(around, amount, span) or _is_of_other_count(around, amount, span)
        if apart or not _counts_in(cue, amount, change):
            continue
        cost = _measure(around, span) - min(_LONGER, (span.end - span.start) // 2)
        scored = _Scored(cost + (_WEAK if weak else 0), number, cue, _is_own(around, span, weak))
        if cue.id not in found or scored.cost < found[cue.id].cost:
            found[cue.id] = scored
    ranked = sorted(found.values(), key=lambda each: (each.cost, each.number))
    if not ranked or not ranked[0].own:
        near = (each.cue for each in ranked if each.cost <= _FARTHEST)
        return Measured(None, tuple(near)[:3])
    best = ranked[0]
    return Measured(
        best.cue, tuple(each.cue for each in ranked[1:3] if each.cost - best.cost < _CLOSE)
    )


class _Scored(NamedTuple):
    cost: int
    number: int
    cue: MetricCue
    own: bool
    """Whether its words are the figure's own for certain."""


def _is_own(around: Around, span: Span, weak: bool) -> bool:
    """Whether words are in the figure's clause, near it, and no other figure is between."""
    at = around.at
    if weak or _is_part(around, span) or _is_done_by_others(around, span):
        return False
    if not (around.clause.start <= span.start and span.end <= around.clause.end):
        return False
    if span.end > at.start:
        crossed = any(at.end <= o.start and o.end <= span.start for o in around.others)
        return not crossed and span.start - at.end <= _BEHIND_FARTHEST
    return True


def _is_part(around: Around, span: Span) -> bool:
    """Whether a figure counts only some of what a word is for: `900 of the council's staff`."""
    mention = around.pick.mention
    counted = mention is not None and mention.amount.unit == "count"
    return counted and _OF_WHOLE.fullmatch(around.text, around.at.end, span.start) is not None


def _is_in_rate(around: Around, amount: Amount, span: Span) -> bool:
    """Whether a word only says what a rate is counted by: `$2 per share`."""
    return amount.per is not None and around.at.start <= span.start < around.at.end


def _is_of_other_count(around: Around, amount: Amount, span: Span) -> bool:
    """Whether a word says what another figure counts: `14 cases and one death`."""
    counted = amount.unit == "count" and amount.noun is not None
    return counted and any(other.covers(span) for other in around.others)


def _is_done_by_others(around: Around, span: Span) -> bool:
    """Whether a word says what others of a pair did: `two people died and 9 were hurt`."""
    mention = around.pick.mention
    if mention is None or mention.amount.unit != "count" or span.end > around.at.start:
        return False
    led = any(other.end <= span.start for other in around.others)
    return led and _AND.search(around.text, span.end, around.at.start) is not None


def _count_by_share(cue: MetricCue, amount: Amount, lexicon: Lexicon) -> MetricCue:
    """Earnings per share for the profit of each share."""
    if amount.per != "share" or cue.id != "net-profit":
        return cue
    return next((each for each in lexicon.metrics if each.id == "earnings-per-share"), cue)


def _measure(around: Around, span: Span) -> int:
    at = around.at
    gap = at.start - span.end if span.end <= at.start else max(0, span.start - at.end) + _BEHIND
    inside = around.clause.start <= span.start and span.end <= around.clause.end
    inside = inside and not _is_done_by_others(around, span)
    return max(0, gap) + (0 if inside else _OTHER_CLAUSE)


def _counts_in(cue: MetricCue, amount: Amount, change: bool) -> bool:
    """Whether a metric can have a figure in this unit; growth is in % whatever is measured."""
    unit = amount.unit
    if unit in {"%", "pp", "x"} and (change or unit == "x"):
        return True
    if is_currency(unit):
        return cue.dimension == "money"
    if unit in {"%", "pp"}:
        return cue.dimension in {"share", "ratio"}
    if unit == "count":
        return cue.dimension in {"count", "scale", "ratio"}
    return cue.dimension == unit or cue.dimension not in {
        "money",
        "share",
        "count",
        "ratio",
        "duration",
        "scale",
    }
