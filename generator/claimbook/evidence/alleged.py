"""Facts that contradict an allegation: other figures for the same thing, given as a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.evidence.amounts import Sized, size_figure
from claimbook.evidence.camps import find_camps
from claimbook.evidence.groups import Group
from claimbook.evidence.moments import find_moment, read_length
from claimbook.evidence.spans import is_at_a_moment
from claimbook.evidence.standing import BEST, StandingKind, WeighedCamp, WeighedGroup
from claimbook.evidence.voice import Voice
from claimbook.gathering import gather
from claimbook.model import Book
from claimbook.quantity import is_currency
from claimbook.verdicts import Figure

_TELLING = frozenset(BEST) - {StandingKind.DIFFERS}
"""Standings of the camps that are named as answers to an allegation."""


@dataclass(frozen=True, slots=True)
class Alleged:
    """A figure that is alleged, with its group and the voice that alleges it."""

    group: Group
    sized: Sized
    voice: Voice


class FactGroups:
    """Groups of figures given as a fact, indexed by their subject and unit."""

    def __init__(self, groups: Iterable[WeighedGroup], figures: Mapping[str, Figure]) -> None:
        """Index the groups of a book; `figures` has the book's figures by claim id."""
        self._figures = figures
        self._by_subject = gather(
            ((*_name_subject(each.group), sense), each)
            for each in groups
            if each.group.kind == "fact"
            for sense in {_describe(figure) for figure in self.list_given(each)} or {()}
        )

    def list_near(self, alleged: Alleged) -> Iterator[WeighedGroup]:
        """Yield groups with a figure for the same scope and period first, then the others."""
        for sense in (_describe(alleged.sized.figure), ()):
            yield from self._by_subject.get((*_name_subject(alleged.group), sense), ())

    def list_given(self, weighed: WeighedGroup) -> list[Figure]:
        """Return the figures of a group that are in a camp, except figures of other days."""
        return [self.find(claim) for camp in weighed.camps for claim in camp.claims]

    def find(self, claim: str) -> Figure:
        """Return the figure of a claim."""
        return self._figures[claim]


def find_answers(book: Book, alleged: Alleged, groups: FactGroups) -> Sequence[WeighedCamp]:
    """Return the camps that give another figure for the same thing as a fact.

    Empty if it is unclear which figures are for the same thing, or if a camp confirms the
    allegation.
    """
    found = [
        each
        for each in groups.list_near(alleged)
        if _is_about_same(book, alleged, groups.list_given(each))
    ]
    if len(found) != 1:
        return ()
    camps = [
        camp
        for camp in found[0].camps
        if camp.voices and camp.kind in _TELLING and alleged.voice not in camp.voices
    ]
    return () if any(_bears_out(alleged, groups, camp) for camp in camps) else camps


def _is_about_same(book: Book, alleged: Alleged, given: Iterable[Figure]) -> bool:
    """Whether the figures are for the same period, or for moments that are close enough."""
    figure, record = alleged.sized.figure, book.metrics.get(alleged.group.metric)
    fresh = read_length(record.fresh if record else None)
    moment = find_moment(book, figure) if is_at_a_moment(figure) else None
    return all(
        _describe(each) == _describe(figure)
        and (moment is None or moment.is_within(find_moment(book, each), fresh, fresh))
        for each in given
    )


def _name_subject(group: Group) -> tuple[object, ...]:
    """Return the subject of a group and the unit of its figures."""
    unit = "money" if is_currency(group.unit) else group.unit
    return group.entity, group.metric, group.change, unit


def _describe(figure: Figure) -> tuple[object, ...]:
    """Return the scope and period of a figure."""
    return tuple(sorted(figure.scope.items())), figure.period


def _bears_out(alleged: Alleged, groups: FactGroups, camp: WeighedCamp) -> bool:
    """Whether the alleged figure would join the camp."""
    sized = size_figure(groups.find(camp.claims[0]), alleged.group.unit)
    if sized is None:
        return True
    voices = {alleged.sized.figure.id: alleged.voice.id, camp.claims[0]: camp.voices[0].id}
    return len(find_camps((alleged.sized, sized), voices).camps) < 2
