"""The denominators of rates, by the names that readers see: barrel, year, MWh, person."""

from __future__ import annotations

from functools import cache

from claimbook.quantity.units.rows import UNITS

HEADS = frozenset(("head", "capita", "person", "people", "inhabitant", "resident"))
"""Words for the people that a rate is counted by."""

_BY_NAME = frozenset(("time", "volume"))
"""Dimensions whose units readers know by name, whatever their prefixes."""


_TIMES = frozenset(unit.singular for unit in UNITS if unit.dimension == "time") | {"quarter"}


def name_denominator(unit: str) -> str:
    """Return the name of a unit as a denominator: `barrel` for bbl, `MWh` as it is."""
    return _load_names().get(unit, unit)


def is_time(per: str) -> bool:
    """Whether a denominator is a time: a year, a day."""
    return per in _TIMES


@cache
def _load_names() -> dict[str, str]:
    return {
        unit.symbol: unit.singular
        for unit in UNITS
        if unit.singular and (unit.dimension in _BY_NAME or unit.in_words or not unit.prefixes)
    } | {"kg": "kg", "t": "tonne", "lb": "pound", "m": "metre"}
