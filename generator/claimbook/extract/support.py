"""Decide whether the text supports the entity of a figure, or whether it is only a guess.

What supports it is the grammatical subject of the figure's clause: a name; a pronoun or a noun that
stands for one; what a name has, such as its sales; or none at all, as in a headline. A subject that
is something else, `the hospitals`, may be anybody's: such a figure is marked, and an editor sees at
once who is meant.
"""

from __future__ import annotations

import re

from claimbook.extract.around import Around
from claimbook.extract.attribution import SAYS
from claimbook.extract.chains import DEMONSTRATIVES, is_described, speaks_of_others
from claimbook.extract.cues import match_cues
from claimbook.extract.entities import Chosen
from claimbook.extract.names import Name
from claimbook.extract.subjects import Subject
from claimbook.extract.topic import is_of_place
from claimbook.extract.verbs import FINITE
from claimbook.grounding import Span

_NUMBERS = match_cues(
    """
    there | what | quarters? | years? | months? | figures? | numbers? | total | sum | amount
    | costs? | share | proportion | percentage | rates? | average | price | value
    """
)
"""Subjects that are nobody, but a number or a time: `There is also $9 million for schools`."""
_OF_PLACE = match_cues("the (?:country|nation|state|economy|government|population|city|town)")
_THING = re.compile(r"[\s“\"]*(?:the|this|an?|one|another)\s", re.IGNORECASE)
"""At the beginning of a subject that is one thing: `the bill`, in an article on a country."""
_DEMONSTRATIVE = match_cues("th(?:at|ese|is|ose)")
_OF_OTHERS = frozenset(("it", "they", "he", "she", "its", "their", "his", "her"))
"""Pronouns that stand for somebody who was looked for, and not found."""
_OF = re.compile(r"\bof (?:the )?$")
_IN = re.compile(r"\b(?:in|across|around|at) (?:the )?$")
_GENITIVE = re.compile(r"['’]s\s")
_SURVEY = match_cues(
    "surveys? | polls? | respondents | (?:asked|polled|surveyed|interviewed)(?= \\d)"
)
_FUNCTION = re.compile(
    r"\b(?:an?|the|and|or|but|of|to|from|in|on|at|by|for|with|than|as|about|around|some|over|under"
    r"|nearly|almost|more|less|up|down|just|only|also|is|now|still|while|when|after|before|that"
    r"|which|including)\b|[^a-z]+",
    re.IGNORECASE,
)
"""Words that are no noun or verb."""
_CERTAIN = 5
"""A subject with at least this weight in its article needs no mark."""
_SHORT = 8
"""In an article with no more sentences than this, the subject may have less weight."""
_FEW = 16
"""Characters on both sides of a figure that is the subject of its clause."""
_LEADS = re.compile(r"(?:[,;:—]|\b(?:and|but|that|while|where|when))\s(?:some\s|about\s)?$")
_ALONE = 3
"""A place that an article has this many times as often as any other is the only one it is about."""


def lacks_support(around: Around, chosen: Chosen) -> bool:
    """Whether it is only a guess that a figure is about this entity."""
    name = chosen.name
    if name is None or chosen.others:
        return False
    subject = chosen.subject
    if not chosen.by_topic:
        return _is_only_near(around, name, subject) if subject else _leads(around)
    is_long = len(around.split.sentences) > _SHORT
    if is_long and around.cast.weights[name.key][1] < _CERTAIN:
        return True
    if _is_named(around, name, subject):
        return False
    if around.mention.amount.unit == "%" and _is_answer(around):
        return True
    if subject and subject.pronoun in _OF_OTHERS:
        return True
    if subject and (subject.pronoun or _DEMONSTRATIVE.search(subject.words)):
        return speaks_of_others(around)
    measured = subject and _is_measure(around, subject) and not around.cast.is_person(name)
    if measured or (subject and _stands_for(around, subject, name)):
        return False
    if is_of_place(around, name) and _is_alone(around, name):
        return _THING.match(subject.words) is not None if subject else _is_unread(around)
    return _has_noun(around, subject)


def _is_only_near(around: Around, name: Name, subject: Subject) -> bool:
    """Whether a clause is about something else than a name in or before its sentence.

    `The city's number of cases of flu is 900`; not `Sales in Houston rose`.
    """
    if name in subject.names:
        if not subject.oblique or name.start < subject.span.start + len(subject.words):
            return False
        if _owns(around, subject, name):
            return False
        begins, end = subject.span
        others = any(n.key != name.key for n in around.names if begins <= n.start < end)
        return others or not _is_measure(around, subject)
    if subject.names or not subject.words.strip():
        return False
    if subject.pronoun and subject.pronoun not in DEMONSTRATIVES:
        return False
    if name.start >= around.at.end:
        where = _IN.search(around.text, around.at.end, name.start)
        return bool(where and _THING.match(subject.words)) and not _is_measure(around, subject)
    if name.start >= subject.span.start or around.text[name.end] == ":":
        return False
    return not (_is_measure(around, subject) or _stands_for(around, subject, name))


def _leads(around: Around) -> bool:
    """Whether a figure is the subject of a clause itself: `and 900 people are`."""
    start, end = around.at
    led = _LEADS.search(around.text, max(around.sentence.start, start - _FEW), start)
    return led is not None and bool(
        around.find(FINITE, Span(end, min(end + _FEW, around.clause.end)))
    )


def _is_named(around: Around, name: Name, subject: Subject | None) -> bool:
    """Whether a clause names somebody, or the words between its verb and the figure do."""
    key, clause = name.key, around.clause
    begins = subject.verb.end if subject else around.at.start
    for each in around.names:
        if each.key != key:
            continue
        if subject and each in subject.names:
            return True
        if clause.covers(Span(each.start, each.end)) and not SAYS.match(around.text, each.end):
            return True
        if begins <= each.start < around.at.start and not _is_aside(around, each):
            return True
    return False


def _is_aside(around: Around, name: Name) -> bool:
    """Whether a name only says where something is, and not whose: `in Holland`."""
    return around.text[name.end] not in "'’" and around.cast.is_beside(name)


def _owns(around: Around, subject: Subject, name: Name) -> bool:
    """Whether a subject belongs to a name, and to nobody else: `The size of Holland`."""
    of = _OF.search(around.text, subject.span.start, name.start) is not None
    return of and not _GENITIVE.search(subject.words)


def _is_measure(around: Around, subject: Subject) -> bool:
    """Whether a subject is what somebody has or what is counted: `Sales`, `The total`."""
    words = subject.words
    begins = subject.span.start + len(words) - len(words.lstrip())
    head = Span(begins, subject.span.start + len(words))
    return _NUMBERS.search(words) is not None or bool(around.cast.find_measures(head))


def _is_alone(around: Around, place: Name) -> bool:
    """Whether an article names no other place nearly as often."""
    weights = around.cast.weights
    others = (w for n, w in weights.values() if n.key != place.key and is_of_place(around, n))
    return weights[place.key][1] > _ALONE * max(others, default=0)


def _stands_for(around: Around, subject: Subject, name: Name) -> bool:
    """Whether a subject is a noun for somebody: `the utility`, called `the utility Grid North`."""
    if is_of_place(around, name):
        return bool(_OF_PLACE.search(subject.words))
    if not around.cast.is_person(name) and is_described(subject):
        return True
    nouns = subject.words.lstrip(' “"').split()
    if not nouns or nouns[0].lower() not in {"the", "this"}:
        return False
    noun = re.escape(nouns[-1].lower())
    if re.search(rf"\b{noun}\b", name.words.casefold()):
        return True
    before = around.split.before(around.pick.sentence)
    led = [n for n in around.cast.within(before.span) if n.key == name.key] if before else []
    if led and re.search(rf"\b{noun}\b", around.text[led[0].end : around.sentence.start]):
        return True  # `Coast Air has bought boats. The boats hold 9 people.`
    called = re.compile(
        rf"\b{noun},?\s(?:the\s)?{re.escape(name.words)}\b"
        rf"|\b{re.escape(name.words)}(?:\s\([^()]*\))?,\s(?:an?|the|one\sof)\s[^,.;]*\b{noun}\b"
    )
    return called.search(around.text) is not None


def _is_unread(around: Around) -> bool:
    """Whether nouns or verbs come before a figure in its clause, and none of them is a measure."""
    lead = around.text[around.clause.start : around.at.start]
    return _FUNCTION.sub("", lead) != "" and not around.cast.find_measures(around.clause)


def _is_answer(around: Around) -> bool:
    """Whether a share may come from a survey that its paragraph has before it."""
    sentence = around.pick.sentence
    if around.find(_SURVEY):
        return True
    before = around.split.before(sentence)
    while before and before.paragraph == sentence.paragraph:
        if around.split.find(_SURVEY, before.span):
            return True
        before = around.split.before(before)
    return False


def _has_noun(around: Around, subject: Subject | None) -> bool:
    """Whether a clause has a subject, be it the figure and what it counts: `Two men were hurt`."""
    if subject is not None:
        return bool(subject.words.strip())
    if _is_unread(around):
        return True
    behind = Span(around.at.end, around.clause.end)
    return around.mention.amount.unit in {"%", "count"} and bool(around.find(FINITE, behind))
