"""Read negative figures as accounts write them: `(20.5%)`, `(20.5)%`, `$(12.5) million`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.figures.before import read_prefix
from claimbook.quantity.money.currency import put_in_currency
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.numbers.scales import read_scales

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_BEFORE = frozenset(("is", "was", "were", "are", "of", "at", "to", "by", "from", "and"))
"""Words that show that the parentheses after them are the figure itself and not an aside."""


def turn_negative(figure: WrittenFigure, floor: Token, dollar: str) -> WrittenFigure:
    """Turn the parentheses of a figure into a minus, if they are those of accounts.

    They are not if they hold an aside, as after another figure or a noun (`$5 (€4)`), or if the
    figure has a scale word, which is common in text but not in tables of accounts.
    """
    closing = figure.end
    if closing.text != ")" or figure.factor != 1:
        return figure
    opening = figure.start.look_back(floor)
    if opening.text != "(":
        return figure
    enclosed = figure._replace(start=opening, end=closing.after, value=-figure.value)
    if figure.unit is None and figure.noun is None:
        return _read_unit_outside(enclosed, floor, dollar) or figure
    money = figure.start.text in load_signs()
    if not (money or figure.unit in ("%", "pp")) or figure.direction or figure.value < 0:
        return figure
    before = opening.before
    if before.text in ("\n", "|", ":") or before.low in _BEFORE:
        return _scale(enclosed) if money else enclosed
    return figure


def _read_unit_outside(enclosed: WrittenFigure, floor: Token, dollar: str) -> WrittenFigure | None:
    """Read the sign before the parentheses, or the percent sign after them; None without either."""
    after = enclosed.end
    if after.text == "%" and not after.spaced:
        return enclosed._replace(unit="%", end=after.after)
    prefix = read_prefix(enclosed.start, floor)
    if prefix.currency is None or enclosed.start.spaced:
        return None
    return _scale(put_in_currency(enclosed._replace(start=prefix.start), prefix.currency, dollar))


def _scale(figure: WrittenFigure) -> WrittenFigure:
    scaled = read_scales(figure.end, money=True)
    return figure.multiply(scaled[0])._replace(end=scaled[1]) if scaled else figure
