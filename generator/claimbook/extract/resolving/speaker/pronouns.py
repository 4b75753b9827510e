"""Find whom a speaking pronoun stands for: `he said`, `it also announced`."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.chains import (
    find_person,
    find_thing,
)
from claimbook.extract.resolving.entity.pronoun_fit import fits_given_name
from claimbook.extract.resolving.entity.topic import (
    is_country,
    is_of_place,
    list_equals,
)
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.extract.resolving.speaker.candidates import MOST, keep_quoted
from claimbook.extract.resolving.speaker.voices import Recall, find_voice
from claimbook.extract.resolving.speaker.ways import POSSESSED
from claimbook.quantity import Span

_OF_PERSON = frozenset(("he", "she"))
_GROUP = re.compile(
    r"(?:[A-Z][a-z]+\s(?:[a-z-]+\s){0,2})?(?:[A-Za-z]*(?:[Uu]nions|[Pp]olice|[Ff]amilies|[Ee]xperts"
    r"|[a-z](?:ers|ors|ists|ials|ysts|ants|(?<!m)ents|sses)))"
    r"(?:\s(?:at|from|of|with)\s(?:the\s)?[A-Z][\w’'&-]*(?:\s(?:(?:and|for|of)\s)?[A-Z][\w’'&-]*){0,4})?"
    r"(?=\s[a-z])"
)
"""People without names who open a sentence: `Analysts at Coast Air were more cautious.`"""


def find_pronoun(around: Around, actor: Actor, recall: Recall) -> Said:
    """Return whom a speaking pronoun stands for.

    It is whoever spoke in the sentence before, if the pronoun fits; `recall` names the speaker of
    such a sentence. Otherwise it is somebody named there, and left open if there are several.
    """
    who, span = actor.words, actor.span
    mode = "direct" if around.quoted else "indirect"
    own = _find_own(around, span)
    before = around.split.before(around.pick.sentence)
    if not own:
        voice = find_voice(around, actor, recall)
        if isinstance(voice, Said):
            return voice._replace(span=span, mode=mode, role="")
        before = voice
    if who == "they" and before and (group := _GROUP.match(around.text, *before.span)):
        return Said(group[0], None, Span(*group.span()), mode, is_source=True)
    meant = own or _list_meant(around, who, before.span if before else None)
    if len(meant) == 1:
        return Said(meant[0].words, meant[0], span, mode)
    return Said("", None, span, mode, candidates=meant[:MOST])


def _list_meant(around: Around, who: str, before: Span | None) -> tuple[Name, ...]:
    """Return those whom a pronoun may mean, going by the sentence before and the article."""
    of_person = who in _OF_PERSON
    named = around.cast.within(before) if before else []
    named = [name for name in named if not POSSESSED.match(around.text, name.end)]
    if of_person:
        named = [name for name in named if fits_given_name(name, who)]
    else:
        named = [name for name in named if not around.cast.is_beside(name)]
    fits = {n.key: n for n in named if around.cast.is_person(n) == of_person}
    meant = tuple(fits.values() if fits else {n.key: n for n in named}.values())
    if of_person and not fits:
        meant = find_person(around, pronoun=who) or meant
    elif who == "it":
        meant = find_thing(around, lambda n: not around.cast.is_person(n)) or meant
    meant = tuple(n for n in meant if not (around.cast.is_place(n) or is_country(n)))
    subject = around.cast.subject
    if not of_person and not meant and subject and not is_of_place(around, subject):
        meant = (subject, *list_equals(around, subject))
    if len(meant) > 1 and not of_person:
        meant = keep_quoted(around, meant)
    return meant


def _find_own(around: Around, pronoun: Span) -> tuple[Name, ...]:
    """Return the only person named before `which he said` in its own sentence."""
    if not around.text.endswith("which ", 0, pronoun.start):
        return ()
    people = {n.key: n for n in around.names if n.end < pronoun.start and around.cast.is_person(n)}
    return tuple(people.values()) if len(people) == 1 else ()
