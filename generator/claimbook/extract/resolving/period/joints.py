"""Decide by grammar alone whether a period belongs to a figure, however far away it is."""

from __future__ import annotations

import re

from claimbook.extract.resolving.period.words import NamedPeriod
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.cues import match_before

_NO_PERIOD = match_before(
    "dat(?:es|ed|ing)(?:\\sback)?\\s(?:to|from) | between now and | (?:goes|went|going) back to"
)
"""Before the year of something old, or the end of a time that has only begun."""
_ON = ("% on ", " percent on ", " per cent on ", " points on ")
"""Before a year or month that something is measured against: `up 10% on 2023`."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_POSSESSES = ("'s ", "’s ")
_OF_NOUN = re.compile(
    r"(?!['’]s\s(?:announcement|decision|news|report|statement|meeting|plan)\b)"
    r"['’]s?\s(?:(?!(?:and|but|or|than|that|which|who|as|when|while|after|before|in|on|for|to|by|with"
    r"|from|at)\b)[\w’'%-]+\s){0,7}?(?:(?:by|to|at)\s(?:[a-z]+\s){0,5})?"
)
"""Between a possessive period and its figure: `last year's growth rate of 6%`."""
_OF_ASIDE = re.compile(
    r"(?:[^,;:.–—]|\.(?=\d))*?\s[-–—]\s[^–—;:.]{3,80}?\s[-–—]\s(?:in|on|during|for)\s(?:(?:early|late|mid)[\s-])?"
)
"""Between a figure and a period of its clause that follows words between dashes."""
_TO = re.compile(r"\s(?:[a-z]+ly\s)?to\s")
"""Between the start of a growth and the level reached."""
_WHEN = re.compile(
    r",?\s(?:when|at\swhich|in\swhich)\b[^,;]*|\swhile\s[^,;.]{0,60}"
    r"|,\swhich\s(?:equal|represent|account|amount)[^,;]*"
)
"""Between a period and a figure that was true then: `less than in 2023, when it had 9 ships`."""
_OUT_OF = re.compile(
    r"\s(?:out\s)?of\s(?:an?|the)\s(?:[a-z]+\s){0,2}total\sof\s|\sout\sof\s(?:[a-z]+\s)?"
)
"""Between the period of a part and its whole: `9 tons last year out of a total of 30`."""
_SIZE = r"(?:amount|figure|level|number|rate|size|total|value|volume)"
_TIMES = re.compile(rf"\s(?:what|the\s{_SIZE}s?|as\s[a-z]+\s(?:[^,;.]*\s)?as)\s[^,;.]*")
"""Between a multiple and the period of what it multiplies: `half the number it had in 2009`,
`twice as many ships as in 2009`.
"""
_PEAK = re.compile(r"['’]?s?\s(?:average|high|level|low|peak|record|total)s?\b")
"""After a period that something is measured against: `half its 2019 level`, `off its May high`."""


def belongs(around: Around, named: NamedPeriod) -> bool | None:
    """Whether grammar ties a period to a figure; None if only the distance can decide."""
    text, at = around.text, around.at
    begin = max(around.sentence.start, named.start - 80)
    before = text[begin : named.start]
    if _NO_PERIOD.search(before):
        return False
    if before.endswith(_ON) and not _DAY.fullmatch(named.written):
        return False
    since = before.endswith("since ") or text.startswith("since ", named.start)
    if since and _TO.match(text, named.end, at.start):
        return False
    relative = around.pick.mention is not None and around.mention.amount.unit in {"%", "x"}
    if relative and _PEAK.match(text, named.end) and named.start >= at.end:
        return False
    if relative and _TIMES.fullmatch(text, at.end, named.start):
        return False
    if named.start >= at.end:
        if text.startswith(_POSSESSES, named.end):
            return text.startswith(" in ", named.start - 4)
        return True if _OF_ASIDE.fullmatch(text, at.end, named.start) else None
    if _OF_NOUN.fullmatch(text, named.end, at.start) or _WHEN.fullmatch(text, named.end, at.start):
        return True
    if _OUT_OF.fullmatch(text, named.end, at.start):
        return True
    return None
