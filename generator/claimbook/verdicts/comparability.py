"""Decide whether two figures may be compared: the first obstacle, and what had to be assumed.

*Commensurable* figures may share an axis: they have the same metric, change, dimension, length of
period and class of kind, but perhaps different entities. *Comparable* figures are also about the
same thing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum

from claimbook.model import Kind
from claimbook.quantity import Period
from claimbook.verdicts.dimension import find_denominator, find_kept_apart, measure_alike
from claimbook.verdicts.figure import Figure

FRESH = timedelta(days=7)
"""How far apart two moments of a stock may be to be compared, if its metric does not say."""
_SPAN_SLACK = timedelta(days=31)
"""How far the ends of two spans of several years may differ and still count as the same.

`2025-02/2028-02` and three years from 24 February 2025 are the same three years.
"""


class Obstacle(StrEnum):
    """Why two figures are not comparable."""

    OPINION = "opinion"
    METRIC = "metric"
    CHANGE = "change"
    DIMENSION = "dimension"
    LENGTH = "length"
    KIND = "kind"
    ENTITY = "entity"
    SCOPE = "scope"
    PERIOD = "period"
    COUNTRY = "country"
    RATE = "rate"
    LIMIT = "limit"

    @property
    def words(self) -> str:
        """The reason in words for readers."""
        return _OBSTACLES[self]


_OBSTACLES = {
    Obstacle.OPINION: "opinions are not compared",
    Obstacle.METRIC: "they measure different things",
    Obstacle.CHANGE: "they are changes against different times, or only one of them is a change",
    Obstacle.DIMENSION: "their units are of different sorts",
    Obstacle.LENGTH: "they cover periods of different lengths",
    Obstacle.KIND: "one says what is, the other what is meant to be",
    Obstacle.ENTITY: "they are about different things",
    Obstacle.SCOPE: "they are narrowed in different ways",
    Obstacle.PERIOD: "they are about different periods",
    Obstacle.COUNTRY: "one of them does not say which country's currency it is in",
    Obstacle.LIMIT: "one says what is, the other what may be",
    Obstacle.RATE: "no exchange rate is known for the day",
}


class Note(StrEnum):
    """Something that was assumed or taken into account to compare two figures."""

    PERIOD_ASSUMED = "period-assumed"
    CLOCK_ASSUMED = "clock-assumed"
    SCOPE_ASSUMED = "scope-assumed"
    CURRENCY_ASSUMED = "currency-assumed"
    SHARE_ASSUMED = "share-assumed"
    RATE_LATE = "rate-late"
    REVISION_ASSUMED = "revision-assumed"
    SAME_DIGITS = "same-digits"

    @property
    def words(self) -> str:
        """The note in words for readers."""
        return _NOTES[self]


_NOTES = {
    Note.PERIOD_ASSUMED: "one of the two has no period; it is assumed to share that of the other",
    Note.CLOCK_ASSUMED: "only one of the two names the time of day",
    Note.SCOPE_ASSUMED: "only one of the two says exactly what it counts",
    Note.CURRENCY_ASSUMED: "the text has only “$”, which is read as the usual dollar of its outlet",
    Note.SHARE_ASSUMED: "only one of the two says that it is for each share",
    Note.RATE_LATE: "no rate is known for so late a day; the last known rate is used",
    Note.REVISION_ASSUMED: "said on different days: the later is assumed to replace the earlier",
    Note.SAME_DIGITS: "the same digits appear with two currencies",
}


def commensurable(a: Figure, b: Figure) -> bool:
    """Whether two figures may share an axis of a chart."""
    return not any(differs(a, b) for _, differs in _AXIS)


def find_obstacle(a: Figure, b: Figure) -> Obstacle | None:
    """Return the first reason why two figures are not comparable; None if they are.

    A missing exchange rate shows only when they are converted.
    """
    for obstacle, differs in _TESTS:
        if differs(a, b):
            return obstacle
    return None


def may_fulfil(a: Figure, b: Figure) -> bool:
    """Whether one is a plan, target or forecast and the other a fact for exactly its period."""
    classes = {a.kind.class_, b.kind.class_}
    if classes != {"fact", "intent"} or a.period is None or b.period is None:
        return False
    return not any(differs(a, b) for obstacle, differs in _TESTS if obstacle is not Obstacle.KIND)


def list_notes(a: Figure, b: Figure) -> tuple[Note, ...]:
    """Return what was assumed about two comparable figures."""
    notes = []
    if (a.period is None) != (b.period is None):
        notes.append(Note.PERIOD_ASSUMED)
    elif a.period and b.period and (a.period.clock is None) != (b.period.clock is None):
        notes.append(Note.CLOCK_ASSUMED)
    if a.scope.keys() != b.scope.keys():
        notes.append(Note.SCOPE_ASSUMED)
    if a.amount.unit != b.amount.unit and any(figure.amount.is_bare_dollar for figure in (a, b)):
        notes.append(Note.CURRENCY_ASSUMED)
    if a.amount.per != b.amount.per:
        notes.append(Note.SHARE_ASSUMED)
    return tuple(notes)


def same_span(a: Period, b: Period) -> bool:
    """Whether two periods are the same days, or the same years give or take a month at the ends."""
    if a.same_days(b):
        return True
    if a.length != b.length or not a.length.endswith(" years"):
        return False
    ends = ((a.start, b.start), (a.end, b.end))
    return all(x and y and abs(x - y) <= _SPAN_SLACK for x, y in ends)


def is_intent(figure: Figure) -> bool:
    """Whether a figure is a plan, a target or a forecast."""
    return figure.kind.class_ == "intent"


def _differ_in_opinion(a: Figure, b: Figure) -> bool:
    return a.kind is Kind.OPINION or b.kind is Kind.OPINION


def _differ_in_dimension(a: Figure, b: Figure) -> bool:
    if find_denominator(a.amount) != find_denominator(b.amount):
        return True
    return not measure_alike(a.amount.unit, b.amount.unit)


def _differ_in_length(a: Figure, b: Figure) -> bool:
    """Whether the periods of two figures differ in length, which does not matter for stocks."""
    if a.period is None or b.period is None or not _adds_up(a):
        return False
    return a.period.length != b.period.length


def _differ_in_scope(a: Figure, b: Figure) -> bool:
    if not a.scope or not b.scope:
        return False
    return any(a.scope[name] != b.scope[name] for name in a.scope.keys() & b.scope.keys())


def _differ_in_period(a: Figure, b: Figure) -> bool:
    if a.period is None or b.period is None:
        return not (_may_share_period(a, b) and _may_share_period(b, a))
    if a.period.clock and b.period.clock and a.period.clock != b.period.clock:
        return True
    if _adds_up(a):
        return not same_span(a.period, b.period)
    return not a.period.overlaps(b.period)


def _may_share_period(a: Figure, b: Figure) -> bool:
    """Whether a figure without a period may be for the period of the other.

    A fact that holds at a moment is for the day it was stated.
    """
    if a.period is not None or b.period is None:
        return True
    if _adds_up(a) or is_intent(a) or a.said_on is None:
        return a.may_be_of(b.period)
    day = Period(a.said_on.isoformat(), a.said_on - FRESH, a.said_on + FRESH, "day")
    return b.period.overlaps(day)


def _adds_up(figure: Figure) -> bool:
    """Whether a figure adds up over its period, so that periods must match: a flow, or a change."""
    return figure.measure == "flow" or figure.change is not None


def _differ_in_country(a: Figure, b: Figure) -> bool:
    """Whether only one of two figures says which country's currency it is in."""
    return find_kept_apart(a.amount)[1] != find_kept_apart(b.amount)[1]


_AXIS: tuple[tuple[Obstacle, Callable[[Figure, Figure], bool]], ...] = (
    (Obstacle.OPINION, _differ_in_opinion),
    (Obstacle.METRIC, lambda a, b: a.metric != b.metric),
    (Obstacle.CHANGE, lambda a, b: a.change != b.change),
    (Obstacle.DIMENSION, _differ_in_dimension),
    (Obstacle.LENGTH, _differ_in_length),
    (Obstacle.KIND, lambda a, b: a.kind.class_ != b.kind.class_),
    (Obstacle.LIMIT, lambda a, b: a.limit != b.limit),
)
_SUBJECT: tuple[tuple[Obstacle, Callable[[Figure, Figure], bool]], ...] = (
    (Obstacle.ENTITY, lambda a, b: a.entity != b.entity),
    (Obstacle.SCOPE, _differ_in_scope),
    (Obstacle.PERIOD, _differ_in_period),
    (Obstacle.COUNTRY, _differ_in_country),
)
_TESTS = (*_AXIS, *_SUBJECT)
