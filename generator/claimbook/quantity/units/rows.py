"""Physical units and durations that news writes, a row each.

The symbols are those of the SI brochure and of common use, all known to the units library pint; the
table exists because loading pint's registry takes half a second, and because reading needs names.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit and its names."""

    symbol: str
    """The symbol in an amount: `GW`, `year`, `acre_foot`."""
    singular: str
    """Its name; empty if it is known only by its symbol."""
    plural: str
    dimension: str
    """What it measures."""
    names: str = ""
    """Further names in the singular, separated by commas."""
    prefixes: str = ""
    """The prefixes that news puts before it."""
    in_words: bool = False
    """Whether its name is written after a number instead of its symbol.

    The symbol is unusual, or means something else there: the B of `5 B` is a billion.
    """


PREFIXES = {
    "a": "atto", "p": "pico", "n": "nano", "µ": "micro", "m": "milli", "c": "centi",
    "d": "deci", "h": "hecto", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta",
    "E": "exa",
}  # fmt: skip

UNITS = (
    Unit("s", "second", "seconds", "time", "sec", "p n µ m"),
    Unit("fs", "femtosecond", "femtoseconds", "time"),
    Unit("as", "attosecond", "attoseconds", "time", in_words=True),
    Unit("min", "minute", "minutes", "time", "min"),
    Unit("h", "hour", "hours", "time", "hr"),
    Unit("day", "day", "days", "time", in_words=True),
    Unit("week", "week", "weeks", "time", "wk", in_words=True),
    Unit("month", "month", "months", "time", in_words=True),
    Unit("year", "year", "years", "time", "yr, annum", in_words=True),
    Unit("decade", "decade", "decades", "time", in_words=True),
    Unit("century", "century", "centuries", "time", in_words=True),
    Unit("m", "metre", "metres", "length", "meter", "a p n µ m c d k"),
    Unit("µm", "micron", "microns", "length"),
    Unit("inch", "inch", "inches", "length", in_words=True),
    Unit("ft", "foot", "feet", "length"),
    Unit("yd", "yard", "yards", "length"),
    Unit("mi", "mile", "miles", "length"),
    Unit("nmi", "nautical mile", "nautical miles", "length", in_words=True),
    Unit("furlong", "furlong", "furlongs", "length", in_words=True),
    Unit("fathom", "fathom", "fathoms", "length", in_words=True),
    Unit("au", "astronomical unit", "astronomical units", "length", in_words=True),
    Unit("ly", "light year", "light years", "length", "lightyear, light-year", in_words=True),
    Unit("ha", "hectare", "hectares", "area"),
    Unit("acre", "acre", "acres", "area", in_words=True),
    Unit("L", "litre", "litres", "volume", "liter", "m c d M"),
    Unit("bbl", "barrel", "barrels", "volume", "bbl", in_words=True),
    Unit("gal", "gallon", "gallons", "volume", "gal", in_words=True),
    Unit("quart", "quart", "quarts", "volume", in_words=True),
    Unit("pint", "pint", "pints", "volume", in_words=True),
    Unit("floz", "fluid ounce", "fluid ounces", "volume", in_words=True),
    Unit("cup", "cup", "cups", "volume", in_words=True),
    Unit("tbsp", "tablespoon", "tablespoons", "volume", "tbsp"),
    Unit("tsp", "teaspoon", "teaspoons", "volume", "tsp"),
    Unit("bushel", "bushel", "bushels", "volume", in_words=True),
    Unit("acre_foot", "acre-foot", "acre-feet", "volume", in_words=True),
    Unit("g", "gram", "grams", "mass", "gramme", "n µ m k"),
    Unit("kg", "kilo", "kilos", "mass"),
    Unit("t", "tonne", "tonnes", "mass", "metric ton, metric tonne", "k M G"),
    Unit("ton", "ton", "tons", "mass", "short ton", in_words=True),
    Unit("long_ton", "long ton", "long tons", "mass", in_words=True),
    Unit("lb", "lb", "lbs", "mass"),
    Unit("oz", "ounce", "ounces", "mass", "oz"),
    Unit("troy_ounce", "troy ounce", "troy ounces", "mass", "troy oz", in_words=True),
    Unit("carat", "carat", "carats", "mass", in_words=True),
    Unit("stone", "stone", "stone", "mass", in_words=True),
    Unit("dram", "dram", "drams", "mass", "drachma", in_words=True),
    Unit("kn", "knot", "knots", "speed", in_words=True),
    Unit("N", "newton", "newtons", "force", prefixes="k", in_words=True),
    Unit("Pa", "pascal", "pascals", "pressure", prefixes="h k M G"),
    Unit("bar", "", "", "pressure"),
    Unit("mbar", "millibar", "millibars", "pressure"),
    Unit("psi", "", "", "pressure"),
    Unit("atm", "atmosphere", "atmospheres", "pressure"),
    Unit("mmHg", "", "", "pressure"),
    Unit("W", "watt", "watts", "power", prefixes="m k M G T P"),
    Unit("V·A", "volt-ampere", "volt-amperes", "power", "volt-amp", "k M G"),
    Unit("hp", "horsepower", "horsepower", "power", "brake horsepower, bhp"),
    Unit("J", "joule", "joules", "energy", prefixes="k M G T"),
    Unit("Wh", "watt-hour", "watt-hours", "energy", "watthour", "k M G T"),
    Unit("eV", "electronvolt", "electronvolts", "energy", prefixes="k M G T"),
    Unit("cal", "calorie", "calories", "energy", prefixes="k"),
    Unit("Btu", "British thermal unit", "British thermal units", "energy", "btu"),
    Unit("therm", "therm", "therms", "energy", in_words=True),
    Unit("boe", "barrel of oil equivalent", "barrels of oil equivalent", "energy", "boe"),
    Unit("toe", "tonne of oil equivalent", "tonnes of oil equivalent", "energy",
         "ton of oil equivalent, toe"),
    Unit("N·m", "newton-metre", "newton-metres", "energy", "newton-meter", "k"),
    Unit("lbf·ft", "pound-foot", "pound-feet", "energy", "lb-ft, lbft, foot-pound, ft-lb"),
    Unit("J·s", "joule-second", "joule-seconds", "action"),
    Unit("V", "volt", "volts", "voltage", prefixes="m k M", in_words=True),
    Unit("A", "ampere", "amperes", "current", "amp", "m k", in_words=True),
    Unit("A·h", "ampere-hour", "ampere-hours", "charge", "amp-hour", "m k"),
    Unit("Ω", "ohm", "ohms", "resistance", prefixes="k M"),
    Unit("Hz", "hertz", "hertz", "frequency", prefixes="k M G T"),
    Unit("Bq", "becquerel", "becquerels", "activity", prefixes="k M G T P"),
    Unit("rpm", "", "", "rotation"),
    Unit("Sv", "sievert", "sieverts", "dose", prefixes="µ m"),
    Unit("Gy", "", "", "dose", prefixes="µ m"),
    Unit("B", "byte", "bytes", "data", prefixes="k M G T P E", in_words=True),
    Unit("bit", "bit", "bits", "data", prefixes="k M G T P"),
    Unit("KiB", "kibibyte", "kibibytes", "data"),
    Unit("MiB", "mebibyte", "mebibytes", "data"),
    Unit("GiB", "gibibyte", "gibibytes", "data"),
    Unit("mol", "mole", "moles", "substance", prefixes="m"),
    Unit("lm", "lumen", "lumens", "flux"),
    Unit("cd", "candela", "candelas", "light"),
    Unit("K", "kelvin", "kelvin", "temperature", in_words=True),
    Unit("°C", "degree Celsius", "degrees Celsius", "temperature",
         "° celsius, celsius, centigrade, degree centigrade, ° c, degree c, deg c"),
    Unit("°F", "degree Fahrenheit", "degrees Fahrenheit", "temperature",
         "° fahrenheit, fahrenheit, ° f, degree f, deg f"),
    Unit("°", "degree", "degrees", "angle", "°, deg"),
    Unit("rad", "radian", "radians", "angle", "rad"),
    Unit("turn", "turn", "turns", "angle", in_words=True),
    Unit("dB", "decibel", "decibels", "level"),
    Unit("ppm", "part per million", "parts per million", "fraction"),
    Unit("ppb", "part per billion", "parts per billion", "fraction"),
)  # fmt: skip

SQUARED = frozenset("m km cm mm inch ft yd mi".split())
"""Units of length that areas and volumes are measured in: square miles, cubic metres."""
