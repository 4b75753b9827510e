"""Resolve what a figure is about by the names and pronouns near it.

Without any, the article's subject is proposed unless a pronoun or the clause rules it out.
`likelihood.py` then weighs the candidates.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import NamedTuple

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.chains import find_person
from claimbook.extract.resolving.entity.first_person import FIRST_PERSON, find_first_person
from claimbook.extract.resolving.entity.nearness import BESIDE_COST, weigh_name
from claimbook.extract.resolving.entity.pronouns import fits_pronouns, list_meant
from claimbook.extract.resolving.entity.respective import RESPECTIVELY, find_respective
from claimbook.extract.resolving.entity.topic import is_wider
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.sentence.sections import (
    find_label,
    find_list_subject,
    find_section_subject,
)
from claimbook.extract.resolving.sentence.subjects import OBLIQUE, Subject, find_subject
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.verbs import FINITE
from claimbook.quantity import Span

_OF_THINGS = frozenset(("", "this", "these", "those"))
"""Pronouns in a subject that is not a person."""


_AGE = re.compile(r"1?\d?\d")
_BEFORE_AGE = re.compile(r",\s(?:aged\s)?")
_CALLED = re.compile(r"\b(?:called|named|son|daughter|brother|sister|wife|husband|child)\s$")
"""Before the name of a person."""
_AT_AGE = re.compile(r"(?:At|By|At the age of|Aged)\s(?=\d)")
_WHO_AT_AGE = re.compile(r"(?:\syears\sold)?,\s(?P<who>he|she)?")
"""Around an age that begins a sentence: `At 16, he went to sea`."""
_ATTRIBUTIVE = re.compile(r".*-(?:an?-)?[A-Za-z]+", re.DOTALL)
"""A figure that describes what comes next: `16-inch`, `$10-a-month`."""
_NO_NOUN_AFTER = re.compile(
    rf"\s*(?:$|[,.;:!?()”\"–—]|['’]s\b|{OBLIQUE.pattern}|{FINITE.pattern}"
    r"|(?:and|or|that|which|who|to|as|than)\b)"
)
"""After the last word of a noun."""
_SELF = re.compile(r"\bI\s*$")
_AFTER_AGE = re.compile(r"[,.;)]|\sand\b|$")
"""Around an age after the name of a person."""


class Chosen(NamedTuple):
    """The entity that a figure is about, and the other candidates."""

    name: Name | None
    """The name; None if this is open."""
    others: tuple[Name, ...] = ()
    """Other names that may be meant, if this is not certain."""
    by_topic: bool = False
    """Whether the article's subject was taken because the sentence names nobody."""
    meant: tuple[tuple[Name, ...], ...] = ()
    """Whom each pronoun before the figure may mean, the nearest first."""
    excluded: frozenset[str] = frozenset()
    """The keys of names in the sentence that are ruled out: `UK revenues`, `US carmaker`."""
    subject: Subject | None = None
    """The grammatical subject of the figure's clause."""
    is_doubtful: bool = False
    """Whether it is only likely."""
    is_certain: bool = False
    """Whether the text assigns it to the figure, as in a list."""
    speaker: Name | None = None
    """Whoever says the figure about somebody else."""


def resolve_entity(around: Around, said: Said | None) -> Chosen:
    """Return what a figure is about."""
    if label := find_label(around):
        return Chosen(label, is_certain=True)
    if around.text.find(RESPECTIVELY, around.at.end, around.sentence.end) > 0 and (
        name := find_respective(around)
    ):
        return Chosen(name, is_certain=True)
    if _AFTER_AGE.match(around.text, around.at.end) and (aged := _find_aged(around)):
        return Chosen(aged, is_certain=True)
    if len(people := _find_person_of_age(around)) == 1:
        return Chosen(people[0], is_certain=True)
    if described := _find_described(around):
        return Chosen(described, is_certain=True)
    speaker = said.name if said else None
    subject = find_subject(around.cast, around.sentence, around.at.start)
    if speaker and subject and _speaks_of_self(around, subject, speaker):
        return Chosen(speaker, subject=subject, is_doubtful=True, is_certain=True)
    first = subject if said is None and subject and subject.pronoun in FIRST_PERSON else None
    if first and (teller := find_first_person(around, first)):
        return Chosen(teller, subject=subject, is_doubtful=True, is_certain=True)
    if speaker and speaker.end < around.at.start and around.cast.reports_own(speaker):
        speaker = None
    costs = [(name, weigh_name(around, name, speaker, subject)) for name in around.names]
    names = [name for name, cost in costs if cost is not None]
    named = [(cost, n, (name,)) for n, (name, cost) in enumerate(costs) if cost is not None]
    meant = tuple(list_meant(around, speaker, names))
    scored = sorted((*named, *meant), key=itemgetter(0, 1))
    if not scored or scored[0][0] >= BESIDE_COST:
        chosen = _choose_subject(around, subject)
    else:
        _, _, best = scored[0]
        chosen = Chosen(None, best) if len(best) > 1 else Chosen(best[0])
    if len(names) < len(costs):
        others = frozenset([name.key for name, cost in costs if cost is None])
        chosen = chosen._replace(excluded=others.difference([name.key for name in names]))
    nearest = tuple(each for _, _, each in sorted(meant))
    return chosen._replace(meant=nearest, subject=subject, speaker=speaker)


def _find_aged(around: Around) -> Name | None:
    """Return the person whose age the figure is: `Anna Holm, 52, has`."""
    if _AGE.fullmatch(around.text, *around.at) is None:
        return None
    return next(
        (
            name
            for name in around.names
            if _BEFORE_AGE.fullmatch(around.text, name.end, around.at.start)
            and (
                around.cast.is_person(name)
                or _CALLED.search(around.text, max(0, name.start - 20), name.start)
            )
        ),
        None,
    )


def _find_person_of_age(around: Around) -> tuple[Name, ...]:
    """Return whom an age that begins a sentence is about: `At 16, Anna Holm went to sea`."""
    led = _AT_AGE.match(around.text, *around.sentence)
    found = _WHO_AT_AGE.match(around.text, around.at.end)
    if led is None or led.end() != around.at.start or found is None:
        return ()
    if found["who"]:
        return find_person(around, pronoun=found["who"])
    return tuple(n for n in around.names if n.start == found.end() and around.cast.is_person(n))


def _find_described(around: Around) -> Name | None:
    """Return the name that a figure describes: `the 16-inch Tidewater Pro is`."""
    start, end = around.at
    if not _ATTRIBUTIVE.fullmatch(around.text, start, end):
        return None
    described = next((n for n in around.names if n.start == end + 1), None)
    if described is None or not _NO_NOUN_AFTER.match(around.text, described.end):
        return None
    return described


def _speaks_of_self(around: Around, subject: Subject, speaker: Name) -> bool:
    """Whether the clause of a figure is about the speaker: `“I sold 9 boats,” Anna Holm said`."""
    if not (_SELF.search(subject.words) and around.cast.is_person(speaker)):
        return False
    return not around.split.find(SAYING, Span(subject.verb.start, around.at.start))


def _choose_subject(around: Around, clause: Subject | None) -> Chosen:
    """Return the subject of the section or article, unless a pronoun or the clause forbids it."""
    section = find_list_subject(around) or find_section_subject(around)
    topic = section or around.cast.subject
    if topic is None or not fits_pronouns(around, topic):
        return Chosen(None)
    # Whoever speaks, or their employer.
    of_us = clause is not None and clause.pronoun in FIRST_PERSON
    if of_us or _is_thing_of_nobody(around, topic, clause) or is_wider(around, topic):
        return Chosen(None, (topic,))
    # Nobody else has been named since the heading.
    if section and not around.cast.within(Span(section.end, around.at.start)):
        return Chosen(section, is_doubtful=True, is_certain=True)
    return Chosen(topic, by_topic=True)


def _is_thing_of_nobody(around: Around, topic: Name, clause: Subject | None) -> bool:
    """Whether a clause is about a thing, in an article on a person who is unlikely to own it."""
    if clause is None:
        return around.cast.is_person(topic) and around.pick.mention is not None
    if clause.names or " " not in clause.words.strip():
        return False
    if clause.pronoun not in _OF_THINGS:
        return False
    return around.cast.is_person(topic)
