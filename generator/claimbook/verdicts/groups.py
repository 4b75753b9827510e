"""Choose which figures to compare, so that the work grows in proportion to their number.

Only figures with the same entity, metric, change and kind of unit are compared. Of these, figures
whose periods cannot be the same are not compared either. If there are too many to compare all with
all, each figure is compared with its neighbours by value, and with the lowest and the highest, so
that its worst verdict is still found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations, product
from typing import NamedTuple

from claimbook.gathering import gather
from claimbook.quantity import is_currency
from claimbook.verdicts.conversion import NoRate
from claimbook.verdicts.dimension import find_dimensions, find_kept_apart
from claimbook.verdicts.figure import Figure

_CROWD = 1_000
"""With more pairs than this, figures are compared only with their neighbours."""
_NEIGHBOURS = 3
"""The number of neighbours on either side."""


class _Ranked(NamedTuple):
    """A figure with its rank: by value, and by id among equals."""

    value: Decimal
    id: str
    figure: Figure


Subject = tuple[str, str, str]
"""Entity, metric and change. Figures of different subjects are never compared."""


def gather_subjects(figures: Iterable[Figure]) -> Mapping[Subject, Sequence[Figure]]:
    """Return the figures of each subject, in the order of subjects."""
    return dict(sorted(gather(((*each.key, each.change or ""), each) for each in figures).items()))


def pair_figures(figures: Sequence[Figure], currency: str) -> Iterator[tuple[Figure, Figure]]:
    """Yield each pair of a subject's figures that may be comparable, once.

    The order depends only on their ids.
    """
    for group in _split_by_dimension(figures):
        if len(group) > 1:
            yield from _pair_group(group, currency)


def _split_by_dimension(group: Sequence[Figure]) -> Iterable[Sequence[Figure]]:
    dimensions = find_dimensions(figure.amount.unit for figure in group)
    split = gather(
        ((dimensions[figure.amount.unit], find_kept_apart(figure.amount)), figure)
        for figure in group
    )
    return (split[dimension] for dimension in sorted(split))


def _pair_group(group: Sequence[Figure], currency: str) -> Iterator[tuple[Figure, Figure]]:
    if len(group) * (len(group) - 1) / 2 <= _CROWD:
        yield from combinations(sorted(group, key=lambda figure: figure.id), 2)
        return
    by_span = gather((figure.span, figure) for figure in group)
    ranked = {days: _rank(members, currency) for days, members in by_span.items()}
    for members in ranked.values():
        yield from _pair_within(members)
    for one, two in _meet(ranked):
        yield from _pair_between(ranked[one], ranked[two])


def _rank(members: Sequence[Figure], currency: str) -> list[_Ranked]:
    ranked = []
    for figure in members:
        unit = currency if is_currency(figure.amount.unit) else members[0].amount.unit
        converted = figure.convert(unit)
        value = Decimal(0) if isinstance(converted, NoRate) else converted.middle
        ranked.append(_Ranked(value, figure.id, figure))
    return sorted(ranked)


def _meet(
    gathered: Iterable[tuple[date, date] | None],
) -> Iterator[tuple[tuple[date, date] | None, tuple[date, date] | None]]:
    """Yield the pairs of periods that overlap. An unknown period overlaps every other."""
    known = sorted(days for days in gathered if days)
    running: list[tuple[date, date]] = []
    for days in known:
        running = [earlier for earlier in running if earlier[1] >= days[0]]
        yield from ((earlier, days) for earlier in running)
        running.append(days)
    if None in set(gathered):
        yield from ((None, days) for days in known)


def _pair_within(members: Sequence[_Ranked]) -> Iterator[tuple[Figure, Figure]]:
    if len(members) * (len(members) - 1) / 2 <= _CROWD:
        yield from ((one.figure, two.figure) for one, two in combinations(members, 2))
        return
    last = len(members) - 1
    for at, each in enumerate(members):
        others = {*range(at + 1, min(at + _NEIGHBOURS, last) + 1), last} - {at}
        if _NEIGHBOURS < at < last:
            others.add(0)
        for other in sorted(others):
            yield each.figure, members[other].figure


def _pair_between(
    one: Sequence[_Ranked], two: Sequence[_Ranked]
) -> Iterator[tuple[Figure, Figure]]:
    if len(one) * len(two) <= _CROWD:
        yield from ((x.figure, y.figure) for x, y in product(one, two))
        return
    few, many = sorted((one, two), key=len)
    values = [each.value for each in many]
    for each in few:
        at = bisect_left(values, each.value)
        nearest = range(max(0, at - _NEIGHBOURS), min(len(many), at + _NEIGHBOURS))
        for other in sorted({0, *nearest, len(many) - 1}):
            yield each.figure, many[other].figure
