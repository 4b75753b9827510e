"""Physical units and durations as text writes them, and the symbol each is known by."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.text.phrases import Phrasebook
from claimbook.quantity.units.rows import (
    LENGTHS,
    MULTIPLES,
    NAMES,
    PLURALS,
    PREFIXED,
    PREFIXES,
    SYMBOLS,
)

if TYPE_CHECKING:
    from decimal import Decimal

DURATIONS = frozenset("s min h day week month year decade century Myear Gyear".split())
"""Symbols of stretches of time."""


def is_exact(unit: str | None, p: Decimal) -> bool:
    """Whether a bare figure of a unit means itself alone: a number of things, times or days.

    One written with decimal places is a measurement, and rounded as all measurements are.
    """
    return p >= 1 and (unit is None or unit in ("count", "x") or unit in DURATIONS)


def _both_numbers(name: str) -> tuple[str, str]:
    """A name in the singular and in the plural; the first word of `degree Celsius` takes the s."""
    first, space, rest = name.partition(" ")
    if first in ("degree", "°") or rest.startswith("of "):
        return name, f"{first}s{space}{rest}"
    *start, last = name.split(" ")
    return name, " ".join((*start, PLURALS.get(last, f"{last}s")))


def _join_variously(name: str) -> tuple[str, ...]:
    """A name of several words with spaces, hyphens or nothing but a hyphen between them."""
    spaced = name.replace("-", " ")
    return (name, spaced, spaced.replace(" ", "-")) if spaced.count(" ") else (name,)


@cache
def load_names() -> Phrasebook[str]:
    """Every name of a unit, singular and plural, in words."""
    names: dict[str, str] = {}
    for symbol, words in NAMES.items():
        for word in words.split():
            names |= dict.fromkeys(_both_numbers(word.replace("|", " ")), symbol)
    for symbol, (words, prefixes) in PREFIXED.items():
        for word in words.split():
            names |= dict.fromkeys(_both_numbers(word), symbol)
            for prefix in prefixes.split():
                names |= dict.fromkeys(_both_numbers(PREFIXES[prefix] + word), prefix + symbol)
    lengths = {name: symbol for name, symbol in names.items() if symbol in LENGTHS}
    for name, symbol in lengths.items():
        names |= {f"square {name}": f"{symbol}²", f"cubic {name}": f"{symbol}³"}
    for short, symbol in (lengths | {symbol: symbol for symbol in LENGTHS}).items():
        names |= {f"{short} squared": f"{symbol}²", f"{short} cubed": f"{symbol}³"}
        names |= {f"sq {short}": f"{symbol}²", f"sq. {short}": f"{symbol}²"}
        names |= {f"cu {short}": f"{symbol}³", f"cu. {short}": f"{symbol}³"}
    names |= {name: name for name in MULTIPLES}
    forms = {form: symbol for name, symbol in names.items() for form in _join_variously(name)}
    return Phrasebook(forms)


@cache
def load_symbols() -> dict[str, str]:
    """Every symbol of a unit as it is typed, in its case, and the symbol it is known by."""
    symbols = {
        prefix + symbol: prefix + symbol
        for symbol, (_, prefixes) in PREFIXED.items()
        for prefix in ("", *prefixes.split())
    }
    for letter in ("A", "B", "N", "V"):
        del symbols[letter]
    peak = {f"{big}W{of}": f"{big}W" for big in "kMG" for of in ("p", "e", "ac", "dc")}
    return symbols | SYMBOLS | peak
