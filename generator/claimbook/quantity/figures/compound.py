"""Read amounts in two units, the second a part of the first: 5 ft 10 in, 14 years and six months.

They are kept in the smaller unit, in which they are exact.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity.numbers.numerals import read_numeral

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.units.suffix import Suffix


class _Part(NamedTuple):
    unit: str
    parts: int
    """How many of it make one of the larger unit."""
    words: frozenset[str]


_PARTS = {
    "ft": _Part("inch", 12, frozenset(("in", "inch", "inches", '"', "″"))),
    "stone": _Part("lb", 14, frozenset(("lb", "lbs", "pound", "pounds"))),
    "lb": _Part("oz", 16, frozenset(("oz", "ounce", "ounces"))),
    "year": _Part("month", 12, frozenset(("month", "months"))),
    "week": _Part("day", 7, frozenset(("day", "days"))),
    "day": _Part("h", 24, frozenset(("h", "hr", "hrs", "hour", "hours"))),
    "h": _Part("min", 60, frozenset(("m", "min", "mins", "minute", "minutes"))),
    "min": _Part("s", 60, frozenset(("s", "sec", "secs", "second", "seconds"))),
}


def add_parts(figure: WrittenFigure) -> WrittenFigure:
    """Add the parts in smaller units that follow a figure, if there are any."""
    part = _PARTS.get(figure.unit or "")
    if figure.start.before.low == "between":
        # "between two years and six months"
        return figure
    while part is not None and figure.p == 1:
        number = read_numeral(figure.end.skip_word("and"), money=False)
        if number is None or number.value >= part.parts or number.factor != 1:
            break
        unit = number.end.skip_dash()
        if unit.low not in part.words:
            break
        value = figure.value * part.parts + number.value
        figure = figure._replace(
            value=value, unit=part.unit, p=number.p, q=number.p, end=unit.after
        )
        part = _PARTS.get(part.unit)
    return figure


def read_feet_and_inches(
    figure: WrittenFigure, _suffix: Suffix | None, _scope: Scope
) -> WrittenFigure | None:
    """Read feet and inches by their marks: `5'10"`."""
    mark = figure.end
    if mark.text not in ("'", "’", "′") or not mark.after.is_number:
        return None
    number, closing = mark.after, mark.after.after
    doubled = closing.text == mark.text == closing.after.text
    closed = closing.text in ('"', "”", "″") or doubled
    if mark.spaced or number.spaced or closing.spaced or not (closed and number.text.isdecimal()):
        return None
    value = figure.value * 12 + Decimal(number.text)
    end = closing.after.after if doubled else closing.after
    return figure._replace(value=value, unit="inch", q=figure.p, end=end)
