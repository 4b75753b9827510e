"""The period of a figure: which of the periods that its sentence names is its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimbook.extract.announcements import is_announcement, list_named
from claimbook.extract.around import Around
from claimbook.extract.article_day import Day
from claimbook.extract.columns import find_column_period
from claimbook.extract.counting_back import COUNTED_BACK
from claimbook.extract.cues import match_before, match_cues
from claimbook.extract.governing import begins
from claimbook.extract.period_joints import belongs
from claimbook.extract.period_words import NamedPeriod, find_named_periods
from claimbook.extract.portions import PART_OF
from claimbook.extract.settled import When, settle_counted, settle_period
from claimbook.extract.trading import find_trading_day, is_closing
from claimbook.grounding import Span
from claimbook.quantity import FiscalYear

_OTHER = 150
"""Characters by which a period is further away where another figure stands between."""
_CLAUSE = 30
"""And where it stands in another clause before it."""
_CLAUSE_AFTER = 90
"""And in another clause behind it."""
_AND = 60
"""And where the figure only follows it behind `and`, and has a period of its own."""
_LEADS = 3
"""Words before a period that begins its sentence, and so holds for all of it."""
_BASE = match_before(
    """
    (?: than | versus | vs\\.? | compar(?:ed|es|ing) (?:with|to) | relative to | since | ahead of
    | behind | above | below | (?:up|down) on
    | record (?:of | set | from)
    )(?:\\s(?:in|the|of|for|at\\sleast))*
    """
)
_AS = re.compile(r"\s(?:as|when)\s")
"""Between a period and what happened at the same time: `fell to 6% in May as 9 jobs were added`."""
_AND_OTHER = re.compile(r"\s(?:and|but)\s(?:[a-z]+\s){0,2}")
_LEVEL = re.compile(r"(?:['’]s)?\s(?:levels?|baselines?)\b")
"""After a period that something is only measured against: `9% below 2005 levels`."""
_COMPARES = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:than|versus|compar\w+\s\w+|relative\sto)(?:\s(?:in|the|of|for))*\s"
)
_FROM = match_before("from")
_TO = re.compile(r"\s(?:to|until|through|onto)\s|\s?[-–]")
_WHAT_BEGAN = re.compile(
    r"\b(?!during|including|excluding|following|according)[a-z]{2,}ing\s(?:(?:in|on)\s)?$"
)
"""Before a period that belongs to a noun in another clause: `a format debuting this year, …`."""
_NEW_CLAUSE = re.compile(
    r"[^;]*,\s(?:(?:he|she|it|they|we|I)|(?:adding|saying|arguing|noting|claiming)\sthat)\s[^;]*"
)
"""Between a figure and a period that belongs to the next thing that somebody does."""
_COMPARED = re.compile(
    r"[^,;.]{0,30}?\s(?:than|of\swhat|as(?=\s(?:it|they|was|were|had)\b))\s[^,;.\d]{0,60}\s"
    r"(?:in|at|during|for|by)\s(?:the\s)?"
    r"|[^;.]*?\b(?:above|below|past|beyond|beating|topping|surpassing|exceeding)\s[^,;.\d]{0,50}?"
    r"(?:[’']s)?\s(?:set|seen|reached|recorded|hit|posted)\s(?:(?:in|during|at|on)\s)?(?:the\s)?"
)
"""Between a figure and the period of what it is compared with: `9 more than were built in 2024`."""
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_YEAR_BEFORE = match_cues("last year | previous year | year before")
_LAST_YEAR = match_cues("last year | (?:the\\s)?previous year | (?:the\\s)?year before")
_SINCE = match_before("since")
_UNTIL = match_before("until")
"""In another clause after a figure: how long something else goes on."""
_WHERE = re.compile(r"\s*where\b")
"""The beginning of a clause that a later period does not belong to: `the pier, where 9 work, by
May`."""
_FOUNDED = match_before(
    """
    (?:founded | established | born | launched | created | set up | acquired | introduced | built
    | opened | completed | signed | elected | passed | joined | formed | started | begun | began
    | closed | re-?opened | unveiled | inaugurated
    | opens? | starts? | begins? | finish(?:es)? | launch(?:es)? | arrives?
    | be (?:completed | finished | ready)) (?:in|by)
    """
)
_ENDS = re.compile(r"[.!?][\"”]?\s+(?=[A-Z“\"])")
_BEHIND = re.compile(r"(?:\s[\w-]+){0,2}\s(?:in|for|during|by)\s(?:the\s)?")
_ATTACHED = re.compile(
    r"\s(?:(?:in|for|during|over)\s(?:the\s(?:period|years)\s)?(?:(?:between|from)\s)?)?"
)
"""What joins a period with the figure that it belongs to alone: `$11.9 billion the year before`."""
_FOLLOWS = re.compile(
    r",\s(?:(?:up|down)|an?\s(?:[a-z]+\s)?(?:increase|rise|gain|jump|growth|drop|fall|decline|decrease)\s(?:of|by))"
    r"\s[^,;]{0,60}?\d(?:\.\d+)?\s?(?:%|per\s?cent|points?)"
)
"""After a period: by how much the figure before it moved: `$9 million in 2024, up 6 percent`."""
_MOVED = re.compile(
    r"\s(?:rise|increase|gain|jump|growth|drop|fall|decline|decrease)\s(?:in|for|during)\s"
)
"""The same for a figure that something moved by: `after a 9% rise in September`."""
_OWN_AFTER = re.compile(r"\s(?:in|for|during|over|by)\s")
_ALSO_DID = re.compile(
    r"[^,;.]*?\band\s(?:(?:ha[sd]|have|was|were|is|are|also|then|later)\s)+[a-z]+"
    r"\s(?:an?|the|its|their|his|her)\s"
    r"|[^,;.]*?\band\s(?:be|stay|keep|remain|open|close|finish|end|last|start|begin)\s"
)
"""Between a figure and when something else was done: `holds 9 people and has passed a test`."""
_OF_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^,;]*$")
"""Before a period in words that are set apart, and about another noun than the figure is."""
_IN_ASIDE = re.compile(r",\s(?:which|who|whose|where)\s[^,;]*$")
"""Before a figure in words that are set apart: `Coast Air, which owns 9 ships, closed in May`."""
_OTHER_THAT = re.compile(r"\b(?:and|but|who\s[a-z]+ed)\sthat\b")
"""Between a period and a figure: the beginning of the next thing that is said."""
_DONE_ON = match_before(
    "(?:imposed | levied | enacted | introduced | announced | signed | issued) (?:on | in)"
)
"""Before a period in another clause, which is when a noun there came to be: `duties imposed on`."""
_DESPITE = re.compile(r"\s*(?:despite|amid|in spite of)\b")
"""The beginning of words that a period before them does not belong to."""
_LEADS_CLAUSE = re.compile(
    r"(?:,\s(?:and|but|while)|;)\s(?:(?:in|on|by|for|at|during)\s)?(?:the\s)?$"
)
"""Before a period that begins a clause of its own, and so holds for all of it."""
_FIRST = {"", "in", "at", "during", "for", "but", "and"}
"""What may stand before words that count back at the beginning of their sentence."""
_ATTRIBUTIVE = re.compile(r"[\w]+-(?:quarter|half)(?=\s[a-z])")
_BECAUSE_OF = re.compile(
    r"\b(?:after|on|amid|despite|following|before|ahead\sof|because\sof|due\sto|thanks\sto)\s[^,;.]*$"
)
"""Between a figure and a period in front of another noun: `rose 9% on second-quarter sales`."""
_COME_TO = re.compile(
    r",\s(?:taking|bringing|lifting|pushing|raising|leaving|leading|prompting|forcing)\b[^,;.]*$"
)
"""Between how long something took and where it has led: `over 9 months, taking the total to 6`."""
_UP = re.compile(r"\s?[,–—-]\s(?:up|down)\b")
"""Between the period of a figure and by how much that figure has moved."""
_PAIRED = re.compile(r"\s*(?:to|or|and|,)\s*")
_EQUALS = re.compile(r",\sor\s(?:about\s|some\s)?")
_LISTED = re.compile(r",?\sand\s(?:[a-z]+\s){0,3}|\sto\s")
_LINKS = (_LISTED, _EQUALS, PART_OF)
"""What joins two figures that have one period."""


def resolve_period(around: Around, fiscal: FiscalYear | None, *, ahead: bool) -> When | None:
    """The period of a figure; None where its sentence names none that is its own.

    `ahead` says that the figure is of a time to come, `fiscal` when the entity's years begin.
    """
    named = list_named(around, ahead=ahead)
    measured = (
        [
            (distance, number, each)
            for number, each in enumerate(named)
            if (distance := _measure(around, each)) is not None
        ]
        if named
        else []
    )
    if measured:
        own = min(measured)[2]
        if not COUNTED_BACK.fullmatch(own.written):
            when = settle_period(own, around, fiscal)
            begins = max(around.sentence.start, own.start - 40)
            before = around.text[begins : own.start]
            if when.written and (_UNTIL.search(before) or _begins_then(around, own, before)):
                return When("", (when.written,))
            return when
        base = _find_base(around, own)
        written = settle_period(base, around, fiscal).written if base else ""
        return settle_counted(own.written, written, around)
    if column := find_column_period(around) or find_trading_day(around):
        return settle_period(NamedPeriod(0, 0, column), around, fiscal)
    return When("", (around.split.day.isoformat(),)) if is_closing(around) else None


def _begins_then(around: Around, own: NamedPeriod, before: str) -> bool:
    """Whether something goes on from a period, of which the figure need not be: `from 2028`."""
    ranges = "/" in own.written or _TO.match(around.text, own.end)
    return own.start >= around.at.end and bool(_FROM.search(before)) and not ranges


def _find_base(around: Around, own: NamedPeriod) -> NamedPeriod | None:
    """The period before the words that count back: of their sentence, else the only one before."""
    before = _list_dated(list_named(around, ahead=False), own.start)
    if before:
        return before[-1]
    sentence = around.split.before(around.pick.sentence)
    if sentence is None or sentence.paragraph != around.pick.sentence.paragraph:
        return None
    day = Day(around.split.day, ahead=False)
    named = _list_dated(find_named_periods(around.text, *sentence.span, day), own.start)
    return named[0] if len(named) == 1 else None


def _list_dated(named: Iterable[NamedPeriod], until: int) -> list[NamedPeriod]:
    return [n for n in named if n.end <= until and not COUNTED_BACK.fullmatch(n.written)]


def _measure(around: Around, named: NamedPeriod) -> int | None:
    """How far a period is from the figure; None where it is what the figure is compared with."""
    text, at, sentence = around.text, around.at, around.sentence
    before = text[max(sentence.start, named.start - 40) : named.start]
    between = Span(min(named.end, at.end), max(named.start, at.start))
    if _LEVEL.match(text, named.end):
        return None
    if _AS.fullmatch(text, named.end, at.start):
        return at.start - named.end
    if _FOUNDED.search(before) or _ENDS.search(text, between.start, between.end):
        return None
    if (own := belongs(around, named)) is not None:
        return 0 if own else None
    pairs = text[named.end : at.start] == " to " and not _OWN_AFTER.match(text, at.end)
    joined = (
        _FOLLOWS.fullmatch(text, named.end, at.end)
        or _MOVED.fullmatch(text, at.end, named.start)
        or _UP.match(text, named.end, at.end)
    )
    if joined:
        return 0
    others = [o for o in around.others if not _LISTED.fullmatch(text, at.end, o.start)]
    beside = [o for o in others if _ATTACHED.fullmatch(text, o.end, named.start)]
    if beside and not (pairs and not _FROM.search(text, sentence.start, beside[0].start)):
        return None
    if text.startswith(":", named.end) and any(o.start == named.end + 2 for o in around.others):
        return None  # $12 million (2023: $9 million)
    if named.is_day_or_month and is_announcement(around, named):
        return None
    words = text[named.start : named.end]
    if _COMPARED.fullmatch(text, at.end, named.start):
        return None
    if _FROM.search(before) and _WEEKDAY.fullmatch(words) and at.end <= named.start:
        return None
    if COUNTED_BACK.fullmatch(words):
        if _ATTACHED.fullmatch(text, at.end, named.start):
            return 0
        first = text[sentence.start : named.start].strip().casefold() in _FIRST
        if not first and not _LAST_YEAR.search(words):
            return None
    crossed = _count_crossed(around, between)
    if _BASE.search(before) or (_FROM.search(before) and _YEAR_BEFORE.search(words)):
        inside = around.clause.start <= named.start
        own = (
            inside
            and named.end <= at.start
            and not (text[named.end : at.start] == " to " and _FROM.search(before))
            and not (crossed or _SINCE.search(before) or _is_base_of_other(around, named))
        )
        return at.start - named.end if own else None
    inside = around.clause.start <= named.start and named.end <= around.clause.end
    gap = between.end - between.start
    if named.start >= at.end:
        if "," in text[at.end : named.start] and _IN_ASIDE.search(text, sentence.start, at.start):
            return None
        elsewhere = _UNTIL.search(before) or _WHERE.match(text, around.clause.start)
        other = _ALSO_DID.match(text, at.end, named.start) or (
            _ATTRIBUTIVE.match(text, named.start) and _BECAUSE_OF.search(text[at.end : named.start])
        )
        crossed = crossed and not begins(around)
        new = not inside and _NEW_CLAUSE.match(text, at.end, named.start)
        apart = crossed or other or new or (not inside and elsewhere)
        part = around.before
        of_part = part and PART_OF.fullmatch(text, part.end, at.start)
        return None if apart or of_part else gap + (0 if inside else _CLAUSE_AFTER)
    leads = text[sentence.start : named.start].count(" ") <= _LEADS or (
        inside and _LEADS_CLAUSE.search(before) is not None
    )
    if not inside and not leads and _is_of_other(around, named):
        return None
    if "," in text[named.end : at.start] and _OF_ASIDE.search(text, sentence.start, named.start):
        return None
    if _OTHER_THAT.search(text, named.end, at.start):
        return None
    if not inside and (_WHAT_BEGAN.search(before) or (not leads and _DONE_ON.search(before))):
        return None
    if not inside and _COME_TO.search(text, named.end, at.start):
        return None
    if not inside and _DESPITE.match(text, around.clause.start):
        return None
    gap += _AND if _AND_OTHER.fullmatch(text, named.end, at.start) else 0
    return gap + (0 if inside else _CLAUSE) + (0 if leads else _OTHER * crossed)


def _is_base_of_other(around: Around, named: NamedPeriod) -> bool:
    """Whether another figure is compared with a period: `6% compared with 2022 and 9%`."""
    return any(
        other.end <= named.start and _COMPARES.fullmatch(around.text, other.end, named.start)
        for other in around.others
    )


def _is_of_other(around: Around, named: NamedPeriod) -> bool:
    """Whether a period stands right behind another figure, in another clause."""
    text = around.text
    return any(
        other.end <= named.start and _BEHIND.fullmatch(text, other.end, named.start)
        for other in around.others
    )


def _count_crossed(around: Around, between: Span) -> int:
    """How many other figures stand between; one that the figure is paired with is none."""
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
