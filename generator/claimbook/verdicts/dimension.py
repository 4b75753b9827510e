"""Find what a unit measures: money, a share, a ratio, a count, energy."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity import DIMENSIONS, find_shared_name, is_currency, leaves_country_open

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pint import UnitRegistry

    from claimbook.quantity import Amount

_DIMENSIONS = {"%": "share", "pp": "percentage points", "x": "ratio", "count": "count"}
_NAMES = {"bbl": "oil_bbl", "decade": "decayear", "kt": "kilotonne"}
"""What the units library calls units whose symbols mean something else there, such as a knot."""


@cache
def find_dimension(unit: str) -> str:
    """Return the dimension of a unit in words; for a physical unit, its base units.

    Units that the library does not know have a dimension of their own.
    """
    if unit in _DIMENSIONS:
        return _DIMENSIONS[unit]
    if is_currency(unit):
        return "money"
    from pint import UndefinedUnitError

    try:
        return str(_load_registry().get_base_units(_spell(unit))[1])
    except UndefinedUnitError:
        return unit


def measure_alike(one: str, other: str) -> bool:
    """Whether two units measure the same kind of thing.

    The units library decides for physical ones that are not both in the table of units.
    """
    if one == other:
        return True
    if one in DIMENSIONS and other in DIMENSIONS:
        return DIMENSIONS[one] == DIMENSIONS[other]
    if _is_physical(one) and _is_physical(other):
        return find_dimension(one) == find_dimension(other)
    return is_currency(one) and is_currency(other)


def find_kept_apart(amount: Amount) -> tuple[str, str]:
    """Return what separates amounts of one dimension: denominators, money of an unknown country."""
    shared = find_shared_name(amount) if leaves_country_open(amount) else None
    return find_denominator(amount) or "", " ".join(shared[1]) if shared else ""


def find_denominator(amount: Amount) -> str | None:
    """Return the denominator of an amount if it matters for comparisons, such as `barrel`.

    “Per share” does not matter: all figures of such a metric are per share, whether or not their
    words say so.
    """
    return None if amount.per == "share" and is_currency(amount.unit) else amount.per


def find_dimensions(units: Iterable[str]) -> dict[str, str]:
    """Return a name for the dimension of each unit. Units of the same dimension share a name.

    The units library is slow to load, so it is used only for two or more physical units.
    """
    known = dict.fromkeys(units)
    alone = sum(map(_is_physical, known)) == 1
    return {unit: unit if alone and _is_physical(unit) else find_dimension(unit) for unit in known}


def _is_physical(unit: str) -> bool:
    return unit not in _DIMENSIONS and not is_currency(unit)


@cache
def scale_unit(source: str, target: str) -> tuple[Decimal, Decimal]:
    """Return the factor and the offset that convert a number from one physical unit to another.

    Both units must have the same dimension. The offset is 0 except for degrees.
    """
    registry = _load_registry()
    zero, one = (
        registry.Quantity(Decimal(number), _spell(source)).to(_spell(target)).magnitude
        for number in (0, 1)
    )
    return one - zero, zero


def _spell(unit: str) -> str:
    return "/".join(_NAMES.get(part, part) for part in unit.split("/"))


@cache
def _load_registry() -> UnitRegistry[Decimal]:
    # Imported late: few books need it, and loading takes a third of a second.
    from pint import UnitRegistry

    registry: UnitRegistry[Decimal] = UnitRegistry(non_int_type=Decimal)
    registry.define("ppb = 1e-9")
    registry.define("boe = 5.8e6 * british_thermal_unit")  # as in American tax law
    return registry
