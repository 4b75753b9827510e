"""Find what a change is measured against: the year or the month before, a year, a plan."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_cues
from claimbook.quantity import DURATIONS, Span, find_difference

_YEAR = """
    year[- ](?:on|over)[- ]year | YoY | y/y | (?:a|one) year (?:earlier|ago|prior) | year before
    | (?:from|than|over|on|compared (?:with|to)) the (?:previous|prior|preceding) year(?:['’]s)?
    | (?:from|than) (?:a\\s|the\\s)?year-(?:earlier|ago) | (?:than|from|on|over) last year(?:['’]s)?
    | (?:the|that) same (?:time|period|quarter|month) (?:of\\s|in\\s)?(?:last|a|the previous) year
    """
_ANNUAL = """
    | annual(?:ly|i[sz]ed)?(?!\\s(?:reports? | results? | accounts | review | meeting | statement
      | survey | filing)\\b)
    """
"""Beside a rate, these mean the change over a year: not in `loses $9 million annually`."""
_YEAR_ON_YEAR = {False: match_cues(_YEAR), True: match_cues(_YEAR + _ANNUAL)}
"""Words for the year before, for amounts and for rates."""
_PART_ON_PART = match_cues(
    """
    quarter[- ](?:on|over)[- ]quarter | QoQ | q/q | sequential(?:ly)?
    | (?:from|than|over|on|compared (?:with|to)) the (?:previous|prior|preceding) (?:quarter|month)
    | month[- ](?:on|over)[- ]month | MoM | m/m | on the month
    | (?:from|than|over|on) (?:a|one) month (?:earlier|ago)
    """
)
"""Words for the quarter or the month before."""
_MONTH = re.compile(r"month|m/?o?m", re.IGNORECASE)
_SINCE = match_cues(
    r"(?:since|than in|from|compared (?:with|to)) ((?:19|20)\d\d)(?! (?:to|through|and|until))"
)
_SINCE_ANY = match_cues("since")
_SINCE_START = match_cues("since the (?:beginning|start) of (?:the|this) year | year[- ]to[- ]date")
_TRADED = match_cues("shares? | stocks? | index | market value | futures | points")
_TRADING = match_cues(
    r"""
    today | by (?:the\s)?clos(?:e|ing) | closed?(?! (?:its|the|a|an|all)\b) | trading
    | \d{1,2} ?[ap]\.?m | after-hours | opened | on (?:Mon|Tues|Wednes|Thurs|Fri)day
    """
)
_THAN = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|while|but|though|although|whereas|is|are|was|were)\b"
)
"""Between two figures if the words after the second are not about the first."""
_FAR = 120
"""How many characters after a figure are searched for its base."""
_EXTREME = re.compile(
    r"\b(?:lowest|highest|most|least|first|biggest|largest|worst|best|strongest|weakest|steepest)"
    r"\b[^,.;]{0,25}$"
)
"""Before words that only say since when nothing was as high or low: `its lowest since 2019`."""


def find_base(around: Around, *, rate: bool, shared: bool) -> str | None:
    """Return what the words near a figure compare it with; None if they do not compare it.

    A base right after another figure counts only if both figures share it.
    """
    if difference := find_difference(around.text, around.at.end):
        return f"against {difference.base}"
    reach = _find_reach(around, rate=rate)
    if _find_own(around, _YEAR_ON_YEAR[rate], reach, shared):
        return "year-on-year"
    if part := _find_own(around, _PART_ON_PART, reach, shared):
        month = _MONTH.search(around.text, part.start, part.end)
        return "month-on-month" if month else "quarter-on-quarter"
    found = _SINCE.search(around.text, around.clause.start, around.sentence.end)
    if found and not is_extreme(around, found.start()):
        return f"since {found[1]}"
    if around.find(_SINCE_START):
        return "since the beginning of the year"
    since = (each for each in around.find(_SINCE_ANY) if not is_extreme(around, each.start))
    if around.find(_TRADED) and around.find(_TRADING) and not any(since):
        return "on the day"
    return None


def _find_reach(around: Around, *, rate: bool) -> Span:
    """Return the span in which a figure's base may be named."""
    for other in around.mentions:
        apart = other.start > around.at.start and other.amount.unit not in DURATIONS
        if apart and _THAN.search(around.text, around.at.end, other.start):
            return Span(around.clause.start, other.start)
    if rate:
        return around.sentence
    return Span(around.clause.start, min(around.sentence.end, around.at.end + _FAR))


def _find_own(around: Around, pattern: re.Pattern[str], reach: Span, shared: bool) -> Span | None:
    """Return where a base is named; one right after another figure counts only if both share it."""
    for base in around.find(pattern, reach):
        if shared or all(not 0 <= base.start - other.end <= 1 for other in around.others):
            return base
    return None


def is_extreme(around: Around, since: int) -> bool:
    """Whether the `since` at a position follows words such as `lowest`."""
    return _EXTREME.search(around.text, around.sentence.start, since) is not None
