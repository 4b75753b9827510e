"""Read how much something differs from a plan or a forecast: `four fewer than planned`.

Such a figure is neither the planned amount nor the actual one. The words after it name its base: a
plan, a budget, a forecast or an expectation.
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
"""After `below` and the like, only these are a base: not `planned` in `over the planned period`."""
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
"""Words that may make the figure before them a difference, each with its side."""
_FAR = 5
"""How many words after such a word its base may be: `below what analysts had expected`."""


def find_side(behind: Token) -> Direction | None:
    """Return which side of its base a figure is on, by the words after it: `below budget`."""
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
    """The base as claims name it in `change: against plan`: `plan`, `budget`, `forecast`."""
    direction: Direction
    words: str
    """The words after the figure that say so."""


def find_difference(text: str, end: int) -> Difference | None:
    """Return what the figure before an offset differs from; None if it is not a difference."""
    found = _BASE.match(text, end)
    if found is None:
        return None
    way = next(filter(None, found.group("way", "side", "front"))).lower()
    direction = Direction.UP if way in _UP else Direction.DOWN
    return Difference(_NAMES[found["base"].lower()], direction, found[0].strip())
