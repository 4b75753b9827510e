"""Physical units and durations that news writes, and the symbol each is known by.

The symbols are those of the SI brochure and of common use, all known to the units library pint; the
table is declared because loading pint's registry takes half a second and reading needs only names.
"""

from __future__ import annotations

from functools import cache

from claimbook.quantity.phrases import Phrasebook

_PREFIXES = {
    "a": "atto", "p": "pico", "n": "nano", "µ": "micro", "m": "milli", "c": "centi",
    "d": "deci", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip

_PREFIXED = {
    "m": ("metre meter", "a p n µ m c d k"),
    "g": ("gram gramme", "n µ m k"),
    "t": ("tonne", "k M G"),
    "L": ("litre liter", "m c d M"),
    "W": ("watt", "m k M G T"),
    "Wh": ("watt-hour watthour", "k M G T"),
    "J": ("joule", "k M G T"),
    "V": ("volt", "m k M"),
    "eV": ("electronvolt", "k M G T"),
    "Hz": ("hertz", "k M G T"),
    "Pa": ("pascal", "k M G"),
    "B": ("byte", "k M G T P E"),
    "bit": ("bit", "k M G T"),
    "A": ("ampere amp", "m k"),
    "N": ("newton", "k"),
    "Ω": ("ohm", "k M"),
    "cal": ("calorie", "k"),
    "Sv": ("sievert", "µ m"),
    "Gy": ("", "µ m"),
    "s": ("second", "n µ m"),
}
"""Symbol: its names, and the prefixes that news puts before it; a gray is a colour, too."""

_NAMES = {
    "s": "sec",
    "min": "minute min",
    "h": "hour hr",
    "day": "day",
    "week": "week wk",
    "month": "month",
    "year": "year yr",
    "decade": "decade",
    "century": "century",
    "inch": "inch",
    "ft": "foot",
    "yd": "yard",
    "mi": "mile",
    "nmi": "nautical|mile",
    "kn": "knot",
    "ly": "light|year lightyear light-year",
    "µm": "micron",
    "ha": "hectare",
    "acre": "acre",
    "kg": "kilo",
    "lb": "lb lbs",
    "oz": "ounce oz",
    "t": "metric|ton metric|tonne",
    "ton": "ton",
    "bbl": "barrel bbl",
    "bbl/day": "b/d",
    "gal": "gallon gal",
    "quart": "quart",
    "floz": "fluid|ounce",
    "pint": "pint",
    "cup": "cup",
    "tbsp": "tablespoon tbsp",
    "tsp": "teaspoon tsp",
    "dram": "drachma dram",
    "hp": "horsepower",
    "bushel": "bushel",
    "°C": "degree|celsius °|celsius celsius centigrade degree|centigrade °|c degree|c",
    "°F": "degree|fahrenheit °|fahrenheit fahrenheit °|f degree|f",
    "°": "degree °",
    "rad": "radian rad",
    "turn": "turn",
    "dB": "decibel",
}
"""Symbol: its names in the singular, `|` standing for a space."""

_PLURALS = {
    "inch": "inches",
    "foot": "feet",
    "century": "centuries",
    "hertz": "hertz",
    "lbs": "lbs",
}

_SYMBOLS = {
    "mpg": "mi/gal", "mph": "mi/h", "kph": "km/h", "kmph": "km/h", "kmh": "km/h", "bpd": "bbl/day",
    "tpd": "t/day", "tpy": "t/year", "mcg": "µg", "ug": "µg", "μg": "µg", "l": "L", "ml": "mL",
    "cl": "cL", "dl": "dL", "KB": "kB", "Gb": "Gbit", "Mb": "Mbit", "mb": "Mbit", "kb": "kbit",
    "Gbps": "Gbit/s", "Mbps": "Mbit/s", "kbps": "kbit/s", "Tbps": "Tbit/s", "kWh": "kWh",
    "kwh": "kWh", "mw": "MW", "gw": "GW", "gwh": "GWh", "twh": "TWh", "kw": "kW", "ft": "ft",
    "mi": "mi", "yd": "yd", "ha": "ha", "hp": "hp", "dB": "dB", "℃": "°C", "℉": "°F", "kgs": "kg",
    "h": "h", "s": "s", "hrs": "h", "mins": "min", "secs": "s", "yrs": "year", "in": "in",
    '"': "in", "″": "in",
    "V": "V", "cc": "cm³", "cbm": "m³", "sqm": "m²", "sqft": "ft²", "sqkm": "km²", "psi": "psi",
    "bar": "bar", "rpm": "rpm", "mt": "t", "mtpa": "Mt/year", "Mtpa": "Mt/year", "ktpa": "kt/year",
    "kelvin": "K", "Ma": "Myear", "Ga": "Gyear",
}  # fmt: skip
"""Symbols that are not a prefix and a unit of the table above, in their case."""

DURATIONS = frozenset("s min h day week month year decade century Myear Gyear".split())
"""Symbols of stretches of time."""


_LENGTHS = frozenset("m km cm mm inch ft yd mi".split())


def _both_numbers(name: str) -> tuple[str, str]:
    """A name in the singular and in the plural; the first word of `degree Celsius` takes the s."""
    first, space, rest = name.partition(" ")
    if first in ("degree", "°"):
        return name, f"{first}s{space}{rest}"
    *start, last = name.split(" ")
    return name, " ".join((*start, _PLURALS.get(last, f"{last}s")))


@cache
def load_names() -> Phrasebook[str]:
    """Every name of a unit, singular and plural, in words."""
    names: dict[str, str] = {}
    for symbol, words in _NAMES.items():
        for word in words.split():
            names |= dict.fromkeys(_both_numbers(word.replace("|", " ")), symbol)
    for symbol, (words, prefixes) in _PREFIXED.items():
        for word in words.split():
            names |= dict.fromkeys(_both_numbers(word), symbol)
            for prefix in prefixes.split():
                names |= dict.fromkeys(_both_numbers(_PREFIXES[prefix] + word), prefix + symbol)
    for name in _both_numbers("hour"):
        for prefix in ("", "kilo", "mega", "giga", "tera"):
            symbol = {"": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T"}[prefix]
            names[f"{prefix}watt {name}"] = f"{symbol}Wh"
    lengths = {name: symbol for name, symbol in names.items() if symbol in _LENGTHS}
    for name, symbol in lengths.items():
        names |= {f"square {name}": f"{symbol}²", f"{name} squared": f"{symbol}²"}
        names |= {
            f"cubic {name}": f"{symbol}³",
            f"{name} cubed": f"{symbol}³",
            f"sq {name}": f"{symbol}²",
        }
    for symbol in _LENGTHS:
        names |= {f"{symbol} squared": f"{symbol}²", f"sq {symbol}": f"{symbol}²"}
        names |= {f"{symbol} cubed": f"{symbol}³", f"cu {symbol}": f"{symbol}³"}
    return Phrasebook(names)


@cache
def load_symbols() -> dict[str, str]:
    """Every symbol of a unit as it is typed, in its case, and the symbol it is known by."""
    symbols = {
        prefix + symbol: prefix + symbol
        for symbol, (_, prefixes) in _PREFIXED.items()
        for prefix in ("", *prefixes.split())
    }
    for letter in ("A", "B", "N", "V"):
        del symbols[letter]
    squares = {f"{length}{two}": f"{length}²" for length in _LENGTHS for two in ("²", "2", "^2")}
    cubes = {f"{length}{three}": f"{length}³" for length in _LENGTHS for three in ("³", "3", "^3")}
    return symbols | _SYMBOLS | squares | cubes
