"""Whether a figure in an editor's own words is a claimed one, or a true restatement of it.

News restates figures: it converts them, rounds them, and says “half” for 50% and “a tenth” for 10%.
Such a restatement is true if its words allow the number that was claimed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import permutations

from claimbook.quantity import (
    DURATIONS,
    Amount,
    Comparator,
    Direction,
    Interval,
    Mention,
    counts_points,
    find_amounts,
    find_written_ends,
    is_currency,
    list_cents,
)
from claimbook.verdicts.conversion import Converted, convert_amount
from claimbook.verdicts.dimension import measure_alike

_FEW = 12
"""Counts up to here, if written as words, only say how many are meant and are not figures."""
_ROUGH = Decimal("0.05")
"""How far a share or a ratio in words may be from the number it rounds, relative to that number."""
_AT_PAR = Decimal("0.02")
"""Two currencies whose rate is this close to 1 may have the same digits."""
_HUNDRED = Decimal(100)
_SHARES = ("%", "x")
_FROM_BELOW = frozenset({Comparator.MORE_THAN, Comparator.AT_LEAST})
_BOUNDS = _FROM_BELOW | {Comparator.LESS_THAN, Comparator.UP_TO, Comparator.ALMOST}
"""Hedges that place a figure on one side of its number."""


@dataclass(frozen=True, slots=True)
class Known:
    """The figures that words may restate."""

    amounts: tuple[Amount, ...]
    said_on: date | None
    """The day whose exchange rates count."""
    related: bool = False
    """Whether the words may also say how the figures compare: “ten times as much”."""


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure in an editor's own words."""

    mention: Mention
    known: bool
    """Whether it is one of the known figures, or a true form of one."""
    hedged: Amount | None = None
    """The known figure that has a hedge where the words have none."""

    @property
    def value(self) -> Decimal | None:
        """Its number as written; None for a range."""
        return self.mention.amount.value


def read_restated(words: str, known: Known, dollars: Iterable[str]) -> tuple[Restated, ...]:
    """Read the figures in an editor's words, and compare each with the known ones.

    `dollars` are the currencies that a bare dollar may be. Figures that only say how long something
    takes, or how many are meant, are left out.
    """
    readings = _read(words, tuple(dict.fromkeys(dollars)))
    judged = [
        min(
            (
                _judge(each, known)
                for each in (*reading_of_one, *_list_cents(reading_of_one[0], known))
            ),
            key=lambda found: (not found.known, found.hedged is not None),
        )
        for reading_of_one in zip(*readings, strict=False)
    ]
    told = any(each.known for each in judged)
    return tuple(each for each in judged if not _is_incidental(each, known, told=told))


# Several checks of an article need the same words, and so does a later edit.
@lru_cache(maxsize=1 << 10)
def _read(words: str, dollars: tuple[str, ...]) -> tuple[tuple[Mention, ...], ...]:
    """The amounts in the words, for each currency that a bare dollar in them may be."""
    first = tuple(find_amounts(words, dollars[0]))
    if not any(each.amount.is_bare_dollar for each in first):
        return (first,)
    return (first, *(tuple(find_amounts(words, dollar)) for dollar in dollars[1:]))


def _list_cents(mention: Mention, known: Known) -> Iterator[Mention]:
    """Read cents of no named currency as cents of the currencies of the known figures."""
    for amount in list_cents(mention.amount, (each.unit for each in known.amounts)):
        yield replace(mention, amount=amount)


def _judge(mention: Mention, known: Known) -> Restated:
    stands = mention.amount
    fitting = [each for each in known.amounts if restates(stands, each, known.said_on)]
    if not fitting:
        return Restated(mention, known.related and _tells_ratio(stands, known))
    dropped = [each for each in fitting if _drops_hedge(stands, each)]
    return Restated(mention, True, dropped[0] if len(dropped) == len(fitting) else None)


def _is_incidental(found: Restated, known: Known, *, told: bool) -> bool:
    """Whether a figure only says how long, or how many are meant: “over the next three years”.

    Never if figures of its kind are what is claimed and no other words give them.
    """
    amount = found.mention.amount
    if found.known or not found.mention.counts:
        return not found.known
    if amount.unit in DURATIONS:
        return told or all(each.unit not in DURATIONS for each in known.amounts)
    few = amount.value is not None and abs(amount.value) <= _FEW
    if amount.unit != "count" or not few or any(map(str.isdigit, amount.text)):
        return False
    return told or all(each.unit != "count" for each in known.amounts)


def restates(words: Amount, claimed: Amount, said_on: date | None) -> bool:
    """Whether an amount in words is the claimed one, or a true form of it."""
    if {words.direction, claimed.direction} == set(Direction):
        return False
    if claimed.direction is None and {words.is_loss, claimed.is_loss} == {True, False}:
        return False
    return any(_fits(words, form) for form in _list_forms(words, claimed, said_on))


def _list_forms(words: Amount, claimed: Amount, said_on: date | None) -> Iterator[Amount]:
    """The claimed amount in the unit of the words, in each sense that they may have."""
    if words.per != claimed.per and None not in (words.per, claimed.per):
        return
    points = claimed.unit == "pp" and counts_points(words)
    # “Of the 9 million none is left” does not repeat the whole that it counts from.
    bare = words.unit == "count" and not words.noun and words.value == claimed.value
    if words.unit == claimed.unit or points or bare:
        yield claimed
    elif {words.unit, claimed.unit} == set(_SHARES):
        yield from _turn_share(claimed)
    elif measure_alike(words.unit, claimed.unit):
        yield from _convert(words, claimed, said_on)


def _convert(words: Amount, claimed: Amount, said_on: date | None) -> Iterator[Amount]:
    """A figure in the unit of the words: every number that it may be at the rates of a month."""
    unit = words.unit
    interval = claimed.interval
    if claimed.value is not None:
        half = claimed.p / 2
        interval = Interval(claimed.value - half, claimed.value + half)
    converted = convert_amount(claimed, unit, said_on, interval)
    if isinstance(converted, Converted) and not _is_slip(words, claimed, converted):
        yield replace(claimed, unit=unit, interval=converted.interval, value=None, p=converted.p)


def _is_slip(words: Amount, claimed: Amount, converted: Converted) -> bool:
    """Whether the words have the claimed digits in a currency in which it is another number."""
    if claimed.value is None or words.value is None or converted.value is None:
        return False
    same = abs(words.value) == abs(claimed.value)
    return same and abs(converted.value - claimed.value) > _AT_PAR * abs(claimed.value)


def _turn_share(claimed: Amount) -> Iterator[Amount]:
    """A percentage as a multiple, or the other way round: 50% is half, up 100% is twice."""
    rising = claimed.direction is not Direction.DOWN
    if claimed.unit == "x":
        yield claimed.multiply(_HUNDRED, "%")
        yield _move(claimed, Decimal(-1)).multiply(_HUNDRED, "%")
        return
    share = claimed.multiply(1 / _HUNDRED, "x")
    yield share
    yield _move(share, Decimal(1)) if rising else _move(share.multiply(Decimal(-1)), Decimal(1))


def _move(amount: Amount, by: Decimal) -> Amount:
    """An amount increased by a number."""
    low, high = (
        None if end is None else end + by for end in (amount.interval.low, amount.interval.high)
    )
    value = None if amount.value is None else amount.value + by
    return replace(
        amount, interval=replace(amount.interval, low=low, high=high), value=value, direction=None
    )


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
    """Whether the words make the claimed number a bound that excludes it: “more than 20”."""
    if claimed.comparator is Comparator.NONE:
        return words.comparator in (Comparator.MORE_THAN, Comparator.LESS_THAN)
    sides = {each.comparator in _FROM_BELOW for each in (words, claimed)}
    return len(sides) == 2 and all(each.comparator in _BOUNDS for each in (words, claimed))


def _find_numbers(amount: Amount) -> set[Decimal]:
    """The numbers that the words of an amount write: its value, or both ends of a range."""
    if amount.value is not None:
        return {abs(amount.value)}
    ends = find_written_ends(amount) if amount.comparator is Comparator.RANGE else None
    return {abs(end) for end in ends} if ends else set()


def _allows(words: Amount, value: Decimal) -> bool:
    """Whether the words allow a number, whichever sign it has."""
    point = replace(words.interval, low=abs(value), high=abs(value), low_closed=True)
    return words.interval.meets(replace(point, high_closed=True))


def _is_roughly(words: Amount, value: Decimal) -> bool:
    """Whether a share or a ratio in words rounds the number: a tenth for 9.8%."""
    if words.unit not in _SHARES or words.value is None or any(map(str.isdigit, words.text)):
        return False
    return abs(abs(words.value) - abs(value)) <= _ROUGH * abs(words.value)


def _drops_hedge(words: Amount, claimed: Amount) -> bool:
    return (
        words.comparator is Comparator.NONE
        and claimed.comparator is not Comparator.NONE
        and words.unit == claimed.unit
    )


def _tells_ratio(words: Amount, known: Known) -> bool:
    """Whether a share or a multiple in words is the ratio of two of the known figures."""
    if words.unit not in _SHARES or words.value is None:
        return False
    share = abs(words.value) / (_HUNDRED if words.unit == "%" else 1)
    return any(
        abs(share - ratio) <= _ROUGH * share for ratio in _list_ratios(known.amounts, known.said_on)
    )


def _list_ratios(amounts: Sequence[Amount], said_on: date | None) -> Iterator[Decimal]:
    for one, other in permutations(amounts, 2):
        if not measure_alike(one.unit, other.unit):
            continue
        left = convert_amount(one, other.unit, said_on)
        right = convert_amount(other, other.unit, said_on)
        if isinstance(left, Converted) and isinstance(right, Converted) and right.middle:
            ratio = abs(left.middle / right.middle)
            yield from (ratio, abs(ratio - 1))


def list_dollars(amounts: Iterable[Amount], *others: str) -> tuple[str, ...]:
    """The currencies that a bare dollar may be: those of the amounts, then the others."""
    own = (each.unit for each in amounts if is_currency(each.unit) and each.unit.endswith("D"))
    return tuple(dict.fromkeys((*own, *others)))
