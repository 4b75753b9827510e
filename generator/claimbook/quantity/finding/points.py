"""Give points and further shares their unit, which only the share next to them has."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.amount import Assumption
from claimbook.quantity.changes import MOVED
from claimbook.quantity.finding.sharing import find_interval
from claimbook.quantity.units.names import POINTS

if TYPE_CHECKING:
    from claimbook.quantity.figure import Reading, WrittenFigure

_LEVELS = frozenset(("to", "at"))
_WHOLE = 100
_LONGEST_CLAUSE = 10
_FEW, _FARTHEST = 3, 7
"""How many tokens apart a share and its points may be, without and with parentheses."""


def share_points(readings: list[Reading]) -> None:
    """Give points and bare shares their unit if a share next to them shows what they are."""
    for here in range(len(readings) - 1):
        readings[here : here + 2] = _share(*readings[here : here + 2])


def _share(first: Reading, second: Reading) -> tuple[Reading, Reading]:
    """Return both; points become percentage points if the other figure is the share itself.

    Examples: `14.2 per cent, up 3.1 points`; `fell 8.4 points to 29.6 per cent`; `31.2% (-4.5)`.
    """
    joint = second.start.before
    between = joint.index - first.end.index
    enclosed = first.end.text == "(" and not any(t.text == ")" for t in first.end.walk_on(between))
    beside = between <= (_FARTHEST if enclosed else _FEW)
    level = first.figure.unit == "%" and not _is_change(first)
    if level and _is_further_share(first, second):
        return first, _make_share(second)
    if level and beside and _adds_points(second):
        return first, _make_points(second)
    if second.figure.unit == "%" and joint is first.end and joint.low in _LEVELS:
        return (_make_points(first), second) if _counts_points(first.figure) else (first, second)
    return first, second


def _is_further_share(first: Reading, second: Reading) -> bool:
    """Whether a bare number is the next one's share: on 28.2%, ahead of the Greens on 15.4."""
    figure, joint = second.figure, second.start.before
    bare = figure.is_plain and figure.factor == 1
    if not (bare and joint.low == "on" and 0 <= figure.value <= _WHOLE):
        return False
    between = joint.index - first.end.index
    names = any(token.text[0].isupper() for token in first.end.walk_on(between))
    ends = any(token.text in ".;\n" for token in first.end.walk_on(between))
    closed = second.end.is_mark or second.end.low == "and"
    return names and closed and not ends and between <= _LONGEST_CLAUSE


def _make_share(reading: Reading) -> Reading:
    lent = reading.figure._replace(unit="%")
    return reading._replace(figure=lent, interval=find_interval(reading, lent, Decimal(1)))


def _adds_points(second: Reading) -> bool:
    joint = second.start.before
    signed = second.figure.start is not second.figure.first_word
    if _counts_points(second.figure):
        return joint.low in ("up", "down") or joint.text == "(" or signed
    enclosed = signed and joint.text == "(" and second.end.text == ")"
    beside = joint.low in ("up", "down") and joint.before.text == "," and second.end.is_mark
    return second.figure.is_plain and (enclosed or beside)


def _is_change(reading: Reading) -> bool:
    before = reading.start.before
    return before.low == "by" or before.low in MOVED


def _counts_points(figure: WrittenFigure) -> bool:
    return figure.unit is None and figure.noun is not None and figure.noun[0].low in POINTS


def _make_points(reading: Reading) -> Reading:
    assumed = (*reading.figure.assumed, Assumption.POINTS)
    lent = reading.figure._replace(unit="pp", noun=None, assumed=assumed)
    return reading._replace(figure=lent, interval=find_interval(reading, lent, Decimal(1)))
