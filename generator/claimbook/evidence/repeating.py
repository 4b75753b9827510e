"""Leave out outlets on one side of a comparison that only repeat what somebody else told them.

An article that names a source for a figure may give it again without one: in its headline, in a
table, in another unit, more or less exactly. However it does so, the outlet does not vouch for the
figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from claimbook.evidence.amounts import Sized
from claimbook.evidence.side import Side, Testimony
from claimbook.evidence.voice import Attribution, Relation
from claimbook.model import find_day
from claimbook.quantity import is_before

_Attributed = tuple[Sized, Attribution]


def list_witnesses(testimony: Testimony, side: Side) -> list[Attribution]:
    """Return the attributions of a side's figures, without those of outlets that repeat others.

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
    days: dict[str, list[date]] = defaultdict(list)
    for one, each in given:
        own = f"outlet:{each.outlet}"
        if each.relation is not Relation.OUTLET and each.voice.id != own:
            days[own].append(_find_published(testimony, one))
    return {voice: min(those) for voice, those in days.items()}


def _is_named_itself(each: Attribution) -> bool:
    """Whether a claim names its own outlet as the source."""
    return each.relation is Relation.SOURCE and each.voice.id == f"outlet:{each.outlet}"


def _find_published(testimony: Testimony, one: Sized) -> date:
    return find_day(testimony.book.article[one.figure.article].published)
