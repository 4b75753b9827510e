"""Write amounts as journalists do: CN¥380 billion, nearly HK$300 billion, more than 9%.

What is written reads back as the same amount, down to its last written place.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from functools import cache

from claimbook.quantity.amount import Amount, Assumption, Direction
from claimbook.quantity.interval import Comparator
from claimbook.quantity.money.currency import list_codes
from claimbook.quantity.money.shared_names import find_shown_unit
from claimbook.quantity.numbers.digits import find_places
from claimbook.quantity.numbers.fractions import write_fraction
from claimbook.quantity.units.writing import name_unit
from claimbook.quantity.writing.numbers import Spelling, list_spellings, spell_number
from claimbook.quantity.writing.ranges import join_ends, write_range
from claimbook.quantity.writing.units import PENCE, attach_unit, find_unit_or_noun, name_currency

_HEDGES = {
    Comparator.ABOUT: "about ",
    Comparator.ALMOST: "nearly ",
    Comparator.MORE_THAN: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS_THAN: "less than ",
    Comparator.UP_TO: "up to ",
}
_SHORT = re.compile(r"\b(?:below|less than|not quite|shy of|short of|under)\b", re.I)
"""Words for an amount not reached, which “nearly” would overstate."""
_TIMES_COUNTED = "times in all"
"""`4 times` alone would be a multiple."""

_LARGEST_DENOMINATOR = 20
_PENNY = Decimal("0.01")
_IN_PENCE = re.compile(r"(?!.*(?:£|pound)).*(?:\b|\d)(?:pence|p)\b.*", re.S)
_SCALES = ("thousand", "million", "billion", "trillion")


def write_amount(amount: Amount, *, sign: bool = False) -> str:
    """Write the amount in figures; with `sign` also its direction, or that it is a loss.

    `down 2.8%`. A loss is written with a minus, and in words if it is hedged or a range.
    """
    if (shown := find_shown_unit(amount)) != amount.unit:
        if amount.comparator is Comparator.VAGUE:
            return amount.text
        # Whose crowns they are is not known, so no currency's sign or code is written.
        return write_amount(amount._replace(unit=shown, assumed=()), sign=sign)
    if amount.unit == "GBP" and _is_in_pence(amount):
        return write_amount(_count_in_pence(amount), sign=sign)
    if amount.loss and (sign or (amount.is_negative and amount.comparator is not Comparator.NONE)):
        size = amount.turn() if amount.is_negative else amount
        return f"loss of {write_amount(size._replace(loss=None, direction=None))}"
    if sign and amount.direction is not None and amount.is_negative:
        amount = amount.turn()  # The word gives the direction, which a minus would repeat.
    if amount.comparator is Comparator.VAGUE:
        money = amount.unit in list_codes()
        written = _write_vague(amount, name_currency(amount.unit, one=False) if money else "")
    elif amount.comparator is Comparator.RANGE:
        written = write_range(amount)
        if written == amount.text and Assumption.DENOMINATOR not in amount.assumed:
            # The text's own words, which have the hedge and the denominator.
            return _write_direction(amount, written) if sign else written
        written = (_HEDGES[Comparator.ABOUT] if amount.about else "") + written
    else:
        value = amount.value or Decimal(0)
        number = spell_number(abs(value), amount.p, amount.q)
        if amount.unit == "%" and (number.p, number.q) != (amount.p, amount.q):
            changed = amount.direction is not None
            written = _write_share(value, changed=changed) or _write_with_unit(
                value, number, amount
            )
        else:
            written = _write_with_unit(value, number, amount)
        written = _choose_hedge(amount) + written
    written += write_per(amount.per)
    return _write_direction(amount, written) if sign else written


def _choose_hedge(amount: Amount) -> str:
    """Write the hedge of an amount, with a space; an amount not reached keeps its own words."""
    if amount.comparator is Comparator.ALMOST and _SHORT.search(amount.text):
        return "just under "
    return _HEDGES.get(amount.comparator, "")


def _is_in_pence(amount: Amount) -> bool:
    """Whether an amount of pounds was given in pence, or has a fraction of a penny: `7.4p`."""
    if amount.comparator is Comparator.VAGUE:
        return False
    below = amount.value is not None and abs(amount.value) < 1
    return (below and amount.p < _PENNY) or bool(_IN_PENCE.fullmatch(amount.text))


def _count_in_pence(amount: Amount) -> Amount:
    """Return an amount of pounds in pence. Share prices in pence may exceed a pound: `618p`."""
    pence = amount.multiply(1 / _PENNY, PENCE)
    if pence.value is None:
        return pence
    return pence._replace(q=find_places(f"{abs(pence.value.normalize()):f}")[1])


def _write_direction(amount: Amount, written: str) -> str:
    """Add the direction to what was written, if the words give one."""
    if amount.direction is None:
        return written
    return f"{'up' if amount.direction is Direction.UP else 'down'} {written}"


def write_per(per: str | None) -> str:
    """Write the denominator with a space before it: ` per barrel`; empty if there is none."""
    return f" per {per}" if per else ""


def write_hedge(comparator: Comparator) -> str:
    """Write the hedge before a figure, with a space: `more than `."""
    return _HEDGES.get(comparator, "")


def write_number(value: Decimal, unit: str, digits: int = 3) -> str:
    """Write a calculated number with this many significant digits: `$53.3 billion`, `34.2%`."""
    if unit == "GBP" and 0 < abs(value) < 1:
        value, unit = value / _PENNY, PENCE
    return attach_unit(str(_spell_rounded(value, digits)), unit, negative=value < 0)


def _spell_rounded(value: Decimal, digits: int) -> Spelling:
    """Return the size of a number, rounded to `digits` significant digits."""
    place = Decimal(1).scaleb(value.adjusted() - digits + 1) if value else Decimal(1)
    rounded = abs((value / place).to_integral_value(ROUND_HALF_EVEN) * place)
    if rounded.adjusted() > value.adjusted():  # 999.6 rounded to 1,000 has one digit too many
        place *= 10
    number = next(iter(list_spellings(rounded, min(place, Decimal(1)))))
    if rounded >= Decimal(10) ** 6:
        number = next(iter(list_spellings(rounded, place)), number)
    return number


def write_span(low: Decimal, high: Decimal, unit: str, digits: int = 3) -> str:
    """Write two calculated numbers as a range: `$63.5–69.3 million`.

    Each has this many significant digits; if they are then the same, it is one number.
    """
    first, second = _spell_rounded(low, digits), _spell_rounded(high, digits)
    if (first, low < 0) == (second, high < 0):
        return attach_unit(str(first), unit, negative=low < 0)
    return join_ends(low, first, high, second, unit)


def _write_with_unit(value: Decimal, number: Spelling, amount: Amount) -> str:
    unit = find_unit_or_noun(amount)
    unit = _TIMES_COUNTED if unit == "times" else unit
    return attach_unit(str(number), unit, negative=value < 0)


def _write_share(value: Decimal, *, changed: bool) -> str | None:
    """Write a share that no percentage can express: `2 in 3`, or `a third` for a change."""
    share = Fraction(value / 100).limit_denominator(_LARGEST_DENOMINATOR)
    above, below = share.numerator, share.denominator
    exact = Decimal(above) / below * 100 == value
    if not exact or not 0 < above < below:
        return None
    return (changed and write_fraction(above, below)) or f"{above} in {below}"


def _write_vague(amount: Amount, currency: str) -> str:
    """Write a vague count in words, with what it counts; `currency` is the name of money's unit."""
    words = _name_scales().get(amount.interval.low or Decimal(0), amount.text)
    counted = currency or amount.noun or ("" if amount.unit == "count" else name_unit(amount.unit))
    return f"{words} of {counted}" if counted else words


@cache
def _name_scales() -> dict[Decimal, str]:
    """Return the words of each vague count, by the least that it allows."""
    names = {Decimal(24): "dozens", Decimal(40): "scores", Decimal(200): "hundreds"}
    for power, scale in enumerate(_SCALES, start=1):
        least = 2 * Decimal(1000) ** power
        names |= {
            least: f"{scale}s",
            least * 10: f"tens of {scale}s",
            least * 100: f"hundreds of {scale}s",
        }
    return names
