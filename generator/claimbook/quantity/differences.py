"""By how much something differs from another figure: `four fewer than planned`, `€2m below budget`.

Such a figure says neither what was planned nor what came of it. What it is measured against is
named behind it: a plan, a budget, a forecast, or what was expected.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimbook.quantity.amount import Direction
from claimbook.quantity.text.tokens import Token

_BASES = {
    "plan": "plan plans planned",
    "budget": "budget budgets budgeted",
    "target": "target targets targeted goal goals",
    "forecast": "forecast forecasts forecasted predicted projected projections",
    "expectations": "expected expectations hoped",
    "guidance": "guidance",
    "estimates": "estimate estimates estimated consensus",
    "schedule": "schedule scheduled",
}
_NAMES = {word: base for base, words in _BASES.items() for word in words.split()}
_NOUNS = frozenset(word for word in _NAMES if not word.endswith("ed"))
"""Behind `below` and the like only these are a base: not in `over the planned period`."""
_BASE = re.compile(
    rf"""
    (?:\s(?!than\b)[\w-]+){{0,2}}?\s
    (?: (?P<way>more|fewer|less|higher|lower)\sthan
      | (?:(?P<side>above|over|below|under|behind) | (?P<front>ahead|short)\sof)
        (?=(?:\s[\w'’-]+){{0,4}}?\s(?:what|{"|".join(sorted(_NOUNS))})\b) )
    (?:\s(?:had|have|been|was|were|is|it|its|they|their|the|a|an|what|originally|previously
      |initially|first|annual|original|own|market|company|analysts['’]?|[\w-]+['’]s?))*
    \s(?P<base>{"|".join(_NAMES)})\b(?!\s(?:of|for)\s[\d$€£¥])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_UP = frozenset(("more", "higher", "above", "over", "ahead"))
SIDES = {
    word: Direction.UP if word in _UP else Direction.DOWN
    for word in ("above", "over", "ahead", "below", "under", "behind", "short")
}
"""Words right behind a figure after which it may be a difference, and the side that it lies on."""
_FAR = 5
"""How many words behind such a word its base may stand: `below what analysts had expected`."""


def find_side(behind: Token) -> Direction | None:
    """Return the side of its base that a figure is on, by the words after it: `below budget`."""
    token = behind.after
    for _ in range(_FAR):
        if token.low in _NOUNS:
            return SIDES[behind.low]
        if not token.is_word:
            return None
        token = token.after
    return None


class Difference(NamedTuple):
    """What a figure is measured against, and on which side of it something lies."""

    base: str
    """`plan`, `budget`, `forecast`; a word that a claim may have in `change: against plan`."""
    direction: Direction
    words: str
    """The words behind the figure that say so."""


def find_difference(text: str, end: int) -> Difference | None:
    """Return the difference that a figure is which ends at an offset of a text.

    None if it is none.
    """
    found = _BASE.match(text, end)
    if found is None:
        return None
    way = next(filter(None, found.group("way", "side", "front"))).lower()
    direction = Direction.UP if way in _UP else Direction.DOWN
    return Difference(_NAMES[found["base"].lower()], direction, found[0].strip())
