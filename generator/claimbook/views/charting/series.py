"""Draw a figure of one entity over several periods or days as a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from claimbook.evidence import AMBER, BEST, RED, StandingKind, find_moment
from claimbook.gathering import gather
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.views.charting.ends import is_closed
from claimbook.views.charting.grouping import is_daily_change, is_present_or_past
from claimbook.views.charting.scale import Placed, place_figures
from claimbook.views.claims.badges import list_doubts
from claimbook.views.wording.periods import round_period, write_rounded

_SOUND = (*(kind for kind in BEST if kind is not StandingKind.DIFFERS), StandingKind.UPDATED)
"""Standings that a line may show. A count that was updated later was right on its day."""
_FEWEST = 3
"""The fewest periods for which a line shows more than rows do."""


class Time(NamedTuple):
    """A time of a series, with its figures."""

    words: str
    """The period or day in words."""
    day: date
    """The day in its middle."""
    leading: Placed
    others: tuple[Placed, ...]
    """Other figures for the same time, which the evidence sets apart and the line leaves out."""


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one entity and scope, ordered by their periods or days."""

    unit: str
    """The unit that the leading figures share, or else the book's."""
    placed: tuple[Placed, ...]
    """All of them."""
    times: tuple[Time, ...]
    """In order, from the first."""

    @property
    def first(self) -> Placed:
        """The leading figure of its first time."""
        return self.times[0].leading

    @property
    def shown(self) -> tuple[Placed, ...]:
        """The figures that the chart shows."""
        return tuple(each for time in self.times for each in (time.leading, *time.others))


def find_series(study: Study, placed: Sequence[Placed]) -> Iterator[Series]:
    """Yield the lines that figures of one metric and change form, for each entity and scope."""
    gathered = gather(
        ((each.figure.entity, each.shown.scope, is_present_or_past(each.figure)), each)
        for each in placed
        if not is_daily_change(each.figure)
    )
    for together in gathered.values():
        unit, some, times = _place_in_own_unit(study, together)
        periods = [time.leading.figure.period for time in times]
        if any(one and two and one.overlaps(two) for one, two in pairwise(periods)):
            continue  # Figures for one time under two names are not a series.
        if len(times) >= _FEWEST and len({time.leading.value for time in times}) > 1:
            yield Series(unit, tuple(some), times)


def _place_in_own_unit(
    study: Study, some: Sequence[Placed]
) -> tuple[str, Sequence[Placed], tuple[Time, ...]]:
    """Return the unit that the leading figures share, all figures in it, and their times."""
    times = tuple(_find_times(study, some))
    units = {time.leading.figure.amount.unit for time in times}
    own = units.pop() if len(units) == 1 else ""
    unit, placed, unknown = place_figures(study, [each.figure for each in some], own)
    return (unit, some, times) if unknown else (unit, placed, tuple(_find_times(study, placed)))


def _find_times(study: Study, placed: Iterable[Placed]) -> Iterator[Time]:
    by_time = gather((time, each) for each in placed if (time := _find_time(each)))
    for (day, words), some in sorted(by_time.items(), key=lambda item: item[0]):
        leading = [each for each in some if _may_lead(study, each)]
        if leading:
            first = min(
                leading, key=lambda each: (_find_lateness(study, each), *_rank(study, each))
            )
            yield Time(words, day, first, tuple(_list_others(study, first, some)))


def _may_lead(study: Study, each: Placed) -> bool:
    id_ = each.figure.id
    standing = study.evidence.of(id_)
    doubted = id_ in study.evidence.doubts or bool(list_doubts(study, id_))
    return standing is not None and standing.kind in _SOUND and is_closed(each) and not doubted


def _rank(study: Study, each: Placed) -> tuple[float, int, int, Decimal, str]:
    """Return a sort key: a day's last count, then the best confirmed, then the most precise."""
    standing = study.evidence.standings[each.figure.id]
    best = _SOUND.index(standing.kind), -standing.voices
    return _find_lateness(study, each), *best, each.figure.amount.p, each.figure.id


def _find_lateness(study: Study, placed: Placed) -> float:
    """Return a sort key that puts the last count of a day first, if its metric is counted anew."""
    if placed.figure.measure not in ("running", "moving"):
        return 0
    return -find_moment(study.book, placed.figure).at.replace(tzinfo=UTC).timestamp()


def _find_time(placed: Placed) -> tuple[date, str] | None:
    """Return the middle of a figure's period, and the period in words; None if the time is unknown.

    A running total is as of the day on which it was given, and so is a figure that an editor dated.
    Other figures without a period may be for any time.
    """
    figure = placed.figure
    if figure.period is None:
        given = figure.measure in ("running", "moving") or placed.shown.claim.as_of is not None
        moment = given and figure.measure != "flow" and figure.change is None and not figure.earlier
        return (figure.said_on, write_date(figure.said_on)) if moment and figure.said_on else None
    # Spans of years are not meant to the day: those with the same words are one time.
    period = round_period(figure.period)
    if period.start is None or period.end is None:
        return None
    middle = period.start + (period.end - period.start + timedelta(days=1)) / 2
    return middle, write_rounded(period)


def _list_others(study: Study, first: Placed, some: Iterable[Placed]) -> Iterator[Placed]:
    """Yield figures for the same time that the evidence sets apart, each once."""
    seen = {first.shown.figure}
    for each in some:
        standing = study.evidence.of(each.figure.id)
        odd = standing is not None and standing.kind in RED | AMBER
        if odd and each.shown.figure not in seen and not each.figure.earlier:
            seen.add(each.shown.figure)
            yield each
