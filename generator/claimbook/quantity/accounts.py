"""Negative figures as accounts write them: (20.5%)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimbook.quantity.currencies import load_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.tokens import Token

_BEFORE = frozenset(("is", "was", "were", "are", "of", "at", "to", "by", "from", "and"))
"""Words after which a figure in parentheses is the figure itself and no remark."""


def turn_negative(tokens: Sequence[Token], figure: Figure, floor: int) -> Figure:
    """The figure with its parentheses as a minus, where they are those of accounts.

    Not where the parentheses hold a remark, as after another figure or a noun (`$5 (€4)`), nor
    around a scaled figure, which text writes and tables of accounts do not.
    """
    opening, closing = tokens[figure.start - 1], tokens[figure.end]
    if figure.start <= floor or (opening.text, closing.text) != ("(", ")") or figure.factor != 1:
        return figure
    measured = figure.unit in ("%", "pp") or tokens[figure.start].text in load_signs()
    if not measured or figure.direction is not None or figure.value < 0:
        return figure
    before = tokens[figure.start - 2] if figure.start > 1 else None
    if before is None or before.text in ("\n", "|", ":") or before.low in _BEFORE:
        return replace(figure, start=figure.start - 1, end=figure.end + 1, value=-figure.value)
    return figure
