"""Names and symbols of the physical units and durations that news writes.

The symbols are those of the SI brochure and of common use, all known to the units library pint; the
tables are declared because loading pint's registry takes half a second, and reading needs names.
"""

from __future__ import annotations

PREFIXES = {
    "a": "atto", "p": "pico", "n": "nano", "µ": "micro", "m": "milli", "c": "centi",
    "d": "deci", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip

PREFIXED = {
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
    "bit": ("bit", "k M G T P"),
    "A": ("ampere amp", "m k"),
    "N": ("newton", "k"),
    "Ω": ("ohm", "k M"),
    "cal": ("calorie", "k"),
    "Sv": ("sievert", "µ m"),
    "Gy": ("", "µ m"),
    "Bq": ("becquerel", "k M G T P"),
    "mol": ("mole", "m"),
    "lm": ("lumen", ""),
    "cd": ("candela", ""),
    "s": ("second", "n µ m"),
    "A·h": ("ampere-hour amp-hour", "m k"),
    "V·A": ("volt-ampere volt-amp", "k M G"),
    "N·m": ("newton-metre newton-meter", "k"),
    "J·s": ("joule-second", ""),
}
"""Symbol: its names, and the prefixes that news puts before it; a gray is a colour, too."""

NAMES = {
    "s": "sec",
    "min": "minute min",
    "h": "hour hr",
    "day": "day",
    "week": "week wk",
    "month": "month",
    "year": "year yr annum",
    "decade": "decade",
    "century": "century",
    "inch": "inch",
    "ft": "foot",
    "yd": "yard",
    "mi": "mile",
    "nmi": "nautical|mile",
    "furlong": "furlong",
    "fathom": "fathom",
    "kn": "knot",
    "ly": "light|year lightyear light-year",
    "µm": "micron",
    "ha": "hectare",
    "acre": "acre",
    "kg": "kilo",
    "lb": "lb lbs",
    "oz": "ounce oz",
    "troy_ounce": "troy|ounce troy|oz",
    "carat": "carat",
    "stone": "stone",
    "t": "metric|ton metric|tonne",
    "ton": "ton short|ton",
    "long_ton": "long|ton",
    "bbl": "barrel bbl",
    "bbl/day": "b/d",
    "boe": "barrel|of|oil|equivalent boe",
    "toe": "tonne|of|oil|equivalent ton|of|oil|equivalent toe",
    "Btu": "btu british|thermal|unit",
    "therm": "therm",
    "gal": "gallon gal",
    "quart": "quart",
    "floz": "fluid|ounce",
    "pint": "pint",
    "acre_foot": "acre-foot acre-feet",
    "cup": "cup",
    "tbsp": "tablespoon tbsp",
    "tsp": "teaspoon tsp",
    "dram": "drachma dram",
    "hp": "horsepower",
    "bushel": "bushel",
    "°C": "degree|celsius °|celsius celsius centigrade degree|centigrade °|c degree|c deg|c",
    "°F": "degree|fahrenheit °|fahrenheit fahrenheit °|f degree|f deg|f",
    "°": "degree ° deg",
    "rad": "radian rad",
    "turn": "turn",
    "dB": "decibel",
    "KiB": "kibibyte", "MiB": "mebibyte", "GiB": "gibibyte",
    "Myear": "megaannum", "Gyear": "gigaannum",
}  # fmt: skip
"""Symbol: its names in the singular, `|` standing for a space."""

PLURALS = {
    "inch": "inches",
    "foot": "feet",
    "century": "centuries",
    "hertz": "hertz",
    "lbs": "lbs",
    "stone": "stone",
}

SYMBOLS = {
    "mpg": "mi/gal", "mph": "mi/h", "kph": "km/h", "kmph": "km/h", "kmh": "km/h", "bpd": "bbl/day",
    "tpd": "t/day", "tpy": "t/year", "mcg": "µg", "ug": "µg", "μg": "µg", "l": "L", "ml": "mL",
    "cl": "cL", "dl": "dL", "KB": "kB", "Gb": "Gbit", "Mb": "Mbit", "mb": "Mbit", "kb": "kbit",
    "Gbps": "Gbit/s", "Mbps": "Mbit/s", "kbps": "kbit/s", "Tbps": "Tbit/s", "kWh": "kWh",
    "kwh": "kWh", "mw": "MW", "gw": "GW", "gwh": "GWh", "twh": "TWh", "kw": "kW", "ft": "ft",
    "mi": "mi", "yd": "yd", "ha": "ha", "hp": "hp", "dB": "dB", "℃": "°C", "℉": "°F", "kgs": "kg",
    "h": "h", "s": "s", "hrs": "h", "mins": "min", "secs": "s", "yrs": "year", "in": "in",
    '"': "in", "″": "in",
    "V": "V", "cc": "cm³", "cbm": "m³", "sqm": "m²", "sqft": "ft²", "sqkm": "km²", "psi": "psi",
    "C": "°C", "F": "°F",
    "Ah": "A·h", "mAh": "mA·h", "kAh": "kA·h", "VA": "V·A", "kVA": "kV·A", "MVA": "MV·A",
    "GVA": "GV·A", "Nm": "N·m", "kNm": "kN·m", "Js": "J·s", "mbar": "mbar", "KiB": "KiB",
    "MiB": "MiB", "GiB": "GiB", "gm": "g", "gms": "g", "gs": "g", "mmHg": "mmHg",
    "bar": "bar", "rpm": "rpm", "mt": "t", "mtpa": "Mt/year", "Mtpa": "Mt/year", "ktpa": "kt/year",
    "kelvin": "K", "Ma": "Myear", "Ga": "Gyear",
}  # fmt: skip
"""Symbols that are not a prefix and a unit of the table above, in their case."""

INVERSE_ONLY = {f"{prefix}b": f"{prefix}b" for prefix in "afpn"}
"""Barns, which count collisions: a symbol that is too like a word to stand without a power."""

BELOW_ONLY = {"d": "day", "hr": "h", "y": "year"}
"""Symbols that count after a slash."""

MULTIPLES = {
    "bcm": ("m³", 9), "mcm": ("m³", 6), "tcm": ("m³", 12), "mcf": ("ft³", 3), "mmcf": ("ft³", 6),
    "bcf": ("ft³", 9), "tcf": ("ft³", 12), "mmbtu": ("Btu", 6), "mmbbl": ("bbl", 6),
    "kboe": ("boe", 3), "mboe": ("boe", 3), "mmboe": ("boe", 6), "kboed": ("boe/day", 3),
    "boed": ("boe/day", 0), "boepd": ("boe/day", 0), "bopd": ("bbl/day", 0),
    "bcfd": ("ft³/day", 9), "mmcfd": ("ft³/day", 6), "kb / d": ("bbl/day", 3),
    "mb / d": ("bbl/day", 6), "kbd": ("bbl/day", 3), "mbd": ("bbl/day", 6), "mtoe": ("toe", 6),
    "kbpd": ("bbl/day", 3), "mmbpd": ("bbl/day", 6),
}  # fmt: skip
"""Short names of the oil and gas trade: the unit, and the power of ten that it is taken times."""

LENGTHS = frozenset("m km cm mm inch ft yd mi".split())
