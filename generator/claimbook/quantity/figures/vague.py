"""Read vague counts: `dozens of homes`, `tens of thousands`, `millions of euros`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading, WrittenFigure
from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.interval import BOUNDS, Comparator
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.numbers.scales import SCALES, VAGUE_SCALES
from claimbook.quantity.text.nouns import DETERMINERS, read_noun

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope
    from claimbook.quantity.text.tokens import Token

_SOME = frozenset(("few", "several"))
WORDS = frozenset((*VAGUE_SCALES, *_SOME, "scores", "tens"))
_TWO, _TEN, _SCORES = Decimal(2), Decimal(10), Decimal(20)
_LEAST_SCALED = Decimal(1000)


def read_vague(token: Token, _scope: Scope) -> WrittenFigure | None:
    """Read a plural scale word as a vague count, kept as its lower end: 200 for hundreds."""
    if token.low in _SOME:
        return _read_some(token)
    found = _read_scale(token)
    if found is None or _is_name(token):
        return None
    scale, end = found
    least = scale * _TWO
    figure = WrittenFigure(token, end, least, scale, scale, factor=scale, hedge=Comparator.VAGUE)
    counted = end.after if end.low == "of" else end
    counted = counted.after if counted.low in DETERMINERS else counted
    unit = read_suffix(counted) if end.low == "of" else None
    if _heads_table(token, counted if unit is None else unit.end, money=unit is not None):
        return None
    if unit is not None or (end.low == "of" and read_noun(counted) is not None):
        return figure._replace(end=counted)
    if token.low == "scores" and not end.is_end:
        # "scores of 3-2 and 4-1"
        return None
    return figure._replace(unit="count")


def _read_some(token: Token) -> WrittenFigure | None:
    """Read `a few million` or `several hundred`, which are as vague as millions and hundreds."""
    scale, end = SCALES.get(token.after.low), token.after.after
    if scale is None or token.after.low in VAGUE_SCALES or end.is_hyphen:
        return None
    start = token.before if token.before.low == "a" else token
    hedge = load_before().match_before(start)
    if hedge is not None and hedge[0] in BOUNDS:
        # "at least several hundred" has no exact lower end
        return None
    least = scale * _TWO
    return WrittenFigure(start, end, least, scale, scale, factor=scale, hedge=Comparator.VAGUE)


def _is_name(token: Token) -> bool:
    """Whether it is the last word of a name: the Mega Millions jackpot, but not in Title Case."""
    before = token.before
    capitals = token.text[0].isupper() and before.is_word and before.text[0].isupper()
    return capitals and not token.after.text[0].isupper() and token.after.low != "of"


def _heads_table(first: Token, end: Token, *, money: bool) -> bool:
    """Whether it is a table's head: `in thousands`, `($ millions)`, `(millions of euros)`."""
    before = first.before
    if before.low == "in":
        return money or first.after.low != "of"
    return before.text in load_signs() or (before.text == "(" and end.text == ")")


def _read_scale(token: Token) -> tuple[Decimal, Token] | None:
    after = token.after
    if token.low == "scores":
        # "scores of boats", and not "mean scores of approximately 510"
        alone = token.index == 0 and after.is_end
        return (_SCORES, after) if alone or _counts_things(after) else None
    larger = VAGUE_SCALES.get(after.after.low) if after.low == "of" else None
    times = _TEN if token.low == "tens" else VAGUE_SCALES.get(token.low)
    if larger is not None and times is not None and larger >= _LEAST_SCALED:
        return times * larger, after.after.after
    scale = VAGUE_SCALES.get(token.low)
    return None if scale is None else (scale, after)


def _counts_things(of: Token) -> bool:
    """Whether `of` and a noun or a unit follow: scores of boats, scores of kilometres."""
    things = of.after
    if of.low != "of" or things.low == "the":
        return False
    return read_noun(things) is not None or read_suffix(things) is not None


def spread_vague(figure: WrittenFigure, _scope: Scope) -> Reading | None:
    """Make the reading of a vague count; hedges do not make it more or less vague."""
    if figure.hedge is not Comparator.VAGUE:
        return None
    return Reading(figure.start, figure.end, figure, Comparator.VAGUE)
