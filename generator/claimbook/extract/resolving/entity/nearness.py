"""Judge how likely a name is meant by its role and its distance from the figure."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.topic import is_segment, modifies
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import Subject, find_subject
from claimbook.extract.words.attribution import BESIDE, SAYING
from claimbook.extract.words.verbs import FINITE
from claimbook.quantity import Span

_OWNS_AFTER = re.compile(
    r"(?![^,;.()]{0,60}\band\s(?:in|at|for|by|of|from)\b)"
    r"[^,;.()]{0,60}?\b(?:for|of|by|at|in|that|which|between)\s+(?:the\s+|an?\s+)?"
    r"(?:(?!while|whereas|but|and|when|as|than|after|before|since|amid|despite|because|compared|around"
    r"|near|between|across|along)[^\W\d]+\s+){0,3}?$"
)
"""Between a figure and a name after it that it belongs to: `revenue for the`, `set by`."""
_RELATIVE = re.compile(
    r"(?:['’]s)?(?:\.?\s?,?\s(?:which|who|that)|\s[–—-]\s(?:which|who)|\s[a-z]+,\s(?:which|who))\s"
)
_NON_RESTRICTIVE = re.compile(rf",\s(?:which|who)\s(?={FINITE.pattern})")
"""Between a name and a figure in a clause about it: `at the Line, which has lost`."""
_GAPPED = re.compile(
    r"(?:,|;|\b(?:and|while|but|or|with|to|against|than|by|versus))\s(?:(?:the|other)\s)?"
    r"(?:(?:main|benchmark|broader|leading|rival)\s)?$"
)
"""Before a name that comes after another one with its own figure."""
_GAPPED_OFFICE = re.compile(r"(?:,|;|\band)\s(?:[a-z-]+\s){1,3}$")
"""Before such a name with an office: `and the guide Anna Holm three months`."""
_OWN_VALUE = re.compile(
    r"['’]s?\s(?:(?!and\s)[\w-]+\s){0,4}?$|\s[a-z]+s\s$|(?:\s[.A-Z]+=)?(?:,\s|[,\s])(?:(?:at|with|on|for|by|the|a|up|down)\s|(?:least|most|\w+est),?\s){0,4}$"
)
"""Between such a name and its figure: `and Missouri the lowest at $1.69`."""
_ACTING = re.compile(
    r"\s(?:[A-Z]{1,5}\s)?(?:each\s|also\s)?(?!including|being)[a-z]{2,}ing\s[^;:A-Z]{0,40}$"
)
"""Between a name and its figure in a clause without a finite verb: `with Brazil suffering a …`."""
_SHARES = re.compile(r"s(?<=\bs)(?:hares|tock)\b")
_BRACKETS = re.compile(r"\s?\([^()]*\)?|^\)")
BESIDE_COST = 30
"""At this cost, a name is a candidate only if the article is about it, too."""
OTHER_CLAUSE = 6
"""The extra cost of a name in another clause."""
_OWNER = 4
"""The least cost of a name after the figure, as in `sales of 9 million for Coast Air`."""
_LED = 14
"""The extra cost of such a name if another one leads the sentence."""
_BEHIND = 60
"""The least cost of a name after the figure if nothing ties it to the figure."""
_SPEAKER = 90
"""The cost of the speaker."""
_GOVERNS = 5
"""The highest cost of the subject of the figure's clause."""
_OBLIQUE = 10
"""The highest cost of a name within that subject: `the ships of Coast Air have`."""
_OBJECT = 40
"""The extra cost of an object of its verb."""


def weigh_name(
    around: Around, name: Name, speaker: Name | None, subject: Subject | None
) -> int | None:
    """Return the cost of taking a figure to be about a name; None if it cannot be.

    The cost grows with the distance in characters. It is less for the `subject` of the figure's
    clause and more for an object. The lowest is the likeliest, 0 is certain.
    """
    if name.end <= around.at.start and speaker and name.key == speaker.key:
        return _SPEAKER
    if is_segment(around, name) or modifies(around.text, name):
        return None
    if around.find(_SHARES) and _is_part(around, name):
        return None
    if name.start >= around.at.end:
        return _measure_after(around, name)
    cost = _measure_before(around, name)
    return _weigh_role(around, cost, name, subject) if cost and subject else cost


def _is_part(around: Around, name: Name) -> bool:
    """Whether a name belongs to a part of somebody named, which has no shares of its own.

    `Coast Air Cloud grows, with shares surging 9%` is about the shares of Coast Air.
    """
    return bool(around.find(_SHARES, around.clause)) and any(
        name.words.startswith(f"{owner.words} ") for owner, _ in around.cast.weights.values()
    )


def _measure_before(around: Around, name: Name) -> int:
    """Return the cost of the distance of a name before the figure."""
    between = around.text[name.end : around.at.start]
    beside = is_beside(around, name)
    relative = _NON_RESTRICTIVE if beside else _RELATIVE
    if (found := relative.match(between)) and "," not in between[found.end() :]:
        return 0
    crossed = any(name.end <= other.start < around.at.start for other in around.others)
    inside = around.clause.start <= name.start
    cost = len(between) // 4 + (0 if inside else OTHER_CLAUSE // (2 if crossed else 1))
    return cost + BESIDE_COST if beside else cost


def _measure_after(around: Around, name: Name) -> int:
    """Return the cost of the distance of a name after the figure."""
    at = around.at
    between = _BRACKETS.sub("", around.text[at.end : name.start])
    crossed = any(at.end <= other.start < name.start for other in around.others)
    if crossed or not is_owner(between, 0, len(between)):
        return _BEHIND + len(between) // 4
    led = any(n.end <= at.start and not is_beside(around, n) for n in around.names)
    return _OWNER + len(between) // 8 + (_LED if led else 0)


def _weigh_role(around: Around, cost: int, name: Name, subject: Subject) -> int:
    """Return the cost of a name before the figure: less for a subject, more for an object."""
    if name in subject.names:
        valued = any(_has_own_value(around, n) for n in around.names if n.start >= subject.verb.end)
        return cost if valued else min(cost, _OBLIQUE if subject.oblique else _GOVERNS)
    if name.start >= subject.verb.end:
        return min(cost, _GOVERNS) if _has_own_value(around, name) else cost + _OBJECT
    if name.start >= subject.span.start:
        # `a petition, started by Joan Peck, has been signed by 9`
        return cost + (_OBJECT if subject.oblique and not subject.pronoun else 0)
    earlier = find_subject(around.cast, around.sentence, subject.span.start)
    leads = earlier is not None and name in earlier.names
    if not leads or around.find(SAYING, Span(name.end, subject.span.start)):
        return cost + _OBJECT
    return cost


def _has_own_value(around: Around, name: Name) -> bool:
    """Whether a name has a value of its own after it: `and Missouri the lowest at $1.69`."""
    if name.end > around.at.start:
        return False
    before = _look_before(around, name)
    if _GAPPED_OFFICE.search(before) and _is_before_figure(around, name):
        return True
    if not _GAPPED.search(before):
        return False
    between = around.text[name.end : around.at.start]
    return (_OWN_VALUE.fullmatch(between) or _ACTING.fullmatch(between)) is not None


def _is_before_figure(around: Around, name: Name) -> bool:
    """Whether a figure, and no word, follows a name."""
    return any(around.text[name.end : each.start].isspace() for each in around.mentions)


def _look_before(around: Around, name: Name) -> str:
    """Return the end of the words before a name in its sentence."""
    return around.text[max(around.sentence.start, name.start - 30) : name.start]


def is_beside(around: Around, name: Name) -> bool:
    """Whether a name only says where, with whom or by whom something is: `at the Exchange`."""
    return BESIDE.search(_look_before(around, name)) is not None


def is_owner(text: str, start: int, end: int) -> bool:
    """Whether the words between a figure and a following name say whose it is: `sales for`."""
    return _OWNS_AFTER.match(text[start:end]) is not None and not FINITE.search(text, start, end)
