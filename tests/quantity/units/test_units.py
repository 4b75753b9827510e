"""That the units we read are units that others know."""

from __future__ import annotations

from typing import Any

import pytest
from tests.quantity.finding.amount_cases import FOLDER, load_table

from claimbook.quantity.units.names import load_symbols
from claimbook.quantity.units.rows import UNITS, Unit
from claimbook.quantity.units.symbols import MULTIPLES

CASES = frozenset(
    unit
    for path in FOLDER.glob("*.yml")
    if path.stem not in ("intervals", "refused")
    for _, amounts in load_table(path.stem)
    for amount in amounts
    for measured in amount.rpartition(" = ")[2].split()[1:2]
    for unit in measured.split("/")
)
"""The units that the cases read: `league` of `12 leagues = 12 league`, both parts of `km/h`."""

COUNTED = {unit for unit, _ in MULTIPLES.values()}
SYMBOLS = sorted({*load_symbols().values(), *(unit.symbol for unit in UNITS), *COUNTED} - {"in"})
OUR_OWN = {"°C": "degC", "°F": "degF", "°": "deg", "bbl": "oil_bbl", "B": "byte", "mi": "mile"}


@pytest.fixture(scope="module")
def registry() -> Any:
    """The registry of pint, which takes half a second to load, and what the industry adds to it."""
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    registry.define("ppb = 1e-9")
    registry.define("boe = 5.8e6 * british_thermal_unit")
    return registry


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_symbol_is_known_to_pint(symbol: str, registry: Any) -> None:
    """The table of units declares no unit that a units library does not know."""
    known = "/".join(OUR_OWN.get(part, part) for part in symbol.split("/"))
    known = known.replace("²", "**2").replace("³", "**3")
    assert registry.parse_units(known)


DIMENSIONS = {
    "time": "[time]", "length": "[length]", "area": "[length]**2", "volume": "[length]**3",
    "mass": "[mass]", "speed": "[length]/[time]", "force": "[mass]*[length]/[time]**2",
    "pressure": "[mass]/[length]/[time]**2", "power": "[mass]*[length]**2/[time]**3",
    "energy": "[mass]*[length]**2/[time]**2", "action": "[mass]*[length]**2/[time]",
    "voltage": "[mass]*[length]**2/[time]**3/[current]", "current": "[current]",
    "charge": "[current]*[time]", "resistance": "[mass]*[length]**2/[time]**3/[current]**2",
    "frequency": "1/[time]", "activity": "1/[time]", "rotation": "1/[time]",
    "dose": "[length]**2/[time]**2", "substance": "[substance]", "light": "[luminosity]",
    "flux": "[luminosity]", "temperature": "[temperature]", "data": "", "angle": "", "level": "",
    "fraction": "",
}  # fmt: skip


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.symbol)
def test_every_unit_measures_what_its_row_says(unit: Unit, registry: Any) -> None:
    """The dimension in a unit's row is the one that a units library knows."""
    # To pint a decade is also a ratio of frequencies.
    symbol = {"decade": "year"}.get(unit.symbol, OUR_OWN.get(unit.symbol, unit.symbol))
    known = registry.parse_units(symbol)
    assert unit.dimension in DIMENSIONS, f"{unit.dimension} is missing in DIMENSIONS of this test"
    assert known.dimensionality == registry.get_dimensionality(DIMENSIONS[unit.dimension])


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.symbol)
def test_every_unit_has_a_case(unit: Unit) -> None:
    """A phrase in which it is read, alone, after a prefix, or squared or cubed."""
    alone = {prefix + unit.symbol for prefix in ("", *unit.prefixes.split())}
    forms = {symbol + power for symbol in alone for power in ("", "²", "³")}
    assert forms & CASES, (
        f"no case in tests/quantity/finding/cases/ reads an amount in {unit.symbol} "
        f"({unit.plural or unit.symbol})"
    )
