"""Distinguish pounds of money from pounds of weight, which are written alike."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimbook.quantity.text.tokens import Token

_WORDS = frozenset(("pound", "pounds"))
_WEIGHTS = frozenset(("oz", "ounce", "ounces", "heavier", "lighter", "overweight"))
_WEIGHING = frozenset(
    ("weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter", "baby",
     "ton", "tons", "tonne", "tonnes", "kg", "kilograms", "kilos", "ounce", "ounces", "eat",
     "eating", "slim", "slimmed", "slimming", "diet", "diets", "dieting", "obese", "muscle", "tall",
     "feet", "foot", "ft")
)  # fmt: skip
_MONEY = frozenset(("debt", "debts", "savings", "cash", "investment", "losses", "tax", "funding"))
_LARGEST_WEIGHT = Decimal(10) ** 6
_NEAR = 12


def weighs(start: Token, end: Token, factor: Decimal) -> bool:
    """Whether the pounds between `start` and `end` are weight, judging by the words around them."""
    if end.before.low not in _WORDS or factor >= _LARGEST_WEIGHT:
        return False
    if end.low in _WEIGHTS or end.after.low in _WEIGHTS:
        return True
    if end.low == "of":
        return end.after.low not in _MONEY
    return any(
        token.low in _WEIGHING or (token.text in "'’′" and token.before.is_number)
        for token in start.walk_back(_NEAR)
    )
