"""Distinguish durations that are claims from those that only say when or for how long."""

from __future__ import annotations

import re

from claimbook.extract.words.cues import match_before
from claimbook.quantity import DURATIONS, Mention, Span

_WHEN_BEFORE = match_before(
    """
    (?:next | past | last | previous | prior | preceding | coming | following | over | within
    | for | in | during | after | every | first | through(?:out)? | at least | an? | the
    )(?:\\s(?:the|an?|its|their|those|these|that|this|same|next|past|last|first|just|only))*
    """
)
_WHEN_AFTER = re.compile(
    r"[\s-]*(?:ago|later|earlier|before|prior|after|old|long|period|term|plan|deal|contract|effort|into|"
    r"until|left|of age)\b",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"\b(?:highest|lowest|biggest|largest|smallest|best|worst|first|fastest|slowest|strongest|"
    r"weakest|steepest|longest|record)\b[^.;\d]{0,60}\b(?:in|since|(?:in|of)\sthe\s(?:past|last))\s"
    r"(?:at\sleast\s|about\s|around\s)?$"
    r"|\b(?:highest|lowest|best|worst|fastest|slowest)(?:\s[a-z]+){0,2}\sfor\s(?:at\sleast\s)?$",
    re.IGNORECASE,
)
"""Before the time since a record: `the best result in `."""
_ORDINAL = re.compile(r"\b(?:in|for|during|over)\sthe\s(?:first|last|next|past|final)\s$", re.I)
_SENTENCED = re.compile(
    r"\b(?:jailed|imprisoned|sentenced|banned|suspended|disqualified)\s(?:for|to)(?:\s[a-z]+){0,2}\s$"
)
"""Before a duration that is a punishment, and so is a claim itself."""
_WHEN_THEN = re.compile(r"[\s-](?:ago|later|earlier|prior|old|of age)\b")
_IN = re.compile(r"\bin\s$", re.IGNORECASE)
_SHORT = {"s", "min"}
_WITHIN = re.compile(r"\bwithin\s$", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s$", re.IGNORECASE)
_SO_FAR = re.compile(r"(?:\b(?:has|have|had)|['’](?:s|ve|d))\s(?:[a-z]+\s)[^,;.]*\bfor\s$")
"""Before how long something has gone on: `has been fighting for `."""
_KIND_OF = re.compile(
    r"[\s-](?!(?i:old|ago|later|earlier|notes?|bonds?|bills?|treasur(?:y|ies)|mortgages?|loans?|yields?"
    r"|moving|averages?|highs?|lows?|peaks?|clock|news|services?|degrees?|veterans?|and|or|to|from"
    r"|before|after)\b)[A-Za-z]"
)
"""After a duration: what lasts that long, as in `21-day quarantine`, but not `200-day average`."""
_ONE = re.compile(r"\ban?\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
"""Before the length of something the text has not mentioned yet: `a marathon 16-hour `."""
_PLURAL = re.compile(r"\d\d+[\s-][a-z]+s$")
_MANY = 10


def is_adverbial(text: str, sentence: Span, mention: Mention) -> bool:
    """Whether a duration only says when or for how long, and claims nothing itself."""
    amount = mention.amount
    if amount.unit not in DURATIONS:
        return False
    before = text[max(sentence.start, mention.start - 80) : mention.start]
    if _ORDINAL.search(before):
        return True  # `in the first six months of the year`
    if RECORD.search(before) or _SENTENCED.search(before) or amount.per:
        return False  # `open five days a week`
    if amount.unit in _SHORT and amount.p < 1 and _IN.search(before):
        return False  # `won in 24.21 seconds`
    after = _WHEN_AFTER.match(text, mention.end, sentence.end)
    if _is_hyphened(text, mention):
        named = _KIND_OF.match(text, mention.end, sentence.end) and _ONE.search(before)
        return bool(after or not named)
    return bool(after or _WHEN_BEFORE.search(before))


def is_news(text: str, sentence: Span, mention: Mention) -> bool:
    """Whether a duration is the news of a sentence that has no other figure.

    It is if it was measured, as a hedge shows: `won in just under three hours`; if it is a limit:
    `within 28 days`; if it says how long something has gone on; or if it is at least ten and says
    how long something lasts: `a 21-day quarantine`.
    """
    amount = mention.amount
    if amount.value == 1 or _WHEN_THEN.match(text, mention.end):
        return False  # `for more than a decade`
    before = text[max(sentence.start, mention.start - 80) : mention.start]
    if _WITHIN.search(before) or _SO_FAR.search(before):
        return True
    if _IN.search(before) and (amount.hedged or amount.unit in _SHORT):
        return True
    if amount.hedged:
        return _FOR.search(before) is not None
    many = amount.value is not None and amount.value >= _MANY and amount.text[:1].isdecimal()
    single = many and not _PLURAL.search(amount.text)
    return single and _KIND_OF.match(text, mention.end) is not None


def _is_hyphened(text: str, mention: Mention) -> bool:
    """Whether a duration describes a noun, as its hyphens show: `a five-hour talk`."""
    return "-" in text[mention.start : mention.end] or text.startswith("-", mention.end)
