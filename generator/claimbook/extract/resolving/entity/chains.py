"""Follow a pronoun back through the sentences to whoever may be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.pronoun_fit import fits_given_name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import Subject, find_main_subject
from claimbook.extract.splitting.cutting import Sentence
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.firms import FIRMS
from claimbook.model import Where
from claimbook.quantity import Span

_DESCRIBED = re.compile(
    rf"\s*(?:[A-Z][a-z]+\s)?[Tt]he (?:[\w-]+\s){{0,2}}(?:{FIRMS})"
    r"(?:\s(?:also|itself|now|only|still))?\s*$"
)
"""A subject that stands for somebody named before, as a pronoun does."""
DEMONSTRATIVES = ("this", "these", "those")
_FARTHEST = 4
"""Sentences."""


def find_person(around: Around, *, pronoun: str = "") -> tuple[Name, ...]:
    """Return the people whom `he` or `she` may mean: those in the last sentence that names any.

    People whose given name the `pronoun` does not fit are left out. The result is one person if
    only one is named or one leads the sentence, and several if that is open.
    """
    for sentence in islice(list_before(around), _FARTHEST):
        people = {
            n.key: n
            for n in around.cast.within(sentence.span)
            if around.cast.is_person(n) and fits_given_name(n, pronoun)
        }
        if not people:
            continue
        subject = find_main_subject(around.cast, sentence.span)
        leads = [n for n in (subject.names if subject else ()) if n.key in people]
        return tuple(leads) if len(leads) == 1 else tuple(people.values())
    return ()


def find_thing(around: Around, fits: Callable[[Name], bool]) -> tuple[Name, ...]:
    """Return whom `it` or `the company` may mean: subjects of the sentences before, back to a name.

    If no subject fits, the only other name in the sentence that does. Nobody, if a sentence in
    between is about something without a name.
    """
    for sentence in islice(list_before(around), _FARTHEST):
        if sentence.paragraph < around.pick.sentence.paragraph - 1:
            return ()
        subject = find_reported_subject(around, sentence.span)
        if subject is None:
            return ()
        things = [n for n in subject.names if fits(n)]
        if things and not subject.oblique:
            return tuple(things)
        if subject.names and not things:
            others = {
                n.key: n
                for n in around.cast.within(sentence.span)
                if fits(n) and not (around.cast.is_beside(n) or around.cast.is_only_saying(n))
            }
            return tuple(others.values()) if len(others) == 1 else ()
        if not (subject.pronoun or is_described(subject)):
            return ()
    return ()


def speaks_of_others(around: Around) -> bool:
    """Whether the sentence before in the paragraph is about something that has no name.

    Then `it` or `they` rarely stands for a name: `The new boats are cheap. They cost $9,000.`
    """
    key = (speaks_of_others, around.sentence)
    return around.split.keep(key, lambda: _speaks_of_others(around))


def _speaks_of_others(around: Around) -> bool:
    own = find_main_subject(around.cast, around.sentence)
    if own is not None and not own.pronoun:
        return False
    before = next(list_before(around), None)
    if before is None or before.paragraph != around.pick.sentence.paragraph:
        return False
    subject = find_reported_subject(around, before.span)
    if subject is None:
        return not around.cast.within(before.span)
    if subject.pronoun:
        return _is_noun(subject)
    named = any(not subject.oblique for _ in subject.names)
    return not (named or is_described(subject)) and bool(subject.words.strip())


def _is_noun(subject: Subject) -> bool:
    """Whether a subject is a noun with a pronoun before it: `these boats`."""
    return subject.pronoun in DEMONSTRATIVES and subject.words.strip().lower() != subject.pronoun


def is_described(subject: Subject) -> bool:
    """Whether a subject is a noun for a company that has been named before: `the carrier`."""
    return _DESCRIBED.match(subject.words) is not None


def find_reported_subject(around: Around, sentence: Span) -> Subject | None:
    """Return the subject of a sentence, or of the words that it reports."""
    subject = find_main_subject(around.cast, sentence)
    if subject is None or not around.split.find(SAYING, subject.verb):
        return subject
    rest = Span(subject.verb.end, sentence.end)
    told = find_main_subject(around.cast, rest)
    return told if told and told.names else subject


def list_before(around: Around) -> Iterator[Sentence]:
    """Yield the sentences before a figure's own, the nearest first, without the headline."""
    sentence: Sentence | None = around.pick.sentence
    while sentence and (sentence := around.split.before(sentence)):
        if sentence.where is Where.BODY or sentence.where is Where.SUMMARY:
            yield sentence
