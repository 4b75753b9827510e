"""Measure how near a name is to a figure, and so how likely the figure is about it."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.topic import is_cited, is_of_place, is_segment, modifies
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_subject
from claimbook.extract.words.attribution import BESIDE, PASSIVE
from claimbook.extract.words.countries import list_countries
from claimbook.extract.words.cues import match_before
from claimbook.extract.words.verbs import FINITE
from claimbook.grounding import Span
from claimbook.quantity import is_currency

_HAS_LEVEL = re.compile(r"(?:['’]s?)?\s(?:average|total|level|rate)\s(?:of|at)\s")
"""Between a name and its own level, however it is compared."""
_TOLD = re.compile(r"\btold\s(?:the\s)?$")
"""Before a name that only hears what is said."""
_OWNS_AFTER = re.compile(
    r"(?![^,;.()]{0,60}\band\s(?:in|at|for|by|of|from)\b)"
    r"[^,;.()]{0,60}?\b(?:for|of|by|at|in|that|which|between)\s+(?:the\s+|an?\s+)?"
    r"(?:(?!while|whereas|but|and|when|as|than|after|before|since|amid|despite|because|compared|around"
    r"|near|between|across|along)[^\W\d]+\s+){0,3}?$"
)
"""Between a figure and a name after it that it belongs to: `revenue for the`, `set by`."""
_THAN = match_before(
    """
    (?:than | ahead of | versus | vs\\.? | compared (?:with|to) | unlike | against | beating
    | match(?:ed|ing)? | polled by | according to | besides? | rival(?:s|led)? | such as | including
    | produced by | written by)(?:\\sth(?:at|ose)\\s(?:of|at|in))?(?:\\sthe)?
    """
)
_AFTER = re.compile(r"\b(?:after|behind|below|above) (?:the )?$")
"""Before a name that something else is ranked against: `Holland comes after Spain`."""
_RELATIVE = re.compile(
    r"(?:['’]s)?(?:\.?\s?,?\s(?:which|who|that)|\s[–—-]\s(?:which|who)|\s[a-z]+,\s(?:which|who))\s"
)
_WITH = re.compile(r"\b(?:at|by|for|with|to|on|of)\s(?:the\s)?$")
"""Before a name that a clause with `, which` is about, though it is beside something."""
_WIDE = re.compile(r"(?:-(?:wide|long|high|tall|deep|old|strong))?\s*")
_GENITIVE = re.compile(r"['’]s?\s[a-z]")
_OWN_SHARE = re.compile(r"['’]s?\s(?:[a-z-]+\s){1,3}(?:from|to|of|at|by)\s")
"""Between an owner and the figure of what it owns: `a fall in Coast Air's share from 9%`."""
_POSSESSED = re.compile(r"\b(?:its|his|her|their|our|my)\s$")
_LABEL = re.compile(r"\s[a-z]+s\b|\s(?:surplus|deficit|growth)\b")
"""After initials that only say what is counted: `DSL connections`."""
_BRACKETS = re.compile(r"\s?\([^()]*\)?|^\)")
_WITHIN = re.compile(r"[^,;:()]{0,60}?\bin\s(?:the\s(?:[a-z]+\s){1,2}of\s)?(?:the\s)?")
"""Between people counted and the place where they are: `900 people died in Holland`."""
_SHARES = re.compile(r"\b(?:shares|stock)\b")
_TEST = re.compile(r"\s(?:tests?|benchmarks?|exams?|surveys?|polls?)\b")
"""After the name of a test or survey that found a figure."""
_LOOSE = re.compile(r"\s*by\b|[^,;.()]{0,60}?\b(?:for|in|at)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?$")
"""Between a figure and the place or body that it is for, in or by."""
_HAS = match_before(
    """
    (?:employ(?:s|ed|ing)? | has | had | have | runs? | operates? | owns?)
    (?:\\s(?:now|about|around|some|over|nearly|almost|roughly|more\\sthan|at\\sleast))?
    """
)
"""Before what somebody has, so that a place after the figure is not who has it:
`employs 900 people in`.
"""
_OTHER = re.compile(r"\b(?:other|others|further)\b")
_ROW = re.compile(
    r"(?:,\s(?:the\s)?[A-Z][^,;.()]{1,40})*,?\s(?:and|or|plus)\s(?:(?:about|some|at\sleast)\s)?"
)
"""Between listed names and how many others there are: `the Post, the Mail and 9 other papers`."""
_WITH_FIRST = re.compile(r"[“\"]?(?:With|Having|Despite|Boasting|Employing)\s[^,;]{0,40}")
_THEN = re.compile(r"(?:\s[^,;.]{0,60})?,\s(?:the\s)?")
"""Between a figure in words such as `with 9 ships`, which open a sentence, and its subject."""
_MADE_BY = re.compile(r"\s(?:[a-z]+\s)?(?:by|from)\s(?:[a-z]+\s){0,2}(?:[A-Z]\w+['’]s?\s)?$")
"""Between something counted and whoever made it: `two goals by`."""
OF_PLACE = re.compile(
    r"people|residents?|households?|homes?|famil|child|adults?|women|men\b|voters?|pupils?|students?|deaths?|cases?"
    r"|infections?|patients?|houses|villages?|schools?|tourists?|births?|respondents?|drivers?|farm|jobs?|workers?"
)
"""Something counted for a place rather than for whoever acts there: `schools`."""
_LED = 14
"""What a name after the figure costs more if another one leads the sentence."""
_GLUED = 16
"""Characters between a figure and the letters that say what it counts."""
BESIDE_COST = 30
"""A name that costs as much is only what a figure is about if the article is about it, too."""
OTHER_CLAUSE = 6
"""What a name costs more in another clause."""
_OWNER = 4
"""What a name after the figure costs at least, as in `sales of 9 million for Coast Air`."""
_BEHIND = 60
"""The same if nothing ties it to the figure."""
_SPEAKER = 90
"""What the speaker costs."""
COMPARED = 200
"""What a name costs that a figure is only compared with."""


def is_speaker(name: Name, speaker: Name | None) -> bool:
    """Whether a name is that of the speaker."""
    return speaker is not None and name.key == speaker.key


def measure_name(around: Around, name: Name, speaker: Name | None) -> int | None:
    """Return what a name costs as what a figure is about; None if it cannot be.

    The cost grows with the distance in characters; the lowest is the likeliest, 0 is certain.
    """
    text, at = around.text, around.at
    if speaker and name.key == speaker.key and name.end <= at.start:
        return _SPEAKER
    if at.start <= name.start < at.end:
        return 0
    other = is_segment(around, name) or _is_label(around, name) or _is_part(around, name)
    if other or modifies(around.text, name, around.names):
        return None
    if name.start >= at.end:
        return _measure_after(around, name)
    between = text[name.end : at.start]
    if found := _RELATIVE.match(between):
        near = look_before(around, name)
        bound = ("," in found[0] and _WITH.search(near)) or not is_beside(around, name)
        if bound and "," not in between[found.end() :]:
            return 0
    before = look_before(around, name)
    if _HAS_LEVEL.fullmatch(between):
        return 0  # `below the African average of 9%`
    if _THAN.search(before) or _TOLD.search(before):
        return COMPARED
    if text[name.end] == "," and _AFTER.search(before):
        return COMPARED  # `Holland comes after Spain, at 8%`
    if _ROW.fullmatch(between) and _OTHER.search(text, at.start, at.end):
        return COMPARED  # `the Post, the Mail and 9 other papers`
    crossed = sum(name.end <= o.start and o.end <= at.start for o in around.others)
    inside = around.clause.start <= name.start
    cost = len(between) // 4 + (0 if inside else OTHER_CLAUSE // (2 if crossed else 1))
    beside = is_beside(around, name) and not _OWN_SHARE.fullmatch(between)
    if beside or is_cited(around, name):
        cost += BESIDE_COST
    return cost


def _measure_after(around: Around, name: Name) -> int:
    """Return the cost of a name after the figure."""
    if _THAN.search(look_before(around, name)):
        return COMPARED
    at = around.at
    if _WITH_FIRST.fullmatch(around.text, around.sentence.start, at.start) and (
        _THEN.fullmatch(around.text, at.end, name.start)
    ):
        return _OWNER  # `With more than 9 ships, Coast Air leads`
    between = _BRACKETS.sub("", around.text[at.end : name.start])
    crossed = any(
        at.end <= o.start and o.end <= name.start and not _is_bracketed(around, o)
        for o in around.others
    )
    if "-" in around.text[at.start : at.end] and _WIDE.fullmatch(between):
        return 0  # `the 1,900-mile-wide (3,100 kilometers) Europa`
    if _POSSESSED.search(between):
        return _BEHIND  # `a $10 million bail secured by his Holland home`
    if around.pick.mention and around.pick.mention.amount.unit == "x" and not crossed:
        return COMPARED  # `five times the fraud of Northern Lines`
    if _TEST.match(around.text, name.end):
        return _BEHIND
    if between == " of " and _is_quantity(around):
        return COMPARED  # `9 tons of CO2`
    if between == " " and _GENITIVE.match(around.text, name.end):
        return 0  # `hope to double Holland's output`
    if not crossed and _WITHIN.fullmatch(between) and _is_part_of_topic(around, name):
        return _OWNER
    if not crossed and is_owner(between, 0, len(between)):
        if _is_made_by(around, between):
            return 0
        if _LOOSE.match(between) and _HAS.search(around.text, max(0, at.start - 40), at.start):
            return _BEHIND
        subject = find_subject(around.cast, around.sentence, at.start)
        led = _LOOSE.match(between) is not None and (
            (subject is not None and bool(subject.pronoun))
            or any(n.end <= at.start and not is_beside(around, n) for n in around.names)
        )
        return _OWNER + len(between) // 8 + (_LED if led else 0)
    return _BEHIND + len(between) // 4


def _is_quantity(around: Around) -> bool:
    """Whether a figure measures a substance: it is no money, share or count."""
    unit = around.pick.mention.amount.unit if around.pick.mention else "count"
    return unit not in {"count", "%", "pp", "x"} and not is_currency(unit)


def _is_part_of_topic(around: Around, name: Name) -> bool:
    """Whether a figure counts people of a place in an article about another place."""
    topic = around.cast.subject
    return (
        topic is not None
        and topic.key != name.key
        and is_of_place(around, topic)
        and OF_PLACE.search(around.text, around.at.start, around.at.end) is not None
    )


def _is_made_by(around: Around, between: str) -> bool:
    """Whether the words before a name say that it made what is counted: `two goals by`."""
    mention = around.pick.mention
    if mention is None or mention.amount.unit != "count" or not _MADE_BY.fullmatch(between):
        return False
    before = around.text[max(0, around.at.start - 40) : around.at.start]
    return PASSIVE.search(before.rstrip()) is None


def _is_bracketed(around: Around, other: Span) -> bool:
    """Whether a figure is in brackets, as a conversion: `2 inches (51 millimeters)`."""
    return around.text[other.start - 1] == "(" and around.text[other.end] == ")"


def look_before(around: Around, name: Name) -> str:
    """Return the end of the words before a name in its sentence."""
    return around.text[max(around.sentence.start, name.start - 30) : name.start]


def is_beside(around: Around, name: Name) -> bool:
    """Whether a name only says where, with whom or by whom something is: `at the Exchange`."""
    return BESIDE.search(look_before(around, name)) is not None


def is_owner(text: str, start: int, end: int) -> bool:
    """Whether the words between a figure and a name after it say whose it is: `sales for`."""
    return _OWNS_AFTER.match(text[start:end]) is not None and not FINITE.search(text, start, end)


def _is_part(around: Around, name: Name) -> bool:
    """Whether a name is that of a part of somebody named, which has no shares of its own.

    `Coast Air Cloud grows, with shares surging 9%` is about the shares of Coast Air.
    """
    return bool(around.find(_SHARES, around.clause)) and any(
        name.words.startswith(f"{owner.words} ") and not around.cast.is_place(owner)
        for owner, _ in around.cast.weights.values()
    )


def _is_label(around: Around, name: Name) -> bool:
    """Whether initials only say what a figure counts: `9 million DSL connections`."""
    letters = name.words.isupper() and not name.entity and len(name.words.split()) == 1
    return (
        letters
        and name.words not in list_countries()
        and _LABEL.match(around.text, name.end) is not None
        and FINITE.match(around.text, name.end + 1) is None
        and any(0 <= name.start - f.end <= _GLUED for f in (around.at, *around.others))
    )
