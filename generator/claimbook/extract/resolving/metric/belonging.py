"""Decide whether words for a metric belong to a figure or to another one of its sentence."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around
from claimbook.quantity import Amount, Span

_OTHER_SUBJECT = re.compile(
    r"[;:]\s|,\s(?:and|but|while|whereas|although)\s(?:[A-Z]|(?:the|its|it|he|she|they)\s)"
)
"""Words between a metric and a figure after which the sentence has another subject."""
_AND = re.compile(r"\band\b")
_OTHER_CLAUSE = 60
_BEHIND = 15
_BEHIND_FARTHEST = 45
_WEAK_NEAR = 25
FARTHEST = 140
"""The most code points between a figure and words that belong to it."""


def is_own(around: Around, span: Span, weak: bool) -> bool:
    """Whether words are in the figure's clause, near it, and with no other figure between.

    Not if another figure counts them: `adds 9 jobs and costs down 60%`.
    """
    at = around.at
    if weak or _is_done_by_others(around, span):
        return False
    if not (around.clause.start <= span.start and span.end <= around.clause.end):
        return False
    if span.end > at.start:
        crossed = any(at.end <= o.start and o.end <= span.start for o in around.others)
        return not crossed and span.start - at.end <= _BEHIND_FARTHEST
    counted = any(other.covers(span) for other in around.others)
    return not (counted and _AND.search(around.text, span.end, at.start))


def is_near(around: Around, amount: Amount, span: Span, weak: bool) -> bool:
    """Whether words probably belong to a figure; weak ones only if they are close to it."""
    counts_other = amount.unit == "count" and amount.noun is not None
    if _is_done_by_others(around, span):
        return False
    reach = _WEAK_NEAR if weak or counts_other else FARTHEST
    if not -_BEHIND_FARTHEST <= around.at.start - span.end <= reach:
        return False
    between = Span(min(span.end, around.at.end), max(span.start, around.at.start))
    if _OTHER_SUBJECT.search(around.text, between.start, between.end):
        return False
    crossed = weak and any(between.covers(other) for other in around.others)
    return not crossed


def is_in_rate(around: Around, amount: Amount, span: Span) -> bool:
    """Whether a word is only the denominator of a rate: `$2 per share`."""
    return amount.per is not None and around.at.start <= span.start < around.at.end


def is_of_other_count(around: Around, amount: Amount, span: Span) -> bool:
    """Whether a word names what another figure counts: `14 cases and one death`."""
    counted = amount.unit == "count" and amount.noun is not None
    return counted and any(other.covers(span) for other in around.others)


def _is_done_by_others(around: Around, span: Span) -> bool:
    """Whether a word is a verb of another figure: `two people died and 9 were hurt`."""
    if around.mention.amount.unit != "count" or span.end > around.at.start:
        return False
    led = any(other.end <= span.start for other in around.others)
    return led and _AND.search(around.text, span.end, around.at.start) is not None


def measure_distance(around: Around, span: Span) -> int:
    """Return the distance from words to a figure in code points, longer across clauses."""
    at = around.at
    gap = at.start - span.end if span.end <= at.start else max(0, span.start - at.end) + _BEHIND
    inside = around.clause.start <= span.start and span.end <= around.clause.end
    return max(0, gap) + (0 if inside else _OTHER_CLAUSE)
