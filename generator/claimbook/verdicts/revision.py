"""Decide whether the later of two plans, targets or forecasts replaced the earlier one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claimbook.quantity import is_before
from claimbook.verdicts.comparability import is_intent
from claimbook.verdicts.figure import Figure

_RAISED = re.compile(
    r"\b(?:(?:rais(?:e[sd]?|ing)|boost(?:s|ed|ing)?|hik(?:e[sd]?|ing)|lift(?:s|ed|ing)?|upped|ups"
    r"|increas(?:e[sd]?|ing)|expand(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|up from|rose|further"
    r"|upgrad(?:e[sd]?|ing)|revis(?:e[sd]?|ing)(?! down)|nudg(?:e[sd]?|ing) up|nudged|bump(?:s|ed)"
    r"|now (?:expects?|sees?))\b"
    r"|(?:more|higher|beyond|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)\b"
    r"(?! (?:than )?(?:(?:the|its|an?) )?\S*\d))",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\b(?:(?:cut(?:s|ting)?|reduc(?:e[sd]?|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?"
    r"|scal(?:e[sd]?|ing) back|down from|decreas(?:e[sd]?|ing)|fell|shrank|halv(?:e[sd]?|ing)"
    r"|lower(?:s|ed|ing)|downgrad(?:e[sd]?|ing)|narrow(?:s|ed|ing)?|revis(?:e[sd]?|ing)(?! up)"
    r"|nudged(?! up)|par(?:es|ed|ing)|shav(?:e[sd]?|ing)|water(?:s|ed) down|slow(?:s|ed) to"
    r"|now (?:expects?|sees?))\b"
    r"|(?:less|lower)\b(?! (?:than )?\S*\d))",
    re.IGNORECASE,
)
"""Words that must not follow: `more than 380 billion` is a hedge, and `more than the 53 billion
pledged` says that the figure is exceeded, not that it is new; but `more than the plan` is a
raise."""


@dataclass(frozen=True, slots=True)
class Revision:
    """How one figure replaced the other."""

    older: str
    """The id of the figure that was replaced."""
    stated: bool
    """Whether a text says so. If not, no words are known, and only the days show it."""


def find_superseded(a: Figure, b: Figure) -> str | None:
    """Return the id of the figure that the other one supersedes according to an editor, if any."""
    if b.id in a.supersedes:
        return b.id
    return a.id if a.id in b.supersedes else None


def find_revision(a: Figure, b: Figure, x: Decimal, y: Decimal) -> Revision | None:
    """Return how one figure replaced the other according to its words; None if it did not.

    `x` and `y` are the values of the figures in one unit. Both must be plans, targets or forecasts
    by the same speaker, stated on different days, and the later words must say that the figure
    moved in this direction.
    """
    if not (is_intent(a) and is_intent(b)) or not _same_speaker(a, b):
        return None
    order = _order_in_time(a, b)
    if order == 0:
        return None
    older, later, raised = (a, b, y > x) if order < 0 else (b, a, x > y)
    if later.words is None:
        return Revision(older.id, stated=False)
    words = later.words.replace(later.amount.text, " ")
    return Revision(older.id, stated=True) if is_said_to_move(words, raised=raised) else None


def is_said_to_move(words: str, *, raised: bool) -> bool:
    """Whether words say that something was raised or, if not `raised`, that it was cut."""
    return bool((_RAISED if raised else _CUT).search(words))


def _same_speaker(a: Figure, b: Figure) -> bool:
    """Whether both may have the same speaker. Without one, a plan is the entity's own."""
    return a.speaker is None or b.speaker is None or a.speaker == b.speaker


def _order_in_time(a: Figure, b: Figure) -> int:
    """Return -1 if `a` was said before `b`, 1 if after, and 0 on the same day or if uncertain."""
    if a.said_on is None or b.said_on is None or (a.earlier and b.earlier):
        return 0
    if a.earlier:
        return -1 if a.said_on <= b.said_on else 0
    if b.earlier:
        return 1 if b.said_on <= a.said_on else 0
    return is_before(b.said_on, a.said_on) - is_before(a.said_on, b.said_on)
