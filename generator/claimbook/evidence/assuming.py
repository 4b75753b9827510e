"""Fill in the periods and scopes that figures leave open, so that they can be compared.

Every assumption is noted, and so is the reason if none was made, for sentences to mention. Figures
whose periods only come from other articles make no claim red.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter

from claimbook.evidence.amounts import are_compatible, size_figure
from claimbook.evidence.spans import group_by, is_at_a_moment, join_spans
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.quantity import Period
from claimbook.sentences import findings as wording
from claimbook.verdicts import FRESH, Figure, is_intent

_TRIED = 64
"""How many other figures are tried when looking for one that agrees."""
_STANDING = timedelta(days=366)
"""How far apart two mentions of a plan may be. It stands for longer than a report of a fact."""


class Apart(StrEnum):
    """Why no period was assumed for a figure, so that it is not compared with those of a period."""

    SEVERAL = wording.SEVERAL_PERIODS
    OVER = wording.PERIOD_OVER
    ANOTHER_TIME = wording.ANOTHER_TIME


@dataclass(frozen=True, slots=True)
class Assumed:
    """What was assumed about a figure so that it could be compared."""

    period: Period | None = None
    period_of: str | None = None
    """The claim in its own article that the period was taken from; None if all others share it."""
    scope: Mapping[str, str] = field(default_factory=dict)
    apart: Apart | None = None
    """Why no period was assumed, although other figures have one."""

    @property
    def number(self) -> int:
        """How many things were assumed."""
        return len(self.scope) + (self.period is not None)

    @property
    def is_guess(self) -> bool:
        """Whether the period comes from other articles without any hint in its own article."""
        return self.period is not None and self.period_of is None


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Fills in the periods and scopes that figures leave open, and notes what it assumed."""

    grounds: Mapping[str, Ground]
    """Where each claim is in its text, by claim id."""
    usual_scope: Mapping[str, str]
    """What a figure of the metric usually means if its text does not say."""
    _noted: dict[str, Assumed] = field(default_factory=dict)

    def list_of(self, figures: Iterable[Figure]) -> Mapping[str, Assumed]:
        """Return what was assumed about these figures, by claim id."""
        return {each.id: self._noted[each.id] for each in figures if each.id in self._noted}

    def note_period(self, figure: Figure, period: Period | None, of: str | None = None) -> None:
        """Note the period that was assumed for a figure, and the claim that it was taken from."""
        known = self._noted.get(figure.id, Assumed())
        self._noted[figure.id] = replace(known, period=period, period_of=of)

    def note_apart(self, figure: Figure, apart: Apart) -> None:
        """Note why no period was assumed for a figure."""
        known = self._noted.get(figure.id, Assumed())
        self._noted[figure.id] = replace(known, apart=apart)

    def note_scope(self, figure: Figure, scope: Mapping[str, str]) -> None:
        """Note what was assumed about a figure's scope, in addition to what is noted already."""
        known = self._noted.get(figure.id, Assumed())
        self._noted[figure.id] = replace(known, scope={**known.scope, **scope})

    def fill_in(self, figures: list[Figure], unit: str) -> list[Figure]:
        """Return the figures with missing periods and scopes filled in; all share `unit`."""
        return self._fill_in_scopes(self._fill_in_periods(figures, unit))

    def _fill_in_periods(self, figures: list[Figure], unit: str) -> list[Figure]:
        dated = [figure for figure in figures if figure.period]
        if not dated or len(dated) == len(figures) or is_at_a_moment(figures[0]):
            return figures
        near = gather((figure.article, figure) for figure in dated)
        of_all = dated if len(list(join_spans(group_by(dated, attrgetter("span"))))) == 1 else []
        days = sorted({each.said_on for each in of_all if each.said_on})
        return [
            figure
            if figure.period
            else self._take_period_beside(figure, near[figure.article], unit)
            if figure.article in near
            else self._take_period_of_all(figure, of_all, days, unit)
            for figure in figures
        ]

    def _take_period_beside(self, figure: Figure, others: Sequence[Figure], unit: str) -> Figure:
        """Give a figure the period of the nearest figure in its article, if that is unambiguous.

        Figures that it agrees with come first. A period that ended long ago may not be meant: a
        bridge that costs 61 million now is not the bridge that would have cost 8 million years ago.
        """
        alike = [each for each in others if agrees_with_any(figure, [each], unit, bounds=False)]
        meant = alike or [each for each in others if each.period and figure.may_be_of(each.period)]
        source = self._find_nearest(figure, meant)
        if source is None:
            self.note_apart(figure, Apart.SEVERAL if meant else Apart.OVER)
            return figure
        self.note_period(figure, source.period, source.id)
        return replace(figure, period=source.period)

    def _take_period_of_all(
        self, figure: Figure, others: Sequence[Figure], days: Sequence[date], unit: str
    ) -> Figure:
        """Give a figure the one period that all others share, if it may be for the same period.

        That is so if it agrees with one of them. It is also so if it was said at about the time of
        one of them and the period did not end long ago. `days` are the days on which the others
        were said, in order.
        """
        first = min(others, key=lambda each: each.id, default=None)
        if first is None or first.period is None:
            self.note_apart(figure, Apart.SEVERAL)
            return figure
        apart = _find_apart(figure, first.period, days)
        if apart and not agrees_with_any(figure, others, unit, bounds=False):
            self.note_apart(figure, apart)
            return figure
        self.note_period(figure, first.period)
        return replace(figure, period=first.period)

    def _find_nearest(self, figure: Figure, others: Sequence[Figure]) -> Figure | None:
        """Return the figure whose words are nearest in the article; None if there is none.

        Also None if the text is not held and the others have several periods.
        """
        place = self._find_place(figure)
        placed = [(at, each) for each in others if (at := self._find_place(each)) is not None]
        if place is None or not placed:
            spans = {other.span for other in others}
            return min(others, key=lambda each: each.id) if len(spans) == 1 else None
        return min(placed, key=lambda each: (abs(each[0] - place), each[1].id))[1]

    def _find_place(self, figure: Figure) -> int | None:
        ground = self.grounds.get(figure.id)
        return ground.start if ground else None

    def _fill_in_scopes(self, figures: list[Figure]) -> list[Figure]:
        """Give figures the usual scope of their metric if their text gives none."""
        if not self.usual_scope:
            return figures
        filled = []
        for figure in figures:
            added = {
                key: value.casefold()
                for key, value in self.usual_scope.items()
                if key not in figure.scope
            }
            if added and any(key in other.scope for other in figures for key in added):
                self.note_scope(figure, added)
            filled.append(replace(figure, scope={**figure.scope, **added}) if added else figure)
        return filled


def agrees_with_any(
    figure: Figure, others: Sequence[Figure], unit: str, *, bounds: bool = True
) -> bool:
    """Whether a figure agrees with one of the others.

    Without `bounds`, a limit agrees only with the same limit: `more than $90 million` would
    agree with too much.
    """
    one = size_figure(figure, unit)
    if one is None:
        return False
    sized = (size_figure(other, unit) for other in others[:_TRIED])
    return any(
        are_compatible(one, other)
        if bounds or not (one.bound or other.bound)
        else one.side.interval == other.side.interval
        for other in sized
        if other is not None
    )


def _find_apart(figure: Figure, period: Period, days: Sequence[date]) -> Apart | None:
    """Return why a figure that agrees with no other cannot be for a period; None if it can."""
    if not figure.may_be_of(period):
        return Apart.OVER
    near = _is_near_any(figure.said_on, days, _find_reach(figure, period))
    return None if near else Apart.ANOTHER_TIME


def _find_reach(figure: Figure, period: Period) -> timedelta:
    """Return how far from a figure another may have been said and still be for the same period.

    A fact soon becomes outdated by the next report. A plan, target or forecast stands until its
    period is over.
    """
    ahead = figure.said_on and (period.end is None or figure.said_on <= period.end)
    return _STANDING if ahead and is_intent(figure) else FRESH


def _is_near_any(day: date | None, days: Sequence[date], reach: timedelta) -> bool:
    """Whether a day is within `reach` of any of the others, which are in order."""
    if day is None:
        return False
    at = bisect_left(days, day)
    return any(abs(each - day) <= reach for each in days[max(0, at - 1) : at + 1])
