"""Recognize scores of matches and innings: lost 1-3, a 2-3 defeat, figures of 5-42, 412 for 6."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.changes import CLAUSE_ENDS
from claimbook.quantity.numbers.words import SMALL

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_PLAYED = frozenset(
    "won win wins winning beat beats beaten beating lost lose loses losing loss losses defeat "
    "defeated defeats draw drew drawn draws drawing tied trail trailed trailing trails led lead "
    "leads leading score scores scoreline aggregate penalties level down behind ahead edged "
    "thrashed crushed hammered stunned downed upset overcame record records victory victories "
    "match rout half-time figures set sets tiebreak series went deficit setback reverse "
    "scored goalless triumph took taking takes".split()
)
"""Words in the clause, or right after the numbers, that show that a match is meant."""

_AFTER = frozenset(("on", "in", "at", "from", "off", "and", "as", "to", "by", "with", "when"))
"""Words that may follow the wickets of an innings."""

_HIGHEST = 200
_WICKETS = 10
_NEAR = 12


def is_score(low: WrittenFigure, high: WrittenFigure) -> bool:
    """Whether two bare numbers with a hyphen between them are a score rather than a range."""
    plain = all(each.is_plain and each.factor == 1 and each.p == 1 for each in (low, high))
    if not (plain and low.end.is_hyphen and high.value <= _HIGHEST):
        return False
    return high.end.low in _PLAYED or high.end.after.low in _PLAYED or _follows_result(low.start)


def _follows_result(start: Token) -> bool:
    """Whether a word such as `won` comes before a score in its clause."""
    for token in start.walk_back(_NEAR):
        if token.low in _PLAYED:
            return True
        if token.low in CLAUSE_ENDS:
            return False
    return False


def is_innings(figure: WrittenFigure) -> bool:
    """Whether it is the runs or the wickets of an innings: 5 for 42, out for 412 for six."""
    if figure.unit is not None or figure.noun is not None or figure.factor != 1:
        return False
    if figure.end.low == "for":
        second = figure.end.after
        other = _read_whole(second)
        return _has_wickets(figure, other) and (second.after.is_mark or second.after.low in _AFTER)
    joint = figure.first_word.before
    ends = figure.end.is_mark or figure.end.low in _AFTER
    return joint.low == "for" and ends and _has_wickets(figure, _read_whole(joint.before))


def _has_wickets(figure: WrittenFigure, other: Decimal | None) -> bool:
    return other is not None and min(figure.value, other) <= _WICKETS


def _read_whole(token: Token) -> Decimal | None:
    if token.text.isdecimal():
        return Decimal(token.text)
    return Decimal(SMALL[token.low]) if token.low in SMALL else None
