"""Aim a statement at the words it reports, whose subject the claim is about."""

from __future__ import annotations

import re
from dataclasses import replace

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_main_subject
from claimbook.extract.words.attribution import SAYING
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

_FEWEST_SPACES = 3
"""A quotation with fewer spaces is a name or a phrase."""
_ENDS = re.compile(r"[,”\"]\s?(?:[^,;“”\"]{0,60}\s)?$")
"""Before a verb of saying that follows what is said: `Fares will fall, the agency said`."""


def aim_at_reported(around: Around) -> Around:
    """Return a statement's surroundings, aimed at the verb in the words that it reports.

    Unchanged if the statement reports nobody's words.
    """
    if not SAYING.match(around.text, around.at.start):
        return around
    told = find_main_subject(around.cast, _find_words(around))
    if told is None:
        return around
    return around.aim(replace(around.pick, span=Span(told.verb.end, told.verb.end)))


def _find_words(around: Around) -> Span:
    """Return what is said: a quotation, or the words before or after the verb of saying."""
    for quoted in around.find(QUOTED):
        if around.text.count(" ", *quoted) >= _FEWEST_SPACES:
            return Span(quoted.start + 1, quoted.end - 1)
    before = Span(around.sentence.start, around.at.start)
    if _ENDS.search(around.text[before.start : before.end]) and not around.text.startswith(
        " that ", around.at.end
    ):
        return before
    return Span(around.at.end, around.sentence.end)
