"""Vague counts as they are written: dozens of homes, tens of millions of euros."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimbook.quantity.units.writing import name_unit

if TYPE_CHECKING:
    from claimbook.quantity.amount import Amount

_SCALES = ("thousand", "million", "billion", "trillion")


def write_vague(amount: Amount, currency: str) -> str:
    """Write a vague count in words, with what it counts; `currency` is the name of money's unit."""
    words = _name_scales().get(amount.interval.low or Decimal(0), amount.text)
    counted = currency or amount.noun or ("" if amount.unit == "count" else name_unit(amount.unit))
    return f"{words} of {counted}" if counted else words


@cache
def _name_scales() -> dict[Decimal, str]:
    """Return the words of each vague count, by the least that it allows."""
    names = {Decimal(24): "dozens", Decimal(40): "scores", Decimal(200): "hundreds"}
    for power, scale in enumerate(_SCALES, start=1):
        least = 2 * Decimal(1000) ** power
        names |= {
            least: f"{scale}s",
            least * 10: f"tens of {scale}s",
            least * 100: f"hundreds of {scale}s",
        }
    return names
