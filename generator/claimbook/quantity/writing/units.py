"""Numbers with their units, in figures: `$5 million`, `−3%`, `5 million Czech crowns`."""

from __future__ import annotations

from functools import cache

from claimbook.quantity.amount import Amount
from claimbook.quantity.money.currency import ENGLISH_WORDS, list_codes
from claimbook.quantity.money.shared_names import write_shared_name
from claimbook.quantity.money.signs import load_signs, resolve_code
from claimbook.quantity.units.writing import write_unit

MINUS = "−"
"""Unlike a hyphen, it is as wide as a figure, and no line ends after it."""
_POINTS = ("percentage point", "percentage points")
PENCE = "pence"
"""The sign for pence. Amounts in pence are kept in pounds."""
_GLUED = {"%": "%", "x": "x", "°": "°", PENCE: "p"}


def find_unit_or_noun(amount: Amount) -> str:
    """Return the unit of an amount, or what it counts; empty for a number alone."""
    return amount.noun or "" if amount.unit == "count" else amount.unit


def attach_unit(number: str, unit: str, *, negative: bool = False) -> str:
    """Write a number with its unit before or after it."""
    minus = MINUS if negative else ""
    if unit in _GLUED and number[-1].isdigit():
        return f"{minus}{number}{_GLUED[unit]}"
    one = number in ("1", "one")
    if unit in list_codes():
        if not number[0].isdigit():
            return f"{minus}{number} {name_currency(unit, one=one)}"
        before, after = surround(unit, one=one)
        return f"{minus}{before}{number}{after}"
    word = {"%": "percent", "x": "times", "pp": _POINTS[not one]}.get(unit)
    word = word or write_shared_name(unit, one=one) or write_unit(unit, one=one)
    return f"{minus}{number} {word}".rstrip()


def name_currency(code: str, *, one: bool) -> str:
    """Return the name of a currency: `Hong Kong dollars`, or `Hong Kong dollar` for `one`.

    Its code if the name needs years to tell it from its successor: `Zimbabwean dollars (2008)`.
    """
    from babel.numbers import get_currency_name

    name = get_currency_name(code, 1 if one else 2, locale="en")
    return code if "(" in name else name


@cache
def surround(code: str, *, one: bool = False) -> tuple[str, str]:
    """Return what comes before and after a number in a currency: its sign, its code or its name."""
    from babel.numbers import get_currency_symbol

    if code.lower() in ENGLISH_WORDS:
        return "", f" {name_currency(code, one=one)}"
    sign = code if code == "XBT" else get_currency_symbol(code, "en")
    signs = load_signs()
    letters, last = sign[:-1], sign[-1]
    known = sign in signs or (last in signs and resolve_code(letters) == code)
    return (sign, "") if known else (f"{code} ", "")
