"""Pounds of money and pounds of weight, which are written alike."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_WORDS = frozenset(("pound", "pounds"))
_WEIGHTS = frozenset(("oz", "ounce", "ounces", "heavier", "lighter", "overweight"))
_WEIGHING = frozenset(
    ("weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter", "baby",
     "ton", "tons", "tonne", "tonnes", "kg", "kilograms", "kilos", "ounce", "ounces", "eat",
     "eating", "diet", "diets", "dieting", "obese", "muscle")
)  # fmt: skip
_MONEY = frozenset(("debt", "debts", "savings", "cash", "investment", "losses", "tax", "funding"))
_LARGEST_WEIGHT = Decimal(10) ** 6
_NEAR = 12


def weighs(tokens: Sequence[Token], start: int, end: int, factor: Decimal) -> bool:
    """Whether the pounds of `tokens[start:end]` are weight: of something, or beside such words."""
    if tokens[end - 1].low not in _WORDS or factor >= _LARGEST_WEIGHT:
        return False
    if tokens[end].low in _WEIGHTS or tokens[end + 1].low in _WEIGHTS:
        return True
    if tokens[end].low == "of":
        return tokens[end + 1].low not in _MONEY
    beside = tokens[max(0, start - _NEAR) : start]
    return any(token.low in _WEIGHING for token in beside)
