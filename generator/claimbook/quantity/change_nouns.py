"""Read the direction of a figure from the noun whose change it measures: the drop was 4 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.changes import MOVES

if TYPE_CHECKING:
    from claimbook.quantity.amount import Direction
    from claimbook.quantity.text.tokens import Token

_IS = frozenset(("is", "was", "be"))
_RATE = "growth"
"""A noun of change that is also a level: growth was 2 %."""

_KEPT = frozenset("keep keeps kept keeping limited limiting capped capping".split())
_PUT = frozenset("put puts putting estimate estimates estimated peg pegs pegged".split())
_JOINTS = {"of": frozenset[str](), "to": _KEPT, "at": _KEPT | _PUT}
"""Words between a noun of change and its figure, each with the verbs it needs.

An increase in costs of 9 %; keep the rise to 2 %; puts the increase at 19 %.
"""

_FAR, _NEAR = 8, 3
"""How many words may come between noun and joint, and between verb and noun."""


def find_way_of_noun(joint: Token, floor: Token) -> Direction | None:
    """Return the direction of a noun from the word between it and its figure: the drop was 4 %."""
    if joint.low in _IS:
        noun = joint.look_back(floor).low
        return None if noun == _RATE else MOVES.get(noun)
    if joint.low not in _JOINTS:
        return None
    for token in joint.walk_back(_FAR, floor):
        if token.low in MOVES:
            return MOVES[token.low] if _is_joined(token, joint, floor) else None
        if token.is_mark:
            return None
    return None


def _is_joined(noun: Token, joint: Token, floor: Token) -> bool:
    """Whether a noun of change has the figure after `joint` as its size, not as a level."""
    if joint.low == "of":
        return noun.after.low == "in"
    if noun.low == _RATE or (noun.after is not joint and noun.after.low not in ("in", *_IS)):
        return False
    verbs = _JOINTS[joint.low]
    return joint.before.low in verbs or any(
        word.low in verbs for word in noun.walk_back(_NEAR, floor)
    )
