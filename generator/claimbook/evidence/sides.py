"""Make the sides of a comparison: who takes each side, and what settles it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from claimbook.evidence.amounts import Sized
from claimbook.evidence.camps import Camp
from claimbook.evidence.groups import Group
from claimbook.evidence.rivals import find_own_articles, find_rivals
from claimbook.evidence.side import Side, Testimony
from claimbook.evidence.together import Together, find_together
from claimbook.evidence.voice import Attribution, Relation
from claimbook.gathering import gather
from claimbook.model import OWN, Book, Kind, find_day
from claimbook.quantity import is_before

_FEW_OUTLETS = 2
"""How many outlets must report a plan alike to settle it."""

_PLANS = frozenset({Kind.PLAN, Kind.TARGET})
_OWN_WORD = _PLANS | {Kind.FACT, Kind.FORECAST}
"""The kinds on which only the entity can speak, if the metric is its own.

Otherwise, only its plans.
"""
_Attributed = tuple[Sized, Attribution]


def make_sides(testimony: Testimony, group: Group, camps: Sequence[Camp]) -> list[Side]:
    """Return the sides of a comparison, with their voices, their rivals and what settles them."""
    sides = [Side(camp) for camp in camps]
    together = find_together(testimony.book, testimony.voices.grounds, sides)
    _count_voices(testimony, sides, together)
    if all(pair in together for pair in combinations(sides, 2)):
        _count_books(testimony, group, sides)
    if len(sides) > 1 or group.kind == "intent" or _has_authority(testimony.book, group):
        _settle(testimony, group, sides, together)
    for side in sides:
        side.ruled = any(each.figure.id in testimony.rulings.right for each in side.camp.figures)
    if len(sides) > 1:
        find_rivals(testimony, sides, together)
        find_own_articles(testimony, sides)
    return sides


def _has_authority(book: Book, group: Group) -> bool:
    metric = book.metrics.get(group.metric)
    return bool(metric and metric.authority)


def _count_voices(testimony: Testimony, sides: Sequence[Side], together: Together) -> None:
    attributions = [_list_witnesses(testimony, side) for side in sides]
    by_side = [{each.voice.id for each in those} for those in attributions]
    twice = _find_torn(sides, by_side, together)
    witnesses = [
        {
            f"outlet:{each.outlet}" if each.voice.id in twice and not each.voice.is_outlet
            else each.voice.id
            for each in those
        }
        for those in attributions
    ]  # fmt: skip
    torn = _find_torn(sides, witnesses, together) if twice else set()
    for side, those, seen in zip(sides, attributions, witnesses, strict=True):
        voices = {each.voice.id: each.voice for each in those if each.voice.id not in twice}
        side.voices = tuple(voices[id_] for id_ in sorted(voices))
        side.everybody = frozenset(seen)
        side.witnesses = side.everybody - torn if torn else side.everybody


def _count_books(testimony: Testimony, group: Group, sides: Sequence[Side]) -> None:
    """Count outlets that name no source as one voice if only the entity can know the figure.

    Such figures come from its books and plans, so outlets can only repeat the entity's word. That
    also holds for an outlet that expects exactly what the entity plans. But if outlets differ, or
    if another voice is heard, each outlet counts for what it printed.
    """
    owner = testimony.voices.of_entity(group.entity)
    if not all(each.is_outlet or each == owner for side in sides for each in side.voices):
        return
    metric = testimony.book.metrics.get(group.metric)
    known = _OWN_WORD if metric and OWN in metric.authority else _PLANS
    for side in sides:
        kinds = {each.figure.kind for each in side.camp.figures}
        planned = kinds <= _PLANS | {Kind.FORECAST} and not kinds.isdisjoint(_PLANS)
        if len(side.voices) > 1 and (planned or kinds <= known):
            side.voices, side.booked = (owner,), True
            side.witnesses = side.everybody = frozenset({owner.id})


def _find_torn(sides: Sequence[Side], heard: Iterable[set[str]], together: Together) -> set[str]:
    """Return who takes two sides that cannot both be true; `heard` has everybody on each side."""
    taken = gather((id_, side) for side, those in zip(sides, heard, strict=True) for id_ in those)
    return {
        id_
        for id_, those in taken.items()
        if any(pair not in together for pair in combinations(those, 2))
    }


def _settle(testimony: Testimony, group: Group, sides: Sequence[Side], together: Together) -> None:
    """Note whose word settles a side, unless voices of equal rank settle several rival sides."""
    ranked: dict[int, list[tuple[Side, Attribution]]] = defaultdict(list)
    for side in sides:
        find = _find_owner if group.kind == "intent" else _find_first_hand
        rank, settler = find(testimony, group, side)
        if settler:
            ranked[rank].append((side, settler))
    best = ranked[max(ranked)] if ranked else []
    if all(pair in together for pair in combinations([side for side, _ in best], 2)):
        for side, settler in best:
            side.settler = settler


def _find_first_hand(
    testimony: Testimony, group: Group, side: Side
) -> tuple[int, Attribution | None]:
    """Return the rank and the attribution of the best first-hand voice.

    The rank is 2 for an authority and 1 for the entity itself. Return 0 and None if nobody speaks
    first hand.
    """
    metric = testimony.book.metrics.get(group.metric)
    if metric is None or not metric.authority:
        return 0, None
    named = {testimony.voices.of_entity(each).id for each in metric.authority if each != OWN}
    owner = testimony.voices.of_entity(group.entity).id if OWN in metric.authority else None
    best: tuple[int, Attribution | None] = (0, None)
    for each in side.camp.figures:
        attribution = testimony.attribute(each)
        voice = attribution.voice.id
        rank = 2 if voice in named else 1 if voice == owner else 0
        if attribution.first_hand and rank > best[0]:
            best = rank, attribution
    return best


def _find_owner(testimony: Testimony, group: Group, side: Side) -> tuple[int, Attribution | None]:
    """Return the owner of a plan, target or forecast: first hand, quoted, or reported alike."""
    owner = testimony.voices.of_entity(group.entity)
    said = [
        attribution
        for each in side.camp.figures
        if (attribution := testimony.attribute(each)).voice == owner
    ]
    outlets = {each.outlet for each in said}
    sure = next((each for each in said if each.first_hand or each.direct), None)
    if sure is None and len(outlets) >= _FEW_OUTLETS:
        sure = said[0]
    return (2 if sure and sure.first_hand else 1), sure


def _list_witnesses(testimony: Testimony, side: Side) -> list[Attribution]:
    """Return the attributions of a side's figures, without those of outlets that repeat others.

    An article that names a source for a figure may give it again without one: in its headline, in a
    table, in another unit, more or less exactly. In any of these forms, the outlet does not vouch
    for the figure.

    An outlet that gave the figure before anybody told it, and one that an editor names as the
    claim's source, are witnesses of their own.
    """
    given = [(one, testimony.attribute(one)) for one in side.camp.figures]
    if len({each.voice for _, each in given}) == 1:
        return [each for _, each in given]
    heard_on = _find_heard(testimony, given)
    return [
        each
        for one, each in given
        if not each.voice.is_outlet
        or each.first_hand
        or _is_named_itself(each)
        or is_before(_find_published(testimony, one), heard_on.get(each.voice.id, date.max))
    ]


def _find_heard(testimony: Testimony, given: Iterable[_Attributed]) -> Mapping[str, date]:
    """Return the day on which each outlet first printed the word of somebody else, by voice."""
    of_others = ((one, each) for one, each in given if each.relation is not Relation.OUTLET)
    days = gather(
        (own, _find_published(testimony, one))
        for one, each in of_others
        if each.voice.id != (own := f"outlet:{each.outlet}")
    )
    return {voice: min(those) for voice, those in days.items()}


def _is_named_itself(each: Attribution) -> bool:
    """Whether a claim names its own outlet as the source."""
    return each.relation is Relation.SOURCE and each.voice.id == f"outlet:{each.outlet}"


def _find_published(testimony: Testimony, one: Sized) -> date:
    return find_day(testimony.book.article[one.figure.article].published)
