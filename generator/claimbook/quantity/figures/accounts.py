"""Negative figures as accounts write them: `(20.5%)`, `(20.5)%`, `$(12.5) million`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimbook.quantity.figures.before import read_prefix
from claimbook.quantity.money.currency import put_in_currency
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.numbers.scales import read_scales

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.text.tokens import Token

_BEFORE = frozenset(("is", "was", "were", "are", "of", "at", "to", "by", "from", "and"))
"""Words after which a figure in parentheses is the figure itself and no remark."""


def turn_negative(tokens: Sequence[Token], figure: Figure, floor: int, dollar: str) -> Figure:
    """The figure with its parentheses as a minus, where they are those of accounts.

    Not where the parentheses hold a remark, as after another figure or a noun (`$5 (€4)`), nor
    around a scaled figure, which text writes and tables of accounts do not.
    """
    opening, closing = tokens[figure.start - 1], tokens[figure.end]
    if figure.start <= floor or (opening.text, closing.text) != ("(", ")") or figure.factor != 1:
        return figure
    enclosed = replace(figure, start=figure.start - 1, end=figure.end + 1, value=-figure.value)
    if figure.unit is None and figure.noun is None:
        return _read_unit_outside(tokens, enclosed, floor, dollar) or figure
    money = tokens[figure.start].text in load_signs()
    if not (money or figure.unit in ("%", "pp")) or figure.direction or figure.value < 0:
        return figure
    before = tokens[figure.start - 2] if figure.start > 1 else None
    if before is None or before.text in ("\n", "|", ":") or before.low in _BEFORE:
        return _scale(tokens, enclosed) if money else enclosed
    return figure


def _read_unit_outside(
    tokens: Sequence[Token], enclosed: Figure, floor: int, dollar: str
) -> Figure | None:
    """The sign before the parentheses or the percent sign after them; None without either."""
    after = tokens[enclosed.end]
    if after.text == "%" and not after.spaced:
        return replace(enclosed, unit="%", end=enclosed.end + 1)
    prefix = read_prefix(tokens, enclosed.start, floor)
    if prefix.currency is None or tokens[enclosed.start].spaced:
        return None
    named = put_in_currency(replace(enclosed, start=prefix.start), prefix.currency, dollar)
    return _scale(tokens, named)


def _scale(tokens: Sequence[Token], figure: Figure) -> Figure:
    scaled = read_scales(tokens, figure.end, money=True)
    return replace(figure.multiply(scaled[0]), end=scaled[1]) if scaled else figure
