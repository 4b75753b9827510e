"""Read the direction of a figure from words near it: rose 9 %, a 26 % increase, down from 20 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction
from claimbook.quantity.change_nouns import find_way_of_noun
from claimbook.quantity.changes import (
    CLAUSE_ENDS,
    COMPARED,
    COMPARED_SHARES,
    MOVED,
    MOVES,
    PARTICLES,
)
from claimbook.quantity.differences import SIDES, find_side
from claimbook.quantity.hedges.other_senses import counts_things
from claimbook.quantity.money.currency import is_currency
from claimbook.quantity.text.particles import is_particle
from claimbook.quantity.units.names import LENGTHS

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_BETWEEN = frozenset(
    "as much another further additional sharply more some an slightly only just also yet nearly "
    "almost roughly average total whopping mere modest "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that may come between a verb of change, or its `by`, and the figure."""

_WHOLES = frozenset(("average", "total", "maximum"))
"""Nouns before `of` that are not changes themselves: rose by an average of 5 %."""

_LEVELS_BELOW = frozenset(("below", "under", "beneath", "above"))
"""Hedges that make a figure a level, whatever has moved."""

_FAR, _NEAR = 8, 4
_QUOTES = frozenset("\"'“”‘’«»")
_STOPS = frozenset(("from", "to", "at", "against", "than", "versus"))


_PHRASE_ENDS = frozenset(
    "of in to for from by at on and or as is was were are the its than that which with while "
    "after before but a an".split()
)


_TRANSITIVE = {
    word: way
    for way, words in (
        (Direction.UP, "raise raises raised raising increase increases increased increasing boost "
         "boosts boosted lift lifts lifted hike hiked hikes"),
        (Direction.DOWN, "cut cuts cutting reduce reduces reduced reducing slash slashes slashed "
         "slashing lower lowers lowered trim trims trimmed"),
    )
    for word in words.split()
}  # fmt: skip
"""Verbs that may have their object before a share: cut methane 30 %."""

_COSTING = frozenset("cost costs costing".split())
"""Verbs whose object lost a share."""

_OWNING = frozenset(("its", "their", "his", "her", "our", "the"))
"""Words before the whole of a lost share: not in `cost the state 2% of gross domestic product`."""

_LONGEST_OBJECT = 5
_OBJECT_ENDS = _PHRASE_ENDS - {"the", "a", "an", "its"}
"""Words that an object cannot go on with; it may begin with an article."""
_OBJECTS = frozenset("the a an its their his her our risk costs prices by from to into".split())

_OF_THINGS = {"times": None, "fewer": Direction.DOWN, "more": Direction.UP}
"""Words that begin a counted noun: how often something happened, or things being compared."""

_STANDS = frozenset("is are was were be been still now ended closed finished traded stock".split())
"""Words before `off` if it means that something fell."""

_PLACES = frozenset("offshore away off north south east west inland out into onto".split())
_BEATEN = frozenset(("lost", "lose", "loses", "losing", "won", "beaten", "short"))

_PHYSICAL = frozenset(
    "jump jumps jumped jumping leap leaps leaped leapt leaping lift lifts lifted lifting climb "
    "climbs climbed climbing".split()
)
"""Verbs of change that describe an action if a length or a weight follows: she lifted 122kg."""

_MATTER = frozenset("tbsp tsp cup pint quart g kg t ton mL L dL cL oz lb".split())
"""Units of what is added to a dish, or lifted."""


def find_direction(
    figure: WrittenFigure, start: Token, end: Token, floor: Token
) -> Direction | None:
    """Return the direction of the figure from `start` to `end` from the words before and after it.

    Percentages, points and multiples usually measure a change, so their noun of change may be
    further away than the noun in `a $5 million tax cut`.
    """
    if end.low in SIDES and (side := find_side(end)):
        return side
    if figure.noun is not None and (kind := figure.noun[0].low) in _OF_THINGS:
        # "prices went up four times", "900 fewer boats", "900 more boats than in May"
        return _OF_THINGS[kind] if end.low == "than" or kind == "fewer" else None
    word = start.look_back(floor)
    if (word.index < 0 and end.is_end) or _does_something(figure, word):
        return None
    things = counts_things(figure)
    before = _look_back(start, end, floor, of_things=things)
    if before is None and figure.unit in ("%", "pp"):
        before = (
            _look_past_object(start, floor)
            or _look_for_cost(start, end, floor)
            or find_way_of_noun(word, floor)
        )
    elif before is None and word.low != "of" and is_currency(figure.unit):
        before = find_way_of_noun(word, floor)
    if before is not None:
        return before
    if word.low in _STOPS or _lies_there(figure, end) or (things and _act(end)):
        return None
    return _look_ahead(end, _NEAR if figure.unit in ("%", "pp", "x") else 1)


def _look_past_object(start: Token, floor: Token) -> Direction | None:
    """Return the direction of a verb whose object comes before the share: raised prices 5 %."""
    for token in start.walk_back(_LONGEST_OBJECT, floor):
        if token.low in _TRANSITIVE and token.after is not start:
            return _TRANSITIVE[token.low]
        if not token.is_word or token.low in _OBJECT_ENDS:
            return None
    return None


def _look_for_cost(start: Token, end: Token, floor: Token) -> Direction | None:
    """Return the fall in a share that something cost: cost the town a quarter of its trees."""
    if end.low != "of" or end.after.low not in _OWNING:
        return None
    for token in start.walk_back(_LONGEST_OBJECT, floor):
        if token.low in _COSTING:
            return None if token.after is start else Direction.DOWN
        if not token.is_word or token.low in _OBJECT_ENDS:
            return None
    return None


def _act(verb: Token) -> bool:
    """Whether the things counted cause the change themselves: two doses cut the risk."""
    return verb.after.is_word and verb.after.low in _OBJECTS


def _lies_there(figure: WrittenFigure, end: Token) -> bool:
    """Whether `up` or `down` gives a place: 300 metres down, but not 3 m down on last year."""
    return figure.unit in LENGTHS and end.low in PARTICLES and end.after.low not in ("on", "from")


def _does_something(figure: WrittenFigure, verb: Token) -> bool:
    """Whether a verb of change describes an action: jumped 8.41m, lost by 12 runs, add 2 spoons."""
    if verb.low == "by":
        # a margin: "lost by 12 runs", "fell short by 3 votes", "raised it by 4 votes to 1"
        voted = figure.end.before.low == "votes" and figure.end.low == "to"
        return verb.before.low in _BEATEN or voted
    if figure.end.low == "short":
        # "fell eight seats short of a majority"
        return True
    if figure.unit in LENGTHS and figure.end.low in _PLACES:
        # "sank 3km offshore"
        return True
    if verb.low in ("add", "stir"):
        return figure.unit in _MATTER
    return verb.low in _PHYSICAL and (figure.unit in LENGTHS or figure.unit in _MATTER)


def _look_back(start: Token, end: Token, floor: Token, *, of_things: bool) -> Direction | None:
    """Return the direction in the words before the figure from `start` to `end`."""
    token = start.look_back(floor)
    if token.text in _QUOTES:
        token = token.look_back(floor)
    if token.low == "by":
        return _search_clause(token, floor)
    if start.low in _LEVELS_BELOW:
        # "fell below $2" is where it fell to
        return None
    if token.low == "of":
        token = token.look_back(floor)
        if token.low not in _WHOLES:
            return MOVES.get(token.low)
    while start.index - token.index < _NEAR and (
        token.low in _BETWEEN or (token.low == "a" and token.after is not start)
    ):
        token = token.look_back(floor)
    if token.low == "by":
        # "fell by a further 5 %", but "fell, hurt by a further 5 % increase in costs"
        return _look_ahead(end, _NEAR) or _search_clause(token, floor)
    if token.low == "off" and token.look_back(floor).low in _STANDS:
        # "shares are off 6%", but not "took off 6% of the paint"
        return Direction.DOWN
    return None if is_particle(token, of_things=of_things) else MOVED.get(token.low)


def _search_clause(by: Token, floor: Token) -> Direction | None:
    """Return the nearest verb or noun of change before `by`."""
    for token in by.walk_back(_FAR, floor):
        way = MOVED.get(token.low) or MOVES.get(token.low) or _TRANSITIVE.get(token.low)
        if way is not None or token.low in CLAUSE_ENDS:
            return way
    return None


def _only_compares(word: Token, *, of_numbers: bool) -> bool:
    """Whether a word after a figure names no movement: 59 seats up for grabs, 2000 more waited."""
    following = word.after
    if word.low in PARTICLES:
        return following.low in ("for", "to", "and", "front", "the")
    ended = following.is_mark and word.low != "more"
    further = ended or following.low in ("than", "on", "in", "at", "from", "compared")
    return of_numbers and word.low in ("more", "fewer", "less") and not further


def _look_ahead(token: Token, reach: int) -> Direction | None:
    """Return the direction of the noun at the end of a noun phrase: a 26 % yearly increase."""
    compared = COMPARED if reach == 1 else COMPARED_SHARES
    if token.low in compared:
        return None if _only_compares(token, of_numbers=reach == 1) else compared[token.low]
    words = 0
    while words < reach:
        if token.low in MOVES:
            return MOVES[token.low]
        if token.is_dash and not token.after.spaced:
            token = token.after.after
        elif token.is_word and token.low not in _PHRASE_ENDS:
            token, words = token.after, words + 1
        else:
            return None
    return None
