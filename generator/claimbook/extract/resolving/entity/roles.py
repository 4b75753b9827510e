"""Weigh a name by its role in the clause of a figure: subject, object or place."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.nearness import OF_PLACE, is_speaker, look_before
from claimbook.extract.resolving.entity.topic import is_cited, is_of_place
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import Subject, find_subject
from claimbook.extract.words.attribution import NAMELESS, SAYING
from claimbook.grounding import Span

_SHOWS = re.compile(
    r"(?:showed|shows|show|saw|sees|see|revealed|reported|indicated|expects?|expected)\b"
)
"""A verb whose object the figure is about: `numbers showed a fall in the sales of`."""
_WHERE = re.compile(r",?\swhere\s")
_OVERALL = re.compile(r"\b(?:average|overall|total|nationwide|others?)\b")
"""In a subject that is about more than whoever the sentence begins with: `the average`."""
_FRAME = re.compile(
    r"[“\"\s]*(?:[Ii]n|[Aa]cross|[Aa]round|On|At)\s(?:the\s|neighbou?ring\s|nearby\s)?(?:(?:city|state|town|county|province|region|island)\sof\s)?"
)
"""Before a place that the whole sentence is about: `In Holland, 9 schools were shut`."""
_HEDGED = re.compile(r"(?: alone)?,\s(?:[a-z]+\s){0,3}")
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:[^,;.]{2,40}\sand\s(?:the\s)?)?$")
"""Before a name that is one end of something: `the railway between Holland and Spain`."""
_GOVERNS = 5
"""The most that the subject of the figure's clause costs."""
_OBLIQUE = 10
"""The most that a name within that subject costs: `the ships of Coast Air have`."""
_OBJECT = 40
"""What an object of its verb costs more."""
_GAPPED = re.compile(
    r"(?:,|;|\b(?:and|while|but|or|with|to|against|than|by|versus))\s(?:(?:the|other)\s)?"
    r"(?:(?:main|benchmark|broader|leading|rival)\s)?$"
)
_RESULT = re.compile(
    r"(?:reported|reports|announced)\s(?:(?!that\b|which\b|by\b|of\b|for\b)[\w’'-]+\s){0,5}?"
    r"(?:loss|losses|profits?|earnings|income|revenues?|sales|debts?|turnover|deficit|surplus)\b[^;:]*"
)
"""From a verb to the figure of what its subject earned, lost or owes: `reported a loss of`."""
_MOVE = re.compile(r"(?:reported|reports|announced|posted)\san?\s")
_IN_RESULT = re.compile(
    r"\s(?:rise|increase|jump|growth|gain|fall|drop|decline|decrease)\sin\s(?:[a-z-]+\s){0,3}?"
    r"(?:losses|profits?|earnings|income|revenues?|sales|turnover)\b"
)
"""After `reported a` and the figure by which a body's own result moved: `9% rise in profits`."""
_BEARS_OFFICE = re.compile(r"[a-z],\s$")
"""Before a person who is only named for their office: `from the chairman, Ray Young, for $9`."""
_OWN_VALUE = re.compile(
    r"['’]s?\s(?:(?!and\s)[\w-]+\s){0,4}?$|\s[a-z]+s\s$|(?:\s[.A-Z]+=)?(?:,\s|[,\s])(?:(?:at|with|on|for|by|the|a|up|down)\s|(?:least|most|\w+est),?\s){0,4}$"
)
_PUT = re.compile(r"\bput(?:s|ting)? (?:the )?$")
_AT = re.compile(r" (?:at|on) (?:[a-z]+ ){0,2}")
"""After the name in `a poll put Joan Peck on 38%`."""
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
    """Return the cost of a name, less for the subject of the figure's clause, more for an object.

    `cost` is what its distance alone costs, `subject` that of the clause, if it has one.
    """
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
    """Whether a body reports its own result: `Coast Air reported a loss of $9 million`."""
    if name not in subject.names or subject.oblique or around.cast.is_person(name):
        return False
    if _MOVE.fullmatch(around.text, subject.verb.start, around.at.start):
        return _IN_RESULT.match(around.text, around.at.end) is not None
    return _RESULT.fullmatch(around.text, subject.verb.start, around.at.start) is not None


def _frames(around: Around, name: Name, subject: Subject | None) -> bool:
    """Whether a sentence opens with a place and counts what is there: `In Holland, 9 schools`."""
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
    return led and OF_PLACE.search(text, around.at.start, around.at.end + 30) is not None


def _has_own_value(around: Around, name: Name) -> bool:
    """Whether a name has a value of its own behind it: `and Missouri the lowest at $1.69`."""
    before = look_before(around, name)
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
