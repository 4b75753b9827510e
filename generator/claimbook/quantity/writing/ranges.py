"""Ranges in figures, with their unit and a shared scale word once: `CN¥33–35 billion`."""

from __future__ import annotations

from decimal import Decimal

from claimbook.quantity.amount import Amount
from claimbook.quantity.interval import Comparator
from claimbook.quantity.money.currency import list_codes
from claimbook.quantity.numbers.digits import find_last_place
from claimbook.quantity.writing.numbers import Spelling, list_spellings, spell_number
from claimbook.quantity.writing.units import MINUS, attach_unit, find_unit_or_noun, surround


def write_range(amount: Amount) -> str:
    """Write both ends, the unit and a shared scale word once: `CN¥33–35 billion`."""
    if amount.interval.low is None or amount.interval.high is None:
        return amount.text
    if not (amount.interval.low_closed and amount.interval.high_closed):
        return _write_bounds(amount)
    low, low_p = _find_written(amount.interval.low, 1)
    high, high_p = _find_written(amount.interval.high, -1)
    if max(low_p, high_p) > amount.p:
        # A hedged end is at the figure itself; no range in digits has the same ends.
        return amount.text
    first, second = _spell_pair(low, low_p, high, high_p, amount)
    return join_ends(low, first, high, second, find_unit_or_noun(amount))


def join_ends(low: Decimal, first: Spelling, high: Decimal, second: Spelling, unit: str) -> str:
    """Write both spelled ends of a range, with their unit and a shared scale word once."""
    in_digits = first.number[0].isdigit() and second.number[0].isdigit()
    joint = "–" if in_digits and low >= 0 and high >= 0 else " to "
    money = unit in list_codes() and in_digits
    before, after = surround(unit) if money else ("", "")
    shares_scale = in_digits and first.scale == second.scale and low >= 0
    left = f"{MINUS if low < 0 else ''}{before}{first.number if shares_scale else first}"
    if before and shares_scale and high >= 0:
        return f"{left}{joint}{second}{after}"
    return f"{left}{joint}{attach_unit(str(second), unit, negative=high < 0)}"


def _write_bounds(amount: Amount) -> str:
    """Write a range whose ends are bounds: `more than 20 and less than 35`."""
    interval, unit = amount.interval, find_unit_or_noun(amount)
    low, high = interval.low or Decimal(0), interval.high or Decimal(0)
    lower = "at least" if interval.low_closed else "more than"
    upper = "at most" if interval.high_closed else "less than"
    first, second = _spell_pair(low, amount.p, high, amount.p, amount)
    left, right = (attach_unit(str(each), unit) for each in (first, second))
    return f"{lower} {left} and {upper} {right}"


def find_written_ends(amount: Amount) -> tuple[Decimal, Decimal] | None:
    """Return the two figures of a range as they are written.

    None for an amount that is not a range. The numbers that the words allow reach half a place
    beyond each, unless that end is hedged or exact.
    """
    low, high = amount.interval.low, amount.interval.high
    if amount.comparator is not Comparator.RANGE or low is None or high is None:
        return None
    ends = [(low, *_find_written(low, 1)), (high, *_find_written(high, -1))]
    first, second = (end if place > amount.p else figure for end, figure, place in ends)
    return first, second


def _find_written(end: Decimal, inwards: int) -> tuple[Decimal, Decimal]:
    """Return the figure written at an end, half a place inside it, and its last place."""
    place = find_last_place(end) * 10
    return end + inwards * place / 2, place


def _spell_pair(
    low: Decimal, low_p: Decimal, high: Decimal, high_p: Decimal, amount: Amount
) -> tuple[Spelling, Spelling]:
    """Spell both figures of a range, so that it reads back with the places of the amount.

    If both ends have the same place, one figure may leave it to the other: `1.9–1.95 billion`. In a
    calculated range, both figures have their places.
    """
    shared = low_p if low_p == high_p and amount.text else None
    pairs = [
        (first, second)
        for second in _list_ends(abs(high), high_p, shared)
        for first in _list_ends(abs(low), low_p, shared)
        if (first.scale == second.scale or first.scale or not second.scales(low))
        and shared in (None, min(first.p, second.p))
    ]
    fitting = [pair for pair in pairs if max(pair[0].q, pair[1].q) == amount.q]
    usual = (spell_number(abs(low), low_p, low_p), spell_number(abs(high), high_p, high_p))
    return min(fitting or pairs, key=_count_odd, default=usual)


def _list_ends(value: Decimal, p: Decimal, shared: Decimal | None) -> list[Spelling]:
    """Return the ways to write an end of a range whose last place is `p`, the usual first."""
    ends = [each for each in list_spellings(value, p) if each.p == p]
    if shared is not None and value:
        own = find_last_place(value)
        ends += [each for each in list_spellings(value, own) if own > p and each.p == own]
    return ends


def _count_odd(pair: tuple[Spelling, Spelling]) -> int:
    """Return how odd two figures look side by side: in words and digits, or counted in crore."""
    first, second = pair
    mixed = first.number[0].isdigit() != second.number[0].isdigit()
    return mixed + 2 * sum(each.is_indian for each in pair)
