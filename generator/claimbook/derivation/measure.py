"""A number with its unit inside a formula, and what the signs do to both.

Shares are fractions and multiples are bare numbers, so 26% of a sum is `share * sum`. Money keeps
its currency: what two currencies have to do with each other is not for a formula to say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from claimbook.derivation import bounds
from claimbook.derivation.bounds import NEAREST
from claimbook.derivation.formula import FormulaError, Sign
from claimbook.quantity import Amount, Interval
from claimbook.verdicts.dimension import find_dimension, is_currency, scale_unit

PARTS = {"%": Decimal(100), "pp": Decimal(100), "x": Decimal(1), "count": Decimal(1)}
"""Units of bare numbers: how many of them make 1."""
_FROM_ZERO = "°C °F"
"""Units whose zero is not nothing: twice 10 °C is not 20 °C."""
_ALONE = "a figure must not be taken times a temperature, or divided by one"


@dataclass(frozen=True, slots=True)
class Measure:
    """What a piece of a formula comes to."""

    interval: Interval
    value: Decimal | None
    """From the written numbers; None where a range is among them."""
    units: tuple[tuple[str, int], ...] = ()
    """Units with their powers, by name: of a bare number none, of a speed km and h to the -1."""

    @property
    def unit(self) -> str:
        """The units in one expression, as the units library reads them; empty of a bare number."""
        if len(self.units) == 1 and self.units[0][1] == 1:
            return self.units[0][0]
        return " * ".join(f"{unit} ** {power}" for unit, power in self.units)

    @property
    def words(self) -> str:
        """What it is measured in, for a message."""
        if not self.units:
            return "a bare number"
        times = " × ".join(unit for unit, power in self.units for _ in range(power))
        per = "".join(f" per {unit}" for unit, power in self.units for _ in range(-power))
        return f"`{(times + per).strip()}`"


def make_number(number: Decimal) -> Measure:
    """A number that a formula writes out."""
    return Measure(Interval(number, number), number)


def make_measure(amount: Amount) -> Measure:
    """A claim's amount; shares as fractions."""
    measure = Measure(amount.interval, amount.value, ((amount.unit, 1),))
    if amount.unit not in PARTS:
        return measure
    one = make_number(PARTS[amount.unit])
    bare = Measure(amount.interval, amount.value)
    return combine("/", bare, one) if one.value != 1 else bare


def negate(of: Measure) -> Measure:
    """The same with the other sign."""
    return Measure(bounds.negate(of.interval), None if of.value is None else -of.value, of.units)


def combine(sign: Sign, left: Measure, right: Measure) -> Measure:
    """Two measures added, subtracted, multiplied or divided.

    Raises `FormulaError` for units that do not go together, `ZeroDivisionError` for a division by
    what may be 0.
    """
    right = _align(left, right)
    if sign in "+-":
        if left.units != right.units:
            raise FormulaError(
                f"{left.words} and {right.words} cannot be added or subtracted",
                "add only what is measured in the same unit",
            )
        units = left.units
    else:
        if any(unit in _FROM_ZERO for unit, _ in (*left.units, *right.units)):
            raise FormulaError(_ALONE, "turn it into a difference first")
        units = _join(left, right, 1 if sign == "*" else -1)
    interval, value = _work_out(sign, left, right)
    return Measure(interval, value, units)


def raise_to(of: Measure, exponent: Measure) -> Measure:
    """A bare number to a power.

    Raises `FormulaError` for units and for roots of negative numbers, `ZeroDivisionError` for a
    negative power of what may be 0.
    """
    if of.units:
        raise FormulaError(
            f"only a bare number has powers and roots, and this is in {of.words}",
            "divide it by another figure of its unit first",
        )
    try:
        interval = bounds.raise_to(of.interval, exponent.interval)
    except ValueError:
        advice = "take roots only of what is surely not below 0"
        raise FormulaError("it takes the root of what may be negative", advice) from None
    value = None
    if of.value is not None and exponent.value is not None:
        value = NEAREST.power(of.value, exponent.value)
    return Measure(interval, value)


def scale(of: Measure, unit: str) -> Measure | None:
    """A measure in a physical unit, or as a share; None where the units are not of one sort."""
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
    """The right measure in the units that the left one has for the same dimensions."""
    known = {find_dimension(unit): unit for unit, _ in left.units}
    for unit, power in right.units:
        wanted = known.get(find_dimension(unit), unit)
        if wanted == unit:
            continue
        if is_currency(unit):
            raise FormulaError(
                f"it brings two currencies together, `{wanted}` and `{unit}`",
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
