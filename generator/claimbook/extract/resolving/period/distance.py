"""Measure how far each period that a sentence names is from a figure."""

from __future__ import annotations

import re

from claimbook.extract.resolving.period.announcements import is_announcement
from claimbook.extract.resolving.period.article_day import YEAR
from claimbook.extract.resolving.period.counting_back import COUNTED_BACK
from claimbook.extract.resolving.period.joints import belongs
from claimbook.extract.resolving.period.sides import measure_after, measure_before
from claimbook.extract.resolving.period.words import NamedPeriod
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_before, match_cues
from claimbook.quantity import Span

BASE = match_before(
    """
    (?: than | versus | vs\\.? | compar(?:ed|es|ing) (?:with|to) | relative to | since | ahead of
    | behind | above | below | (?:up|down) on | as (?:big|high|large|long|many|much|often) as
    | record (?:of | set | from)
    )(?:\\s(?:in|the|of|for|at\\sleast))*
    """
)
"""Before a period that something is compared with."""
_AS = re.compile(r"\s(?:as|when)\s")
"""Between a period and what happened at the same time: `fell to 6% in May as 9 jobs were added`."""
FROM = match_before("from")
_LAST_YEAR = match_cues("last year | previous year | year before")
FOUNDED = match_before(
    """
    (?:founded | established | born | launched | created | set up | acquired | introduced | built
    | opened | completed | signed | elected | passed | joined | formed | started | begun | began
    | closed | re-?opened | unveiled | inaugurated
    | opens? | starts? | begins? | finish(?:es)? | launch(?:es)? | arrives?
    | be (?:completed | finished | ready)) (?:in|by)
    | (?:deferred | delayed | moved | postponed | pushed back | put (?:back|off)) (?:to|until)
    | (?:expires? | expired | lapses? | runs? out | takes? effect) (?:in|by|on)
    """
)
"""Before the period in which something began or came about, which is not its figures' period."""
_CONDITION = re.compile(
    r"\s(?:as\slong\sas|assuming|if(?!\s(?:not|any)\b)|on\scondition|provid(?:ed|ing)(?=\sthat\b|\s(?:the|it|they)\b)"
    r"|unless)\s"
)
"""Begins a condition, in which a period is not of a figure before it."""
_MORE_THAN = re.compile(r"\s(?:more|less|fewer|higher|lower)\sthan\s[^,;.]*\s(?:in|of)\s")
"""Between a difference and the period of the figure that it is measured against."""
_TOLD_IN = match_before("(?:announced | promised | said | estimated | predicted) in")
"""Before the period in which somebody made a statement: `said in 2023 that it would`."""
_ENDS = re.compile(r"[.!?][\"”]?\s+(?=[A-Z“\"])")
"""Where a sentence ends within a quotation."""
_ATTACHED = re.compile(
    r"\s(?:(?:in|for|during|over)\s(?:the\s(?:period|years)\s)?(?:(?:between|from)\s)?)?"
)
"""Joins a period with the only figure that it belongs to: `$11.9 billion the year before`."""
_FOLLOWS = re.compile(
    r",\s(?:(?:up|down)|an?\s(?:[a-z]+\s)?(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease)\s(?:of|by))"
    r"\s[^,;]{0,60}?\d(?:\.\d+)?\s?(?:%|per\s?cent|points?)"
)
"""After a period: by how much the figure before it moved, as in `$9 million in 2024, up 6%`."""
_OWN_AFTER = re.compile(r"\s(?:in|for|during|over|by)\s")
_FIRST = {"", "in", "at", "during", "for", "but", "and"}
"""All words that may precede words that count back at the start of a sentence or after `;`."""
_YEAR = re.compile(YEAR)
_MOVES = re.compile(
    r"\b(?:up|down|an?\s(?:[a-z]+\s)?(?:increase|rise|gain|jump|drop|fall|decline|decrease)\s(?:of|by))"
    r"\s(?:(?:nearly|almost|about|over|more\sthan|some)\s)?$"
)
"""Before a figure that something moved by."""
_UP = re.compile(r"\s?[,–—-]\s(?:up|down)\b(?!\sfrom\b)[^,;]*")
"""Between the period of a level and its change: `$9 million in 2024, up 6%`."""
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_PAIRED = re.compile(r"\s*(?:to|or|and|,)\s*")
_EQUALS = re.compile(r",\sor\s(?:about\s|some\s)?")
_LISTED = re.compile(
    r"(?:\s(?!(?:at|by|for|from|in|of|on|to|with)\b)[a-z]+){0,2},?\sand\s(?:[a-z]+\s){0,3}|\sto\s"
)
_PART_OF = re.compile(
    r"\sof\s(?:(?:its|their|his|her|our|the|all|about|around|some|nearly|almost|roughly|over)\s)+"
    r"(?:\w+\s)?"
)
"""Between the figures of a part and its whole: `15 of its 290 jobs`."""
_OF_IT = re.compile(r"\sof\s(?:it|that|them|those|these|which|whom)\b")
"""After a share of the figure before, whose period it has: `$9 million in 2024, 8% of it`."""
_DONE_WITH = re.compile(
    r"\s(?:[\w-]+\s){1,3}[a-z]+ed\s(?:among|at|between|by|for|in|with)\s(?:the\s)?"
)
"""Between a figure and another one in a description of it: `9 ships ordered by 3 lines`."""
_LINKS = (_LISTED, _EQUALS, _PART_OF, _DONE_WITH)
"""Words between two figures that share a period."""


def measure_distance(around: Around, named: NamedPeriod) -> int | None:
    """Return the characters between a period and a figure; None if the period is not the figure's.

    Some are added if other figures or the end of a clause come between; none are counted if grammar
    ties the two together.
    """
    text, at, sentence = around.text, around.at, around.sentence
    before = text[max(sentence.start, named.start - 40) : named.start]
    between = Span(min(named.end, at.end), max(named.start, at.start))
    if _AS.fullmatch(text, named.end, at.start):
        return at.start - named.end
    if FOUNDED.search(before) or _ENDS.search(text, between.start, between.end):
        return None
    if _TOLD_IN.search(before) and text.startswith(" that ", named.end):
        return None
    if named.start >= at.end and (
        _CONDITION.search(text, at.end, named.start)
        or _MORE_THAN.fullmatch(text, at.end, named.start)
    ):
        return None
    if (own := belongs(around, named)) is not None:
        return 0 if own else None
    if _FOLLOWS.fullmatch(text, named.end, at.end) or _UP.fullmatch(text, named.end, at.end):
        return 0
    if _is_of_another(around, named):
        return None
    words = text[named.start : named.end]
    if FROM.search(before) and _WEEKDAY.fullmatch(words) and at.end <= named.start:
        return None
    if COUNTED_BACK.fullmatch(words):
        if _ATTACHED.fullmatch(text, at.end, named.start):
            return 0
        leading = text[sentence.start : named.start]
        if named.end <= at.start:
            leading = leading.rpartition(";")[2]
        first = leading.strip().casefold() in _FIRST
        if not first and not _LAST_YEAR.search(words):
            return None
    crossed = _count_crossed(around, between)
    if FROM.search(before) and _is_base(around, named):
        return None
    if BASE.search(before) or (FROM.search(before) and _LAST_YEAR.search(words)):
        return _measure_base(around, named, before)
    if named.start >= at.end:
        return measure_after(around, named, crossed)
    return measure_before(around, named, before, crossed)


def _is_of_another(around: Around, named: NamedPeriod) -> bool:
    """Whether a period is another figure's, or the day of an announcement."""
    text, at = around.text, around.at
    others = [
        o
        for o in around.others
        if not (
            _LISTED.fullmatch(text, at.end, o.start) or _DONE_WITH.fullmatch(text, at.end, o.start)
        )
    ]
    beside = [o for o in others if _ATTACHED.fullmatch(text, o.end, named.start)]
    pairs = text[named.end : at.start] == " to " and not _OWN_AFTER.match(text, at.end)
    if beside and _OF_IT.match(text, at.end):
        return False
    if beside and not (pairs and not FROM.search(text, around.sentence.start, beside[0].start)):
        return True
    if text.startswith(":", named.end) and any(o.start == named.end + 2 for o in around.others):
        return True  # $12 million (2023: $9 million)
    return named.is_day_or_month and is_announcement(around, named)


def _is_base(around: Around, named: NamedPeriod) -> bool:
    """Whether something moved from a year, which is then no period: `up $3 million from 2023`."""
    text, at = around.text, around.at
    if not _YEAR.fullmatch(text, named.start, named.end):
        return False
    if named.end <= at.start or text.startswith(("up ", "down "), at.start):
        return True
    return _MOVES.search(text, at.start - 40, at.start) is not None


def _measure_base(around: Around, named: NamedPeriod, before: str) -> int | None:
    """Return the distance of a period after words such as `than`; None if it is only compared with.

    A figure right after it is of that period: `compared with 2022, when 9 million came`.
    """
    text, at = around.text, around.at
    if named.start < around.clause.start or named.end > at.start:
        return None
    apart = text[named.end : at.start] == " to " and FROM.search(before)
    return None if apart else at.start - named.end


def _count_crossed(around: Around, between: Span) -> int:
    """Return how many other figures come between, except those that the figure is paired with."""
    crossed, reached = 0, around.at.end
    for other in around.others:
        inside = between.start <= other.start and other.end <= between.end
        if not inside or _PAIRED.fullmatch(around.text, other.end, around.at.start):
            continue
        if any(link.fullmatch(around.text, reached, other.start) for link in _LINKS):
            reached = other.end  # `rose 9% to $6 million, or $3 a share, in May`
        else:
            crossed += 1
    return crossed
