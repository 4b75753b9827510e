"""Decide which counts of a growing total are for the same moment and which are merely later."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from claimbook.evidence.amounts import Sized, agree, are_compatible
from claimbook.evidence.moments import Moment, find_moment
from claimbook.evidence.succession import ANYBODY, Step
from claimbook.evidence.voice import Voice
from claimbook.evidence.voices import Voices
from claimbook.gathering import gather
from claimbook.model import Book, Where

_HOURS, _DAY = timedelta(hours=6), timedelta(days=1)
"""Counts of two series this close together are for one moment; hours if both times are known."""


@dataclass(frozen=True, slots=True)
class _Count:
    moment: Moment
    sized: Sized
    series: str
    voice: Voice

    @property
    def id(self) -> str:
        return self.sized.figure.id

    @property
    def size(self) -> Decimal:
        return self.sized.side.middle

    def repeats(self, other: _Count) -> bool:
        """Whether the same series has the same number again. A bound repeats nothing."""
        bound = self.sized.bound or other.sized.bound
        return not bound and self.series == other.series and agree(self.sized, other.sized)

    def is_beside(self, other: _Count) -> bool:
        """Whether two counts of a series are for one moment, or one repeats the other."""
        if self.moment == other.moment or self.repeats(other):
            return True
        shared = self.moment.since and self.moment.overlaps(other.moment)
        return bool(shared) and self.voice != other.voice


def list_comparisons(
    book: Book, voices: Voices, sized: Sequence[Sized], steps: Mapping[str, Step]
) -> Iterator[list[Sized]]:
    """Yield the counts to compare: for each moment, the last count of each series.

    A count that lies between the previous and the next count of another series, on the way from one
    to the other, is not compared. A count that its voice repeats later still holds, and is compared
    once.
    """
    counts = [_make_count(book, voices, each) for each in sized]
    in_time = sorted(counts, key=lambda each: (each.moment, each.id))
    series = gather((count.series, count) for count in in_time)
    for cluster in _join_repeated(_cluster(counts)):
        present = _list_last(cluster, steps)
        apart = [count for count in present if _lies_on_the_way(count, present, series)]
        together = [count.sized for count in present if count not in apart]
        rest = [each.sized for each in cluster if each not in present]
        yield together
        for each in [*(count.sized for count in apart), *rest]:
            if each.figure.id not in steps:
                yield [each]


def _make_count(book: Book, voices: Voices, each: Sized) -> _Count:
    voice = voices.of(each.figure.id).voice
    series = ANYBODY if voice.is_outlet else voice.id
    return _Count(find_moment(book, each.figure), each, series, voice)


def _cluster(counts: Sequence[_Count]) -> Iterator[list[_Count]]:
    """Group counts whose moments are close enough to that of the first one."""
    cluster: list[_Count] = []
    for count in sorted(counts, key=lambda each: (each.moment, each.id)):
        if cluster and not cluster[0].moment.is_within(count.moment, _HOURS, _DAY):
            yield cluster
            cluster = []
        cluster.append(count)
    if cluster:
        yield cluster


def _join_repeated(clusters: Iterable[list[_Count]]) -> list[list[_Count]]:
    """Move each count that only repeats its voice's last one into the cluster of that one."""
    joined: list[list[_Count]] = []
    latest: dict[Voice, tuple[_Count, list[_Count]]] = {}
    """The last count of each voice, and its cluster."""
    for cluster in clusters:
        before = latest.get(cluster[0].voice)
        if before and all(count.repeats(before[0]) for count in cluster):
            home = before[1]
            home += cluster
        else:
            home = cluster
            joined.append(home)
        latest |= {count.voice: (count, home) for count in cluster}
    return joined


def _list_last(cluster: Sequence[_Count], steps: Mapping[str, Step]) -> list[_Count]:
    """List the counts of each series at its last moment, and the counts that these repeat.

    A count that another count of the cluster replaced is left out. So is an earlier count of a
    series, unless it is for several days and shares some of them with the last count and with
    another voice.
    """
    last = {count.series: count for count in cluster}
    ids = {count.id for count in cluster}
    return [
        count
        for count in cluster
        if count.is_beside(last[count.series])
        and not ((step := steps.get(count.id)) and step.newer in ids)
    ]


def _lies_on_the_way(
    count: _Count, present: Sequence[_Count], series: Mapping[str, Sequence[_Count]]
) -> bool:
    """Whether a count fits between the counts of every series that has another number then."""
    others = [
        other
        for other in present
        if other.series != count.series and not are_compatible(count.sized, other.sized)
    ]
    return bool(others) and all(
        not _is_headline_above(count, other)
        and (_fits(count, other, series[other.series]) or _fits(other, count, series[count.series]))
        for other in others
    )


def _is_headline_above(one: _Count, other: _Count) -> bool:
    """Whether one count is in the headline of the other's article, and so for the same moment."""
    a, b = one.sized.figure, other.sized.figure
    return a.article == b.article and (a.where is Where.HEADLINE) != (b.where is Where.HEADLINE)


def _fits(count: _Count, beside: _Count, series: Sequence[_Count]) -> bool:
    """Whether a count lies between the counts of another series before and after its moment."""
    moments = [each.moment for each in series]
    before = series[: bisect_left(moments, count.moment)]
    after = series[bisect_right(moments, count.moment) :]
    if count.moment == beside.moment and not (before and after):
        return False
    least = before[-1].size if before else Decimal(0)
    most = after[0].size if after else Decimal("Infinity")
    return least <= count.size <= most and bool(before or after)
