"""What sort of thing a unit measures: money, a share, a ratio, a count, energy."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry

_DIMENSIONS = {"%": "share", "pp": "percentage points", "x": "ratio", "count": "count"}


@cache
def is_currency(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code: no other unit is three capital letters."""
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


@cache
def find_dimension(unit: str) -> str:
    """The dimension of a unit, in words; of a physical unit the base units that it is made of.

    A unit that the units library does not know is a dimension of its own.
    """
    if unit in _DIMENSIONS:
        return _DIMENSIONS[unit]
    if is_currency(unit):
        return "money"
    from pint import UndefinedUnitError

    try:
        return str(_load_registry().get_base_units(unit)[1])
    except UndefinedUnitError:
        return unit


@cache
def scale_unit(source: str, target: str) -> tuple[Decimal, Decimal]:
    """Factor and offset that turn a number of one physical unit into one of another.

    The two must be of one dimension. The offset is 0 but for degrees.
    """
    registry = _load_registry()
    zero, one = (
        registry.Quantity(Decimal(number), source).to(target).magnitude for number in (0, 1)
    )
    return one - zero, zero


@cache
def _load_registry() -> UnitRegistry[Decimal]:
    # Late, for few books need it: loading takes a third of a second.
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Decimal)
