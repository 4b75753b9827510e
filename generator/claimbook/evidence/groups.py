"""What is compared with what: figures of one thing, in the same sense, at the same time.

A group holds the figures of one entity, metric, change and class of kind that are narrowed alike
and are of one period. What a figure leaves open is filled in first, and said: its period from the
nearest claim of its own article, its scope from what its metric usually means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from claimbook.evidence.amounts import bear_out, size_figure
from claimbook.evidence.moments import FRESH, Moment, find_moment, read_length
from claimbook.grounding import Ground
from claimbook.model import Book, Kind, Metric
from claimbook.quantity import Period, is_currency
from claimbook.verdicts import Figure, class_kind, find_denominator, find_dimensions

_SLACK = timedelta(days=31)
"""Spans of two years or more count as one if both ends are within this time."""
_TRIED = 64
"""How many figures of a narrower group a figure without scope is compared with."""
CLOCK = "time of day"
"""A scope key that periods with a clock time get."""


@dataclass(frozen=True, slots=True)
class Assumed:
    """What was assumed about a figure so that it could be compared."""

    period: Period | None = None
    period_of: str | None = None
    """The claim that the period is taken from; None if all others have that period."""
    scope: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that may be compared with each other."""

    entity: str
    metric: str
    change: str | None
    kind: str
    """`fact`, `intent` or `allegation`."""
    unit: str
    """The unit in which they are compared."""
    figures: tuple[Figure, ...]
    """By id."""
    assumed: Mapping[str, Assumed]
    """By claim id, for claims about which anything was assumed."""


Matter = tuple[str, str, str, str]
"""Entity, metric, change and class of kind; figures of different matters are never in one group."""


def gather_matters(figures: Iterable[Figure]) -> Mapping[Matter, list[Figure]]:
    """The figures of each matter, in the order of matters."""
    gathered: dict[Matter, list[Figure]] = defaultdict(list)
    for figure in figures:
        kind = class_kind(figure.kind)
        gathered[figure.entity, figure.metric, figure.change or "", kind].append(figure)
    return {matter: gathered[matter] for matter in sorted(gathered)}


def make_groups(
    book: Book, grounds: Mapping[str, Ground], matter: Matter, figures: list[Figure]
) -> Iterator[Group]:
    """The groups of the figures of a matter, in an order that depends only on ids."""
    return _Splitting(book, matter[1], grounds).split(matter, figures)


@dataclass(frozen=True, slots=True)
class _Splitting:
    """Divides the figures of one entity, metric, change and class of kind into groups."""

    book: Book
    metric: str
    grounds: Mapping[str, Ground]
    """By claim id: where each claim is in its text."""
    assumed: dict[str, Assumed] = field(default_factory=dict)

    def split(self, matter: Matter, figures: list[Figure]) -> Iterator[Group]:
        entity, metric, change, kind = matter
        for unit, measured in self._split_by_unit(figures):
            filled = self._fill_in_scopes(self._fill_in_periods(measured))
            for slot in self._split_by_time(filled, kind):
                for group in self._split_by_scope(slot, unit):
                    members = tuple(sorted(group, key=lambda figure: figure.id))
                    found = {each.id: self.assumed[each.id] for each in members if self._has(each)}
                    one_unit = _find_common_currency(members) or unit
                    yield Group(entity, metric, change or None, kind, one_unit, members, found)

    def _has(self, figure: Figure) -> bool:
        return figure.id in self.assumed

    @property
    def _record(self) -> Metric | None:
        return self.book.metrics.get(self.metric)

    def _note(self, figure: Figure, **fields: object) -> None:
        known = self.assumed.get(figure.id, Assumed())
        self.assumed[figure.id] = replace(known, **fields)  # type: ignore[arg-type]

    def _split_by_unit(self, figures: Sequence[Figure]) -> Iterator[tuple[str, list[Figure]]]:
        units = {figure.amount.unit for figure in figures}
        denominators = {find_denominator(figure.amount) for figure in figures}
        if len(units) == len(denominators) == 1:
            (unit,) = units
            yield (self.book.settings.currency if is_currency(unit) else unit), list(figures)
            return
        dimensions = find_dimensions(sorted(units))
        split: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in figures:
            per = find_denominator(figure.amount) or ""
            split[dimensions[figure.amount.unit], per].append(figure)
        for dimension in sorted(split):
            unit = min(figure.amount.unit for figure in split[dimension])
            unit = self.book.settings.currency if is_currency(unit) else unit
            yield unit, split[dimension]

    def _fill_in_periods(self, figures: list[Figure]) -> list[Figure]:
        """Give figures without a period that of the nearest claim, or of all others."""
        dated = [figure for figure in figures if figure.period]
        if not dated or len(dated) == len(figures) or is_at_a_moment(figures[0]):
            return figures
        near: dict[str, list[Figure]] = defaultdict(list)
        for figure in dated:
            near[figure.article].append(figure)
        alike = len(list(_join_spans(_gather(dated, _find_span)))) == 1
        return [
            figure if figure.period else self._assume_period(figure, near, dated, alike=alike)
            for figure in figures
        ]

    def _assume_period(
        self,
        figure: Figure,
        near: Mapping[str, list[Figure]],
        dated: list[Figure],
        *,
        alike: bool,
    ) -> Figure:
        source = self._find_nearest(figure, near.get(figure.article, ()))
        owner = source.id if source else None
        if not near.get(figure.article) and alike:
            source = dated[0]
        if source is None or source.period is None:
            return figure
        self._note(figure, period=source.period, period_of=owner)
        return replace(figure, period=source.period)

    def _find_nearest(self, figure: Figure, others: Sequence[Figure]) -> Figure | None:
        """The figure of an article whose words are nearest.

        If no text is held, it is unknown which of several periods is meant.
        """
        place = self._find_place(figure)
        if place is None:
            spans = {_find_span(other) for other in others}
            return min(others, key=lambda each: each.id) if len(spans) == 1 else None

        def rank(other: Figure) -> tuple[int, str]:
            return abs((self._find_place(other) or 0) - place), other.id

        return min(others, key=rank, default=None)

    def _find_place(self, figure: Figure) -> int | None:
        ground = self.grounds.get(figure.id)
        return ground.positions[0].start if ground and ground.positions else None

    def _fill_in_scopes(self, figures: list[Figure]) -> list[Figure]:
        """Give figures the usual scope of their metric if their text gives none."""
        usual = self._record.usual_scope if self._record else {}
        if not usual:
            return figures
        filled = []
        for figure in figures:
            added = {
                key: value.casefold() for key, value in usual.items() if key not in figure.scope
            }
            if added and any(key in other.scope for other in figures for key in added):
                self._note(figure, scope=added)
            filled.append(replace(figure, scope={**figure.scope, **added}) if added else figure)
        return filled

    def _split_by_time(self, figures: list[Figure], kind: str) -> Iterable[list[Figure]]:
        """Group figures of one period, or of moments that are close enough."""
        if figures[0].measure in ("running", "moving") and not figures[0].change:
            return _gather(figures, lambda figure: figure.kind is Kind.ESTIMATE)
        if not is_at_a_moment(figures[0]):
            return _join_spans(_gather(figures, _find_span))
        if kind == "intent":
            return _gather(figures, lambda each: each.period.end if each.period else None)
        split = _gather(figures, lambda each: _find_span(each) if _is_long(each) else None)
        return [
            cluster
            for part in split
            for cluster in ([part] if _is_long(part[0]) else self._join_moments(part))
        ]

    def _join_moments(self, figures: list[Figure]) -> Iterator[list[Figure]]:
        """Group figures whose moments are within the metric's `fresh` time of the first one."""
        if len(figures) == 1:
            yield figures
            return
        fresh = read_length(self._record.fresh if self._record else None, FRESH)
        moments = [(find_moment(self.book, figure), figure) for figure in figures]
        moments.sort(key=lambda each: (each[0], each[1].id))
        cluster: list[Figure] = []
        first: Moment | None = None
        for moment, figure in moments:
            if first is None or not first.is_within(moment, fresh, fresh):
                if cluster:
                    yield cluster
                cluster, first = [], moment
            cluster.append(figure)
        yield cluster

    def _split_by_scope(self, figures: list[Figure], unit: str) -> Iterable[list[Figure]]:
        """Group figures with the same scope; one with less scope joins those it agrees with."""
        if len(figures) == 1 or not any(each.scope or _find_clock(each) for each in figures):
            return [figures]
        parts: dict[tuple[tuple[str, str], ...], list[Figure]] = defaultdict(list)
        for figure in figures:
            parts[_sign_scope(figure)].append(figure)
        if len(parts) == 1:
            return [figures]
        settled = {signature: list(part) for signature, part in parts.items()}
        for signature in sorted(parts):
            wider = [other for other in sorted(parts) if set(other) > set(signature)]
            for figure in sorted(parts[signature], key=lambda each: each.id):
                joined = [other for other in wider if _agrees_with_any(figure, parts[other], unit)]
                if len(joined) == 1:
                    settled[signature].remove(figure)
                    settled[joined[0]].append(figure)
                    added = {
                        key: value for key, value in joined[0] if (key, value) not in signature
                    }
                    self._note(figure, scope=added)
        return [part for _, part in sorted(settled.items()) if part]


def is_at_a_moment(figure: Figure) -> bool:
    """Whether it has its value at a moment: a stock, but not its change over time."""
    return figure.measure != "flow" and figure.change is None


def _is_long(figure: Figure) -> bool:
    """Whether it is given for longer than a moment: the debt of a year."""
    return figure.period is not None and figure.period.length not in ("day", "open")


def _find_span(figure: Figure) -> tuple[date, date] | None:
    period = figure.period
    return (period.start or date.min, period.end or date.max) if period else None


def _find_clock(figure: Figure) -> str | None:
    return figure.period.clock.isoformat() if figure.period and figure.period.clock else None


def _sign_scope(figure: Figure) -> tuple[tuple[str, str], ...]:
    clock = _find_clock(figure)
    more = {CLOCK: clock} if clock and not is_at_a_moment(figure) else {}
    return tuple(sorted({**figure.scope, **more}.items()))


def _gather(figures: Iterable[Figure], find: Callable[[Figure], object]) -> list[list[Figure]]:
    gathered: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        gathered[find(figure)].append(figure)
    return list(gathered.values())


def _join_spans(parts: list[list[Figure]]) -> Iterator[list[Figure]]:
    """Group parts of one span; spans of years are one if their ends are within a month."""
    if len(parts) == 1:
        yield from parts
        return
    long: list[tuple[tuple[date, date], list[Figure]]] = []
    for part in parts:
        span, period = _find_span(part[0]), part[0].period
        if span and period and period.length.endswith(" years"):
            long.append((span, part))
        else:
            yield part
    joined: list[tuple[tuple[date, date], list[Figure]]] = []
    for span, part in sorted(long, key=lambda each: each[0]):
        for first, together in reversed(joined):
            if span[0] - first[0] > _SLACK:
                break
            if abs(span[1] - first[1]) <= _SLACK and part[0].period and together[0].period:
                together.extend(part)
                break
        else:
            joined.append((span, list(part)))
            continue
    yield from (together for _, together in joined)


def _find_common_currency(figures: Sequence[Figure]) -> str | None:
    """The currency that all figures are in: rates that moved since then make no difference."""
    units = {figure.amount.unit for figure in figures}
    return units.pop() if len(units) == 1 and all(map(is_currency, units)) else None


def _agrees_with_any(figure: Figure, others: Sequence[Figure], unit: str) -> bool:
    one = size_figure(figure, unit)
    if one is None:
        return False
    sized = (size_figure(other, unit) for other in others[:_TRIED])
    return any(other is not None and bear_out(one, other) for other in sized)
