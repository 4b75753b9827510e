"""Decide by grammar alone whether a period belongs to a figure, however far away it is."""

from __future__ import annotations

import re

from claimbook.extract.resolving.period.words import NamedPeriod
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_before

_NO_PERIOD = match_before(
    "dat(?:es|ed|ing)(?:\\sback)?\\s(?:to|from) | between now and | (?:goes|went|going) back to"
)
"""Before the year that something old is from, or the end of a time that has only begun."""
_ON = ("% on ", " percent on ", " per cent on ", " points on ")
"""Before a year or month that something is measured against: `up 10% on 2023`."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_POSSESSES = ("'s ", "’s ")
_OF_NOUN = re.compile(
    r"(?!['’]s\s(?:announcement|decision|news|report|statement|meeting|plan)\b)"
    r"['’]s?\s(?:(?!(?:and|but|or|than|that|which|who|as|when|while|after|before|in|on|for|to|by|with"
    r"|from|at)\b)[\w’'%-]+\s){0,7}?(?:(?:by|to|at)\s(?:[a-z]+\s){0,5})?"
)
"""Between a period and the figure of what it possesses: `last year's growth rate of 6%`."""
_OF_ASIDE = re.compile(
    r"(?:[^,;:.–—]|\.(?=\d))*?\s[-–—]\s[^–—;:.]{3,80}?\s[-–—]\s(?:in|on|during|for)\s(?:(?:early|late|mid)[\s-])?"
)
"""Between a figure and a period of its clause that follows words between dashes."""
_SHARED = re.compile(
    r"(?:\s(?!and\b|but\b)[\w’'-]+){0,3}?\s(?:was|were|(?:ha[sd]|have)\sbeen)\s(?:[a-z]+ly\s)?[a-z]+"
    r"(?:,\s|\s)and\s(?:(?!was\b|were\b|had\b|has\b)[a-z]+\s){0,3}[\d,]+(?:\s[a-z]+){0,2}?"
    r"\s(?:[a-z]+ed|hurt|lost|left\s[a-z]+)\s(?:[^,;.]{0,40}?\s)?(?:in|on|during|at)\s"
)
"""Between a figure and the period of two verbs: `9 people were killed and 20 injured in March`."""
_WHEN = re.compile(
    r",?\s(?:when|at\swhich|in\swhich)\b[^,;]*|\swhile\s[^,;.]{0,60}"
    r"|,\swhich\s(?:equal|represent|account|amount)[^,;]*"
)
"""Between a period and a figure that was true then: `less than in 2023, when it had 9 ships`."""
_RESULT = re.compile(
    r",\s(?:leading\sto|resulting\sin|causing|generating|bringing\sin|contributing\sto)\s"
    r"(?:(?!by\b|in\b|since\b)[\w’'-]+\s){0,6}"
)
"""Between a period and what came of what was done in it."""
_OF_DEED = re.compile(
    r"[^,;]*?\b(?:(?:before|after)\s(?!being\b)[a-z]+ing|to\s[a-z]+\s(?:[\w’'-]+\s){1,4}[a-z]+ed)\s"
    r"(?:[\w’'-]+\s){0,4}?(?:(?:in|on|during)\s)?"
)
"""Between a figure and when something else was done: `reached $2 before slipping on Monday`."""
_ONLY_FROM = match_before("from | until | by")
_BUT = re.compile(r",?\s(?:but|while|although|whereas)\s")
"""After when something begins or ends: a clause about something else."""
_RELATIVE = re.compile(r"\b(?:who|which|that)\s(?:had|has|have|was|were|would|[a-z]+ed)\s[^,;]*$")
_GOES_ON = re.compile(r"\s(?:would|will|was|were|has|have|had|could|may|might|is|are)\s")
"""After a period in a clause about a noun: the verb that the noun is the subject of."""


def belongs(around: Around, named: NamedPeriod) -> bool | None:
    """Whether grammar ties a period to a figure; None if only the distance can decide."""
    text, at = around.text, around.at
    begin = max(around.sentence.start, named.start - 80)
    before = text[begin : named.start]
    if _NO_PERIOD.search(before):
        return False
    if before.endswith(_ON) and not _DAY.fullmatch(named.written):
        return False
    if named.start >= at.end:
        if text.startswith(_POSSESSES, named.end):
            return False
        if _OF_DEED.fullmatch(text, at.end, named.start):
            return False
        after = _OF_ASIDE.fullmatch(text, at.end, named.start) or _SHARED.fullmatch(
            text, at.end, named.start
        )
        return True if after else None
    if _ONLY_FROM.search(before) and _BUT.match(text, named.end):
        return False
    if _OF_NOUN.fullmatch(text, named.end, at.start):
        return True
    if _WHEN.fullmatch(text, named.end, at.start) or _RESULT.fullmatch(text, named.end, at.start):
        return True
    if _GOES_ON.match(text, named.end) and _RELATIVE.search(before):
        return False
    return None
