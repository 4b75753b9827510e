"""Find the days on which something was announced, which are not the periods of its figures."""

from __future__ import annotations

import re

from claimbook.extract.resolving.period.words import NamedPeriod, list_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.cues import match_before, match_cues
from claimbook.extract.words.verbs import FINITE
from claimbook.quantity import Span

_PUBLISHED = match_before(
    "(?:released | published | announced | issued | said | reported | unveiled | wrote | warned"
    " | predicted | forecast | had (?:planned | expected | estimated | projected | promised))"
    "(?:\\s(?:on|in))?"
    " | (?:reports? | statements? | letter | filing | memo | interview | briefing | conference"
    " | speech | email | announcement | press release)(?:\\s(?:on|late))"
)
"""Before the day of an announcement rather than of an event."""
_PUBLISHED_BY = re.compile(
    r"\b(?:announced|issued|published|released|unveiled)\sby\s[^,;.]{2,50}\s(?:on\s|in\s|late\s|last\s)?$"
)
"""Before the day on which somebody published the source of a later figure."""
_WHAT_WAS_SAID = re.compile(
    r"\s(?:that|(?:it|he|she|they|there)\s(?:would|will|had|has|have|was|were|is|are))\s"
)
"""After a day of announcement: the beginning of what was said then."""
_NEAR_VERB = 120
"""How many characters after a period are searched for the verb."""
_SUBORDINATE = re.compile(r"\b(?:when|after|as|while|before|since|where)\b")
_OBJECT = re.compile(
    r"(?:\s(?!that\b|which\b|who\b)[\w’'-]+){0,6}\s(?:to|at|for|of|as|by|be|about|around|some|an|a|the|down|up|least"
    r"|over|nearly|almost|more|less|than|only)?\s*"
)
"""Between a verb of saying and its figure: `put the damage at $9 million`."""
_BEHIND = re.compile(r"(?:\s[a-z]+){0,3}\s(?:on\s|last\s)?")
"""Between such a figure and the day on which it was said."""
_DECIDED = match_cues(
    """
    agreed | approved | adopted | voted | decided | resolved | ruled | ratified | endorsed
    | authori[sz]ed | ordered(?=\\s(?:on\\s\\w+\\s)?that\\b) | signed off
    | (?:passed | signed | backed) (?:an? | the | its)
    """
)
"""Verbs of deciding: a decision's day is not the period of what is decided."""
_DECIDED_ON = re.compile(r"(?:\s[\w’'-]+){0,5}?\s(?:on|in|last|this|late|early)?\s*")
"""Between such a verb and its day: `signed off a plan on Monday`."""
_ON_WHAT = re.compile(r"\b(?:to|that|which|an?|the|its|their|for|of|is)\b")
"""Between a decision and its figure; not in `approved 9 plans`, which belong to the day.
"""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SOURCE = re.compile(r"(?:^|[^,;]*[^,;\d]),[”\"]?\s[^,;.]{2,60}\s")
"""Between a figure and a later verb of saying: `cost $9 million, the board told`."""
_TO_WHOM = re.compile(r"(?:\s(?!that\b)[\w’'-]+){0,9}?\s(?:on\s|in\s|late\s|last\s)?")
"""Between that verb and its day: `told reporters at a briefing Monday`."""


def find_announcement_day(around: Around) -> str:
    """Return the day on which a figure was announced, as a claim file has it.

    Empty if it is unknown, the article's own day, or one of two.
    """
    periods = list_periods(around, ahead=False)
    if not periods:
        return ""
    days = {
        named.written
        for named in periods
        if _DAY.fullmatch(named.written) and not named.other and is_announcement(around, named)
    }
    days.discard(around.split.day.isoformat())
    return days.pop() if len(days) == 1 else ""


def is_announcement(around: Around, named: NamedPeriod) -> bool:
    """Whether a day or month is when a figure was announced."""
    text = around.text
    before = text[max(around.sentence.start, named.start - 80) : named.start]
    if named.end <= around.at.start and _PUBLISHED_BY.search(before):
        return True
    if _PUBLISHED.search(before) or _opens_report(around, named):
        return True
    told = _WHAT_WAS_SAID.match(text, named.end) and named.end <= around.at.start
    if told and around.find(SAYING, Span(around.sentence.start, named.start)):
        return True  # `told people on Monday that`; `said last month it would`
    if _is_of_decision(around, named) or _is_of_source(around, named):
        return True
    return _DAY.fullmatch(named.written) is not None and _is_asked(around, named)


def _is_of_source(around: Around, named: NamedPeriod) -> bool:
    """Whether a day or month after a figure is when its source gave it."""
    text, at = around.text, around.at
    return any(
        _TO_WHOM.fullmatch(text, verb.end, named.start)
        and _SOURCE.fullmatch(text, at.end, verb.start)
        and not FINITE.search(text, verb.end, named.start)
        for verb in around.find(SAYING)
        if at.end < verb.start < named.start
    )


def _is_of_decision(around: Around, named: NamedPeriod) -> bool:
    """Whether a day or month is when the thing that a figure is about was decided."""
    text, at = around.text, around.at
    leads = text[around.sentence.start : named.start].count(" ") <= 1
    for verb in around.find(_DECIDED):
        first = FINITE.search(text, named.end, verb.end) if leads else None
        begun = first is not None and first.start() >= verb.start
        beside = text[named.end : verb.start] == " "
        if not (begun or beside) and not _DECIDED_ON.fullmatch(text, verb.end, named.start):
            continue
        if _ON_WHAT.search(text, verb.end - 3, at.start):
            return True
    return False


def _is_asked(around: Around, named: NamedPeriod) -> bool:
    """Whether a day after a figure is when it was said: `asked for $9 million on Monday`."""
    text, at = around.text, around.at
    said = [verb for verb in around.find(SAYING) if verb.end <= at.start]
    if not said or named.start < at.end or not _BEHIND.fullmatch(text, at.end, named.start):
        return False
    return _OBJECT.fullmatch(text, said[-1].end, at.start) is not None


def _opens_report(around: Around, named: NamedPeriod) -> bool:
    """Whether a period that opens a sentence is when somebody said what the sentence reports.

    `In December 2008, Coast Air estimated its loss for the year at …`
    """
    if around.text[around.sentence.start : named.start].count(" ") > 1:
        return False
    saying = around.find(SAYING)
    first = FINITE.search(around.text, named.end, min(around.at.start, named.end + _NEAR_VERB))
    if _SUBORDINATE.search(around.text, named.end, saying[0].start if saying else named.end):
        return False
    return bool(first and saying and named.end < saying[0].start <= first.start() + 1)
