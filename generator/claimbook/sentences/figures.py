"""Write figures in a sentence: growth as a bare number, and how far two are apart."""

from __future__ import annotations

from decimal import Decimal

from claimbook.quantity import Amount, Direction, write_amount
from claimbook.sentences.style import NUMBERS, count

_TIMES = Decimal(2)
"""From this factor on, a difference is written as a factor."""
_WHOLE_TIMES = Decimal("9.95")
"""From this factor on, a factor is written without a decimal place."""
_HUNDRED = Decimal(100)
_ONE_PERCENT = Decimal("1.01")
_LEAST_SHARE = Decimal("0.05")
"""The smallest difference in percent that does not round to nothing."""


def write_amount_as_said(amount: Amount, change: str | None) -> str:
    """Write a figure as journalists do: growth and declines without a sign."""
    return write_amount(amount, sign=change is not None and amount.direction is Direction.DOWN)


def write_loss(figure: str) -> str:
    """Write a loss in words, if a minus would be misread: `loss of more than $3 million`."""
    return f"loss of {figure}"


def write_factor(factor: Decimal) -> str:
    """Write a factor: `9.4`, `1.1`, `1,000`; also `1.04`, since 1.0 would say nothing."""
    digits = 0 if factor >= _WHOLE_TIMES else 1 if factor >= Decimal("1.05") else 2
    return f"{factor:,.{digits}f}"


def write_quotient(factor: Decimal) -> str:
    """Write the result of a division so that it says how far apart its two sides are.

    A result below 100 has a decimal place unless that is 0. One below 2 has two, since 1.13 is 13%
    more, and one below 1.01 has four.
    """
    if 1 < factor < _TIMES:
        return f"{factor:.{2 if factor >= _ONE_PERCENT else 4}f}".rstrip("0").rstrip(".")
    if not _WHOLE_TIMES <= factor < _HUNDRED:
        return write_factor(factor)
    return f"{factor:.1f}".removesuffix(".0")


def write_comparison(one: Decimal, other: Decimal, unit: str, *, counted: bool) -> str:
    """Say how one value compares with another: `10% more than`, `9.4 times as much as`."""
    words = compare_values(one, other, unit, counted=counted)
    return f"{words} {'as' if words.endswith('as much') else 'than'}"


def compare_values(one: Decimal, other: Decimal, unit: str, *, counted: bool) -> str:
    """Say the same about a value on its own: `10% more`, `9.4 times as much`, `one fewer`."""
    more, apart = "more" if one > other else "less", abs(one - other)
    if counted and apart < len(NUMBERS):
        return f"{NUMBERS[int(apart)]} {'fewer' if more == 'less' else more}"
    if not other:
        return f"{apart.normalize():f} {more}"
    if unit in ("%", "pp"):
        points = count(int(apart)) if apart == int(apart) else f"{apart.normalize():f}"
        return f"{points} {'points' if apart != 1 else 'point'} {more}"
    if one <= 0 or other <= 0:  # A loss twice as large is not twice as much.
        return f"{more}"
    factor = one / other
    if more == "more" and factor >= _TIMES:
        return f"{write_factor(factor)} times as much"
    share = abs(apart / other) * 100
    if share < _LEAST_SHARE:
        return f"less than 0.1% {more}"
    return f"{share.quantize(Decimal(1) if share >= 1 else Decimal('0.1'))}% {more}"
