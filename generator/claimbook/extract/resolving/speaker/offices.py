"""Find the body for which an office without a name speaks: `the company's finance director`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.topic import list_rivals
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.extract.resolving.speaker.namesakes import list_namesakes
from claimbook.extract.words.countries import list_countries
from claimbook.extract.words.firms import FIRMS
from claimbook.quantity import Span

_OWNED = re.compile(r"['’]s?(?=\s)")
_OF = re.compile(r"\b(?:of|for|at)\s(?:the\s)?$")
_OFFICE = re.compile(
    r"\b(?:spokes\w+|directors?|executives?|managers?|chief|chair\w*|president|founders?|boss|officers?|owners?)\b"
)
"""Offices in companies and bodies; those of a state speak for themselves."""
_OF_BODY = re.compile(
    r"^(?P<owner>the [a-z]+)['’]s\s|\b(?:of|for|at)\s(?P<of>the\s[a-z]+)$", re.IGNORECASE
)
"""A body without a name that an office is in: `a spokesman for the department`."""
_OF_COMPANY = re.compile(rf"(?:its|the (?:{FIRMS}|line)['’]s)\s", re.IGNORECASE)


def find_holder(
    around: Around, actor: Actor, office: re.Match[str], actors: Sequence[Actor]
) -> Actor:
    """Return who holds the office after the name of a body: `the Bank's deputy head Anna Holm`.

    If no name follows, it is the office itself: `the Coast Air spokesman said`.
    """
    if actor.name is None or around.cast.is_person(actor.name):
        return actor
    for other in actors:
        if other.name and 0 <= other.span.start - office.end() <= 1:
            return other
    whole = Span(actor.name.start, office.end() - 1)
    return Actor(whole, around.words_of(whole), None)


def find_owner(around: Around, said: Said) -> Name | None:
    """Return the body that an office speaks for; None if the speaker has a name or it is uncertain.

    `The company` is the article's subject if no other one may be meant. No single office speaks for
    a place, which has many.
    """
    if said.name is not None or said.is_source or not _OFFICE.search(said.words):
        return None
    for name in around.cast.within(said.span):
        of = _OF.search(around.text, said.span.start, name.start)
        holds = _OFFICE.search(around.text, name.end, said.span.end)
        if of or _OWNED.match(around.text, name.end) or holds:
            return None if _is_place(around, name) else name
    if body := _OF_BODY.search(said.words):
        words = body["owner"] or body["of"]
        bodies = list_namesakes(around, Actor(said.span, words, None))
        if len(bodies) == 1:
            return bodies[0]
    if not _OF_COMPANY.match(said.words):
        return None
    subject = around.cast.subject
    if subject is None or around.cast.is_person(subject) or _is_place(around, subject):
        return None
    return None if list_rivals(around, subject) else subject


def _is_place(around: Around, name: Name) -> bool:
    return around.cast.is_place(name) or name.words in list_countries().values()
