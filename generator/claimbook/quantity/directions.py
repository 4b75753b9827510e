"""Which way the words near a figure say it moved: rose 9 %, a 26 % increase, down from 20 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction
from claimbook.quantity.text.tokens import DASHES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        hiked skyrocket skyrockets skyrocketed skyrocketing appreciate appreciated""",
    Direction.DOWN: """
        down fall falls fell fallen falling drop drops dropped dropping decline declines declined
        declining decrease decreases decreased decreasing slip slips slipped slipping sink sinks
        sank sunk sinking slide slides slid sliding plunge plunges plunged plunging tumble tumbles
        tumbled tumbling shed sheds shedding lose loses lost losing shrink shrinks shrank shrunk
        shrinking reduce reduces reduced reducing cut cuts cutting slump slumps slumped slumping
        dip dips dipped dipping contract contracts contracted contracting plummet plummets
        plummeted plummeting ease eases eased easing retreat retreats retreated retreating slash
        slashes slashed slashing weaken weakened narrow narrows narrowed narrowing depreciate
        depreciated crash crashed""",
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
     "widened", "narrowed", "switched", "swung", "recovered", "doubled", "tripled", "halved")
)  # fmt: skip
"""More words after which `from 5 to 7` is a move and no range."""

_CLAUSE_ENDS = frozenset((".", ";", "\n"))

PARTICLES = {"up": Direction.UP, "down": Direction.DOWN}
"""Direction words that belong to the amount when they stand directly before it."""

_BETWEEN = frozenset(
    "as much another further additional sharply more some by an slightly only just also "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words that may stand between a verb of change and its figure."""

LEADING_WORDS = frozenset((*_MOVED, "by", "as", "much", "a", "an", "the", "another", "further"))
"""Words before an amount that say no more than how it moved: rose by, as much as."""

TRAILING_WORDS = frozenset(
    (*_MOVES, *_COMPARED, "year", "on", "over", "quarter", "month", "-", "annual", "yearly",
     "quarterly", "monthly", "in", "all", "revenue", "than", "yoy", "qoq")
)  # fmt: skip
"""Words after an amount that say no more than how it moved: year-on-year increase, higher."""

_FAR, _NEAR = 8, 4
_MADE = frozenset(("made", "make", "makes", "making", "end", "ended", "ends"))
"""Before `up`: what it is composed of, or where it ends."""

_QUOTES = frozenset("\"'“”‘’«»")
_STOPS = frozenset(("from", "to", "at", "against", "than", "versus"))


def names_change(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word of change stands in the clause before `start`."""
    for here in range(start - 1, max(-1, start - 1 - _FAR), -1):
        low = tokens[here].low
        if low in _MOVED or low in _MOVES or low in _ALTERED:
            return True
        if low in _CLAUSE_ENDS:
            return False
    return False


def find_direction(
    tokens: Sequence[Token], start: int, end: int, floor: int, *, relative: bool
) -> Direction | None:
    """The direction of the figure of `tokens[start:end]`, from words before it, then after it.

    `relative` figures (%, points, multiples) are measures of change more often than not, so the
    noun of change may stand further from them: not so in `a $5 million tax cut`.
    """
    before = _look_back(tokens, start, floor)
    if before is not None:
        return before
    if start > floor and tokens[start - 1].low in _STOPS:
        return None
    return _look_ahead(tokens, end, _NEAR if relative else 1)


def _look_back(tokens: Sequence[Token], start: int, floor: int) -> Direction | None:
    here = start - 2 if tokens[start - 1].text in _QUOTES else start - 1
    if here >= floor and tokens[here].low == "by":
        return _search_clause(tokens, here, floor)
    if here > floor and tokens[here].low == "of":
        return _MOVES.get(tokens[here - 1].low)
    while here >= floor and start - here < _NEAR and tokens[here].low in _BETWEEN:
        here -= 1
    if here < floor or (here > floor and tokens[here - 1].low in _MADE):
        return None
    return _MOVED.get(tokens[here].low)


def _search_clause(tokens: Sequence[Token], start: int, floor: int) -> Direction | None:
    """The nearest verb or noun of change before `by`."""
    for here in range(start - 1, max(floor, start - _FAR) - 1, -1):
        low = tokens[here].low
        way = _MOVED.get(low) or _MOVES.get(low)
        if way is not None or low in _CLAUSE_ENDS:
            return way
    return None


def _look_ahead(tokens: Sequence[Token], end: int, reach: int) -> Direction | None:
    """The noun of change that ends the noun phrase the figure begins: a 26 % yearly increase."""
    if tokens[end].low in _COMPARED:
        return _COMPARED[tokens[end].low]
    here, words = end, 0
    while words < reach:
        token = tokens[here]
        if token.low in _MOVES:
            return _MOVES[token.low]
        hyphened = token.text in DASHES and not tokens[here + 1].spaced
        if hyphened:
            here += 2
        elif token.kind is Kind.WORD and token.low not in _PHRASE_ENDS:
            here, words = here + 1, words + 1
        else:
            return None
    return None


_PHRASE_ENDS = frozenset(
    "of in to for from by at on and or as is was were are the its than that which with while "
    "after before but a an".split()
)
