"""Physical units and durations as text writes them, and the symbol each is known by."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.text.phrases import Phrasebook
from claimbook.quantity.units.rows import PREFIXES, SQUARED, UNITS
from claimbook.quantity.units.symbols import AS_TYPED, MULTIPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

DURATIONS = frozenset(unit.symbol for unit in UNITS if unit.dimension == "time")
"""Symbols of stretches of time."""

RATIOS = frozenset(("%", "pp", "x"))
"""Symbols of shares, percentage points and multiples."""

POINTS = frozenset(("point", "points", "pts"))
"""Words for points, which may be those of a percentage or of an index."""

DIMENSIONS = {
    prefix + unit.symbol: unit.dimension
    for unit in UNITS
    for prefix in ("", *unit.prefixes.split())
}
"""What each unit measures, by its symbol, also with a prefix."""

LENGTHS = frozenset(symbol for symbol, dimension in DIMENSIONS.items() if dimension == "length")
"""Symbols of lengths."""


_GREEK_MU = "\N{GREEK SMALL LETTER MU}"
"""Often typed for the micro sign, which looks the same."""


def is_exact(unit: str | None, p: Decimal) -> bool:
    """Whether a bare figure in this unit is exact: a number of things, times or days.

    With decimal places it is a measurement, and rounded as all measurements are.
    """
    return p >= 1 and (unit is None or unit in ("count", "x") or unit in DURATIONS)


@cache
def load_unit_names() -> Phrasebook[str]:
    """Return every name of a unit, singular and plural, in words."""
    names = dict(_list_names())
    lengths = {name: symbol for name, symbol in names.items() if symbol in SQUARED}
    for name, symbol in lengths.items():
        names |= {f"square {name}": f"{symbol}²", f"cubic {name}": f"{symbol}³"}
    for short, symbol in (lengths | {symbol: symbol for symbol in SQUARED}).items():
        names |= {f"{short} squared": f"{symbol}²", f"{short} cubed": f"{symbol}³"}
        names |= {f"sq {short}": f"{symbol}²", f"sq. {short}": f"{symbol}²"}
        names |= {f"cu {short}": f"{symbol}³", f"cu. {short}": f"{symbol}³"}
    names |= {name: name for name in MULTIPLES}
    forms = {form: symbol for name, symbol in names.items() for form in _join_variously(name)}
    return Phrasebook(forms)


def _list_names() -> Iterator[tuple[str, str]]:
    """Yield the names of the rows with their symbols, each alone and after each prefix."""
    for unit in UNITS:
        more = [form for name in unit.names.split(", ") if name for form in _both_numbers(name)]
        for name in filter(None, (unit.singular, unit.plural, *more)):
            yield name, unit.symbol
            for prefix in unit.prefixes.split() if " " not in name else ():
                yield PREFIXES[prefix] + name, prefix + unit.symbol


def _both_numbers(name: str) -> tuple[str, str]:
    """Return a name in the singular and in the plural.

    The first word of `degree Celsius` takes the s.
    """
    first, space, rest = name.partition(" ")
    if first in ("degree", "°") or rest.startswith("of "):
        return name, f"{first}s{space}{rest}"
    return name, f"{name}s"


def _join_variously(name: str) -> tuple[str, ...]:
    """Return a name of several words with spaces, hyphens or nothing but a hyphen between them."""
    spaced = name.replace("-", " ")
    return (name, spaced, spaced.replace(" ", "-")) if spaced.count(" ") else (name,)


@cache
def load_symbols() -> dict[str, str]:
    """Return each symbol of a unit as it is typed, and the symbol that it stands for."""
    symbols = {
        prefix + unit.symbol: prefix + unit.symbol
        for unit in UNITS
        for prefix in ("", *unit.prefixes.split())
        if prefix or not unit.in_words
    }
    peak = {f"{big}W{of}": f"{big}W" for big in "kMG" for of in ("p", "e", "ac", "dc")}
    typed = symbols | AS_TYPED | peak
    return typed | {
        _GREEK_MU + name[1:]: symbol for name, symbol in typed.items() if name[0] == "µ"
    }
