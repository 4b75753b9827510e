"""Camps: the figures of a group that bear each other out, against those that do not.

Figures are taken in an order that hangs on themselves alone, the narrowest first, and each joins
the first camp all of whose members it bears out, else founds one. Equal figures are looked at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from claimbook.evidence.amounts import Sized, bear_out, is_strained

_FURTHEST = Decimal("Infinity")
_NEAR = Decimal("0.005")
"""No figure is near one that is further off than a written place and this share of it."""


@dataclass(frozen=True, slots=True)
class Camp:
    """Figures that bear each other out."""

    figures: tuple[Sized, ...]
    """The one that founded it first, then by id."""

    @property
    def founder(self) -> Sized:
        """The narrowest of them, whose figure the camp is told by."""
        return self.figures[0]


@dataclass(frozen=True, slots=True)
class Camps:
    """How the figures of a group fall apart."""

    camps: tuple[Camp, ...]
    undecided: tuple[Sized, ...] = ()
    """What fits two camps, or is only strained: it counts for none and contradicts none."""


def find_camps(sized: Sequence[Sized], voices: Mapping[str, str]) -> Camps:
    """The camps of figures, of which `voices` has each one's voice."""
    items = _gather_equal(sized)
    if len(items) == 1:
        return Camps((_make_camp(items[0]),))

    def rank(item: list[Sized]) -> tuple[bool, Decimal, int, Decimal, str]:
        first = item[0]
        count = len({voices[each.figure.id] for each in item})
        return not first.bare, first.width, -count, first.side.middle, first.figure.id

    camps = _Camps()
    undecided: list[Sized] = []
    for item in sorted(items, key=rank):
        fitting = camps.list_fitting(item[0])
        if item[0].bare:
            camps.put(item, fitting[0] if fitting else None)
        elif len(fitting) == 1:
            camps.put(item, fitting[0])
        elif fitting or camps.strains(item[0]):
            undecided += item
        else:
            camps.put(item, None)
    undecided.sort(key=lambda each: each.figure.id)
    return Camps(tuple(camps.finish()), tuple(undecided))


def _gather_equal(sized: Iterable[Sized]) -> list[list[Sized]]:
    items: dict[tuple[object, ...], list[Sized]] = defaultdict(list)
    for each in sized:
        items[each.key].append(each)
    return [sorted(item, key=lambda each: each.figure.id) for item in items.values()]


def _make_camp(figures: Sequence[Sized]) -> Camp:
    first, *others = figures
    return Camp((first, *sorted(others, key=lambda each: each.figure.id)))


@dataclass(slots=True)
class _Growing:
    """A camp that is being formed."""

    number: int
    figures: list[Sized]
    telling: dict[str, Sized]
    """The members that decide whether a figure fits: the furthest, and all of one unit."""

    def fits(self, one: Sized) -> bool:
        """Whether a figure bears out all members."""
        return all(bear_out(one, other) for other in self.telling.values())

    def add(self, item: Sequence[Sized]) -> None:
        """Take in equal figures."""
        one = item[0]
        self.figures += item
        if one.bare:
            self.telling[f"{one.figure.amount.unit} {one.figure.amount.value}"] = one
        low, high = _list_ends(one)
        least, most = self.telling.get("ends first"), self.telling.get("begins last")
        if least is None or high < _list_ends(least)[1]:
            self.telling["ends first"] = one
        if most is None or low > _list_ends(most)[0]:
            self.telling["begins last"] = one


@dataclass(slots=True)
class _Camps:
    """The camps so far, by where their founders begin."""

    camps: list[_Growing] = field(default_factory=list)
    _starts: list[tuple[Decimal, int]] = field(default_factory=list)
    _widest: Decimal = Decimal(0)
    _furthest: tuple[Sized, ...] = ()
    """The founders of the least and of the greatest figure."""

    def list_fitting(self, one: Sized) -> list[_Growing]:
        """The camps that a figure fits, the oldest first."""
        return [camp for camp in self._list_near(one) if camp.fits(one)]

    def strains(self, one: Sized) -> bool:
        """Whether a figure is a bound that is met only far from its limit."""
        return one.bound and any(is_strained(one, other) for other in self._furthest)

    def put(self, item: Sequence[Sized], camp: _Growing | None) -> None:
        """Let equal figures join a camp, or found one."""
        if camp is None:
            camp = _Growing(len(self.camps), [], {})
            self.camps.append(camp)
            low, high = _list_ends(item[0])
            insort(self._starts, (low, camp.number))
            self._widest = max(self._widest, high - low)
            founders = sorted((*self._furthest, item[0]), key=lambda each: each.side.middle)
            self._furthest = (founders[0], founders[-1])
        camp.add(item)

    def _list_near(self, one: Sized) -> Iterator[_Growing]:
        low, high = _list_ends(one)
        start = bisect_left(self._starts, (low - self._widest, -1))
        end = bisect_right(self._starts, (high, len(self.camps)))
        for number in sorted(number for _, number in self._starts[start:end]):
            yield self.camps[number]

    def finish(self) -> Iterator[Camp]:
        """The camps, in the order in which they were founded."""
        return (_make_camp(camp.figures) for camp in self.camps)


def _list_ends(one: Sized) -> tuple[Decimal, Decimal]:
    """Where a figure begins and ends, with the written place by which others may be near."""
    place = max(one.side.p, _NEAR * abs(one.side.middle))
    low = -_FURTHEST if one.wide.low is None else one.wide.low - place
    high = _FURTHEST if one.wide.high is None else one.wide.high + place
    return low, high
