"""One amount at a place in the tokens: a figure, what it ranges to, its hedges, its direction."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, overload

from claimbook.quantity import directions
from claimbook.quantity.amount import Amount, Mention
from claimbook.quantity.figures.reading import count_noun, read_figure
from claimbook.quantity.hedges.reading import read_hedges
from claimbook.quantity.interval import Comparator
from claimbook.quantity.ranges.bounds import read_second_bound
from claimbook.quantity.ranges.reading import read_range
from claimbook.quantity.ranges.uncertainty import read_uncertainty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure, Reading
    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)


def read_amount_at(tokens: Sequence[Token], at: int, floor: int, dollar: str) -> Reading | None:
    """The amount whose first number stands at `at`; nothing before `floor` belongs to it."""
    figure = read_figure(tokens, at, floor, dollar)
    if figure is None:
        return None
    figure = _merge_repetition(tokens, figure, dollar)
    range_ = read_uncertainty(tokens, figure, dollar) or read_range(tokens, figure, floor, dollar)
    if range_ is not None:
        return range_
    reading = read_hedges(tokens, figure, floor)
    return read_second_bound(tokens, reading, dollar) or reading


def _merge_repetition(tokens: Sequence[Token], figure: Figure, dollar: str) -> Figure:
    """`seven (7) products`: the number again in parentheses, as contracts write it."""
    if figure.unit is not None or tokens[figure.end].text != "(":
        return figure
    again = read_figure(tokens, figure.end + 1, figure.end + 1, dollar)
    if again is None or again.value != figure.value or tokens[again.end].text != ")":
        return figure
    return count_noun(tokens, replace(figure, end=again.end + 1, noun=None))


def make_mention(text: str, tokens: Sequence[Token], reading: Reading, floor: int) -> Mention:
    """The amount of a reading where it stands in `text`, with its direction."""
    figure, start = reading.figure, reading.start
    direction = figure.direction or directions.find_direction(
        tokens, start, reading.end, floor, relative=figure.unit in ("%", "pp", "x")
    )
    if start > floor and directions.PARTICLES.get(tokens[start - 1].low) is direction is not None:
        start -= 1
    first, last = tokens[start].start, tokens[reading.end - 1].end
    noun = figure.noun and text[tokens[figure.noun[0]].start : tokens[figure.noun[1] - 1].end]
    amount = Amount(
        text=text[first:last],
        interval=replace(
            reading.interval, low=_tidy(reading.interval.low), high=_tidy(reading.interval.high)
        ),
        value=None if reading.comparator is Comparator.RANGE else _tidy(figure.value),
        unit=figure.unit or "count",
        noun=noun,
        comparator=reading.comparator,
        p=_tidy(figure.p),
        q=_tidy(figure.q),
        direction=direction,
        assumed=figure.assumed,
    )
    return Mention(first, last, amount)


@overload
def _tidy(number: Decimal) -> Decimal: ...
@overload
def _tidy(number: None) -> None: ...
def _tidy(number: Decimal | None) -> Decimal | None:
    """The same number without a zero at the end of its decimals: 1.5E+9 and 1500000000.0 alike."""
    if number is None:
        return None
    number = number.normalize()
    return number.quantize(_ONE) if number == number.to_integral_value() else number
