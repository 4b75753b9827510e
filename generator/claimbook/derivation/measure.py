"""A number with its unit inside a formula, and what operators do to both.

Shares are fractions and multiples are bare numbers, so 26% of a sum is `share * sum`. Money keeps
its currency, since a formula never converts between currencies.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from claimbook.derivation import bounds
from claimbook.derivation.bounds import NEAREST
from claimbook.derivation.formula import FormulaError, Sign
from claimbook.quantity import Amount, Interval, is_currency
from claimbook.verdicts.dimension import find_dimension, scale_unit

PARTS = {"%": Decimal(100), "pp": Decimal(100), "x": Decimal(1), "count": Decimal(1)}
"""The units of bare numbers, and how many of each make 1."""
_FROM_ZERO = "°C °F"
"""Units whose zero is arbitrary: twice 10 °C is not 20 °C."""
_ALONE = "a figure cannot be multiplied or divided by a temperature"


@dataclass(frozen=True, slots=True)
class Measure:
    """The value of a piece of a formula."""

    interval: Interval
    value: Decimal | None
    """The result for the written numbers; None if one of them is a range."""
    units: tuple[tuple[str, int], ...] = ()
    """The units by name, each with its power: none for a bare number; km 1 and h -1 for a speed."""

    @property
    def unit(self) -> str:
        """The units as an expression for the units library; empty for a bare number."""
        if len(self.units) == 1 and self.units[0][1] == 1:
            return self.units[0][0]
        return " * ".join(f"{unit} ** {power}" for unit, power in self.units)

    @property
    def words(self) -> str:
        """The unit in words, for a message."""
        if not self.units:
            return "a bare number"
        times = " × ".join(unit for unit, power in self.units for _ in range(power))
        per = "".join(f" per {unit}" for unit, power in self.units for _ in range(-power))
        return f"`{(times + per).strip()}`"


def make_number(number: Decimal) -> Measure:
    """Return the measure of a literal number."""
    return Measure(Interval(number, number), number)


def make_measure(amount: Amount) -> Measure:
    """Return the measure of a claim's amount, with a share as a fraction."""
    measure = Measure(amount.interval, amount.value, ((amount.unit, 1),))
    if amount.unit not in PARTS:
        return measure
    one = make_number(PARTS[amount.unit])
    bare = Measure(amount.interval, amount.value)
    return combine("/", bare, one) if one.value != 1 else bare


def negate_measure(of: Measure) -> Measure:
    """Return the same measure with the opposite sign."""
    return Measure(bounds.negate(of.interval), None if of.value is None else -of.value, of.units)


def combine(sign: Sign, left: Measure, right: Measure) -> Measure:
    """Add, subtract, multiply or divide two measures.

    Raises `FormulaError` if the units do not fit together, and `ZeroDivisionError` if the divisor
    may be 0.
    """
    right = _align(left, right)
    if sign in "+-":
        if left.units != right.units:
            raise FormulaError(
                f"{left.words} and {right.words} cannot be added or subtracted",
                "add only figures in the same unit",
            )
        units = left.units
    else:
        if any(unit in _FROM_ZERO for unit, _ in (*left.units, *right.units)):
            raise FormulaError(_ALONE, "turn it into a difference first")
        units = _join(left, right, 1 if sign == "*" else -1)
    interval, value = _work_out(sign, left, right)
    return Measure(interval, value, units)


def raise_measure(of: Measure, exponent: Measure) -> Measure:
    """Raise a bare number to a power.

    Raises `FormulaError` for a number with a unit or the root of a negative number, and
    `ZeroDivisionError` for a negative power of a number that may be 0.
    """
    if of.units:
        raise FormulaError(
            f"only a bare number has powers and roots, and this is in {of.words}",
            "divide it by another figure of its unit first",
        )
    try:
        interval = bounds.raise_to(of.interval, exponent.interval)
    except ValueError:
        advice = "take roots only of numbers that are certainly not below 0"
        raise FormulaError("it takes the root of a number that may be negative", advice) from None
    value = None
    if of.value is not None and exponent.value is not None:
        value = NEAREST.power(of.value, exponent.value)
    return Measure(interval, value)


def scale(of: Measure, unit: str) -> Measure | None:
    """Convert a measure to a physical unit or a share; None if the units do not match."""
    if unit in PARTS:
        return None if of.units else _turn(of, PARTS[unit], unit)
    if not of.units or any(is_currency(each) for each, _ in of.units) or is_currency(unit):
        return of if of.unit == unit else None
    if find_dimension(of.unit) != find_dimension(unit):
        return None
    return of if of.unit == unit else _turn(of, scale_unit(of.unit, unit)[0], unit)


def _turn(of: Measure, factor: Decimal, unit: str) -> Measure:
    turned = combine("*", Measure(of.interval, of.value), make_number(factor))
    return Measure(turned.interval, turned.value, ((unit, 1),))


def _align(left: Measure, right: Measure) -> Measure:
    """Convert the right measure to the left one's units if they have the same dimension."""
    known = {find_dimension(unit): unit for unit, _ in left.units}
    for unit, power in right.units:
        wanted = known.get(find_dimension(unit), unit)
        if wanted == unit:
            continue
        if is_currency(unit):
            raise FormulaError(
                f"it mixes two currencies, `{wanted}` and `{unit}`",
                "name claims in one currency",
            )
        factor = NEAREST.power(scale_unit(unit, wanted)[0], power)
        turned = _turn(right, factor, wanted)
        rest = tuple(each for each in right.units if each[0] != unit)
        right = Measure(turned.interval, turned.value, tuple(sorted((*rest, (wanted, power)))))
    return right


def _join(left: Measure, right: Measure, way: int) -> tuple[tuple[str, int], ...]:
    powers = dict(left.units)
    for unit, power in right.units:
        powers[unit] = powers.get(unit, 0) + way * power
    return tuple(sorted((unit, power) for unit, power in powers.items() if power))


def _work_out(sign: Sign, left: Measure, right: Measure) -> tuple[Interval, Decimal | None]:
    on_intervals, on_values = _OPERATIONS[sign]
    value = None
    if left.value is not None and right.value is not None:
        value = None if sign == "/" and not right.value else on_values(left.value, right.value)
    return on_intervals(left.interval, right.interval), value


_OPERATIONS: dict[
    Sign,
    tuple[Callable[[Interval, Interval], Interval], Callable[[Decimal, Decimal], Decimal]],
] = {
    "+": (bounds.add, NEAREST.add),
    "-": (lambda a, b: bounds.add(a, bounds.negate(b)), NEAREST.subtract),
    "*": (bounds.multiply, NEAREST.multiply),
    "/": (bounds.divide, NEAREST.divide),
}
