"""The words for movements, and their directions: rose, a fall, 2 % higher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction

if TYPE_CHECKING:
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
        plunge slide contraction cut cuts shrinkage downturn tumble""",
}
MOVED = {word: way for way, words in _VERBS.items() for word in words.split()}
"""Verbs of change, each with its direction."""
MOVES = {word: way for way, words in _NOUNS.items() for word in words.split()}
"""Nouns of change, each with its direction."""
COMPARED = {"higher": Direction.UP, "more": Direction.UP, "up": Direction.UP} | dict.fromkeys(
    ("lower", "less", "fewer", "down"), Direction.DOWN
)
"""Words after a figure that give its direction: 2 % higher, 5 % down."""

COMPARED_SHARES = COMPARED | {
    word: way
    for way, words in (
        (Direction.UP, "dearer costlier longer larger bigger greater faster heavier stronger"),
        (Direction.DOWN, "cheaper shorter smaller slower lighter weaker"),
    )
    for word in words.split()
}
"""The same and further words after a percentage, which is never a size: 31 % dearer."""

_ALTERED = frozenset(
    ("raising", "lifted", "lift", "went", "go", "goes", "gone", "revised", "changed", "moved",
     "moving", "change", "move", "adjusted", "lowered", "upgraded", "downgraded", "slowed",
     "widened", "narrowed", "switched", "swung", "recovered", "doubled", "tripled", "halved",
     "raise", "raises", "raised", "brought", "pushed", "extended", "trimmed", "upped", "pared",
     "scaled", "stretched", "bumped", "amended", "drifted", "crept", "inched", "edged", "ticked")
)  # fmt: skip
"""Further words that make `from 5 to 7` a move instead of a range."""

_RANGED = frozenset(
    "range ranges ranged ranging vary varies varied varying anywhere somewhere cost costs costing "
    "priced prices span spans spanning sizes aged ages estimates estimated expects expect expected "
    "expecting forecast forecasts guidance".split()
)
"""Words that make `from 5 to 7` a range, whatever verb of change comes before them."""

CLAUSE_ENDS = frozenset((".", ";", "\n"))
"""Marks that end the search for words of change."""

PARTICLES = {"up": Direction.UP, "down": Direction.DOWN}
"""Words of direction that belong to an amount if they come right before it."""

LEADING_WORDS = frozenset(
    (*MOVED, *MOVES, "discount", "by", "as", "much", "a", "an", "the", "another", "further", "of",
     "magnitude")
)  # fmt: skip
"""Words before an amount that only say how it moved, or on which scale it is.

Examples: `rose by`, `as much as`, `growth of`, `magnitude`.
"""

TRAILING_WORDS = frozenset(
    (*MOVES, *COMPARED, "discount", "year", "on", "over", "quarter", "month", "-", "annual",
     "yearly", "quarterly", "monthly", "in", "all", "revenue", "than", "yoy", "qoq")
)  # fmt: skip
"""Words after an amount that only say how it moved: `year-on-year increase`, `higher`."""

_FARTHEST, _FAR = 40, 8
"""How many tokens before a figure a verb of change may be, and how many a noun of change."""


def names_change(start: Token) -> bool:
    """Whether the clause before a token has a word of change; a verb may be at any distance."""
    for token in start.walk_back(_FARTHEST):
        low = token.low
        verb = low in MOVED or low in _ALTERED
        if verb or (low in MOVES and start.index - token.index <= _FAR):
            return True
        if low in CLAUSE_ENDS or low in _RANGED:
            return False
    return False


def find_way(start: Token) -> Direction | None:
    """Return the direction of the nearest word of change before a token."""
    for token in start.walk_back(_FARTHEST):
        way = MOVED.get(token.low) or MOVES.get(token.low)
        if way is not None or token.low in CLAUSE_ENDS:
            return way
    return None
