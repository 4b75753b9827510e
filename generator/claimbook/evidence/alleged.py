"""What sources give as a fact for what somebody alleges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimbook.evidence.amounts import Sized, size_figure
from claimbook.evidence.camps import find_camps
from claimbook.evidence.groups import Group, is_at_a_moment
from claimbook.evidence.moments import FRESH, find_moment, read_length
from claimbook.evidence.standing import BEST, StandingKind, WeighedCamp, WeighedGroup
from claimbook.evidence.voice import Voice
from claimbook.model import Book

_TELLING = frozenset(BEST) - {StandingKind.DIFFERS}
"""The standings of camps that are told beside an allegation."""


@dataclass(frozen=True, slots=True)
class Alleged:
    """A figure that is alleged, with those of its kind, and who alleges it."""

    group: Group
    sized: Sized
    voice: Voice


def find_answers(
    book: Book, alleged: Alleged, groups: Iterable[WeighedGroup]
) -> Sequence[WeighedCamp]:
    """Who gives another figure for the same as a fact.

    None if it is not clear which figures are for the same, or if one of them bears it out.
    """
    found = [each for each in groups if _is_about_same(book, alleged, each)]
    if len(found) != 1:
        return ()
    camps = [
        camp
        for camp in found[0].camps
        if camp.voices and camp.kind in _TELLING and alleged.voice not in camp.voices
    ]
    return () if any(_bears_out(alleged, found[0], camp) for camp in camps) else camps


def _is_about_same(book: Book, alleged: Alleged, weighed: WeighedGroup) -> bool:
    """Whether a group is of the same, for the same time or for moments that are close enough."""
    own, group, figure = alleged.group, weighed.group, alleged.sized.figure
    key = (own.entity, own.metric, own.change, own.unit)
    if group.kind != "fact" or key != (group.entity, group.metric, group.change, group.unit):
        return False
    record = book.metrics.get(own.metric)
    fresh = read_length(record.fresh if record else None, FRESH)
    moment = find_moment(book, figure) if is_at_a_moment(figure) else None
    given = {claim for camp in weighed.camps for claim in camp.claims}
    return all(
        dict(each.scope) == dict(figure.scope)
        and each.period == figure.period
        and (moment is None or moment.is_within(find_moment(book, each), fresh, fresh))
        for each in group.figures
        if each.id in given
    )


def _bears_out(alleged: Alleged, weighed: WeighedGroup, camp: WeighedCamp) -> bool:
    """Whether the alleged figure would be in a camp with theirs."""
    given = next(each for each in weighed.group.figures if each.id == camp.claims[0])
    sized = size_figure(given, weighed.group.unit)
    if sized is None:
        return True
    told = {alleged.sized.figure.id: alleged.voice.id, given.id: camp.voices[0].id}
    return len(find_camps((alleged.sized, sized), told).camps) < 2
