"""Make the mention of an amount from its reading, with its place in the text."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimbook.quantity.amount import Amount, Direction, Mention
from claimbook.quantity.changes import COMPARED, PARTICLES
from claimbook.quantity.directions import find_direction
from claimbook.quantity.interval import Comparator, Interval, spread
from claimbook.quantity.units.names import is_exact

if TYPE_CHECKING:
    from claimbook.quantity.figure import Reading
    from claimbook.quantity.text.tokens import Token

_ONE = Decimal(1)
_COMPARING = frozenset(
    "day week month quarter year on over from the a earlier ago before compared with to previous "
    "prior preceding last same".split()
)
"""Words for what a change is measured over: month on month, compared with the previous year."""
_LONGEST_TIME = 7
_LONGEST_WHOLE = 5
_NUMBERS = 4096
"""How many numbers are cached, so that equal ones are one object.

Figures in a text have few places, such as thousands or tenths, but these recur all the time.
"""
_WITHOUT_VALUE = (Comparator.RANGE, Comparator.VAGUE)


def make_mention(text: str, reading: Reading, floor: Token, loss: bool | None) -> Mention:
    """Turn a reading into a mention, with its place in `text` and its direction.

    `loss` says whether it is a loss.
    """
    figure, start = reading.figure, reading.start
    direction = figure.direction or find_direction(figure, start, reading.end, floor)
    if direction is Direction.UP or (not loss and (direction or figure.value < 0)):
        loss = None  # The amount that a profit rose by is not a profit, nor is one below zero.
    particle = start.look_back(floor)
    if PARTICLES.get(particle.low) is direction is not None:
        start = particle
    first, last = start.start, reading.end.before.end
    noun = figure.noun and text[figure.noun[0].start : figure.noun[1].before.end]
    value, p = _tidy(figure.value), _tidy(figure.p)
    q = p if figure.q is figure.p else _tidy(figure.q)
    exact = is_exact(figure.unit, p)
    interval = reading.interval or spread(reading.comparator, value, p, q, exact=exact)
    if not interval.low is interval.high is value:
        interval = _tidy_ends(interval)
    amount = Amount(
        text=text[first:last],
        interval=interval,
        value=None if reading.comparator in _WITHOUT_VALUE else value,
        unit=figure.unit or "count",
        per=figure.per,
        noun=noun,
        comparator=reading.comparator,
        p=p,
        q=q,
        direction=direction,
        assumed=figure.assumed,
        about=figure.about,
        loss=loss,
    )
    return Mention(first, last, amount, counts=not figure.is_age)


def carry_directions(readings: list[Reading], mentions: list[Mention]) -> None:
    """Give the second figure of a pair the direction of the first: `down $1.05, or 1.5%`."""
    for here, (first, second) in enumerate(pairwise(readings)):
        before, after = mentions[here].amount, mentions[here + 1].amount
        way = before.direction or _find_way_after(first, second)
        if way and not after.direction and _is_restatement(first, second):
            for place, amount in ((here, before), (here + 1, after)):
                mentions[place] = mentions[place]._replace(amount=amount._replace(direction=way))


def _find_way_after(first: Reading, second: Reading) -> Direction | None:
    """Return the direction after a pair: closed 0.6 per cent, or 19.48 points, higher."""
    told = second.start.before.low == "or" and first.end.text == second.end.text == ","
    return COMPARED.get(second.end.after.low) if told else None


def _is_restatement(first: Reading, second: Reading) -> bool:
    """Whether a second figure repeats a change, one of the two in percent or points."""
    joint = second.start.before
    beside = joint.text == "(" and joint is first.end
    apposed = joint.text == "," and joint is first.end and _ends_clause(second)
    told = joint.low == "or" and joint is _skip_whole(first.end).skip_word(",")
    relative = [reading.figure.unit in ("%", "pp") for reading in (first, second)]
    listed = joint.low == "and" and joint is _skip_time(first.end) and all(relative)
    listed = listed and second.end.low != "of"
    if joint.low == "by" and relative[0] == relative[1]:
        # "sales rose by 3% and profit by 5%"
        words = joint.walk_back(min(_LONGEST_WHOLE, joint.index - first.end.index))
        return any(word.low == "and" for word in words)
    return listed or ((beside or told or apposed) and relative[0] != relative[1])


def _ends_clause(second: Reading) -> bool:
    """Whether only the resulting level follows a figure that repeats a change: fell 3%, $4."""
    figure, after = second.figure, second.end
    measured = figure.noun is None or figure.noun[0].low in ("points", "point")
    return measured and (after.is_mark or after.low in ("to", "on", "in", "at"))


def _skip_time(word: Token) -> Token:
    """Return the token after words of time: by 0.6% in 2024 and 1.1%, 0.2% on the month and 3%."""
    for _ in range(_LONGEST_TIME):
        if word.low not in _COMPARING and not word.is_hyphen:
            break
        word = word.after
    return word.after.after if word.low == "in" else word


def _skip_whole(of: Token) -> Token:
    """Return the token after the whole of a share: cut 5% of its workforce, or 600 jobs."""
    if of.low != "of":
        return of
    for token in of.after.walk_on(_LONGEST_WHOLE):
        if not token.is_word:
            return token
    return of


def _tidy_ends(interval: Interval) -> Interval:
    low = None if interval.low is None else _tidy(interval.low)
    high = None if interval.high is None else _tidy(interval.high)
    return Interval(low, high, interval.low_closed, interval.high_closed)


@lru_cache(_NUMBERS)
def _tidy(number: Decimal) -> Decimal:
    """Return the number without zeros at the end: 1.5E+9 and 1500000000.0 are alike."""
    whole = number.quantize(_ONE)
    return whole if whole == number else number.normalize()
