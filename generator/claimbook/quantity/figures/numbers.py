"""Read numbers, with their sign and the currency before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction
from claimbook.quantity.figure import WrittenFigure
from claimbook.quantity.figures.accounts import turn_negative
from claimbook.quantity.figures.after import read_suffix
from claimbook.quantity.figures.articles import read_article
from claimbook.quantity.figures.before import read_prefix
from claimbook.quantity.figures.parts_of_units import read_part_of_unit
from claimbook.quantity.figures.units import use_currency_before
from claimbook.quantity.numbers.numerals import read_numeral
from claimbook.quantity.numbers.scales import UNREAD_SCALES

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope
    from claimbook.quantity.figures.before import Prefix
    from claimbook.quantity.numbers.numeral import Numeral
    from claimbook.quantity.text.tokens import Token


def read_part_figure(token: Token, scope: Scope) -> WrittenFigure | None:
    """Read `half a million` or `a quarter mile`, before its unit is read."""
    part = read_part_of_unit(token)
    if part is None:
        return None
    start, numeral = part
    return _make_figure(read_prefix(start, scope.floor), numeral, scope)


def read_number(token: Token, scope: Scope) -> WrittenFigure | None:
    """Read a number in digits or words, with the currency before it; the unit is read later."""
    prefix = read_prefix(token, scope.floor)
    numeral = read_numeral(token, money=scope.money or prefix.currency is not None)
    if numeral is None:
        return None
    if numeral.end.low in UNREAD_SCALES:
        return None
    if numeral.ratio and not token.is_word and read_suffix(numeral.end) is None:
        # 1/4 without a unit is a date or a score.
        return None
    return _make_figure(prefix, numeral, scope)


def read_one(token: Token, scope: Scope) -> WrittenFigure | None:
    """Read the one that an article before a unit means: `a percentage point`."""
    numeral = read_article(token)
    if numeral is None:
        return None
    return _make_figure(read_prefix(token, scope.floor), numeral, scope)


def _make_figure(prefix: Prefix, numeral: Numeral, scope: Scope) -> WrittenFigure:
    figure = WrittenFigure(
        prefix.start,
        numeral.end,
        -numeral.value if prefix.negative else numeral.value,
        numeral.p,
        numeral.q,
        factor=numeral.factor,
        direction=Direction.UP if prefix.plus else None,
        hedge=numeral.hedge,
    )
    if prefix.currency is None:
        return figure
    figure = use_currency_before(figure, prefix.currency, scope.dollar)
    figure = figure.multiply(prefix.scale)
    return turn_negative(figure, scope.floor, scope.dollar)
