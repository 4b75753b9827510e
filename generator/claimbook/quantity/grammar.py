"""Amounts from tokens: a figure, what it ranges to, its hedges and its direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimbook.quantity import directions, hedges
from claimbook.quantity.amount import Amount, Comparator, Interval, Mention
from claimbook.quantity.figures import Figure, read_figure
from claimbook.quantity.ranges import read_range
from claimbook.quantity.widths import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.tokens import Token


class Reading(NamedTuple):
    """An amount read, and the tokens it was read from."""

    start: int
    end: int
    figure: Figure
    """The figure, or the first of a range."""
    comparator: Comparator
    interval: Interval


def read_amount_at(tokens: Sequence[Token], at: int, floor: int, dollar: str) -> Reading | None:
    """The amount whose first number stands at `at`; nothing before `floor` belongs to it."""
    figure = read_figure(tokens, at, floor, dollar)
    if figure is None:
        return None
    range_ = read_range(tokens, figure, floor, dollar)
    if range_ is not None:
        figure, interval = range_.figure, range_.interval
        start = _skip_hedge(tokens, range_.start, floor)
        return Reading(start, range_.end, figure, Comparator.RANGE, interval)
    comparator, start, end = _read_hedges(tokens, figure, floor)
    interval = spread(comparator, figure.value, figure.p, figure.q)
    return Reading(start, end, figure, comparator, interval)


def _read_hedges(
    tokens: Sequence[Token], figure: Figure, floor: int
) -> tuple[Comparator, int, int]:
    """The comparator, and where the amount begins and ends with the words that give it."""
    start, end = figure.start, figure.end
    before = hedges.load_before().match_before(tokens, start, floor)
    after = hedges.load_after().match_at(tokens, end)
    if before is not None:
        comparator, start = before
        return comparator, start, end
    if after is not None:
        return after[0], start, after[1]
    return (Comparator.MORE_THAN if figure.plus else Comparator.NONE), start, end


def _skip_hedge(tokens: Sequence[Token], start: int, floor: int) -> int:
    before = hedges.load_before().match_before(tokens, start, floor)
    return before[1] if before is not None and before[0] is Comparator.ABOUT else start


def make_mention(text: str, tokens: Sequence[Token], reading: Reading, floor: int) -> Mention:
    """The amount of a reading where it stands in `text`, with its direction."""
    figure, start = reading.figure, reading.start
    direction = figure.direction or directions.find_direction(tokens, start, reading.end, floor)
    if start > floor and tokens[start - 1].low in directions.PARTICLES and direction:
        start -= 1
    first, last = tokens[start].start, tokens[reading.end - 1].end
    noun = figure.noun and text[tokens[figure.noun[0]].start : tokens[figure.noun[1] - 1].end]
    amount = Amount(
        text=text[first:last],
        interval=reading.interval,
        value=None if reading.comparator is Comparator.RANGE else figure.value,
        unit=figure.unit or "count",
        noun=noun,
        comparator=reading.comparator,
        p=figure.p,
        q=figure.q,
        direction=direction,
        assumed=figure.assumed,
    )
    return Mention(first, last, amount)
