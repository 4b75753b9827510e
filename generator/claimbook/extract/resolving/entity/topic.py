"""Find an article's subject, and what else a figure without its own name may be about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import BESIDE, NEWS, SAYS, SOURCES
from claimbook.extract.words.countries import list_adjectives, list_full_names
from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.firms import HAS_FIRM
from claimbook.extract.words.name_words import BEFORE_NAMES
from claimbook.extract.words.verbs import FINITE

_STRONG = 2
"""A name does not rival a subject that occurs this many times as often."""
_MOST = 3
"""How many candidates there may be besides the subject."""
_PERSON_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|old)\s$")
_WORD_AFTER = re.compile(r"\s([a-z][a-z-]+)")
_ONE_BEFORE = re.compile(r"\b[Aa]n?\s(?:[a-z-]+\s)?$")
_LONGEST_BEFORE = 24
"""Characters that `_ONE_BEFORE` takes at most; they end at a name."""
_SEGMENT = re.compile(
    r"\s(?:[a-z]+\s)?(?:revenues?|sales|profits?|earnings|turnover|stores?|shops?|arm|division|"
    r"subsidiary|listing|business|operations)\b"
)
_OF_STATE = re.compile(
    r"\b(?:Department|Ministry|Treasury|Fed|Authority|Administration|Agency|Service|Office|Inspectorate)$"
)
"""Words in the names of state bodies, which publish figures."""
_OF_COMPANY = match_cues(
    "(?:(?:pre-tax | net | operating | annual)\\s)?profits? | earnings per share | dividends?"
    " | share price"
)
OF_ALL = (
    r"(?:global|world)\s(?:economic\s)?(?:gross\sdomestic\sproduct|gdp|growth|trade|output|demand"
    r"|population|emissions|temperatures?|economy|inflation)"
)
"""Words for figures of the whole world."""
WORLDWIDE = match_cues(f"worldwide | (?:around|across) the (?:world|globe) | globally | {OF_ALL}")


def list_rivals(around: Around, subject: Name) -> tuple[Name, ...]:
    """Return what a figure may be about besides the article's subject, the likeliest first.

    These are the first name of the preceding sentence, and names that the article has nearly as
    often. People are left out if the article is about something else.
    """
    return _keep_rivals(
        around, subject, chain(_list_before(around), _list_frequent(around, subject))
    )


def list_equals(around: Around, subject: Name) -> tuple[Name, ...]:
    """Return names that occur nearly as often as the subject, and may also be meant by `it`."""
    return _keep_rivals(around, subject, _list_frequent(around, subject))


def _keep_rivals(around: Around, subject: Name, names: Iterable[Name]) -> tuple[Name, ...]:
    """Return the names that may be meant instead of the article's subject."""
    found: dict[str, Name] = {}
    for name in names:
        if _may_rival(around, name, subject) and not _is_only_place(around, name, subject):
            found.setdefault(name.key, name)
    return tuple(found.values())[:_MOST]


def is_wider(around: Around, subject: Name) -> bool:
    """Whether a sentence is about the whole world, in an article on one place."""
    place = subject.words in list_full_names() or around.cast.is_place(subject)
    return place and bool(around.find(WORLDWIDE))


def _may_rival(around: Around, name: Name, subject: Name) -> bool:
    """Whether a name may be meant instead of the article's subject."""
    of_people = around.cast.is_person(subject)
    whole = subject.words.startswith(f"{name.words} ")  # `BT` in an article on `BT Services`
    told = name.words in NEWS or (
        is_country(subject) and (SOURCES.search(name.words) or _OF_STATE.search(name.words))
    )
    is_other = name.key != subject.key and not told and not whole
    return is_other and (of_people or not around.cast.is_person(name))


def _is_only_place(around: Around, name: Name, subject: Name) -> bool:
    """Whether a name is a place's, and the article is about somebody else."""
    countries = list_full_names()
    if around.cast.is_place(subject) or subject.words in countries:
        return False
    return name.words in countries or around.cast.is_place(name)


def is_of_place(around: Around, subject: Name) -> bool:
    """Whether an article is about a country, or a place where it says something is."""
    return is_country(subject) or around.cast.is_place(subject)


def measures_company(around: Around) -> bool:
    """Whether only companies have such a figure: a profit, a dividend, a share price."""
    return bool(around.find(_OF_COMPANY, around.clause))


def is_country(name: Name) -> bool:
    """Whether a name is a country's."""
    return name.words in list_full_names()


def modifies(text: str, name: Name) -> bool:
    """Whether a country only says where somebody else is from: `the biggest US carrier`."""
    if name.words not in list_full_names():
        return False
    if HAS_FIRM.match(text, name.end) or _is_of_one(text, name):
        return True
    return (  # `the 48-year-old Australian was`
        text[name.start : name.end] in list_adjectives()
        and _PERSON_BEFORE.search(text, max(0, name.start - 5), name.start) is not None
        and FINITE.match(text, name.end + 1) is not None
    )


def _is_of_one(text: str, name: Name) -> bool:
    """Whether a country says where one of many is from: `a Dutch judge`."""
    before = max(0, name.start - _LONGEST_BEFORE)
    return _ONE_BEFORE.search(text, before, name.start) is not None and is_of_noun(text, name)


def is_of_noun(text: str, name: Name) -> bool:
    """Whether a country says where or whose the noun after it is: `a Dutch judge`, `UK sales`."""
    if not is_country(name):
        return False
    word = _WORD_AFTER.match(text, name.end)
    if word is None or word[1] in BEFORE_NAMES:
        return False
    return FINITE.match(text, word.start(1)) is None


def is_segment(around: Around, name: Name) -> bool:
    """Whether a country is only where a company earns something: `UK revenues`."""
    countries = list_full_names()
    subject = around.cast.subject
    if name.words not in countries or subject is None or subject.words in countries:
        return False
    return _SEGMENT.match(around.text, name.end) is not None and not around.cast.is_place(subject)


def _list_before(around: Around) -> Iterator[Name]:
    """Yield what the preceding sentence of the paragraph is about: its first name.

    It leaves out names after a figure, names beside a preposition, and mere speakers.
    """
    before = around.split.before(around.pick.sentence)
    if before and before.paragraph == around.pick.sentence.paragraph:
        figures = around.split.amounts_within(before.span)
        reach = figures[0].start if figures else before.span.end
        names = around.cast.within(before.span)
        weights = around.cast.weights
        first = next((n for n in names if weights[n.key][1] and not modifies(around.text, n)), None)
        if first is None or first.start >= reach or SAYS.match(around.text, first.end):
            return
        if not BESIDE.search(around.text[before.span.start : first.start]):
            yield first


def _list_frequent(around: Around, subject: Name) -> Iterator[Name]:
    """Yield the names that an article has nearly as often as its subject."""
    weights = around.cast.weights
    least = weights[subject.key][1] / _STRONG
    for name, weight in weights.values():
        if weight > least and name.start < around.at.start:
            yield name
