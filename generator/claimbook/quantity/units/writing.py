"""Units as they are written after a number: 5 GW, 30 quarts, 1 acre-foot, 5 bytes per second."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimbook.quantity.units.rows import PREFIXES, UNITS

_WORDS_OF_OTHERS = frozenset(("am", "pm"))
"""Symbols with a prefix that usually mean something else: 5 am is not attometres."""

_OTHERS = {"%": "percent", "pp": "percentage points", "x": "times"}
_POWERS = {"²": "square ", "³": "cubic "}


class _Name(NamedTuple):
    singular: str
    plural: str
    in_words: bool


def write_unit(unit: str, *, one: bool) -> str:
    """Return the unit of an amount; `one` says that the number before it is 1."""
    above, *below = unit.split("/")
    name, power = _find_name(above)
    if not name.in_words and not any(map(_needs_words, below)):
        return unit
    written = (name.singular if one else name.plural) if name.in_words else above
    lower = _write_below(below)
    return f"{_POWERS[power]}{written}{lower}" if power and name.in_words else written + lower


def name_unit(unit: str) -> str:
    """Return the name of a unit in the plural, as after `thousands of`: tonnes, barrels per day."""
    if unit in _OTHERS:
        return _OTHERS[unit]
    above, *below = unit.split("/")
    name, power = _find_name(above)
    return f"{_POWERS.get(power, '')}{name.plural or above}{_write_below(below)}"


def _write_below(units: list[str]) -> str:
    """Write the units below the slashes: ` per day`."""
    return "".join(f" per {_find_name(unit)[0].singular or unit}" for unit in units)


def _needs_words(unit: str) -> bool:
    """Whether a unit's symbol cannot be read back: for `day` and `acre` the symbol is the name."""
    name, _ = _find_name(unit)
    return name.in_words and name.singular != unit


def _find_name(unit: str) -> tuple[_Name, str]:
    """Return the name of a unit without its power, and the power."""
    bare = unit.rstrip("²³")
    return _load_names().get(bare, _Name("", "", in_words=False)), unit[len(bare) :]


@cache
def _load_names() -> dict[str, _Name]:
    return {
        prefix + unit.symbol: _Name(
            _put_before(prefix, unit.singular),
            _put_before(prefix, unit.plural),
            in_words=prefix + unit.symbol in _WORDS_OF_OTHERS if prefix else unit.in_words,
        )
        for unit in UNITS
        for prefix in ("", *unit.prefixes.split())
    }


def _put_before(prefix: str, name: str) -> str:
    """Return the name of a unit with a prefix; empty for one that is known only by its symbol."""
    return PREFIXES.get(prefix, "") + name if name else ""
