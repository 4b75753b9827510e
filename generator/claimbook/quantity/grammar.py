"""Amounts from tokens: a figure, what it ranges to, its hedges and its direction."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, overload

from claimbook.quantity import directions, hedges
from claimbook.quantity.amount import Amount, Comparator, Interval, Mention
from claimbook.quantity.figures import count_noun, read_figure
from claimbook.quantity.hedging import read_hedges
from claimbook.quantity.numwords import ARTICLES
from claimbook.quantity.ranges import read_end, read_range
from claimbook.quantity.uncertainty import read_uncertainty
from claimbook.quantity.widths import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.figure import Figure
    from claimbook.quantity.tokens import Token


_ONE = Decimal(1)


class Reading(NamedTuple):
    """An amount read, and the tokens it was read from."""

    start: int
    end: int
    figure: Figure
    """The figure, or both of a range in one."""
    comparator: Comparator
    interval: Interval


def read_amount_at(tokens: Sequence[Token], at: int, floor: int, dollar: str) -> Reading | None:
    """The amount whose first number stands at `at`; nothing before `floor` belongs to it."""
    figure = read_figure(tokens, at, floor, dollar)
    if figure is None:
        return None
    figure = _merge_repetition(tokens, figure, dollar)
    uncertain = read_uncertainty(tokens, figure, dollar)
    if uncertain is not None:
        both, interval = uncertain
        return Reading(both.start, both.end, both, Comparator.RANGE, interval)
    range_ = read_range(tokens, figure, floor, dollar)
    if range_ is not None:
        hedge = hedges.load_before().match_before(tokens, range_.start, floor)
        about = hedge is not None and hedge[0] is Comparator.ABOUT
        start = hedge[1] if hedge is not None and about else range_.start
        return Reading(start, range_.end, range_.figure, Comparator.RANGE, range_.interval)
    reading = _read_hedges(tokens, figure, floor)
    return _read_second_bound(tokens, reading, dollar) or reading


def _merge_repetition(tokens: Sequence[Token], figure: Figure, dollar: str) -> Figure:
    """`seven (7) products`: the number again in parentheses, as contracts write it."""
    if figure.unit is not None or tokens[figure.end].text != "(":
        return figure
    again = read_figure(tokens, figure.end + 1, figure.end + 1, dollar)
    if again is None or again.value != figure.value or tokens[again.end].text != ")":
        return figure
    return count_noun(tokens, replace(figure, end=again.end + 1, noun=None))


def _read_hedges(tokens: Sequence[Token], figure: Figure, floor: int) -> Reading:
    """The figure with the words before or after it that hedge it."""
    start, end, comparator = read_hedges(tokens, figure, floor)
    interval = spread(comparator, figure.value, figure.p, figure.q)
    return Reading(start, end, figure, comparator, interval)


_JOINTS = frozenset(("and", "but", ",", "or"))


def _read_second_bound(tokens: Sequence[Token], first: Reading, dollar: str) -> Reading | None:
    """`more than 20 and less than 35`: two bounds that close a range."""
    way = hedges.BOUNDS.get(first.comparator)
    at = first.end
    while way is not None and tokens[at].low in _JOINTS and at < first.end + 2:
        at += 1
    hedge = (
        hedges.load_before().match_at(tokens, at) if way is not None and at > first.end else None
    )
    if way is None or hedge is None or hedges.BOUNDS.get(hedge[0]) != -way:
        return None
    article = tokens[hedge[1]].low in ARTICLES
    figure = read_end(tokens, hedge[1] + article, dollar, floor=at)
    if figure is None:
        return None
    second = _read_hedges(tokens, figure, at)
    unit = second.figure.unit or first.figure.unit
    lower, upper = (first, second) if way == 1 else (second, first)
    if first.figure.unit not in (None, unit) or lower.figure.value >= upper.figure.value:
        return None
    interval = Interval(
        lower.interval.low,
        upper.interval.high,
        lower.interval.low_closed,
        upper.interval.high_closed,
    )
    both = replace(
        second.figure,
        start=first.figure.start,
        unit=unit,
        value=lower.figure.value,
        p=max(lower.figure.p, upper.figure.p),
        q=max(lower.figure.q, upper.figure.q),
    )
    return Reading(first.start, second.end, both, Comparator.RANGE, interval)


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
