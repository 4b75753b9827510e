"""What sources give as a fact for what somebody alleges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimbook.evidence.amounts import Sized, size_figure
from claimbook.evidence.camps import find_camps
from claimbook.evidence.groups import Group
from claimbook.evidence.moments import find_moment, read_length
from claimbook.evidence.spans import is_at_a_moment
from claimbook.evidence.standing import BEST, StandingKind, WeighedCamp, WeighedGroup
from claimbook.evidence.voice import Voice
from claimbook.model import Book
from claimbook.quantity import is_currency
from claimbook.verdicts import FRESH, Figure

_TELLING = frozenset(BEST) - {StandingKind.DIFFERS}
"""The standings of camps that are told beside an allegation."""


@dataclass(frozen=True, slots=True)
class Alleged:
    """A figure that is alleged, with those of its kind, and who alleges it."""

    group: Group
    sized: Sized
    voice: Voice


class FactGroups:
    """The groups of figures that are given as a fact, by what they are figures of."""

    def __init__(self, groups: Iterable[WeighedGroup], figures: Mapping[str, Figure]) -> None:
        """Take the groups of a book, and its figures by the ids of their claims."""
        self._figures = figures
        self._by_subject: dict[tuple[object, ...], list[WeighedGroup]] = defaultdict(list)
        for each in groups:
            if each.group.kind == "fact":
                for told in {_describe(figure) for figure in self.list_given(each)} or {()}:
                    self._by_subject[(*_name_subject(each.group), told)].append(each)

    def list_near(self, alleged: Alleged) -> Iterator[WeighedGroup]:
        """Yield the groups with a figure of the same, for the same time, and those without any."""
        for told in (_describe(alleged.sized.figure), ()):
            yield from self._by_subject.get((*_name_subject(alleged.group), told), ())

    def list_given(self, weighed: WeighedGroup) -> list[Figure]:
        """The figures of a group that are in a camp; the group has those of other days, too."""
        return [self.find(claim) for camp in weighed.camps for claim in camp.claims]

    def find(self, claim: str) -> Figure:
        """The figure of a claim."""
        return self._figures[claim]


def find_answers(book: Book, alleged: Alleged, groups: FactGroups) -> Sequence[WeighedCamp]:
    """Who gives another figure for the same as a fact.

    None if it is not clear which figures are for the same, or if one of them bears it out.
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
    """Whether figures are for the same time, or for moments that are close enough."""
    figure, record = alleged.sized.figure, book.metrics.get(alleged.group.metric)
    fresh = read_length(record.fresh if record else None, FRESH)
    moment = find_moment(book, figure) if is_at_a_moment(figure) else None
    return all(
        _describe(each) == _describe(figure)
        and (moment is None or moment.is_within(find_moment(book, each), fresh, fresh))
        for each in given
    )


def _name_subject(group: Group) -> tuple[object, ...]:
    """What a group is about, and what it is measured in."""
    unit = "money" if is_currency(group.unit) else group.unit
    return group.entity, group.metric, group.change, unit


def _describe(figure: Figure) -> tuple[object, ...]:
    """What a figure is restricted to, and the time that it is for."""
    return tuple(sorted(figure.scope.items())), figure.period


def _bears_out(alleged: Alleged, groups: FactGroups, camp: WeighedCamp) -> bool:
    """Whether the alleged figure would be in a camp with theirs."""
    sized = size_figure(groups.find(camp.claims[0]), alleged.group.unit)
    if sized is None:
        return True
    told = {alleged.sized.figure.id: alleged.voice.id, camp.claims[0]: camp.voices[0].id}
    return len(find_camps((alleged.sized, sized), told).camps) < 2
