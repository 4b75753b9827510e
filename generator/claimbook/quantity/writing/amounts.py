"""Writing amounts the way the field does: CN¥380 billion, nearly HK$300 billion, more than 9%.

What is written reads back as the same amount, down to its last written place.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from functools import cache

from claimbook.quantity.amount import Amount, Assumption, Direction
from claimbook.quantity.interval import Comparator
from claimbook.quantity.money.currency import ENGLISH_WORDS, list_codes
from claimbook.quantity.money.shared_names import find_shared_name, leaves_country_open
from claimbook.quantity.money.signs import load_signs, resolve_code
from claimbook.quantity.numbers.fractions import write_fraction
from claimbook.quantity.units.writing import write_unit
from claimbook.quantity.writing.numbers import Spelling, list_spellings, spell_number
from claimbook.quantity.writing.vague import write_vague

_HEDGES = {
    Comparator.ABOUT: "about ",
    Comparator.ALMOST: "nearly ",
    Comparator.MORE_THAN: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS_THAN: "less than ",
    Comparator.UP_TO: "up to ",
}
_TIMES_COUNTED = "times in all"
"""`4 times` alone would be a multiple."""

_MINUS = "−"
"""Unlike a hyphen, it is as wide as a figure, and no line ends after it."""
_POINTS = ("percentage point", "percentage points")
_GLUED = {"%": "%", "x": "x", "°": "°"}
_LARGEST_DENOMINATOR = 20


def write_amount(amount: Amount, *, sign: bool = False) -> str:
    """Write the amount in figures; with `sign` also its direction, or that it is a loss.

    `down 2.8%`. A loss is written with a minus, and in words if it is hedged or a range.
    """
    if amount.assumed and leaves_country_open(amount) and (shared := find_shared_name(amount)):
        if amount.comparator is Comparator.VAGUE:
            return amount.text
        # Whose crowns they are is not known, so no currency's sign or code is written.
        return write_amount(replace(amount, unit=shared[0], assumed=()), sign=sign)
    if amount.loss and (sign or (amount.is_negative and amount.comparator is not Comparator.NONE)):
        size = amount.turn() if amount.is_negative else amount
        return f"loss of {write_amount(replace(size, loss=None, direction=None))}"
    if sign and amount.direction is not None and amount.is_negative:
        amount = amount.turn()  # The word gives the direction, which a minus would repeat.
    if amount.comparator is Comparator.VAGUE:
        money = amount.unit in list_codes()
        written = write_vague(amount, _name(amount.unit, one=False) if money else "")
    elif amount.comparator is Comparator.RANGE:
        written = _write_range(amount)
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
        written = _HEDGES.get(amount.comparator, "") + written
    written += write_per(amount.per)
    return _write_direction(amount, written) if sign else written


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
    return _attach_unit(str(_spell_rounded(value, digits)), unit, negative=value < 0)


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
        return _attach_unit(str(first), unit, negative=low < 0)
    return _join_ends(low, first, high, second, unit)


def _write_with_unit(value: Decimal, number: Spelling, amount: Amount) -> str:
    unit = amount.noun or "" if amount.unit == "count" else amount.unit
    unit = _TIMES_COUNTED if unit == "times" else unit
    return _attach_unit(str(number), unit, negative=value < 0)


def _attach_unit(number: str, unit: str, *, negative: bool = False) -> str:
    """Return a number with its unit before or after it."""
    minus = _MINUS if negative else ""
    if unit in _GLUED and number[-1].isdigit():
        return f"{minus}{number}{_GLUED[unit]}"
    one = number in ("1", "one")
    if unit in list_codes():
        in_digits = number[0].isdigit()
        before, after = _surround(unit, one=one) if in_digits else ("", f" {_name(unit, one=one)}")
        return f"{minus}{before}{number}{after}"
    word = {"%": "percent", "x": "times", "pp": _POINTS[not one]}.get(unit)
    return f"{minus}{number} {word or write_unit(unit, one=one)}".rstrip()


def _name(code: str, *, one: bool) -> str:
    """Return the name of a currency: `Hong Kong dollars`, or `Hong Kong dollar` for `one`.

    Its code if the name needs years to tell it from its successor: `Zimbabwean dollars (2008)`.
    """
    from babel.numbers import get_currency_name

    name = get_currency_name(code, 1 if one else 2, locale="en")
    return code if "(" in name else name


@cache
def _surround(code: str, *, one: bool = False) -> tuple[str, str]:
    """Return what comes before and after a number in a currency: its sign, its code or its name."""
    from babel.numbers import get_currency_symbol

    if code.lower() in ENGLISH_WORDS:
        return "", f" {_name(code, one=one)}"
    sign = code if code == "XBT" else get_currency_symbol(code, "en")
    signs = load_signs()
    letters, last = sign[:-1], sign[-1]
    known = sign in signs or (last in signs and resolve_code(letters) == code)
    return (sign, "") if known else (f"{code} ", "")


def _write_share(value: Decimal, *, changed: bool) -> str | None:
    """Write a share that no percentage can express: `2 in 3`, or `a third` for a change."""
    share = Fraction(value / 100).limit_denominator(_LARGEST_DENOMINATOR)
    above, below = share.numerator, share.denominator
    exact = Decimal(above) / below * 100 == value
    if not exact or not 0 < above < below:
        return None
    return (changed and write_fraction(above, below)) or f"{above} in {below}"


def _write_range(amount: Amount) -> str:
    """Return both ends, the unit and a shared scale word once: `CN¥33–35 billion`."""
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
    unit = amount.noun or "" if amount.unit == "count" else amount.unit
    return _join_ends(low, first, high, second, unit)


def _join_ends(low: Decimal, first: Spelling, high: Decimal, second: Spelling, unit: str) -> str:
    """Return both spelled ends of a range, with their unit and a shared scale word once."""
    in_digits = first.number[0].isdigit() and second.number[0].isdigit()
    joint = "–" if in_digits and low >= 0 and high >= 0 else " to "
    money = unit in list_codes() and in_digits
    before, after = _surround(unit) if money else ("", "")
    shares_scale = in_digits and first.scale == second.scale and low >= 0
    left = f"{_MINUS if low < 0 else ''}{before}{first.number if shares_scale else first}"
    if before and shares_scale and high >= 0:
        return f"{left}{joint}{second}{after}"
    return f"{left}{joint}{_attach_unit(str(second), unit, negative=high < 0)}"


def _write_bounds(amount: Amount) -> str:
    """Write a range whose ends are bounds: `more than 20 and less than 35`."""
    interval, unit = amount.interval, amount.noun or "" if amount.unit == "count" else amount.unit
    low, high = interval.low or Decimal(0), interval.high or Decimal(0)
    lower = "at least" if interval.low_closed else "more than"
    upper = "at most" if interval.high_closed else "less than"
    first, second = _spell_pair(low, amount.p, high, amount.p, amount)
    left, right = (_attach_unit(str(number), unit) for number in (first, second))
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
    place = Decimal(10) ** (int(end.normalize().as_tuple().exponent) + 1)
    return end + inwards * place / 2, place


def _spell_pair(
    low: Decimal, low_p: Decimal, high: Decimal, high_p: Decimal, amount: Amount
) -> tuple[Spelling, Spelling]:
    """Spell both figures of a range, so that it reads back with the places of the amount.

    If both ends have the same place, one figure may be written without it, and takes it from the
    other one: `1.9–1.95 billion`. Both figures of a range that was calculated have their places.
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
        own = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
        ends += [each for each in list_spellings(value, own) if own > p and each.p == own]
    return ends


def _count_odd(pair: tuple[Spelling, Spelling]) -> int:
    """Return how unusual two figures are side by side: in words and digits, or counted in crore."""
    first, second = pair
    mixed = first.number[0].isdigit() != second.number[0].isdigit()
    return mixed + 2 * sum(each.is_indian for each in pair)
