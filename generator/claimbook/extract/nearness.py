"""How near a name is to being whom a figure is about."""

from __future__ import annotations

import re

from claimbook.extract.around import Around
from claimbook.extract.attribution import BESIDE, NAMELESS, PASSIVE, SAYING
from claimbook.extract.countries import list_countries
from claimbook.extract.cues import match_before
from claimbook.extract.names import Name
from claimbook.extract.subjects import Subject, find_subject
from claimbook.extract.topic import is_cited, is_of_place, is_segment, modifies
from claimbook.extract.verbs import FINITE
from claimbook.grounding import Span
from claimbook.quantity import is_currency

_OWNS_AFTER = re.compile(
    r"(?![^,;.()]{0,60}\band\s(?:in|at|for|by|of|from)\b)"
    r"[^,;.()]{0,60}?\b(?:for|of|by|at|in|that|which|between)\s+(?:the\s+|an?\s+)?"
    r"(?:(?!while|whereas|but|and|when|as|than|after|before|since|amid|despite|because|compared|around"
    r"|near|between|across|along)[^\W\d]+\s+){0,3}?$"
)
"""What joins a figure with the name behind it: `revenue for the …`, `set by …`."""
_THAN = match_before(
    """
    (?:than | ahead of | versus | vs\\.? | compared (?:with|to) | unlike | against | beating
    | match(?:ed|ing)? | polled by | according to | besides? | rival(?:s|led)? | such as | including
    | produced by | written by)(?:\\sth(?:at|ose)\\s(?:of|at|in))?(?:\\sthe)?
    """
)
_AFTER = re.compile(r"\b(?:after|behind|below|above) (?:the )?$")
"""Before a name that something else is next to."""
_RELATIVE = re.compile(
    r"(?:['’]s)?(?:\.?\s?,?\s(?:which|who|that)|\s[–—-]\s(?:which|who)|\s[a-z]+,\s(?:which|who))\s"
)
_SHOWS = re.compile(
    r"(?:showed|shows|show|saw|sees|see|revealed|reported|indicated|expects?|expected)\b"
)
"""A verb that only says where a figure is from: `numbers showed a fall in the sales of`."""
_WHERE = re.compile(r",?\swhere\s")
_OVERALL = re.compile(r"\b(?:average|overall|total|nationwide|others?)\b")
"""In the subject of a clause that is of more than who leads its sentence."""
_WITH = re.compile(r"\b(?:at|by|for|with|to|on|of)\s(?:the\s)?$")
"""Before a name that a clause with `, which` is about."""
_WIDE = re.compile(r"(?:-(?:wide|long|high|tall|deep|old|strong))?\s*")
_GENITIVE = re.compile(r"['’]s?\s[a-z]")
_OWN_SHARE = re.compile(r"['’]s?\s(?:[a-z-]+\s){1,3}(?:from|to|of|at|by)\s")
"""Between a name and a figure for what they have: `a fall in Coast Air's share from 9%`."""
_POSSESSED = re.compile(r"\b(?:its|his|her|their|our|my)\s$")
_LABEL = re.compile(r"\s[a-z]+s\b|\s(?:surplus|deficit|growth)\b")
"""A noun behind letters that only say what is counted: `DSL connections`."""
_BRACKETS = re.compile(r"\s?\([^()]*\)?|^\)")
_WITHIN = re.compile(r"[^,;:()]{0,60}?\bin\s(?:the\s(?:[a-z]+\s){1,2}of\s)?(?:the\s)?")
"""What links people who are counted with the place where they are: `900 people died in Holland`."""
_TEST = re.compile(r"\s(?:tests?|benchmarks?|exams?|surveys?|polls?)\b")
"""Behind a name that only says by which test a figure was found."""
_LOOSE = re.compile(r"\s*by\b|[^,;.()]{0,60}?\b(?:for|in|at)\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,3}?$")
"""What joins a figure with where, for whom or by whom it was."""
_HAS = match_before(
    """
    (?:employ(?:s|ed|ing)? | has | had | have | runs? | operates? | owns?)
    (?:\\s(?:now|about|around|some|over|nearly|almost|roughly|more\\sthan|at\\sleast))?
    """
)
"""Comes before what somebody has, who is not the place where they have it: `employs 900 people in`.
"""
_OTHER = re.compile(r"\b(?:other|others|further)\b")
_ROW = re.compile(
    r"(?:,\s(?:the\s)?[A-Z][^,;.()]{1,40})*,?\s(?:and|or|plus)\s(?:(?:about|some|at\sleast)\s)?"
)
"""Between the names of a row and how many others it has besides."""
_WITH_FIRST = re.compile(r"[“\"]?(?:With|Having|Despite|Boasting|Employing)\s[^,;]{0,40}")
_THEN = re.compile(r"(?:\s[^,;.]{0,60})?,\s(?:the\s)?")
"""Behind a figure that begins its sentence: the end of its words before the subject."""
_MADE_BY = re.compile(r"\s(?:[a-z]+\s)?(?:by|from)\s(?:[a-z]+\s){0,2}(?:[A-Z]\w+['’]s?\s)?$")
"""What joins a thing that is counted with who made it: `two goals by`."""
_FRAME = re.compile(
    r"[“\"\s]*(?:[Ii]n|[Aa]cross|[Aa]round|On|At)\s(?:the\s|neighbou?ring\s|nearby\s)?(?:(?:city|state|town|county|province|region|island)\sof\s)?"
)
"""Comes before a place that the whole sentence is about: `In Holland, 9 schools were shut`."""
_HEDGED = re.compile(r"(?: alone)?,\s(?:[a-z]+\s){0,3}")
_OF_PLACE = re.compile(
    r"people|residents?|households?|homes?|famil|child|adults?|women|men\b|voters?|pupils?|students?|deaths?|cases?"
    r"|infections?|patients?|houses|villages?|schools?|tourists?|births?|respondents?|drivers?|farm|jobs?|workers?"
)
"""What is counted for a place rather than for whoever does something there."""
_LED = 14
"""How much farther away a name behind the figure is where another one leads its sentence."""
_GLUED = 16
"""Characters between a figure and the letters that say what it counts."""
BESIDE_COST = 30
"""A name as far away as this is not whom a figure is about unless the article is."""
OTHER_CLAUSE = 6
_OWNER = 4
_BEHIND = 60
_SPEAKER = 90
COMPARED = 200
"""How far away a name is that a figure is only compared with."""
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:[^,;.]{2,40}\sand\s(?:the\s)?)?$")
"""Comes before a name that is one end of something: `the railway between Holland and Spain`."""
_GOVERNS = 5
_OBLIQUE = 10
_OBJECT = 40
"""How far away at most a clause's subject is, and how much farther what its verb acts on."""
_GAPPED = re.compile(
    r"(?:,|;|\b(?:and|while|but|or|with|to|against|than|by|versus))\s(?:(?:the|other)\s)?$"
)
_RESULT = re.compile(
    r"(?:reported|reports|announced)\s(?:(?!that\b|which\b|by\b|of\b|for\b)[\w’'-]+\s){0,5}?"
    r"(?:loss|losses|profits?|earnings|income|revenues?|sales|debts?|turnover|deficit|surplus)\b[^;:]*"
)
"""From a verb of telling to a figure: what the teller earned, lost or owes."""
_MOVE = re.compile(r"(?:reported|reports|announced|posted)\san?\s")
_IN_RESULT = re.compile(
    r"\s(?:rise|increase|jump|growth|gain|fall|drop|decline|decrease)\sin\s(?:[a-z-]+\s){0,3}?"
    r"(?:losses|profits?|earnings|income|revenues?|sales|turnover)\b"
)
"""Before and after a figure that the teller's own result moved by: `a 9% rise in profits`."""
_BEARS_OFFICE = re.compile(r"[a-z],\s$")
"""Before a person who is only named after their office: `from the chairman, Ray Young, for $9`."""
_OWN_VALUE = re.compile(
    r"['’]s?\s(?:(?!and\s)[\w-]+\s){0,4}?$|\s[a-z]+s\s$|(?:\s[.A-Z]+=)?(?:,\s|[,\s])(?:(?:at|with|on|for|by|the|a|up|down)\s|(?:least|most|\w+est),?\s){0,4}$"
)
_PUT = re.compile(r"\bput(?:s|ting)? (?:the )?$")
_AT = re.compile(r" (?:at|on) (?:[a-z]+ ){0,2}")
"""A poll `put Joan Peck on 38%`."""
_SUPERLATIVE = re.compile(
    r"\b(?:[a-z]{3,}est|most|least|best|worst|more|less|higher|lower)\s(?:[a-z]+\s){0,2}in\s(?:the\s)?$"
)
_VALUE = re.compile(r"(?:,\s|\s)(?:(?:at|with|on)\s|\()")
"""Between a place and its figure: `it is highest in Holland, at 9%, and lowest in Spain (2%)`."""
_ACTING = re.compile(
    r"\s(?:[A-Z]{1,5}\s)?(?:each\s|also\s)?(?!including|being)[a-z]{2,}ing\s[^;:A-Z]{0,40}$"
)
"""Between a name and its figure in a clause without a finite verb: `with Brazil suffering a …`."""


def weigh_name(
    around: Around, cost: int, name: Name, speaker: Name | None, subject: Subject | None
) -> int:
    """The cost of a name, less for a subject of the figure's clause and more for an object."""
    if cost and _frames(around, name, subject):
        crossed = any(name.end <= o.start and o.end <= around.at.start for o in around.others)
        return min(cost, _GOVERNS) if crossed else 0
    if not cost or subject is None or name.end > around.at.start:
        return cost
    if is_speaker(name, speaker):
        return min(cost, _GOVERNS) if _is_own_result(around, name, subject) else cost
    if (
        subject.oblique
        and name in subject.names
        and (is_cited(around, name) or NAMELESS.search(subject.words))
    ):
        return cost + _OBJECT  # `analysts at Harbour Bank had`
    if name in subject.names:
        valued = any(_has_own_value(around, n) for n in around.names if n.start >= subject.verb.end)
        return cost if valued else min(cost, _OBLIQUE if subject.oblique else _GOVERNS)
    if name.start >= subject.verb.end:
        if _has_own_value(around, name):
            return min(cost, _GOVERNS)
        shows = subject.oblique and around.find(_SHOWS, subject.verb)
        if around.text.endswith(" that ", 0, name.start):
            return min(cost, _GOVERNS)  # `advisers suggested that Holland buy 9 ships`
        return cost if shows else cost + _OBJECT
    if name.start >= subject.span.start:
        # `a petition, started by Joan Peck, has been signed by 9`
        led = subject.words.casefold() == subject.pronoun  # `Under its Fast Forward plan it`
        apart = (subject.oblique or not subject.names) and (led or not subject.pronoun)
        apart = apart and bool(subject.words.strip())
        between = _BETWEEN.search(around.text, subject.span.start, name.start)
        return cost + (_OBJECT if apart or between else 0)
    if _WHERE.match(around.text, name.end) and not subject.names and not subject.pronoun:
        return min(cost, _OBLIQUE)
    earlier = find_subject(around.cast, around.sentence, subject.span.start)
    leads = earlier is not None and name in earlier.names and not _OVERALL.search(subject.words)
    if not leads or around.find(SAYING, Span(name.end, subject.span.start)):
        return cost + _OBJECT
    return cost


def _is_own_result(around: Around, name: Name, subject: Subject) -> bool:
    """Whether a body tells how it did itself: `Coast Air reported a loss of $9 million`."""
    if name not in subject.names or subject.oblique or around.cast.is_person(name):
        return False
    if _MOVE.fullmatch(around.text, subject.verb.start, around.at.start):
        return _IN_RESULT.match(around.text, around.at.end) is not None
    return _RESULT.fullmatch(around.text, subject.verb.start, around.at.start) is not None


def _frames(around: Around, name: Name, subject: Subject | None) -> bool:
    """Whether a sentence begins with a place, counts what is there, and names nobody before it."""
    text, topic = around.text, around.cast.subject
    if name.end > around.at.start or around.cast.is_person(name):
        return False
    if _HEDGED.fullmatch(text, name.end, around.at.start) and text.endswith(", in ", 0, name.start):
        return True  # `Meanwhile, in Holland alone, 900 people`
    if not any(
        _FRAME.fullmatch(text, start, name.start)
        for start in {around.sentence.start, around.clause.start}
    ):
        return False
    if subject and any(other.key != name.key for other in subject.names):
        return False
    if topic is None or topic.key == name.key or is_of_place(around, topic):
        return text[name.end : name.end + 2] not in {"'s", "’s"}
    if text[name.end] != "," or (subject and (subject.pronoun or subject.names)):
        return False
    led = _HEDGED.fullmatch(text, name.end, around.at.start) is not None
    return led and _OF_PLACE.search(text, around.at.start, around.at.end + 30) is not None


def _has_own_value(around: Around, name: Name) -> bool:
    """Whether a figure is right behind a name: `and Missouri the lowest at $1.69`."""
    before = _look_before(around, name)
    between = around.text[name.end : around.at.start]
    if name.end > around.at.start:
        return False
    if around.cast.is_person(name) and _BEARS_OFFICE.search(before):
        return False
    if before.endswith("for ") and between.startswith(" to "):
        return True
    if _PUT.search(before) and _AT.fullmatch(between):
        return True
    if _SUPERLATIVE.search(before) and _VALUE.fullmatch(between):
        return True
    return _GAPPED.search(before) is not None and (
        _OWN_VALUE.fullmatch(between) is not None or _ACTING.fullmatch(between) is not None
    )


def is_speaker(name: Name, speaker: Name | None) -> bool:
    """Whether a name is the speaker's."""
    return speaker is not None and name.key == speaker.key


def measure_name(around: Around, name: Name, speaker: Name | None) -> int | None:
    """How far a name is from being what the figure is about; None where it cannot be."""
    text, at = around.text, around.at
    if speaker and name.key == speaker.key and name.end <= at.start:
        return _SPEAKER
    if at.start <= name.start < at.end:
        return 0
    other = is_segment(around, name) or _is_label(around, name)
    if other or modifies(around.text, name, around.names):
        return None
    if name.start >= at.end:
        return _measure_after(around, name)
    between = text[name.end : at.start]
    if found := _RELATIVE.match(between):
        near = _look_before(around, name)
        bound = ("," in found[0] and _WITH.search(near)) or not is_beside(around, name)
        if bound and "," not in between[found.end() :]:
            return 0
    before = _look_before(around, name)
    if _THAN.search(before):
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
    """The same for a name behind the figure."""
    if _THAN.search(_look_before(around, name)):
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
    if not crossed and _OWNS_AFTER.match(between) and not FINITE.search(between):
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
    """Whether a figure is of some stuff: it is neither money nor a share, and counts nobody."""
    unit = around.pick.mention.amount.unit if around.pick.mention else "count"
    return unit not in {"count", "%", "pp", "x"} and not is_currency(unit)


def _is_part_of_topic(around: Around, name: Name) -> bool:
    """Whether a figure counts people in a place, in an article on a larger one."""
    topic = around.cast.subject
    return (
        topic is not None
        and topic.key != name.key
        and is_of_place(around, topic)
        and _OF_PLACE.search(around.text, around.at.start, around.at.end) is not None
    )


def _is_made_by(around: Around, between: str) -> bool:
    """Whether a name behind something that is counted says who made it: `two goals by`."""
    mention = around.pick.mention
    if mention is None or mention.amount.unit != "count" or not _MADE_BY.fullmatch(between):
        return False
    before = around.text[max(0, around.at.start - 40) : around.at.start]
    return PASSIVE.search(before.rstrip()) is None


def _is_bracketed(around: Around, other: Span) -> bool:
    """Whether a figure is the same in another unit: `2 inches (51 millimeters)`."""
    return around.text[other.start - 1] == "(" and around.text[other.end] == ")"


def _look_before(around: Around, name: Name) -> str:
    return around.text[max(around.sentence.start, name.start - 30) : name.start]


def is_beside(around: Around, name: Name) -> bool:
    """Whether a name is only where, with whom or by whom something is: `at the Exchange`."""
    return BESIDE.search(_look_before(around, name)) is not None


def _is_label(around: Around, name: Name) -> bool:
    """Whether letters only say what a figure counts: `NZ$8 billion OBERAC surplus`."""
    letters = name.words.isupper() and not name.entity and len(name.words.split()) == 1
    return (
        letters
        and name.words not in list_countries()
        and _LABEL.match(around.text, name.end) is not None
        and FINITE.match(around.text, name.end + 1) is None
        and any(0 <= name.start - f.end <= _GLUED for f in (around.at, *around.others))
    )
