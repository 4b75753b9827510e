"""Divide the figures of a group into camps, whose members confirm each other.

Figures are taken in an order that depends only on the figures themselves, the narrowest first. Each
joins the first camp of which it confirms every member, or else starts a new camp. Equal figures are
handled together. Two camps may still be compatible: $1 billion neither confirms $1.4 billion nor
contradicts it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from types import MappingProxyType

from claimbook.evidence.amounts import Sized, are_compatible, bear_out, is_strained
from claimbook.evidence.assuming import Assumed
from claimbook.gathering import gather

_FURTHEST = Decimal("Infinity")
_NEAR = Decimal("0.005")
"""Figures that differ by more than one written place, and by more than this share, are not near."""


_NOTHING: Mapping[str, Assumed] = MappingProxyType({})

_Ends = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Camp:
    """Figures that confirm each other."""

    figures: tuple[Sized, ...]
    """The figure that started the camp comes first. The others are in the order of their ids."""

    @property
    def founder(self) -> Sized:
        """The narrowest figure, which represents the camp."""
        return self.figures[0]

    @property
    def uniform(self) -> bool:
        """Whether all figures are the same number with the same hedge, however written."""
        amounts = [each.figure.amount for each in self.figures]
        first = amounts[0]
        return all(
            (each.unit, each.value, each.comparator) == (first.unit, first.value, first.comparator)
            and (each.value is not None or each.interval == first.interval)
            for each in amounts
        )


@dataclass(frozen=True, slots=True)
class Camps:
    """The figures of a group, divided into camps."""

    camps: tuple[Camp, ...]
    undecided: tuple[Undecided, ...] = ()
    """In the order of the ids of their figures."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A hedged figure, a range or a bound that belongs to no camp."""

    one: Sized
    confirms: tuple[Sized, ...] = ()
    """The founders of the camps that it fits, if there are several of them."""
    allows: tuple[Sized, ...] = ()
    """If it fits no camp: the founders of the camps that it neither confirms nor contradicts."""


def find_camps(
    sized: Sequence[Sized], voices: Mapping[str, str], assumed: Mapping[str, Assumed] = _NOTHING
) -> Camps:
    """Divide figures into camps.

    `voices` has the id of each figure's voice, by claim id. If several figures of a camp are
    equally narrow, the one about which least is `assumed` represents it.
    """
    items = _gather_equal(sized)
    if len(items) == 1:
        return Camps((_make_camp(items[0]),))

    def rank(item: list[Sized]) -> tuple[bool, Decimal, int, int, Decimal, str]:
        first = item[0]
        count = len({voices[each.figure.id] for each in item})
        guessed = min(_count(assumed.get(each.figure.id)) for each in item)
        return not first.bare, first.width, -count, guessed, first.side.middle, first.figure.id

    camps = _Camps()
    undecided: list[Undecided] = []
    for item in sorted(items, key=rank):
        ends = _list_ends(item[0])
        fitting = camps.list_fitting(item[0], ends)
        if item[0].bare:
            camps.put(item, ends, fitting[0] if fitting else None)
        elif fitting:
            confirms = tuple(camp.figures[0] for camp in fitting)
            chosen = [(one, _choose(one, fitting)) for one in item]
            undecided += [Undecided(one, confirms=confirms) for one, camp in chosen if not camp]
            for one, camp in chosen:
                if camp:
                    camps.put([one], ends, camp)
        elif allows := camps.list_allowed(item[0], ends):
            undecided += [Undecided(one, allows=allows) for one in item]
        else:
            camps.put(item, ends, None)
    undecided.sort(key=lambda each: each.one.figure.id)
    return Camps(tuple(camps.finish()), tuple(undecided))


def _choose(one: Sized, fitting: Sequence[_Growing]) -> _Growing | None:
    """Return the camp that a hedged figure means, if it fits only one, or one of its own article.

    If its article also gives 198, “almost 200” means that.
    """
    if len(fitting) > 1:
        article = one.figure.article
        articles = [[each.figure.article for each in camp.figures] for camp in fitting]
        fitting = [camp for camp, those in zip(fitting, articles, strict=True) if article in those]
    return fitting[0] if len(fitting) == 1 else None


def _count(assumed: Assumed | None) -> int:
    return assumed.number if assumed else 0


def _gather_equal(sized: Iterable[Sized]) -> list[list[Sized]]:
    items = gather((each.key, each) for each in sized)
    return [sorted(item, key=lambda each: each.figure.id) for item in items.values()]


def _make_camp(figures: Sequence[Sized]) -> Camp:
    first, *others = figures
    return Camp((first, *sorted(others, key=lambda each: each.figure.id)))


@dataclass(slots=True)
class _Growing:
    """A camp that is being formed."""

    number: int
    figures: list[Sized]
    decisive: dict[object, Sized]
    """The members that decide whether a figure fits: the outermost ones, and one for each unit."""
    low: Decimal | None = None
    high: Decimal | None = None
    """The end of the range that all members share: from the last low end to the first high end."""

    def fits(self, one: Sized) -> bool:
        """Whether a figure confirms all members."""
        # The same member is often the first to end, the last to begin and the only one of its unit.
        decisive = {id(other): other for other in self.decisive.values()}
        return all(bear_out(one, other) for other in decisive.values())

    def add(self, item: Sequence[Sized], ends: _Ends) -> None:
        """Add equal figures."""
        one = item[0]
        self.figures += item
        if one.bare:
            self.decisive[one.figure.amount.unit, one.figure.amount.value] = one
        low, high = ends
        if self.high is None or high < self.high:
            self.decisive["ends first"], self.high = one, high
        if self.low is None or low > self.low:
            self.decisive["begins last"], self.low = one, low


@dataclass(slots=True)
class _Camps:
    """The camps so far, by the low ends of their first figures."""

    camps: list[_Growing] = field(default_factory=list)
    _starts: list[tuple[Decimal, int]] = field(default_factory=list)
    _widest: Decimal = Decimal(0)
    _furthest: tuple[Sized, ...] = ()
    """The founders of the camps with the lowest and the highest figure.

    One founder if they coincide.
    """

    def list_fitting(self, one: Sized, ends: _Ends) -> list[_Growing]:
        """Return the camps that a figure fits, the oldest first."""
        return [camp for camp in self._list_near(ends) if camp.fits(one)]

    def list_allowed(self, one: Sized, ends: _Ends) -> tuple[Sized, ...]:
        """Return the founders of the camps that a figure does not contradict although it fits none.

        The figure may be too coarse, or lie just outside the range of the camp. If camps lie far
        beyond a bound, only the furthest of them are listed.
        """
        if one.bound and (beyond := tuple(e for e in self._furthest if is_strained(one, e))):
            return beyond
        founders = (camp.figures[0] for camp in self._list_near(ends))
        return tuple(each for each in founders if are_compatible(one, each))

    def put(self, item: Sequence[Sized], ends: _Ends, camp: _Growing | None) -> None:
        """Add equal figures to a camp, or start a new one with them."""
        if camp is None:
            camp = _Growing(len(self.camps), [], {})
            self.camps.append(camp)
            low, high = ends
            insort(self._starts, (low, camp.number))
            self._widest = max(self._widest, high - low)
            founders = sorted((*self._furthest, item[0]), key=lambda each: each.side.middle)
            self._furthest = (founders[0], founders[-1])
        camp.add(item, ends)

    def _list_near(self, ends: _Ends) -> Iterator[_Growing]:
        low, high = ends
        start = bisect_left(self._starts, (low - self._widest, -1))
        end = bisect_right(self._starts, (high, len(self.camps)))
        for number in sorted(number for _, number in self._starts[start:end]):
            yield self.camps[number]

    def finish(self) -> Iterator[Camp]:
        """Return the camps in the order in which they were started."""
        return (_make_camp(camp.figures) for camp in self.camps)


def are_alike(one: Camp, other: Camp) -> bool:
    """Whether two camps can both be true, because none of their figures contradict each other."""
    if not are_compatible(one.founder, other.founder):
        return False
    first, second = ({each.key: each for each in camp.figures} for camp in (one, other))
    return all(are_compatible(a, b) for a, b in product(first.values(), second.values()))


def _list_ends(one: Sized) -> _Ends:
    """Return the ends of a figure, and the written place within which others may be near it."""
    place = max(one.side.p, _NEAR * abs(one.side.middle))
    low = -_FURTHEST if one.wide.low is None else one.wide.low - place
    high = _FURTHEST if one.wide.high is None else one.wide.high + place
    return low, high
