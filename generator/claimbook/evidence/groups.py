"""Decide which figures are compared: those of one thing, in the same sense, at the same time.

A group holds the figures of one entity, metric, change and class of kind that have the same scope
and period. If a figure leaves one of these open, it is filled in first, and this is noted: its
period comes from the nearest claim in its own article, its scope from what the metric usually
means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter

from claimbook.evidence.assuming import Assumed, Assumptions, agrees_with_any
from claimbook.evidence.moments import Moment, find_moment, read_length
from claimbook.evidence.spans import (
    find_stretch,
    group_by,
    is_at_a_moment,
    is_long,
    join_spans,
)
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book, Kind
from claimbook.quantity import is_currency
from claimbook.verdicts import Figure, find_dimensions, find_kept_apart

CLOCK = "time of day"
"""The scope key that is added for periods with a time of day."""


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that may be compared with each other."""

    entity: str
    metric: str
    change: str | None
    kind: str
    """`fact`, `limit`, `intent` or `allegation`."""
    unit: str
    """The unit in which they are compared."""
    figures: tuple[Figure, ...]
    """In the order of their ids."""
    assumed: Mapping[str, Assumed]
    """By claim id, for each claim about which something was assumed."""


Matter = tuple[str, str, str, str]
"""An entity, a metric, a change and a class of kind. All figures of a group share one matter."""


def gather_matters(figures: Iterable[Figure]) -> Mapping[Matter, list[Figure]]:
    """Sort figures by matter, in the order of matters."""
    gathered = gather(
        ((*figure.key, figure.change or "", figure.class_), figure) for figure in figures
    )
    return {matter: gathered[matter] for matter in sorted(gathered)}


def make_groups(
    book: Book, grounds: Mapping[str, Ground], matter: Matter, figures: list[Figure]
) -> Iterator[Group]:
    """Yield the groups of a matter's figures, in an order that depends only on ids."""
    metric = book.metrics.get(matter[1])
    fresh = read_length(metric.fresh if metric else None)
    assumptions = Assumptions(grounds, metric.usual_scope if metric else {})
    return _Splitting(book, fresh, assumptions).split(matter, figures)


@dataclass(frozen=True, slots=True)
class _Splitting:
    """Divides the figures of one entity, metric, change and class of kind into groups."""

    book: Book
    fresh: timedelta
    """How far apart two moments of the metric may be and still be compared."""
    assumptions: Assumptions

    def split(self, matter: Matter, figures: list[Figure]) -> Iterator[Group]:
        entity, metric, change, kind = matter
        for unit, measured in self._split_by_unit(figures):
            filled = self.assumptions.fill_in(measured, unit)
            for slot in self._split_by_time(filled, kind):
                for group in self._split_by_scope(slot, unit):
                    members = tuple(sorted(group, key=lambda figure: figure.id))
                    assumed = self.assumptions.list_of(members)
                    one_unit = _find_common_currency(members) or unit
                    yield Group(entity, metric, change or None, kind, one_unit, members, assumed)

    def _split_by_unit(self, figures: Sequence[Figure]) -> Iterator[tuple[str, list[Figure]]]:
        units = {figure.amount.unit for figure in figures}
        kept_apart = {find_kept_apart(figure.amount) for figure in figures}
        if len(units) == len(kept_apart) == 1:
            (unit,) = units
            yield (self.book.settings.currency if is_currency(unit) else unit), list(figures)
            return
        dimensions = find_dimensions(sorted(units))
        split = gather(
            ((dimensions[each.amount.unit], find_kept_apart(each.amount)), each) for each in figures
        )
        for dimension in sorted(split):
            unit = min(figure.amount.unit for figure in split[dimension])
            unit = self.book.settings.currency if is_currency(unit) else unit
            yield unit, split[dimension]

    def _split_by_time(self, figures: list[Figure], kind: str) -> Iterable[list[Figure]]:
        """Group the figures of one period, or of moments that are close enough.

        The average of a year is not a moment in the series that the averages of its weeks form.
        """
        if figures[0].measure == "moving" and not figures[0].change:
            return group_by(figures, lambda each: (each.kind is Kind.ESTIMATE, find_stretch(each)))
        if figures[0].measure == "running" and not figures[0].change:
            return group_by(figures, lambda figure: figure.kind is Kind.ESTIMATE)
        if not is_at_a_moment(figures[0]):
            return join_spans(group_by(figures, attrgetter("span")))
        if kind == "intent":
            return group_by(figures, lambda each: each.period.end if each.period else None)
        split = group_by(figures, lambda each: each.span if is_long(each) else None)
        return [
            cluster
            for part in split
            for cluster in ([part] if is_long(part[0]) else self._join_moments(part))
        ]

    def _join_moments(self, figures: list[Figure]) -> Iterator[list[Figure]]:
        """Group figures whose moments are within the metric's `fresh` time of the first one."""
        if len(figures) == 1:
            yield figures
            return
        moments = [(find_moment(self.book, figure), figure) for figure in figures]
        moments.sort(key=lambda each: (each[0], each[1].id))
        cluster: list[Figure] = []
        first: Moment | None = None
        for moment, figure in moments:
            if first is None or not first.is_within(moment, self.fresh, self.fresh):
                if cluster:
                    yield cluster
                cluster, first = [], moment
            cluster.append(figure)
        yield cluster

    def _split_by_scope(self, figures: list[Figure], unit: str) -> Iterable[list[Figure]]:
        """Group figures with the same scope.

        One with a shorter scope joins those that it agrees with.
        """
        if len(figures) == 1 or not any(each.scope or _find_clock(each) for each in figures):
            return [figures]
        parts = gather((_sign_scope(figure), figure) for figure in figures)
        if len(parts) == 1:
            return [figures]
        settled = {signature: list(part) for signature, part in parts.items()}
        for signature in sorted(parts):
            wider = [other for other in sorted(parts) if set(other) > set(signature)]
            for figure in sorted(parts[signature], key=lambda each: each.id):
                joined = [other for other in wider if agrees_with_any(figure, parts[other], unit)]
                if len(joined) == 1:
                    settled[signature].remove(figure)
                    settled[joined[0]].append(figure)
                    added = {
                        key: value for key, value in joined[0] if (key, value) not in signature
                    }
                    self.assumptions.note_scope(figure, added)
        return [part for _, part in sorted(settled.items()) if part]


def _find_clock(figure: Figure) -> str | None:
    return figure.period.clock.isoformat() if figure.period and figure.period.clock else None


def _sign_scope(figure: Figure) -> tuple[tuple[str, str], ...]:
    clock = _find_clock(figure)
    more = {CLOCK: clock} if clock and not is_at_a_moment(figure) else {}
    return tuple(sorted({**figure.scope, **more}.items()))


def _find_common_currency(figures: Sequence[Figure]) -> str | None:
    """Return the currency that all figures share, so that exchange rates make no difference."""
    units = {figure.amount.unit for figure in figures}
    return units.pop() if len(units) == 1 and all(map(is_currency, units)) else None
