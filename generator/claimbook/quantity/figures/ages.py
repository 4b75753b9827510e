"""Read ages, which are durations: `aged 34`, `a 7-year-old`, `Anna Berg, 34, said`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.hedges.other_senses import PERSONS
from claimbook.quantity.lookalikes.titles import is_tallied
from claimbook.quantity.numbers.words import SMALL, TENS
from claimbook.quantity.text.nouns import read_noun
from claimbook.quantity.units.names import DURATIONS

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.text.tokens import Token
    from claimbook.quantity.units.suffix import Suffix

_AGED = frozenset(("aged", "age", "ages"))
_OLD = frozenset(("old", "olds"))
_OLDEST, _OF_AGE = 120, 10
_LONGEST_LIST = 6
_JOINTS = frozenset((",", "and", "or", "to", "between"))
_PERSONS = frozenset("man woman boy girl child teen teenager baby toddler pensioner".split())
_DETERMINERS = frozenset(("the", "a", "an", "his", "her", "their", "whose"))
_NEAR = 3
_BOUNDS = frozenset(("under", "over", "above", "below"))
"""Words between a person and an age: children under five, those over 65."""

_NO_PERSONS = frozenset(
    "toll total number figure count tally score age sum mark rate level price vote fleet list all "
    "year month day week time ago most rest average".split()
)
_NO_VERBS = frozenset(
    "or and of the a an all mostly including nearly about more most some many half up down versus "
    "compared in at for from to per".split()
)
"""Words after a comma that rule out an age before it: the wards, 24, or half."""


def read_age(figure: WrittenFigure, suffix: Suffix | None, scope: Scope) -> WrittenFigure | None:
    """Read a number as an age; None if it is not one."""
    dated = suffix is not None and suffix.end.is_hyphen and suffix.end.after.low in _OLD
    if figure.factor != 1 or not (dated or 0 <= figure.value <= _OLDEST):
        return None
    timed = suffix is not None and suffix.unit in DURATIONS and suffix.factor == 1
    before = figure.start.look_back(scope.floor)
    if suffix is not None and timed:
        old = suffix.end.skip_hyphen()
        if old.low not in _OLD and before.low not in _AGED:
            return None
        end = old.after if old.low in _OLD else suffix.end
        return figure._replace(unit=suffix.unit, end=end, is_age=True)
    if suffix is not None:
        return None
    if before.low in _AGED:
        return figure._replace(unit="year", start=before, is_age=True)
    if before.low == "of" and before.before.low == "age" and read_noun(figure.end) is None:
        return figure._replace(unit="year", is_age=True)
    bounded = before.low in _BOUNDS and before.before.low in PERSONS
    aged = (bounded or _follows_aged(before)) and read_noun(figure.end) is None
    return (
        figure._replace(unit="year", is_age=True) if aged or _is_apposed(figure, before) else None
    )


def _follows_aged(token: Token) -> bool:
    """Whether `aged` and another age come before it: aged 23 and 27, aged between 18 and 56."""
    for _ in range(_LONGEST_LIST):
        if token.low in _AGED:
            return True
        number = token.is_number or token.low in SMALL or token.low in TENS
        if not (number or token.low in _JOINTS):
            return False
        token = token.before
    return False


def _is_apposed(figure: WrittenFigure, before: Token) -> bool:
    """Whether it is next to a person: Anna Berg, 34, said; Anna Berg (34); the prop, 31, has."""
    if not figure.first_word.is_number:
        return False
    if before.text == "(" and figure.end.text == ")":
        return figure.value >= _OF_AGE and _names_person(before.before) and not is_tallied(before)
    if not (before.text == figure.end.text == ","):
        return False
    following, last = figure.end.after, before.before
    if last.low in _PERSONS and following.is_word:
        return True
    goes_on = following.is_word and following.text.islower()
    if _names_person(last):
        return goes_on
    known = _names_alone(last) or _names_role(last)
    return goes_on and known and figure.value >= _OF_AGE and following.low not in _NO_VERBS


def _names_person(last: Token) -> bool:
    """Whether a word is the last of a name of two or more words: the Berg of Anna Berg."""
    first = last.before.before if last.before.is_hyphen else last.before
    return all(word.is_word and word.text[0].isupper() for word in (first, last))


def _names_alone(name: Token) -> bool:
    """Whether a word is a name by itself: Her brother, Tom, 24, said."""
    capital = name.is_word and name.text[0].isupper() and name.text[1:].islower()
    return capital and name.before.text == ","


def _names_role(noun: Token) -> bool:
    """Whether a word says who somebody is: the prop, 31; a nurse, 42."""
    person = noun.is_word and noun.text.islower() and noun.low not in _NO_PERSONS
    determined = any(token.low in _DETERMINERS for token in noun.walk_back(_NEAR))
    return person and determined and noun.low[-1] != "s"
