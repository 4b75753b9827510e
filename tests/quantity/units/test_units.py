"""That the units we read are units that others know."""

from __future__ import annotations

import pytest

from claimbook.quantity.units.names import DURATIONS, load_symbols
from claimbook.quantity.units.rows import MULTIPLES, NAMES

COUNTED = {unit for unit, _ in MULTIPLES.values()}
SYMBOLS = sorted({*load_symbols().values(), *DURATIONS, *NAMES, *COUNTED} - {"in"})
OUR_OWN = {"°C": "degC", "°F": "degF", "°": "deg", "bbl": "oil_bbl", "B": "byte", "mi": "mile"}


@pytest.fixture(scope="module")
def registry() -> object:
    """The registry of pint, which takes half a second to load, and what the industry adds to it."""
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    registry.define("boe = 5.8e6 * british_thermal_unit")
    return registry


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_symbol_is_known_to_pint(symbol: str, registry: object) -> None:
    """The table of units declares no unit that a units library does not know."""
    known = "/".join(OUR_OWN.get(part, part) for part in symbol.split("/"))
    known = known.replace("²", "**2").replace("³", "**3")
    assert registry.parse_units(known)  # type: ignore[attr-defined]
