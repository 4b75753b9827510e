"""Symbols of units as people type them, besides those of the rows and their prefixes."""

from __future__ import annotations

AS_TYPED = {
    "mpg": "mi/gal", "mph": "mi/h", "kph": "km/h", "kmph": "km/h", "kmh": "km/h",
    "bpd": "bbl/day", "tpd": "t/day", "tpy": "t/year", "mcg": "µg", "ug": "µg", "μg": "µg",
    "l": "L", "ml": "mL", "cl": "cL", "dl": "dL", "KB": "kB", "Gb": "Gbit", "Mb": "Mbit",
    "mb": "Mbit", "kb": "kbit", "Gbps": "Gbit/s", "Mbps": "Mbit/s", "kbps": "kbit/s",
    "kps": "kbit/s", "Tbps": "Tbit/s", "kwh": "kWh", "mw": "MW", "gw": "GW", "gwh": "GWh",
    "twh": "TWh", "kw": "kW", "℃": "°C", "℉": "°F", "kgs": "kg", "cms": "cm", "kms": "km",
    "hrs": "h", "mins": "min",
    "secs": "s", "yrs": "year", "in": "in", '"': "in", "″": "in", "V": "V", "cc": "cm³",
    "cbm": "m³", "sqm": "m²", "sqft": "ft²", "sqkm": "km²", "C": "°C", "F": "°F", "Ah": "A·h",
    "mAh": "mA·h", "kAh": "kA·h", "VA": "V·A", "kVA": "kV·A", "MVA": "MV·A", "GVA": "GV·A",
    "Nm": "N·m", "kNm": "kN·m", "Js": "J·s", "gm": "g", "gms": "g", "gs": "g", "mt": "t",
    "mtpa": "Mt/year", "Mtpa": "Mt/year", "ktpa": "kt/year", "kelvin": "K", "hz": "Hz",
    "HZ": "Hz", "khz": "kHz", "KHz": "kHz", "KHZ": "kHz", "mhz": "MHz", "MHZ": "MHz",
    "ghz": "GHz", "GHZ": "GHz", "PPM": "ppm", "PPB": "ppb", "HP": "hp", "BHP": "hp", "KW": "kW",
    "KWh": "kWh", "KWH": "kWh", "Km": "km", "KM": "km", "Kg": "kg", "KG": "kg", "st": "stone",
}  # fmt: skip
"""What is typed, in its case, and the symbol that is meant."""

YEARS = {"Ma": 6, "Myr": 6, "Mya": 6, "Ga": 9, "Gyr": 9, "Gya": 9, "kyr": 3}
"""Symbols of geologists and astronomers for multiples of a year, with their power of ten."""

INVERSE_ONLY = {f"{prefix}b": f"{prefix}b" for prefix in "afpn"}
"""Barns, which measure collisions. Without a power, the symbol is too much like a word."""

BELOW_ONLY = {"d": "day", "hr": "h", "y": "year"}
"""Symbols that are units only after a slash."""

MULTIPLES = {
    "megaannum": ("year", 6), "megaannums": ("year", 6), "gigaannum": ("year", 9),
    "gigaannums": ("year", 9),
    "bcm": ("m³", 9), "mcm": ("m³", 6), "tcm": ("m³", 12), "mcf": ("ft³", 3), "mmcf": ("ft³", 6),
    "bcf": ("ft³", 9), "tcf": ("ft³", 12), "mmbtu": ("Btu", 6), "mmbbl": ("bbl", 6),
    "kboe": ("boe", 3), "mboe": ("boe", 3), "mmboe": ("boe", 6), "kboed": ("boe/day", 3),
    "boed": ("boe/day", 0), "boepd": ("boe/day", 0), "bopd": ("bbl/day", 0),
    "bcfd": ("ft³/day", 9), "mmcfd": ("ft³/day", 6), "b / d": ("bbl/day", 0),
    "kb / d": ("bbl/day", 3), "mb / d": ("bbl/day", 6), "kbd": ("bbl/day", 3),
    "mbd": ("bbl/day", 6), "mtoe": ("toe", 6), "kbpd": ("bbl/day", 3), "mmbpd": ("bbl/day", 6),
}  # fmt: skip
"""Short names used in oil and gas and in geology, each with its unit and power of ten."""
