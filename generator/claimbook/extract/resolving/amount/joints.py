"""Words that join an earlier figure to the later one: `up from`, `compared with`, `after`."""

from __future__ import annotations

import re

from claimbook.extract.resolving.period.article_day import MONTH, YEAR
from claimbook.extract.resolving.period.words import list_periods
from claimbook.extract.resolving.sentence.around import Around
from claimbook.quantity import Mention, Span

_WORDS = r"""
(?: (?:(?:the|its|their|his|her|our|an?)\s)?(?:[\w’'.-]+\s){0,2}[\w.-]+[’']s?\s  # last year's
| (?:(?:the|its|their|his|her|our|an?)\s)?(?:[\w’'-]+\s){1,4}(?:of|at)\s         # a loss of
| (?:(?:the|its|an?)\s)?(?:(?:revised|upwardly|downwardly|previous|prior|record|earlier|original
  |initial|seasonally|adjusted|comparable|restated|estimated|reported|current|present|peak|mere
  |former|old|about|around|some|roughly|nearly|almost|just|only|over|under|more|less|fewer|than|as
  |low|high|little|much|many)\s){0,4}(?:the\s)?
)$"""
FROM = re.compile(rf"\bfrom\s{_WORDS}", re.IGNORECASE | re.VERBOSE)
_COMPARED = re.compile(
    rf"""(?:\bcompar(?:ed|es|ing)\s(?:with|to)|\bcomparison\s(?:with|to)|\b(?:up|down)\son
    |\bpreviously|\bformerly|\binstead\sof|\brather\sthan)\s{_WORDS}""",
    re.IGNORECASE | re.VERBOSE,
)
_AGAINST = re.compile(
    rf"(?:\bagainst|\bversus|\bvs\.?|,\safter|[—–(]after)\s{_WORDS}", re.IGNORECASE | re.VERBOSE
)
"""Joining words that may also set something other than a time against the figure."""
_THAN = re.compile(
    rf"""\b(?:than|above|below|exceed\w*|surpass\w*|beat\w*|topp\w+)\s
    (?=(?:the|last)\s|[\w]+[’']s){_WORDS}""",
    re.IGNORECASE | re.VERBOSE,
)
_HEADED = re.compile(r"\([^():]{2,40}:\s$")
"""A period in brackets before its figure: `$12 million (2023: $9 million)`."""
ANY_JOINT = re.compile(
    r"rom|ompar|gainst|ersus|vs|fter|reviously|ormerly|nstead|ather|[np] on|than|bove|elow"
    r"|xceed|urpass|eat|opp|: "
)
"""Fragments of the joining words, for a quick test; most figures have none before them."""
TURNED = re.compile(
    r"""
    \b(?:(?:up|down|higher|lower|rose|fell|cut|cuts|cutting|grew|shrank|swung|slid|went|unchanged)\b
    |(?:r[io]s(?:e|es|ing|en)|f[ae]ll(?:s|ing|en))\b|eas(?:e|es|ed|ing)\b|\w+creas(?:e|es|ed|ing)\b
    |(?:gain|drop|jump|grow|declin|improv|climb|slow|accelerat|recover|narrow|widen|shr[iu]nk|reduc
    |rais|lower|doubl|tripl|halv|upgrad|downgrad|revis|chang|surg|plung|slump|soar|slip|slid|tumbl
    |rebound|lift|trimm?|swing|turn|double|halve|slipp|dropp|dipp|dip|stepp|edg|inch|tick|sink|retreat
    |advanc|plummet|sagg|swell|balloon|dwindl|crash|crept|creep|sank|leapt|shot|weaken|strengthen)(?:s|e[sd]?|ed|ing|ment|th|y)?\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_TO = re.compile(r"\b(?:to|at|of)\s(?:[\w’'-]+\s){0,4}$")
_APART = re.compile(r"\s?[,—–(-]\s?")
_ELSEWHERE = re.compile(r"\s(?:in|for|of|among|at|by|under|on|to|against|who|that|from)\s")
"""Words after a figure that say what else it may measure."""
_NAMING = re.compile(r"[’']s?\s|\sof\s")
"""Words before a figure that name what it measures: `compared with a global rate of 5%`."""
_DATED = re.compile(rf"\b(?:year|quarter|month|week|day|{YEAR}|{MONTH})[’']s?\s")
"""A period that a figure belongs to: `last year's`."""
BEFORE = 80
"""How many characters before a figure such words may begin."""


def _joins_from(around: Around, later: Mention, reach: Span) -> bool:
    """Whether `from` joins two levels: a direction is given, or the later one was reached."""
    before = around.text[max(around.sentence.start, later.start - BEFORE) : later.start]
    reached = _TO.search(before) is not None and TURNED.search(before) is not None
    return reached or is_turned(around, later, reach)


def is_turned(around: Around, later: Mention, reach: Span) -> bool:
    """Whether the words after the later figure say that it was different before."""
    between = around.text[later.end : reach.start]
    return _APART.fullmatch(between) is not None or TURNED.search(between) is not None


def _joins_compared(around: Around, later: Mention, reach: Span) -> bool:
    """Whether a comparison is with another time rather than with something else."""
    del later
    if _is_dated(around, reach):
        return True
    named = _NAMING.search(around.text, reach.start, around.at.start)
    return not named and not _ELSEWHERE.match(around.text, around.at.end)


def _joins_than(around: Around, later: Mention, reach: Span) -> bool:
    del later
    return _is_dated(around, reach)


def _is_dated(around: Around, reach: Span) -> bool:
    """Whether a period is named where the earlier figure would have its own."""
    return _DATED.search(around.text, *reach) is not None or any(
        reach.covers(Span(each.start, each.end)) for each in list_periods(around, ahead=False)
    )


JOINTS = (
    (FROM, _joins_from),
    (_COMPARED, _joins_compared),
    (_AGAINST, _joins_compared),
    (_THAN, _joins_than),
    (_HEADED, _joins_than),
)
"""Words right before an earlier figure, each with a further condition."""
