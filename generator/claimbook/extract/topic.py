"""What an article is about, and whom else a figure without a name of its own may be about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from claimbook.extract.around import Around
from claimbook.extract.attribution import BESIDE, SAYING
from claimbook.extract.names import Name, list_countries

_STRONG = 2
"""A name that an article has this many times less often than its subject is no rival of it."""
_MOST = 3
"""Candidates besides the subject."""
_SAYS = re.compile(rf"(?:,[^,.]{{2,60}},)?\s+{SAYING.pattern}")
_WHOSE = re.compile(
    r"(?:['’]s)?\s(?:[a-z-]+\s){0,2}(?:automaker|carmaker|company|giant|group|maker|retailer|bank|airline|"
    r"carrier|firm|brewer|operator|producer|president|minister|senator|economist|unit|chain|lender|"
    r"insurer|manufacturer|conglomerate|agency|billionaire|engine)\s(?:[a-z]+\s)?"
)
_LABEL = re.compile(r"[\s*#•–-]*[A-Z][\w!’'&. -]{1,40}[;:|\t–—]\s*")
"""Words before a figure in a list that may be a name which is nowhere else in the article."""


def list_rivals(
    around: Around, speaker: Name | None, near: Sequence[Name], subject: Name
) -> tuple[Name, ...]:
    """Whom a figure may be about besides the article's subject, the likeliest first.

    These are the `near` names of its sentence, whoever says it, the first name of the sentence
    before it, and names that the article has nearly as often. People are none where the article is
    about something else.
    """
    found = chain(
        near, [speaker] if speaker else [], _list_before(around), _list_frequent(around, subject)
    )
    of_people = around.cast.is_person(subject)
    first: dict[str, Name] = {}
    for name in found:
        if name.key != subject.key and (of_people or not around.cast.is_person(name)):
            first.setdefault(name.key, name)
    return tuple(first.values())[:_MOST]


def modifies(text: str, name: Name, names: Sequence[Name]) -> bool:
    """Whether a country only says whose the next of the names is: `US automaker GM`."""
    if name.words not in _list_full_countries():
        return False
    after = next((each for each in names if each.start > name.end), None)
    if after is not None and _WHOSE.fullmatch(text, name.end, after.start):
        return True
    return _WHOSE.match(text, name.end) is not None and text[: name.start].lower().endswith("the ")


@cache
def _list_full_countries() -> frozenset[str]:
    return frozenset(list_countries().values())


def has_label(around: Around) -> bool:
    """Whether a list item begins with words that may name whom its figure is about."""
    if around.cast.find_measures(around.sentence):
        return False  # they say what is measured
    return _LABEL.fullmatch(around.text, around.sentence.start, around.at.start) is not None


def _list_before(around: Around) -> Iterator[Name]:
    """Yield whom the sentence before in its paragraph is about: its first name.

    Not a name behind a figure, beside a preposition, or of somebody who only says something.
    """
    before = around.split.before(around.pick.sentence)
    if before and before.paragraph == around.pick.sentence.paragraph:
        figures = around.split.amounts_within(before.span)
        reach = figures[0].start if figures else before.span.end
        names = around.cast.within(before.span)
        first = next((n for n in names if not modifies(around.text, n, names)), None)
        if first is None or first.start >= reach or _SAYS.match(around.text, first.end):
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
