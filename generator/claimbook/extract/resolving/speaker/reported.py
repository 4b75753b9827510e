"""Aim a statement at the words it reports, whose subject the claim is about."""

from __future__ import annotations

import re
from dataclasses import replace

from claimbook.extract.resolving.kind.words import DENIAL
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_main_subject
from claimbook.extract.words.attribution import PASSIVE, SAYING
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

FEWEST_SPACES = 3
"""A quotation with fewer spaces is a name or a phrase."""
_TITLE = re.compile(r"[“\"][A-Z].*[^,.!?…][”\"]", re.DOTALL)
"""Quotation marks around a name rather than around what somebody says."""
_ENDS = re.compile(r"[,”\"]\s?(?:[^,;“”\"]{0,60}\s)?$")
"""Before a verb of saying that follows what is said: `Fares will fall, the agency said`."""
_GOES_ON = re.compile(r"\s(?:that|there|I|we|you|he|she|it|they)\b")
"""After a verb of saying that is followed by what is said."""


def aim_at_reported(around: Around) -> Around:
    """Return a statement's surroundings, aimed at the verb in the words that it reports.

    If no verb is found there, they are aimed at the start of these words. They are unchanged if the
    statement reports nobody's words.
    """
    words = find_reported(around)
    if words is None:
        return around
    told = find_main_subject(around.cast, words)
    at = told.verb.end if told else words.start
    return around.aim(replace(around.pick, span=Span(at, at)))


def find_reported(around: Around) -> Span | None:
    """Return what a statement reports: a quotation, or the words around the verb of saying.

    None if it has no verb of saying.
    """
    verb = find_saying(around)
    if verb is None:
        return None
    for quoted in around.find(QUOTED):
        words = around.words_of(quoted)
        if words.count(" ") >= FEWEST_SPACES and not _TITLE.fullmatch(words):
            return Span(quoted.start + 1, quoted.end - 1)
    return _find_words_before(around, verb) or Span(verb.end, around.sentence.end)


def find_saying(around: Around) -> Span | None:
    """Return the verb with which a statement reports what somebody says or denies.

    This is the verb that the statement was picked for, or else one that follows what is said.
    """
    own = SAYING.match(around.text, around.at.start) or DENIAL.match(around.text, around.at.start)
    if own and not _is_passive(around, Span(*own.span())):
        return Span(*own.span())
    verbs = reversed(around.find(SAYING))
    return next((verb for verb in verbs if _find_words_before(around, verb)), None)


def _find_words_before(around: Around, verb: Span) -> Span | None:
    """Return the words before a verb of saying that has no clause after it."""
    ends = _ENDS.search(around.text, around.sentence.start, verb.start)
    if ends is None or _is_passive(around, verb) or around.text.endswith("to ", 0, verb.start):
        return None
    if _GOES_ON.match(around.text, verb.end):
        return None
    if find_main_subject(around.cast, Span(verb.end, around.sentence.end)):
        return None
    return Span(around.sentence.start, ends.start())


def _is_passive(around: Around, verb: Span) -> bool:
    """Whether a verb says what nobody in particular says: `it is believed that`."""
    return PASSIVE.search(around.text, around.sentence.start, verb.end) is not None
