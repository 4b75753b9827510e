"""Which way the words near a figure say it moved: rose 9 %, a 26 % increase, down from 20 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction
from claimbook.quantity.hedges.other_senses import counts_things
from claimbook.quantity.text.particles import is_particle
from claimbook.quantity.units.names import LENGTHS

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_VERBS = {
    Direction.UP: """
        up rise rises rose risen rising grow grows grew grown growing gain gains gained gaining
        climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar
        soars soared soaring increase increases increased increasing rally rallies rallied rallying
        add adds added adding expand expands expanded expanding boost boosts boosted boosting
        improve improves improved improving spike spikes spiked spiking leap leaps leaped leapt
        leaping swell swelled accelerate accelerated accelerating rebound rebounds rebounded
        rebounding widen widens widened widening lift lifts lifted lifting strengthen strengthened
        hiked skyrocket skyrockets skyrocketed skyrocketing appreciate appreciated advanced
        advances advancing firmed bounced rocketed zoomed vaulted popped mushroomed ballooned
        balloons ballooning balloon swells""",
    Direction.DOWN: """
        down fall falls fell fallen falling drop drops dropped dropping decline declines declined
        declining decrease decreases decreased decreasing slip slips slipped slipping sink sinks
        sank sunk sinking slide slides slid sliding plunge plunges plunged plunging tumble tumbles
        tumbled tumbling shed sheds shedding lose loses lost losing shrink shrinks shrank shrunk
        shrinking reduce reduces reduced reducing cut cuts cutting slump slumps slumped slumping
        dip dips dipped dipping contract contracts contracted contracting plummet plummets
        plummeted plummeting ease eases eased easing retreat retreats retreated retreating slash
        slashes slashed slashing weaken weakened narrow narrows narrowed narrowing depreciate
        depreciated crash crashed skidded tanked dived nosedived sagged softened receded crumbled
        slackened shaved shaves shaving""",
}
_NOUNS = {
    Direction.UP: """
        increase increases rise rises growth gain gains jump surge advance rally expansion boost
        improvement spike leap uptick rebound hike upswing climb raise raises raised""",
    Direction.DOWN: """
        decrease decreases decline declines drop drops fall falls reduction reductions dip slump
        plunge slide contraction cut cuts shrinkage downturn tumble discount""",
}
_MOVED = {word: way for way, words in _VERBS.items() for word in words.split()}
_MOVES = {word: way for way, words in _NOUNS.items() for word in words.split()}
_COMPARED = {"higher": Direction.UP, "more": Direction.UP, "up": Direction.UP} | dict.fromkeys(
    ("lower", "less", "fewer", "down"), Direction.DOWN
)
"""Words that give the direction of a figure before them: 2 % higher, 5 % down."""

_ALTERED = frozenset(
    ("raising", "lifted", "lift", "went", "go", "goes", "gone", "revised", "changed", "moved",
     "moving", "change", "move", "adjusted", "lowered", "upgraded", "downgraded", "slowed",
     "widened", "narrowed", "switched", "swung", "recovered", "doubled", "tripled", "halved",
     "raise", "raises", "raised", "brought", "pushed", "extended", "trimmed", "upped", "pared",
     "scaled", "stretched", "bumped", "amended", "drifted", "crept", "inched", "edged", "ticked")
)  # fmt: skip
"""More words after which `from 5 to 7` is a move and no range."""

_RANGED = frozenset(
    "range ranges ranged ranging vary varies varied varying anywhere somewhere cost costs costing "
    "priced prices span spans spanning sizes aged ages estimates estimated expects expect expected "
    "expecting forecast forecasts guidance".split()
)
"""Words after which `from 5 to 7` is a range, whatever verb of change comes before them."""

_CLAUSE_ENDS = frozenset((".", ";", "\n"))

PARTICLES = {"up": Direction.UP, "down": Direction.DOWN}
"""Direction words that belong to the amount if they come right before it."""

_BETWEEN = frozenset(
    "as much another further additional sharply more some by an slightly only just also "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that may come between a verb of change and its figure."""

LEADING_WORDS = frozenset(
    (*_MOVED, *_MOVES, "by", "as", "much", "a", "an", "the", "another", "further", "of",
     "magnitude")
)  # fmt: skip
"""Words before an amount that only say how it moved, or on which scale it is: rose by, as much as,
growth of, magnitude."""

TRAILING_WORDS = frozenset(
    (*_MOVES, *_COMPARED, "year", "on", "over", "quarter", "month", "-", "annual", "yearly",
     "quarterly", "monthly", "in", "all", "revenue", "than", "yoy", "qoq")
)  # fmt: skip
"""Words after an amount that only say how it moved: year-on-year increase, higher."""

_LEVELS_BELOW = frozenset(("below", "under", "beneath", "above"))
"""Hedges after which a figure is a level, whatever moved there."""

_FARTHEST, _FAR, _NEAR = 40, 8, 4
_QUOTES = frozenset("\"'“”‘’«»")
_STOPS = frozenset(("from", "to", "at", "against", "than", "versus"))


_PHRASE_ENDS = frozenset(
    "of in to for from by at on and or as is was were are the its than that which with while "
    "after before but a an".split()
)


def names_change(start: Token) -> bool:
    """Whether a word of change is in the clause before a token; a verb may be at any distance."""
    for token in start.walk_back(_FARTHEST):
        low = token.low
        verb = low in _MOVED or low in _ALTERED
        if verb or (low in _MOVES and start.index - token.index <= _FAR):
            return True
        if low in _CLAUSE_ENDS or low in _RANGED:
            return False
    return False


def find_way_at(word: Token) -> Direction | None:
    """Which way a word says that something moved; None for all but verbs of change."""
    return _MOVED.get(word.low)


def find_way_compared(word: Token) -> Direction | None:
    """Which way a word says that something has moved that is told before it: 2 % higher."""
    return _COMPARED.get(word.low)


def find_way(start: Token) -> Direction | None:
    """Which way the nearest word of change before a token says that something moved."""
    for token in start.walk_back(_FARTHEST):
        way = _MOVED.get(token.low) or _MOVES.get(token.low)
        if way is not None or token.low in _CLAUSE_ENDS:
            return way
    return None


def names_noun_of_change(token: Token) -> bool:
    """Whether a token is a noun such as `rise` or `cut`."""
    return token.low in _MOVES


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
"""Verbs between which and a share what they move may stand: cut methane 30 %."""

_COSTING = frozenset("cost costs costing".split())
"""Verbs behind which whoever lost a share stands before it."""

_OWNING = frozenset(("its", "their", "his", "her", "our", "the"))
"""Before what they lost a share of: not in `cost the state 2% of gross domestic product`."""

_LONGEST_OBJECT = 5
_ARTICLES = frozenset(("the", "a", "an", "its"))
_OBJECTS = frozenset("the a an its their his her our risk costs prices by from to into".split())

_STANDS = frozenset("is are was were be been still now ended closed finished traded stock".split())
"""Before `off`: it says that something fell."""

_PLACES = frozenset("offshore away off north south east west inland out into onto".split())
_BEATEN = frozenset(("lost", "lose", "loses", "losing", "won", "beaten", "short"))

_PHYSICAL = frozenset(
    "jump jumps jumped jumping leap leaps leaped leapt leaping lift lifts lifted lifting climb "
    "climbs climbed climbing".split()
)
"""Verbs of change that beside a length or a weight say what somebody did: she lifted 122kg."""

_MATTER = frozenset("tbsp tsp cup pint quart g kg t ton mL L dL cL oz lb".split())
"""Units of what is added to a dish, or lifted."""


def find_direction(
    figure: WrittenFigure, start: Token, end: Token, floor: Token
) -> Direction | None:
    """The direction of the figure from `start` to `end`, by the words before it, then after it.

    Percentages, points and multiples usually measure a change, so the noun of change may be further
    away from them than in `a $5 million tax cut`.
    """
    if figure.noun is not None and figure.noun[0].low == "times":
        # "prices went up four times"
        return None
    if _does_something(figure, start.look_back(floor)):
        return None
    before = _look_back(start, floor, of_things=counts_things(figure))
    if before is None and figure.unit in ("%", "pp"):
        before = _look_past_object(start, floor) or _look_for_cost(start, end, floor)
    if before is not None:
        return before
    if start.look_back(floor).low in _STOPS or _lies_there(figure, end) or _act(figure, end):
        return None
    return _look_ahead(end, _NEAR if figure.unit in ("%", "pp", "x") else 1)


def _look_past_object(start: Token, floor: Token) -> Direction | None:
    """The way of the verb whose object stands between it and a share: raised prices 5 %."""
    for token in start.walk_back(_LONGEST_OBJECT, floor):
        if token.low in _TRANSITIVE and token.after is not start:
            return _TRANSITIVE[token.low]
        if not token.is_word or token.low in _PHRASE_ENDS - _ARTICLES:
            return None
    return None


def _look_for_cost(start: Token, end: Token, floor: Token) -> Direction | None:
    """The fall in a share that something cost somebody: cost the town a quarter of its trees."""
    if end.low != "of" or end.after.low not in _OWNING:
        return None
    for token in start.walk_back(_LONGEST_OBJECT, floor):
        if token.low in _COSTING:
            return None if token.after is start else Direction.DOWN
        if not token.is_word or token.low in _PHRASE_ENDS - _ARTICLES:
            return None
    return None


def _act(figure: WrittenFigure, verb: Token) -> bool:
    """Whether the things that are counted do what a word of change says: two doses cut the risk."""
    object_ = verb.after
    return counts_things(figure) and object_.is_word and object_.low in _OBJECTS


def _lies_there(figure: WrittenFigure, end: Token) -> bool:
    """Whether `up` or `down` says where something is: 300 metres down; 3 m down on last year."""
    return figure.unit in LENGTHS and end.low in PARTICLES and end.after.low not in ("on", "from")


def _does_something(figure: WrittenFigure, verb: Token) -> bool:
    """Whether a verb of change is one of doing: jumped 8.41m, lost by 12 runs, add 2 spoons."""
    if verb.low == "by":
        # a margin: "lost by 12 runs", "fell short by 3 votes"
        return verb.before.low in _BEATEN
    if figure.end.low == "short":
        # "fell eight seats short of a majority"
        return True
    if figure.unit in LENGTHS and figure.end.low in _PLACES:
        # "sank 3km offshore"
        return True
    if verb.low in ("add", "stir"):
        return figure.unit in _MATTER
    return verb.low in _PHYSICAL and (figure.unit in LENGTHS or figure.unit in _MATTER)


def _look_back(start: Token, floor: Token, *, of_things: bool) -> Direction | None:
    token = start.look_back(floor)
    if token.text in _QUOTES:
        token = token.look_back(floor)
    if token.low == "by":
        return _search_clause(token, floor)
    if start.low in _LEVELS_BELOW:
        # "fell below $2" is where it fell to
        return None
    if token.low == "of":
        return _MOVES.get(token.look_back(floor).low)
    while start.index - token.index < _NEAR and token.low in _BETWEEN:
        token = token.look_back(floor)
    if token.low == "off" and token.look_back(floor).low in _STANDS:
        # "shares are off 6%", and no fall in "took off 6% of the paint"
        return Direction.DOWN
    return None if is_particle(token, of_things=of_things) else _MOVED.get(token.low)


def _search_clause(by: Token, floor: Token) -> Direction | None:
    """The nearest verb or noun of change before `by`."""
    for token in by.walk_back(_FAR, floor):
        way = _MOVED.get(token.low) or _MOVES.get(token.low) or _TRANSITIVE.get(token.low)
        if way is not None or token.low in _CLAUSE_ENDS:
            return way
    return None


def _only_compares(word: Token, *, of_numbers: bool) -> bool:
    """Whether a word after a figure tells of no move: 59 seats up for grabs, 2000 more waited."""
    following = word.after
    if word.low in PARTICLES:
        return following.low in ("for", "to", "and", "front", "the")
    ended = following.is_mark and word.low != "more"
    further = ended or following.low in ("than", "on", "in", "at", "from", "compared")
    return of_numbers and word.low in ("more", "fewer", "less") and not further


def _look_ahead(token: Token, reach: int) -> Direction | None:
    """The noun of change that ends the noun phrase the figure begins: a 26 % yearly increase."""
    if token.low in _COMPARED:
        return None if _only_compares(token, of_numbers=reach == 1) else _COMPARED[token.low]
    words = 0
    while words < reach:
        if token.low in _MOVES:
            return _MOVES[token.low]
        if token.is_dash and not token.after.spaced:
            token = token.after.after
        elif token.is_word and token.low not in _PHRASE_ENDS:
            token, words = token.after, words + 1
        else:
            return None
    return None
