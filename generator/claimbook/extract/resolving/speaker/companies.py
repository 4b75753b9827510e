"""Find the company that a noun such as `the lender` means as a speaker."""

from __future__ import annotations

import re

from claimbook.extract.resolving.entity.chains import find_thing
from claimbook.extract.resolving.entity.topic import is_country, is_of_place, list_rivals
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.extract.resolving.speaker.candidates import MOST, keep_quoted
from claimbook.extract.resolving.speaker.namesakes import list_namesakes
from claimbook.extract.resolving.speaker.voices import Recall, find_voice
from claimbook.extract.words.firms import FIRMS

COMPANY = re.compile(
    rf"(?:(?:the|its) (?:[\w-]+ ){{0,2}})?(?:{FIRMS}|club|trust|team|hospital|university)",
    re.IGNORECASE,
)
"""Words for a company that has been named before."""


def find_company(around: Around, actor: Actor, mode: str, recall: Recall) -> Said:
    """Return the speaker of `the company said`: the article's subject, if no other is meant.

    If others may be meant, it is the one that spoke in the sentence before.
    """
    subject = around.cast.subject
    if subject is None:
        return Said(actor.words, None, actor.span, mode)
    named = find_thing(around, lambda n: not around.cast.is_person(n) and not is_country(n))
    if len(named) == 1 and named[0].key == subject.key:
        return Said(subject.words, subject, actor.span, mode)
    if is_of_place(around, subject):
        return _find_speaking_body(around, actor, mode)
    if len(bodies := list_namesakes(around, actor)) == 1:
        return Said(bodies[0].words, bodies[0], actor.span, mode)
    rivals = list_rivals(around, subject)
    if rivals:
        quoted = keep_quoted(around, (subject, *rivals))
        rivals = tuple(n for n in quoted if n.key != subject.key)
        spoke = find_voice(around, actor, recall, "it")
        if isinstance(spoke, Said) and spoke.name and spoke.name.key in {n.key for n in quoted}:
            return spoke._replace(span=actor.span, mode=mode)
    if rivals or around.cast.is_person(subject):
        return Said(actor.words, None, actor.span, mode, candidates=(subject, *rivals)[:MOST])
    return Said(subject.words, subject, actor.span, mode)


def _find_speaking_body(around: Around, actor: Actor, mode: str) -> Said:
    """Return the speaker of `the lender said` in an article on a place: the last body named."""
    before = around.split.before(around.pick.sentence)
    near = [*(around.cast.within(before.span) if before else []), *around.names]
    bodies = {
        n.key: n
        for n in near
        if not (around.cast.is_person(n) or around.cast.is_place(n) or is_country(n))
    }
    if not bodies:
        return Said(actor.words, None, actor.span, mode)
    if len(bodies) > 1:
        return Said("", None, actor.span, mode, candidates=tuple(bodies.values())[:MOST])
    body = next(iter(bodies.values()))
    return Said(body.words, body, actor.span, mode)
