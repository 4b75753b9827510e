"""Find what a figure measures: the nearest words for a metric that counts in its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.book.measures import MetricCue
from claimbook.extract.book.overlap import Shared
from claimbook.extract.resolving.metric.belonging import (
    FARTHEST,
)
from claimbook.extract.resolving.metric.coining import Coined, coin_metric
from claimbook.extract.resolving.metric.sameness import find_same, is_stake
from claimbook.extract.resolving.metric.scored_metrics import Scored, counts_in, rank_metrics
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.splitting.durations import RECORD
from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.slugs import make_slug
from claimbook.model import Where
from claimbook.quantity import DURATIONS, Amount, is_currency

_NOT_FILLED = match_cues(
    """
    los(?:t|es?|ing) | cut(?:s|ting)? | axed? | shed | saved? | saving | vacant | created?
    | creating
    | bring(?:s|ing)? | at risk | go | to close | layoffs? | redundanc(?:y|ies)
    """
)
"""Words that show that a number of jobs is not the total."""
_OF_PEOPLE = {"deaths", "injured", "customers", "staff"}
_PERSONS = re.compile(
    r"(?:[a-z](?:ers?|ors?|ists?|m[ae]n|ants?|ents?|ees?|ians?)|people|persons?|lives|deaths?|dead"
    r"|fatalit(?:y|ies)|victims?|others?|adults?|child(?:ren)?|bab(?:y|ies)|boys?|girls?|pupils?"
    r"|troops|police|crew|staff|injured|wounded|hurt|casualties|cases?)$|\b[A-Z]"
)
"""The end of a noun for people, or the name of a nationality."""
_SOLD_BY = frozenset("barrel oz ounce t ton kg g lb gal gallon l bushel".split())
"""What prices are given for."""
_PRICE = "price"
_LARGE = 500_000
"""From this sum on, a price is not a fare or a ticket's."""
_MOST = 3
"""How many candidates there may be."""
_TWO = 2
_CLOSE = 4
"""Metrics whose costs differ by less than this may both be meant."""


class Measured(NamedTuple):
    """A metric, and the other candidates."""

    cue: MetricCue | None = None
    """The metric; None if the words settle nothing."""
    others: tuple[MetricCue, ...] = ()
    """Other candidates, the likeliest first, if this is not certain."""
    likely: bool = False
    """Whether an editor has to confirm the metric, since other words could be meant."""
    coined: Coined | None = None
    """A metric that the words name and no book has yet, if no other fits."""
    again: str = ""
    """The id of the preceding figure's metric, if only that says what is measured."""
    named: str = ""
    """A candidate: the id of a new metric named after the label of a table row."""

    @property
    def measure(self) -> str:
        """Whether it is a stock or a flow; empty if the metric is open."""
        known = self.cue or self.coined
        return known.measure if known else ""


def resolve_metric(around: Around, *, change: bool) -> Measured:
    """Return what a figure measures, by the words near it that name a metric.

    The words of the figure's own clause settle it. Others only make it likely: the words of a
    metric's name in another order, what the clause counts, words in the rest of the sentence.
    """
    amount, lexicon = around.mention.amount, around.cast.lexicon
    if amount.unit in DURATIONS and RECORD.search(
        around.text, around.sentence.start, around.at.start
    ):
        return Measured(_find(lexicon, "growth-record"))
    if amount.unit == "%" and not change and is_stake(around):
        return Measured(_find(lexicon, "stake"), likely=True)
    ranked = rank_metrics(around, change=change)
    fitting = [
        (shared, cue)
        for shared in lexicon.name_words.find(around.words_of(around.clause).casefold())
        if counts_in(cue := _known(lexicon, shared.id), amount, change)
    ]
    whole = [cue for shared, cue in fitting if _is_whole(shared)]
    others = _list_near(ranked)
    if ranked and ranked[0].own:
        return _settle_own(around, ranked, whole)
    likely = [*whole, *(cue for shared, cue in fitting if cue.dimension == amount.unit != "count")]
    multiple = amount.unit == "x" and not change
    coined = None if likely or multiple else coin_metric(around, amount)
    if coined and change and not any(each.near and not each.weak for each in ranked):
        return Measured(None, others, coined=coined)
    if coined and coined.dimension == "money" and not change:
        same = find_same(around, coined.name, coined.dimension)
        if same:
            return _choose([same, *others])
    if coined and not change:
        head = coined.name.casefold()
        named = {s.id for s in lexicon.name_words.find(head)}
        likely = [cue for _, cue in fitting if cue.id in named]
        known = _find(lexicon, make_slug(coined.name))
        if known and counts_in(known, amount, change):
            likely.append(known)
        elif known:
            return Measured(None, others)
        if not likely:
            sure = coined.is_sure and not others and not _is_headline(around)
            return Measured(None, others, likely=not sure, coined=coined)
    likely += [each.cue for each in ranked if each.near]
    if not likely and is_currency(amount.unit) and amount.per in _SOLD_BY:
        likely = [cue for cue in (_find(lexicon, _PRICE),) if cue]
    if likely:
        return _choose([*likely, *others])
    return Measured(None, (*(cue for _, cue in fitting), *others)[:_MOST])


def _settle_own(around: Around, ranked: Sequence[Scored], whole: Sequence[MetricCue]) -> Measured:
    """Return the metric that the words of the figure's own clause name.

    It is only likely if the clause has the `whole` name of another metric, if another is as near,
    or if the figure may count something else.
    """
    best = ranked[0]
    if best.cue.id == _PRICE and _is_of_many(around.mention.amount):
        return _choose([*(each.cue for each in ranked[1:] if each.near), best.cue])
    if whole and best.cue.id not in {cue.id for cue in whole} and best.short:
        return _choose([*whole, best.cue])
    close = tuple(each.cue for each in ranked[1:3] if each.cost - best.cost < _CLOSE)
    of_some = best.cue.id == "jobs" and any(around.find(_NOT_FILLED, around.clause))
    of_others = best.cue.id in _OF_PEOPLE and _counts_others(around.mention.amount)
    return Measured(best.cue, close, likely=bool(close) or of_some or of_others)


def _is_of_many(amount: Amount) -> bool:
    """Whether a sum is more than most things cost: `earned $9 million from fares`."""
    low = amount.interval.low
    return low is not None and low >= _LARGE


def _counts_others(amount: Amount) -> bool:
    """Whether a figure may count animals, or places where people died."""
    return amount.noun is not None and not _PERSONS.search(amount.noun)


def _is_headline(around: Around) -> bool:
    """Whether a figure is in the headline, which may omit what is counted."""
    return around.pick.sentence.where is Where.HEADLINE


def _choose(cues: Sequence[MetricCue]) -> Measured:
    """Return the first of these metrics, for an editor to confirm, with the others."""
    first = {cue.id: cue for cue in cues}
    best, *others = first.values()
    return Measured(best, tuple(others[: _MOST - 1]), likely=True)


def _list_near(ranked: Sequence[Scored]) -> tuple[MetricCue, ...]:
    return tuple(each.cue for each in ranked if each.cost <= FARTHEST)[:_MOST]


def _is_whole(shared: Shared) -> bool:
    """Whether a clause has all words of a name, or all but one of three or more."""
    return shared.words >= _TWO and 3 * shared.words >= 2 * shared.of


def _known(lexicon: Lexicon, id_: str) -> MetricCue:
    return next(cue for cue in lexicon.metrics if cue.id == id_)


def _find(lexicon: Lexicon, id_: str) -> MetricCue | None:
    return next((cue for cue in lexicon.metrics if cue.id == id_), None)
