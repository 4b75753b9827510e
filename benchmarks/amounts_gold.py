"""Gold readings of three public test sets in one form.

A gold figure is compared by its value (both ends of a range) and its unit:

- *value*: the scaled number, or both ends of a range. Our ends lie half a written place beyond the
  figures, so ends agree if they are within half a place of each other. Whether an end is closed
  only matters for one-sided bounds.
- *unit*: currencies by their ISO 4217 code, with "Dollar" or "Pound" alone taken for the usual
  currency of that name; physical units by pint, after conversion.
- A case agrees if exactly its gold figures of the kind are read, in order.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from claimbook.quantity.units.names import DURATIONS, load_symbols

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLAIN_CURRENCIES = {
    "Dollar": "USD", "dollar": "USD", "Pound": "GBP", "Rupee": "INR", "Franc": "CHF",
    "Bitcoin": "XBT", "Satoshi": "XBT/100000000", "Peseta": "ESP",
    "Finnish markka": "FIM", "Netherlands guilder": "NLG",
    "pound sterling": "GBP", "euro": "EUR", "Dinar": "KWD", "Riyal": "SAR", "Rial": "IRR",
    "Sen": "MYR/100", "Cent": "USD/100", "Pence": "GBP/100", "Penny": "USD/100", "cent": "USD/100",
    "penny": "USD/100", "dime": "USD/10",
}  # fmt: skip


@dataclass(frozen=True)
class Gold:
    """A figure that a test set expects."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    """A currency, `%` or a unit's name; None if the set gives none or does not compare it."""
    low_closed: bool = True
    high_closed: bool = True


@dataclass(frozen=True)
class Case:
    """A text of a test set and the figures it expects."""

    text: str
    golds: list[Gold]
    out_of_scope: list[str] = field(default_factory=list)
    """Why expected figures were left out: no number in them, a year, a unit not declared."""


def exact(value: object) -> Decimal:
    """Return a JSON number as a decimal, without the noise of binary fractions."""
    return Decimal(str(value))


def read_recognizers(path: Path, kind: str) -> Iterator[Case]:
    """Cases of Microsoft Recognizers-Text: `currency`, `percent`, `numberrange` or `dimension`."""
    for case in json.loads(path.read_text(encoding="utf-8")):
        golds, left_out = [], []
        for result in case["Results"]:
            resolution = result.get("Resolution") or {}
            gold = _read_resolution(resolution, kind)
            if gold is None:
                left_out.append("the gold has a unit without a number")
            else:
                golds.append(gold)
        yield Case(case["Input"], golds, left_out)


def _read_resolution(resolution: dict[str, Any], kind: str) -> Gold | None:
    value = str(resolution.get("value"))
    if kind == "numberrange":
        bracket = re.fullmatch(r"([\[(])([^,]*),([^,]*)([\])])", value)
        if bracket is None:
            return None
        opening, low, high, closing = bracket.groups()
        ends = (Decimal(low) if low else None, Decimal(high) if high else None)
        return Gold(*ends, None, opening == "[", closing == "]")
    if value in ("None", "null"):
        return None
    if kind == "percent":
        number = Decimal(value.rstrip("%"))
        return Gold(number, number, "%")
    number = Decimal(value)
    unit = str(resolution.get("isoCurrency") or resolution.get("unit"))
    if kind == "currency":
        unit, _, below = PLAIN_CURRENCIES.get(unit, unit).partition("/")
        number = number / int(below or 1)
    return Gold(number, number, unit)


def read_quantulum(path: Path) -> Iterator[Case]:
    """Cases of quantulum3, whose ranges are a middle and an uncertainty."""
    for case in json.loads(path.read_text(encoding="utf-8")):
        golds, left_out = [], []
        for result in case["res"]:
            middle, half = exact(result["value"]), exact(result.get("uncertainty") or 0)
            reason = _find_reason(case["req"], result["surface"], result["unit"])
            left_out += [reason] if reason else []
            digits = result["surface"].strip()
            if result["unit"] == "dimensionless" and re.fullmatch(r"(1[5-9]|20)\d\d", digits):
                left_out.append("a year is no amount")
                continue
            unit, _, below = PLAIN_CURRENCIES.get(result["unit"], result["unit"]).partition("/")
            middle, half = middle / int(below or 1), half / int(below or 1)
            dozens = 12 if unit == "dozen" else 1
            unit = {"percentage": "%", "dimensionless": "count", "dozen": "count"}.get(unit, unit)
            middle, half = middle * dozens, half * dozens
            golds.append(Gold(middle - half, middle + half, unit))
        yield Case(case["req"], golds, left_out)


def _find_reason(text: str, surface: str, unit: str) -> str | None:
    """Return why the method page does not count a gold figure as an amount, judging by its form."""
    before = text[: text.find(surface)]
    if unit == "dimensionless" and re.search(r"(\b[A-Z]\w*|\b[a-z]\d) $", before):
        return "the number of a name"
    if re.fullmatch(r"(?i)an? [\w' ]+", surface) and unit != "dozen" and " and " not in surface:
        return "an article and no number"
    if unit not in ("percentage", "dimensionless", "dozen") and not _is_declared(unit):
        return "a unit that is not declared"
    return None


def _is_declared(unit: str) -> bool:
    plain = PLAIN_CURRENCIES.keys() | {"dollar", "euro", "pound sterling", "count"}
    if unit.split(" per ")[0] in plain:
        return True
    symbols = {*load_symbols().values(), *DURATIONS}
    rates = {f"{symbol}/{time}" for symbol in symbols for time in ("min", "h", "day", "year")}
    return any(convert(Decimal(1), symbol, unit) == 1 for symbol in sorted(symbols | rates))


_DUCKLING_VALUE = re.compile(r"(simple|between|under|above) (\S+) (.+)")


def read_duckling(path: Path, kind: str) -> Iterator[Case]:
    """Examples of duckling's English corpus: `AmountOfMoney`, `Quantity` or `Numeral`."""
    for entry in json.loads(path.read_text(encoding="utf-8"))[kind]:
        gold = _read_duckling_value(entry["value"], kind)
        for example in entry["examples"]:
            yield Case(example, [gold])


def _read_duckling_value(written: str, kind: str) -> Gold:
    numbers = [Decimal(number) for number in re.findall(r"-?\d[\d.]*(?:e\d+)?", written)]
    if written.startswith("NumeralValue"):
        return Gold(numbers[0], numbers[0], None)
    match = _DUCKLING_VALUE.match(written)
    if match is None:
        message = f"an unknown form of gold: {written}"
        raise ValueError(message)
    shape, unit, _ = match.groups()
    names = {"Unnamed": None} | (PLAIN_CURRENCIES if kind == "AmountOfMoney" else {})
    code = names.get(unit, unit)
    code, _, below = (code or "").partition("/")
    low, high = numbers[0] / int(below or 1), numbers[-1] / int(below or 1)
    if shape == "under":
        return Gold(None, high, code or None)
    if shape == "above":
        return Gold(low, None, code or None)
    return Gold(low, high if shape == "between" else low, code or None)


@cache
def _load_pint() -> Any:
    import pint

    return pint.UnitRegistry()


_NAMES = {
    "pound-mass": "pound", "metric ton": "tonne", "count": "dimensionless",
    "count per week": "dimensionless", "degree celsius": "degC", "degree fahrenheit": "degF",
    "degree": "deg", "barrel": "oil_bbl", "cubic centimetre": "mL", "drachma": "dram",
}  # fmt: skip
_SYMBOLS = {"°C": "degC", "°F": "degF", "°": "deg", "bbl": "oil_bbl", "mi": "mile", "B": "byte"}


def convert(value: Decimal, ours: str, gold: str) -> Decimal | None:
    """Convert a value from one of our units to the one that a gold names.

    None if that is impossible. If the set leaves out the time of a rate, or which ton it means, the
    rest is compared.
    """
    registry = _load_pint()
    name = gold.lower() if gold.lower() not in _NAMES else _NAMES[gold.lower()]
    name = re.sub(r"\b(square|cubic|inverse) (\w+)", _power, name)
    name = "/".join(part.strip().replace(" ", "*") for part in name.split(" per "))
    symbol = re.sub(r"[²³]", lambda power: {"²": "**2", "³": "**3"}[power[0]], ours)
    symbol = "/".join(_SYMBOLS.get(part, part) for part in symbol.split("/"))
    if symbol.split("/")[0] == "t":
        name = re.sub(r"^(metric_)?ton\b", "tonne", name)
    for left, right in ((symbol, name), (symbol.split("/")[0], name)):
        try:
            number = registry.Quantity(float(value), left).to(right).magnitude
        except Exception:  # noqa: S112 -- names that pint does not know agree with nothing
            continue
        return Decimal(repr(number))
    return None


def _power(match: re.Match[str]) -> str:
    exponent = {"square": 2, "cubic": 3, "inverse": -1}[match[1]]
    return f"{match[2]}**{exponent}"
