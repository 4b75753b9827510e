"""Decide whether the subject of a sentence also says something later in it."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import Subject, find_main_subject
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.quantity import Span

_JOINT = re.compile(r"(?:,|(?P<and>\b(?:and|but)))\s(?:(?:[a-z]+ly|also|now|later|then)\s)?$")
"""Before a second verb of a subject: `Holm won the race and`, `Holm denied it,`."""
_SAYING = re.compile(r"[a-z]+ing\b")
"""The form of such a verb if no `and` comes before it."""
_MAY_BE_ANOTHERS = re.compile(r"\bwh(?:o|ich)\b|;")
"""Words between two verbs that may have different subjects: `Holm met Lind, who won and says`."""
_OPENS = re.compile(r"(?:[A-Z][\w-]*\s(?:[a-z-]+,?\s){0,2})?")
"""Before a subject that opens its sentence: nothing, or an office."""
_DOES = re.compile(r"(?:,\s[^,;]{2,60},)?\s(?:[a-z]+ly\s)?[a-z]+s\s")
"""After a subject: an unknown verb: `the office disputes`."""


def leads_to(around: Around, actor: Actor, verb: Span) -> bool:
    """Whether an actor is the subject of a sentence that has another verb before this one."""
    text = around.text
    joint = _JOINT.search(text, actor.span.end, verb.start)
    if joint is None or text.startswith("found", verb.start):
        return False
    if not joint["and"] and not _SAYING.match(text, verb.start):
        return False
    if _MAY_BE_ANOTHERS.search(text, actor.span.end, verb.start):
        return False
    if _OPENS.fullmatch(text, around.sentence.start, actor.span.start) and _DOES.match(
        text, actor.span.end, joint.start()
    ):
        return True
    subject = find_main_subject(around.cast, around.sentence)
    return subject is not None and _is_head(actor, subject) and subject.verb.end < joint.start()


def _is_head(actor: Actor, subject: Subject) -> bool:
    """Whether an actor is the head of a subject, not merely part of it."""
    if not subject.span.covers(actor.span):
        return False
    if actor.name is None:
        return actor.words in subject.words
    return actor.name in subject.names and not subject.oblique
