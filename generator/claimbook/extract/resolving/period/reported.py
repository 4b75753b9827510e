"""Find the period that an article names once, at its beginning, for figures without one."""

from __future__ import annotations

import re
from datetime import date

from claimbook.extract.resolving.period.article_day import Day
from claimbook.extract.resolving.period.counting_back import COUNTED_BACK
from claimbook.extract.resolving.period.distance import BASE
from claimbook.extract.resolving.period.settled import settle_period
from claimbook.extract.resolving.period.trading import is_of_market
from claimbook.extract.resolving.period.words import NamedPeriod, find_named_periods, list_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.splitting.cutting import Sentence
from claimbook.extract.splitting.split import Split
from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.verbs import FINITE, PAST
from claimbook.model import Where
from claimbook.quantity import FiscalYear, Span, UnreadablePeriodError, read_period

_LEADS = 2
"""How many sentences of the body begin an article."""
_REPORT = match_cues(
    """
    results | reports? | reported | accounts | earnings | figures | statistics | data | filing
    | census | review | audit
    """
)
"""Words for reports that give the figures of a period."""
_REPORTED = re.compile(
    r"(?:FY)?\d{4}-[QH]\d|FY\d{4}|\d{4}-\d\d/\d{4}-\d\d|(?P<year>\d{4})|(?P<first>\d{4})/\d{4}"
)
"""A quarter, half, year or number of months, which are what reports are about."""
_OF_ANOTHER_TIME = match_cues(
    """
    since | ago | ever | earlier | later | recent(?:ly)? | previous(?:ly)? | formerly | once
    | so far | still | now | current(?:ly)? | already | when | last | next | then | history
    | over (?:the | a | an | two | three | four | five | \\d+) | a (?:day|week|month|year)
    | (?:per|each|every) (?:day|week|month|year)
    """
)
"""Words that date a figure in some other way, without naming a period."""
_OWN_SOURCE = match_cues(
    "surveys? | stud(?:y|ies) | polls? | (?<!the\\s)(?<!its\\s)(?:reports? | research | analysis)"
)
"""Words for other sources that a figure may be from."""
_PERFECT = re.compile(r"\b(?:has|have)\s(?:(?:not|also|only|just|[a-z]+ly)\s)?$")
"""Before a verb for what has been done up to now, without a period: `has spent`."""


def suggest_reported(
    around: Around, said: Said | None, fiscal: FiscalYear | None
) -> tuple[str, ...]:
    """Return the likely period of a past figure whose sentence names none.

    It is the one that the article's opening gives for its figures. There is none if the opening
    names several, or if words beside the figure give it another time or source.
    """
    split = around.split
    if not _is_told(around) or _has_own_source(around, said) or _is_dated(around):
        return ()
    named = split.keep((suggest_reported,), lambda: _read_lead(split))
    if named is None or is_of_market(around) or _follows_another(around, named):
        return ()
    when = settle_period(named, around, fiscal)
    return (when.written,) if when.written else when.candidates


def _is_told(around: Around) -> bool:
    """Whether the verb of a figure (the last before it, or else the next) says what happened.

    Headlines say it in the present tense.
    """
    text, sentence, at = around.text, around.sentence, around.at
    if around.pick.sentence.where is Where.HEADLINE:
        return True
    verbs = list(FINITE.finditer(text, sentence.start, at.start))[-1:]
    verbs = verbs or list(FINITE.finditer(text, at.end, sentence.end))[:1]
    if not verbs or not PAST.fullmatch(verbs[0][0]):
        return False
    return not _PERFECT.search(text, sentence.start, verbs[0].start())


def _has_own_source(around: Around, said: Said | None) -> bool:
    """Whether a figure is from something that its own sentence names."""
    if said is not None and said.is_source and around.sentence.covers(said.span):
        return True
    return bool(around.find(_OWN_SOURCE))


def _is_dated(around: Around) -> bool:
    """Whether the sentence of a figure names a time that is another figure's or a different one."""
    if any(_is_stretch(each) for each in list_periods(around, ahead=False)):
        return True
    return any(not _is_counted_back(around, each) for each in around.find(_OF_ANOTHER_TIME))


def _follows_another(around: Around, reported: NamedPeriod) -> bool:
    """Whether the sentence before a figure's is about another period."""
    before = around.split.before(around.pick.sentence)
    if before is None:
        return False
    named = find_named_periods(around.text, *before.span, Day(around.split.day, ahead=False))
    return any(_is_stretch(each) and each.start != reported.start for each in named)


def _is_stretch(named: NamedPeriod) -> bool:
    """Whether a period is longer than a month, and not counted back from another."""
    return not named.is_day_or_month and not COUNTED_BACK.fullmatch(named.written)


def _is_counted_back(around: Around, words: Span) -> bool:
    """Whether words are part of what a figure is compared with: `a year earlier`."""
    return any(found.covers(words) for found in around.find(COUNTED_BACK))


def _read_lead(split: Split) -> NamedPeriod | None:
    """Return the only period that the beginning of an article names, if its figures are of it."""
    day = Day(split.day, ahead=False)
    bodies = [each for each in split.sentences if each.where is Where.BODY][:_LEADS]
    heads = [each for each in split.sentences if each.where is not Where.BODY]
    found: dict[object, tuple[NamedPeriod, Sentence]] = {}
    for sentence in (*heads, *bodies):
        for named in find_named_periods(split.text, *sentence.span, day):
            before = split.text[max(sentence.span.start, named.start - 40) : named.start]
            if _is_stretch(named) and not BASE.search(before):
                found.setdefault(_read_days(named, split.day), (named, sentence))
    if len(found) != 1:
        return None
    named, sentence = next(iter(found.values()))
    reported = _REPORTED.fullmatch(named.written)
    if reported is None or not _is_over(reported, split.day):
        return None
    if reported["year"] and not split.find(_REPORT, sentence.span):
        return None
    return named


def _read_days(named: NamedPeriod, day: date) -> object:
    """Return the first and last day of a period, so that two names for it are seen as one."""
    try:
        period = read_period(named.written, None, day)
    except UnreadablePeriodError:
        return named.written
    return period.start, period.end


def _is_over(reported: re.Match[str], day: date) -> bool:
    """Whether a period had ended when the article was published."""
    if reported["first"]:
        return int(reported["first"]) < day.year
    try:
        end = read_period(reported[0], None, day).end
    except UnreadablePeriodError:
        return int(re.findall(r"\d{4}", reported[0])[0]) <= day.year
    return end is not None and end <= day
