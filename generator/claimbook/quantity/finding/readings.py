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
    from claimbook.quantity.figure import Figure, Reading
    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)


def read_amount_at(token: Token, floor: Token, dollar: str) -> Reading | None:
    """The amount whose first number is `token`; nothing before `floor` belongs to it."""
    figure = read_figure(token, floor, dollar)
    if figure is None:
        return None
    figure = _merge_repetition(figure, dollar)
    range_ = read_uncertainty(figure, dollar) or read_range(figure, floor, dollar)
    if range_ is not None:
        return range_
    reading = read_hedges(figure, floor)
    return read_second_bound(reading, dollar) or reading


def _merge_repetition(figure: Figure, dollar: str) -> Figure:
    """`seven (7) products`: the number again in parentheses, as contracts write it."""
    if figure.unit is not None or figure.end.text != "(":
        return figure
    inside = figure.end.after
    again = read_figure(inside, inside, dollar)
    if again is None or again.value != figure.value or again.end.text != ")":
        return figure
    return count_noun(replace(figure, end=again.end.after, noun=None))


def make_mention(text: str, reading: Reading, floor: Token) -> Mention:
    """The amount of a reading where it stands in `text`, with its direction."""
    figure, start = reading.figure, reading.start
    direction = figure.direction or directions.find_direction(
        start, reading.end, floor, relative=figure.unit in ("%", "pp", "x")
    )
    particle = start.look_back(floor)
    if directions.PARTICLES.get(particle.low) is direction is not None:
        start = particle
    first, last = start.start, reading.end.before.end
    noun = figure.noun and text[figure.noun[0].start : figure.noun[1].before.end]
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
