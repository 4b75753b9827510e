"""Find what joins two figures into a range rather than a move."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.changes import names_change
from claimbook.quantity.lookalikes.years import names_year

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_TO = frozenset(("to", "through", "til", "till", "until", "~"))
_LEVELS = frozenset(("to", "of", "at"))
_BETWEEN = frozenset(("and", "to", "&"))
_WORDS = _TO | _BETWEEN | {"or", "up"}
"""Words that may come between the two figures of a range, apart from dashes."""


class Joint(NamedTuple):
    """Where a range begins, and where its second figure should be."""

    start: Token
    """Its first token, perhaps `between` or `from`."""
    second: Token
    moved: bool = False
    """Whether a word of change comes before it, so that the second figure may be a level."""
    by: bool = False
    """Whether `by` comes before it, so that the second figure is a level in any case."""


def may_join(token: Token) -> bool:
    """Whether a token after a figure may join it to another."""
    return token.is_dash or token.low in _WORDS


def find_joint(low: WrittenFigure, start: Token, floor: Token) -> Joint | None:
    """Find what joins a figure, whose hedge begins at `start`, to another one.

    A move from one figure to another is not a range.
    """
    word = low.end
    if _stands_alone(low):
        return None
    if word.is_dash and not word.spaced and word.after.low == "to":
        # "a 5-to-7-year term"
        return Joint(start, word.after.after.skip_dash())
    before = start.look_back(floor).low
    if before == "between":
        # "between 20 and 30 percent", "between $3.2-$3.6 billion", not "between 20 or 30"
        joined = word.low in _BETWEEN or word.is_dash
        return Joint(start.before, word.after) if joined else None
    if before == "from":
        return _find_joint_after_from(start, word)
    if word.low in _TO:
        moved = before == "by" or (before not in _LEVELS and names_change(start))
        return Joint(start, word.after, moved=moved, by=before == "by")
    if word.is_dash and low.noun is None:
        # "33-35 billion", but not "5 boats - 7 of them new"
        return Joint(start, word.after)
    # "5 or 6 boats", but not "5 boats or 6 ferries"
    return Joint(start, word.after) if word.low == "or" and low.is_plain else None


def _find_joint_after_from(start: Token, word: Token) -> Joint | None:
    """Read `from 5 to 7 GW` and `from 20 up to 30 boats`, but not `rose from 5 to 7 GW`."""
    if word.is_dash:
        # "from 10-12 to 12-15 per cent"
        return Joint(start, word.after)
    to = word.skip_word("up")
    if to.low not in _TO or names_change(start.before):
        return None
    return Joint(start.before, to.after)


def _stands_alone(low: WrittenFigure) -> bool:
    """Whether a figure begins no range, as in `doubled to 5 million` and `in 2004 to 5 million`."""
    changed = low.direction is not None and low.start.is_word
    dash = low.start.before
    if (dash.is_hyphen or dash.text == "/") and names_year(dash.before):
        # "in 2012-13 to 45 per cent"
        return True
    return changed or (low.unit is None and names_year(low.start) and low.end.low in _TO)
