"""Score the metrics named in a sentence by how near they are to a figure."""

from __future__ import annotations

from typing import NamedTuple

from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.book.measures import MetricCue
from claimbook.extract.resolving.metric.belonging import (
    is_in_rate,
    is_near,
    is_of_other_count,
    is_own,
    measure_distance,
)
from claimbook.extract.resolving.metric.doings import find_active
from claimbook.extract.resolving.metric.job_cuts import counts_cuts
from claimbook.extract.resolving.sentence.around import Around
from claimbook.quantity import Amount, is_currency

_SMALL_SUM = 100
_FILLED = ("jobs", "staff")
"""Metrics for existing posts, or the people who have them."""
_UNDERLYING = "underlying-profit"
"""The metric for an adjusted profit. Earnings per share are of the profit in the accounts."""
_PROFITS = ("net-profit", _UNDERLYING)
_WEAK = 30
"""The extra distance for a single word of a metric's name."""
_LONGER = 20
"""The most distance that a longer expression saves: `net profit` before `profit`."""


class Scored(NamedTuple):
    """A metric that some words name."""

    cost: int
    """How far they are from the figure, in characters."""
    number: int
    """The metric's place among those of the lexicon."""
    cue: MetricCue
    own: bool
    """Whether its words certainly belong to the figure."""
    near: bool
    """Whether they probably belong to it."""
    weak: bool
    """Whether they as often name something else."""
    short: bool
    """Whether they are a single word."""


def rank_metrics(around: Around, *, change: bool) -> list[Scored]:
    """Return the metrics named in the sentence, the likeliest first."""
    amount, lexicon = around.mention.amount, around.cast.lexicon
    found: dict[str, Scored] = {}
    # `900 workers marched` is not the number of workers employed.
    acted = amount.unit == "count" and find_active(around)
    for number, span, weak in around.cast.find_measures(around.sentence):
        named = lexicon.metrics[number]
        cue = _count_by_share(named, amount, lexicon)
        if cue.id in _FILLED and not cue.known and counts_cuts(around):
            cue = next((each for each in lexicon.metrics if each.id == "job-cuts"), cue)
        weak = weak or (named is not cue and named.id == _UNDERLYING)
        apart = is_in_rate(around, amount, span) or is_of_other_count(around, amount, span)
        if apart or not counts_in(cue, amount, change):
            continue
        cost = measure_distance(around, span) - min(_LONGER, (span.end - span.start) // 2)
        scored = Scored(
            cost + (_WEAK if weak else 0),
            number,
            cue,
            is_own(around, span, weak) and not (acted and around.at.covers(span)),
            is_near(around, amount, span, weak),
            weak,
            " " not in around.words_of(span),
        )
        if cue.id not in found or scored.cost < found[cue.id].cost:
            found[cue.id] = scored
    return sorted(found.values(), key=lambda each: (each.cost, each.number))


def counts_in(cue: MetricCue, amount: Amount, change: bool) -> bool:
    """Whether a metric can have a figure in this unit; growth is in % whatever is measured."""
    unit = amount.unit
    if unit in {"%", "pp", "x"} and change:
        return True
    if unit == "x":
        return cue.dimension == "ratio"
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


def _count_by_share(cue: MetricCue, amount: Amount, lexicon: Lexicon) -> MetricCue:
    """Return earnings per share for a profit given per share, or in cents."""
    if cue.id not in _PROFITS or not (amount.per == "share" or _is_in_cents(amount)):
        return cue
    return next((each for each in lexicon.metrics if each.id == "earnings-per-share"), cue)


def _is_in_cents(amount: Amount) -> bool:
    """Whether a sum is too small for a firm's profit: `earnings of 36 cents`, `$2.25 to $2.50`."""
    high = amount.interval.high
    return is_currency(amount.unit) and amount.p < 1 and high is not None and abs(high) < _SMALL_SUM
