"""Resolve what a figure is about: the clause's subject, a name nearby or the article's subject.

The article's subject is taken if nobody else may be meant, or if the article has it much more often
than the others; otherwise all of them are candidates. `likelihood.py` marks what is uncertain.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.nearness import (
    BESIDE_COST,
    COMPARED,
    is_beside,
    is_speaker,
    measure_name,
)
from claimbook.extract.resolving.entity.pronouns import fits_pronouns, list_fitting, list_meant
from claimbook.extract.resolving.entity.respective import RESPECTIVELY, find_respective
from claimbook.extract.resolving.entity.roles import weigh_name
from claimbook.extract.resolving.entity.topic import (
    counts_people,
    has_label,
    is_cited,
    is_country,
    is_in_clause,
    is_of_place,
    is_opposed,
    is_wider,
    list_rivals,
    measures_company,
    outweighs,
)
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.sentence.sections import find_label, find_section_subject
from claimbook.extract.resolving.sentence.subjects import Subject, find_subject

_OF_THINGS = frozenset(("", "this", "these", "those"))
"""Pronouns in a subject that is not a person."""


class Chosen(NamedTuple):
    """The entity that a figure is about, and the other candidates."""

    name: Name | None
    """The name; None if this is open."""
    others: tuple[Name, ...] = ()
    """Other names that may be meant, if this is not certain."""
    by_topic: bool = False
    """Whether the article's subject was taken because the sentence names nobody."""
    meant: tuple[tuple[int, int, tuple[Name, ...]], ...] = ()
    """Each pronoun before the figure: its cost, its rank and whom it may mean."""
    subject: Subject | None = None
    """The grammatical subject of the figure's clause."""
    is_doubtful: bool = False
    """Whether it is only likely."""
    is_certain: bool = False
    """Whether it is named for the figure as in a list."""


def resolve_entity(around: Around, said: Said | None) -> Chosen:
    """Return what a figure is about."""
    if label := find_label(around):
        return Chosen(label, is_certain=True)
    if around.text.find(RESPECTIVELY, around.at.end, around.sentence.end) > 0 and (
        name := find_respective(around)
    ):
        return Chosen(name, is_certain=True)
    speaker = said.name if said else None
    subject = find_subject(around.cast, around.sentence, around.at.start)
    named, names = [], []
    for number, name in enumerate(around.names):
        cost = measure_name(around, name, speaker)
        if cost is not None:
            names.append(name)
            named.append((weigh_name(around, cost, name, speaker, subject), number, (name,)))
    meant = tuple(list_meant(around, speaker, names))
    scored = sorted((*named, *meant), key=itemgetter(0, 1))
    if not scored or scored[0][0] >= BESIDE_COST:
        return _choose_subject(around, speaker, scored, subject)._replace(
            meant=meant, subject=subject
        )
    _, _, best = scored[0]
    if len(best) > 1:
        return Chosen(None, best, meant=meant, subject=subject)
    return Chosen(best[0], meant=meant, subject=subject)


def _choose_subject(
    around: Around,
    speaker: Name | None,
    scored: Sequence[tuple[int, int, tuple[Name, ...]]],
    clause_subject: Subject | None,
) -> Chosen:
    """Return the article's subject if nobody else may be meant; else several candidates."""
    section = find_section_subject(around)
    subject = section or around.cast.subject
    near = [
        name
        for cost, _, (name, *_) in scored
        if cost < COMPARED
        and not is_speaker(name, speaker)
        and not is_cited(around, name)
        and not _is_aside(around, name)
    ]
    if subject is None:
        found = {name.key: name for name in (*near, *([speaker] if speaker else []))}
        return Chosen(None, tuple(found.values()))
    near = [name for name in near if not _is_only_reported(around, name)]
    of_place = is_of_place(around, subject) and not is_wider(around, subject)
    if not near and of_place and counts_people(around):
        return Chosen(subject, by_topic=True)
    rivals = list_rivals(around, speaker, near, subject)
    if section or is_in_clause(around, subject):
        rivals = tuple(name for name in rivals if name in around.names)
    if not fits_pronouns(around, subject):
        return Chosen(None, rivals or list_fitting(around))
    labelled = has_label(around) or is_opposed(around, subject) or is_wider(around, subject)
    labelled = labelled or (is_country(subject) and measures_company(around))
    if _is_thing_of_nobody(around, subject, clause_subject):
        return Chosen(None, (subject, *rivals))
    if rivals and not labelled and outweighs(around, subject, rivals, clause_subject):
        return Chosen(subject, rivals, by_topic=True)
    if rivals or labelled:
        return Chosen(None, (subject, *rivals))
    return Chosen(subject, by_topic=True)


def _is_thing_of_nobody(around: Around, topic: Name, clause: Subject | None) -> bool:
    """Whether a clause is about a thing, in an article on a person who is unlikely to own it."""
    if clause is None:
        return around.cast.is_person(topic) and around.pick.mention is not None
    if clause.names or " " not in clause.words.strip():
        return False
    if clause.pronoun not in _OF_THINGS:
        return False
    return around.cast.is_person(topic)


def _is_aside(around: Around, name: Name) -> bool:
    """Whether a name after a figure only says where something else is, in another clause."""
    return name.start >= around.clause.end and is_beside(around, name)


def _is_only_reported(around: Around, name: Name) -> bool:
    """Whether a name occurs only in what a statement reports, after its verb."""
    return around.pick.mention is None and name.start >= around.at.end
