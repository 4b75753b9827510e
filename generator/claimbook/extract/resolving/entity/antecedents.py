"""Find what a pronoun before a figure stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.chains import (
    find_person,
    find_thing,
    speaks_of_others,
)
from claimbook.extract.resolving.entity.nearness import is_beside
from claimbook.extract.resolving.entity.noun_phrases import PLURALS
from claimbook.extract.resolving.entity.pronoun_fit import (
    OF_COUNTRY,
    OF_PERSON,
    OF_PLACE,
    fits,
    is_of_body,
)
from claimbook.extract.resolving.entity.topic import list_equals
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_subject
from claimbook.extract.words.attribution import NEWS, SAID_BEFORE, SAYING, SOURCES
from claimbook.quantity import Span

MOST = 4
"""The most names that are listed as candidates."""
_OF_MANY = re.compile(r"they|their|them", re.IGNORECASE)
_MANY = re.compile(rf"{PLURALS}\s*$")
"""A subject that `they` may stand for."""
_OF_THING = re.compile(r"its?", re.IGNORECASE)
_OWNED = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){1,2}(?:(?:on|in|late|early)\s[\w\s]{3,20})?(?=sa(?:id|ys)\b)"
)
"""After the owner of a speaker: `Peck's campaign said`."""


def find_antecedents(
    around: Around, pronoun: Span, speaker: Name | None, names: Sequence[Name]
) -> tuple[Name, ...]:
    """Return the names that a pronoun may stand for; several if that is open, none if unknown.

    These are the name before it in its sentence, otherwise the speaker, otherwise an earlier name.
    """
    if is_of_body(around, pronoun):
        return find_body(around, pronoun)
    quoted = around.quoted if around.quoted and around.quoted.covers(pronoun) else None
    # `the Institute for Boats said it fell`, not `said its index fell`
    of_others = (
        speaker is not None
        and (
            speaker.words in NEWS
            or SOURCES.search(speaker.words) is not None
            or SAID_BEFORE.search(around.text, speaker.start - 60, speaker.start) is not None
        )
        and around.text[pronoun.start : pronoun.end] not in {"its", "their"}
    )
    leading = [
        name
        for name in names
        if name.end <= pronoun.start
        and not is_beside(around, name)
        and not (of_others and speaker and name.key == speaker.key)
        and _may_stand(around, pronoun, name)
    ]
    if leading:
        subject = find_subject(around.cast, around.sentence, pronoun.start)
        own = find_subject(around.cast, around.sentence, around.at.start)
        if subject and own and own.is_object and own.span == pronoun:
            leading = [name for name in leading if name not in subject.names]
        leads = [name for name in leading if subject and name in subject.names]
        if leads or (leading and (subject is None or subject.pronoun)):
            return ((leads or leading)[-1],)
    if speaker and not of_others and quoted is None and fits(around, pronoun, speaker):
        return (speaker,)
    if OF_PLACE.fullmatch(around.text, pronoun.start, pronoun.end):
        return _find_place(around, pronoun)
    if _means_nameless(around, pronoun):
        return ()
    if OF_PERSON.fullmatch(around.text, pronoun.start, pronoun.end):
        return find_person(around) or _keep_fitting(around, pronoun)
    return find_thing(around, lambda n: fits(around, pronoun, n)) or _keep_fitting(around, pronoun)


def _means_nameless(around: Around, pronoun: Span) -> bool:
    """Whether `they` are speakers without a name: `officials said they`."""
    if _OF_MANY.fullmatch(around.text, pronoun.start, pronoun.end) is None:
        return False
    subject = find_subject(around.cast, around.sentence, pronoun.start)
    if subject is None or subject.names or subject.pronoun:
        return False
    says = around.split.find(SAYING, subject.verb)
    return bool(says) and _MANY.search(subject.words) is not None


def _may_stand(around: Around, pronoun: Span, name: Name) -> bool:
    """Whether a pronoun may stand for a name, or for what it owns: `Peck's campaign said it`."""
    if around.cast.is_person(name) and _OWNED.match(around.text, name.end, pronoun.start):
        return _OF_THING.fullmatch(around.text, pronoun.start, pronoun.end) is not None
    return fits(around, pronoun, name)


def _find_place(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the places that `the city` may be: the article's own, or those named before it.

    If they are countries, it is the last one.
    """
    of_country = OF_COUNTRY.match(around.text, pronoun.start)
    before = around.cast.within(Span(0, pronoun.start))[::-1]
    noun = around.words_of(pronoun).split()[1].rstrip("'’s").casefold()
    for name in before:
        if name.words.casefold().endswith(f" {noun}"):
            return (name,)  # `Tidewater City`
    places = {n.key: n for n in before if fits(around, pronoun, n)}
    return tuple(places.values())[: 1 if of_country else MOST]


def find_body(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the last body before `the agency` that has the noun in its name."""
    before = around.cast.within(Span(0, pronoun.start))[::-1]
    return next(((name,) for name in before if fits(around, pronoun, name)), ())


def _keep_fitting(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the article's subject and its equals if the pronoun fits it; otherwise nothing."""
    subject = around.cast.subject
    if subject is None or not fits(around, pronoun, subject):
        return ()
    if " " not in around.words_of(pronoun) and speaks_of_others(around):
        return ()
    return subject, *list_equals(around, subject)
