"""Locate the names of a sentence relative to a figure, with their roles."""

from __future__ import annotations

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.nearness import is_owner
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import Subject

LEADS = "the subject"
"""The trait of a name that is the subject of the figure's clause."""
_AFTER, _BEFORE, _LEADS, _WITHIN = range(4)
"""Where a name is: after a figure, before it, in the subject of its clause, or in it."""


def list_places(
    around: Around, subject: Subject | None, *, led: bool
) -> list[tuple[str, Name, list[str]]]:
    """Return the key and the place of each name of a sentence, with its role for the figure.

    `led` says that the figure is itself the subject of its clause. If there are several places, it
    is the one in the figure, in its subject, or else the nearest before it.
    """
    start, end = around.at
    begins = max((each.end for each in around.others if each.end <= start), default=0)
    places: dict[str, tuple[int, Name]] = {}
    last_before, first_after = -1, around.sentence.end
    for name in around.names:
        if name.start >= end:
            rank = _AFTER
            first_after = min(first_after, name.start)
        elif name.end <= start:
            rank = _LEADS if subject and name in subject.names else _BEFORE
            last_before = name.start
        else:
            rank = _WITHIN
        key = name.key
        if key not in places or places[key][0] <= rank > _AFTER:
            places[key] = rank, name
    clause = around.clause
    listed = []
    for key, (rank, name) in places.items():
        traits = [_name_role(name, subject, led=led)]
        if rank > _AFTER:
            traits.append("before")
            if name.start == last_before:
                traits.append("last before")
            if name.start >= clause.start:
                traits.append("before in the clause")
            if name.start >= begins:
                traits.append("before without a figure between")
        else:
            if name.start == first_after:
                traits.append("next after")
            if is_owner(around.text, end, name.start):
                traits.append("owner after")
        listed.append((key, name, traits))
    return listed


def _name_role(name: Name, subject: Subject | None, *, led: bool) -> str:
    """Return the role of a name in a figure's clause; the figure is the subject if it `led`."""
    if subject is None:
        return "no subject"
    if name.start >= subject.verb.end:
        return "after the verb"
    leads = name in subject.names and not subject.oblique and not led
    return LEADS if leads else "within the clause"
