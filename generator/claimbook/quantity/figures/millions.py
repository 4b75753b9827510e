"""Read the letter m after a number: a million, or metres if something is measured.

Newspapers write `35m` for both. It means metres only if a word nearby says how long, high, deep or
far something is.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.changes import MOVES
from claimbook.quantity.money.after import read_money
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.text.nouns import ends_phrase, read_noun
from claimbook.quantity.units.measures import read_measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_MILLION = Decimal(10) ** 6
_THOUSAND = 1000

_SIZES = frozenset(
    "long wide tall high deep thick across away apart ahead behind offshore underground underwater "
    "inland downstream upstream north south east west into onto off sprint dash final hurdles "
    "freestyle backstroke breaststroke butterfly relay medley race heats x × squared".split()
)
"""Words after metres: 35m long, 200m offshore, the 400m hurdles."""

_MATTER = frozenset(
    "rope cable cables pipe pipes pipeline snow water ice mud rubble track tracks wall fence "
    "fencing fabric wire hose road beach coast rock elevation altitude thickness "
    "height depth length".split()
)
"""Things that are measured by their length: 20m of cable."""

_DIMENSIONS = frozenset("length height depth width diameter circumference altitude".split())
_PLACED = frozenset(("above", "below", "beneath", "under", "beyond"))
_FORECASTS = frozenset("target forecast forecasts expectations estimates last plan budget".split())
"""Words after `above` or `below` that a number of things is compared with."""

_BEFORE_PLACE = frozenset(("is", "are", "was", "were", "just", "only", "than", "about", "within"))
_CONTEXT = frozenset(
    "sea seas river lake tide tides flood floods floodwater floodwaters wave waves snow depth "
    "height heights length width diameter radius altitude elevation distance deep tall wide threw "
    "throw throws thrown cleared swam swim ran sprinted walked dug drilled dived vaulted summit "
    "measured measures measuring within trench tunnel crater snowfall outreach span clearance "
    "draught feet ft foot yards km kilometres kilometers metres meters cm dm swell swells tsunami "
    "cliff tower mast dune seawall gauge reservoir".split()
)
"""Words in a clause that is about lengths."""

_STANDING = frozenset(
    "lies lay lying stands stood runs stretches stretched extends sits sat buried anchored parked "
    "crashed hovered plunged stopped".split()
)
_LEAPS = frozenset("jumped jumps jump leapt leaped leap put managed threw".split())
_CROWDS = frozenset(
    "audience crowd population workforce membership electorate total target figure mark majority "
    "fund deal loss profit order missing homeless poor poorest dead strong".split()
)
"""Singular nouns for millions of people or things: a 12m audience, the 2m homeless."""

_RACES = frozenset((50, 60, 100, 200, 400, 800, 1500, 3000, 5000, 10000))
_CROSSED = frozenset(("by", "x", "×"))
_JOINTS = _CROSSED | {"and", "to", "or"}
_CLAUSE_ENDS = frozenset((".", ";", "\n", "!", "?"))
_NEAR = 10


def read_millions(figure: WrittenFigure) -> WrittenFigure:
    """Read a glued `m` as a million if it is not metres: `8.9m subscribers`, `to 27.6m`."""
    letter = figure.end
    if letter.text != "m" or letter.spaced or not letter.before.is_number:
        return figure
    after = letter.after
    priced = after.text == "/" and after.after.is_dash  # "4m/-", in shillings
    if not (after.spaced or priced) and (
        after.is_number or after.text in "/^²³·" or after.text == '"'
    ):
        return figure
    if _counts(after) or not _is_length(figure, after):
        end = after.after.after if priced else after
        return figure._replace(end=end).multiply(_MILLION)
    return figure


def _counts(after: Token) -> bool:
    """Whether millions of something are named: subscribers, euros, tonnes."""
    if after.low in _SIZES:
        return False
    return any(read(after) is not None for read in (read_noun, read_money, read_measure))


def _is_length(figure: WrittenFigure, after: Token) -> bool:
    following = _skip_further_ends(after)
    return (
        _is_crossed(figure, after)
        or _is_dimension(figure, following)
        or _names_thing(figure, following)
        or figure.value >= _THOUSAND
        or _follows_length(figure)
    )


def _skip_further_ends(after: Token) -> Token:
    """Return the token after the last of several lengths: 20m by 30m, 2-4m deep."""
    for _ in range(2):
        joined = after.is_dash or after.low in _JOINTS
        number = after.after
        if not (joined and number.is_number and number.after.text == "m"):
            return after
        after = number.after.after
    return after


def _is_crossed(figure: WrittenFigure, after: Token) -> bool:
    """Whether it is one of two sides: 25m by 12m."""
    before = figure.start.before
    first = after.low in _CROSSED and after.after.is_number and after.after.after.text == "m"
    return first or (before.low in _CROSSED and before.before.text == "m")


def _is_dimension(figure: WrittenFigure, after: Token) -> bool:
    """Whether the words after a figure make it a dimension, or a distance from somewhere."""
    word, further = after.skip_hyphen(), after.skip_hyphen().after
    if word.low in _SIZES:
        return True
    if word.low == "in":
        return further.low in _DIMENSIONS
    if word.low == "of":
        return further.low in _MATTER
    if word.low in _PLACED:
        return further.low not in _FORECASTS and not further.is_number
    if word.low in ("from", "down", "up"):
        # "is 500m from the sea", but not "raised 12m from donors"
        return not further.is_number and figure.start.before.low in _BEFORE_PLACE
    return False


def _names_thing(figure: WrittenFigure, after: Token) -> bool:
    """Whether it gives the size of one thing, or names a race: a 12m wall, the 100m."""
    before = figure.start.before.low
    race = before == "the" and figure.value in _RACES and after.low != "of"
    if before not in ARTICLES and before != "the":
        return False
    named = after.spaced and not ends_phrase(after)
    many = after.low in _CROWDS or after.low.endswith("ed") or after.low in MOVES
    return (race and not named) or (named and not many)


def _follows_length(figure: WrittenFigure) -> bool:
    """Whether the clause is about a length: the river rose to 3.4m, jumped 6.93m, 9m (30 ft)."""
    before = figure.start.before.low
    if before in _STANDING or (before in _LEAPS and figure.p < Decimal("0.1")):
        return True
    clause = (figure.start.walk_back(_NEAR), figure.end.after.walk_on(_NEAR))
    return any(map(_speaks_of_length, clause))


def _speaks_of_length(tokens: Iterator[Token]) -> bool:
    for token in tokens:
        if token.low in _CONTEXT:
            return True
        if token.low in _CLAUSE_ENDS:
            return False
    return False
