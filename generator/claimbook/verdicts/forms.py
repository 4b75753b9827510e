"""Decide whether an amount in words is another amount, or a true form of it.

It may be converted, rounded, or a share instead of a multiple: “half” for 50%, “a tenth” for 9.8%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import permutations

from claimbook.quantity import (
    Amount,
    Comparator,
    Direction,
    Interval,
    counts_points,
    find_written_ends,
    may_be_in,
)
from claimbook.verdicts.conversion import Converted, convert_amount
from claimbook.verdicts.dimension import measure_alike

_ROUGH = Decimal("0.05")
"""How far a share or ratio in words may be off the number it rounds, as a part of that number."""
_AT_PAR = Decimal("0.02")
"""Two currencies may have the same digits if their rate is this close to 1."""
_HUNDRED = Decimal(100)
_SHARES = ("%", "x")
_FROM_BELOW = frozenset({Comparator.MORE_THAN, Comparator.AT_LEAST})
_BOUNDS = _FROM_BELOW | {Comparator.LESS_THAN, Comparator.UP_TO, Comparator.ALMOST}
"""Hedges that put a figure on one side of its number."""


def restates(words: Amount, claimed: Amount, said_on: date | None) -> bool:
    """Whether an amount in words is the claimed amount, or a true form of it."""
    if {words.direction, claimed.direction} == set(Direction):
        return False
    if claimed.direction is None and {words.is_loss, claimed.is_loss} == {True, False}:
        return False
    return any(_fits(words, form) for form in _list_forms(words, claimed, said_on))


def _list_forms(words: Amount, claimed: Amount, said_on: date | None) -> Iterator[Amount]:
    """Yield the claimed amount in the unit of the words, once for each sense that they may have."""
    if words.per != claimed.per and None not in (words.per, claimed.per):
        return
    points = claimed.unit == "pp" and counts_points(words)
    # “Of the 9 million none is left” does not repeat what the 9 million are.
    bare = words.unit == "count" and not words.noun and words.value == claimed.value
    if words.unit == claimed.unit or points or bare or may_be_in(words, claimed.unit):
        yield claimed
    elif {words.unit, claimed.unit} == set(_SHARES):
        yield from _turn_share(claimed)
    elif measure_alike(words.unit, claimed.unit):
        yield from _convert(words, claimed, said_on)


def _convert(words: Amount, claimed: Amount, said_on: date | None) -> Iterator[Amount]:
    """Yield a figure in the unit of the words, as wide as the rates of a month allow."""
    unit = words.unit
    interval = claimed.interval
    if claimed.value is not None:
        half = claimed.p / 2
        interval = Interval(claimed.value - half, claimed.value + half)
    converted = convert_amount(claimed, unit, said_on, interval)
    if isinstance(converted, Converted) and not _is_slip(words, claimed, converted):
        yield claimed._replace(unit=unit, interval=converted.interval, value=None, p=converted.p)


def _is_slip(words: Amount, claimed: Amount, converted: Converted) -> bool:
    """Whether the words have the claimed digits in a currency in which they are another sum."""
    if claimed.value is None or words.value is None or converted.value is None:
        return False
    same = abs(words.value) == abs(claimed.value)
    return same and abs(converted.value - claimed.value) > _AT_PAR * abs(claimed.value)


def _turn_share(claimed: Amount) -> Iterator[Amount]:
    """Yield a percentage as a multiple, or the reverse: 50% is half, up 100% is twice."""
    rising = claimed.direction is not Direction.DOWN
    if claimed.unit == "x":
        yield claimed.multiply(_HUNDRED, "%")
        yield _move(claimed, Decimal(-1)).multiply(_HUNDRED, "%")
        return
    share = claimed.multiply(1 / _HUNDRED, "x")
    yield share
    yield _move(share, Decimal(1)) if rising else _move(share.turn(), Decimal(1))


def _move(amount: Amount, by: Decimal) -> Amount:
    """Return an amount increased by a number."""
    value = None if amount.value is None else amount.value + by
    return amount._replace(interval=amount.interval.shift(by), value=value, direction=None)


def _fits(words: Amount, claimed: Amount) -> bool:
    own, theirs = _find_numbers(words), _find_numbers(claimed)
    if own and own & theirs:
        return not _bounds_away(words, claimed)
    if claimed.value is None:
        return words.interval.meets(claimed.interval)
    if claimed.comparator not in (Comparator.NONE, Comparator.ABOUT, Comparator.VAGUE):
        # A bound or “nearly” is restated by its number, or by a weaker bound.
        return words.comparator is not Comparator.NONE and _allows(words, claimed.value)
    return _allows(words, claimed.value) or _is_roughly(words, claimed.value)


def _bounds_away(words: Amount, claimed: Amount) -> bool:
    """Whether the words make the claimed number a bound that excludes it, as in “more than 20”."""
    if claimed.comparator is Comparator.NONE:
        return words.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN)
    sides = {each.comparator in _FROM_BELOW for each in (words, claimed)}
    return len(sides) == 2 and all(each.comparator in _BOUNDS for each in (words, claimed))


def _find_numbers(amount: Amount) -> set[Decimal]:
    """Return the numbers in the words of an amount: its value, or both ends of a range."""
    if amount.value is not None:
        return {abs(amount.value)}
    ends = find_written_ends(amount) if amount.comparator is Comparator.RANGE else None
    return {abs(end) for end in ends} if ends else set()


def _allows(words: Amount, value: Decimal) -> bool:
    """Whether the words allow a number, whatever its sign."""
    point = words.interval._replace(low=abs(value), high=abs(value), low_closed=True)
    return words.interval.meets(point._replace(high_closed=True))


def _is_roughly(words: Amount, value: Decimal) -> bool:
    """Whether a share or a ratio in words rounds the number, as a tenth does 9.8%."""
    if words.unit not in _SHARES or words.value is None or any(map(str.isdigit, words.text)):
        return False
    return abs(abs(words.value) - abs(value)) <= _ROUGH * abs(words.value)


def is_ratio(words: Amount, amounts: Sequence[Amount], said_on: date | None) -> bool:
    """Whether a share or a multiple in words is the ratio of two of the amounts."""
    if words.unit not in _SHARES or words.value is None:
        return False
    share = abs(words.value) / (_HUNDRED if words.unit == "%" else 1)
    return any(abs(share - ratio) <= _ROUGH * share for ratio in _list_ratios(amounts, said_on))


def _list_ratios(amounts: Sequence[Amount], said_on: date | None) -> Iterator[Decimal]:
    for one, other in permutations(amounts, 2):
        if not measure_alike(one.unit, other.unit):
            continue
        left = convert_amount(one, other.unit, said_on)
        right = convert_amount(other, other.unit, said_on)
        if isinstance(left, Converted) and isinstance(right, Converted) and right.middle:
            ratio = abs(left.middle / right.middle)
            yield from (ratio, abs(ratio - 1))
