"""Read figures with their uncertainty: `5.2% ± 0.3%`, `1e-3 +/- 1e-5 km`, `40 plus or minus 3`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading
from claimbook.quantity.interval import Comparator, Interval, span
from claimbook.quantity.numbers.digits import read_power

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)
_WORDS = {"plus": ("or", "minus"), "give": ("or", "take")}
_JOINTS = frozenset(("±", "+", *_WORDS))
"""What an uncertainty begins with."""


def read_uncertainty(middle: WrittenFigure, scope: Scope) -> Reading | None:
    """Return the figure with the uncertainty that follows it."""
    if middle.end.low not in _JOINTS:
        return None
    after = _find_joint(middle.end)
    half = None if after is None else scope.read_figure(after, after)
    if half is None or half.value <= 0:
        return None
    unit = middle.unit or half.unit
    if middle.is_plain and middle.factor == 1 and half.factor != 1:
        middle = middle.multiply(half.factor)
    in_points = middle.unit == "%" and half.unit == "pp"
    if half.unit not in (None, unit) and not in_points:
        return None
    place = min(middle.p, half.p)
    both = middle._replace(
        end=half.end,
        unit=unit,
        noun=middle.noun or half.noun,
        value=middle.value - half.value,
        p=place,
        q=place,
    )
    low, high = middle.value - half.value, middle.value + half.value
    interval = span(low, place, high, place)
    return _raise(both, interval)


def _raise(both: WrittenFigure, interval: Interval) -> Reading:
    """Return the reading, times the power of ten after its parentheses: (5.2 ± 0.3) × 10^6."""
    opening, closing = both.start.before, both.end
    power = read_power(closing.after) if closing.text == ")" else None
    if power is None or opening.text != "(":
        return Reading(both.start, both.end, both, Comparator.RANGE, interval)
    factor = _ONE.scaleb(power[0])
    raised = interval.scale(factor)
    return Reading(opening, power[1], both.multiply(factor), Comparator.RANGE, raised)


def _find_joint(token: Token) -> Token | None:
    """Return the token after `±`, `+/-` or `plus or minus`."""
    if token.text == "±":
        return token.after
    if token.text == "+":
        dash = token.after.skip_word("/")
        return dash.after if dash.is_dash and not dash.spaced else None
    second, third = _WORDS.get(token.low, ("", ""))
    return token.after.after.after if second and token.after.begins(second, third) else None
