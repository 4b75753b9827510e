"""The same digits with another currency: 300 billion yuan for 300 billion Hong Kong dollars.

Where a bare $ was read as a dollar and the digits are not the same, but would be far nearer in the
other's currency, the arithmetic is told instead: the currency alone does not explain the conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claimbook.quantity import write_amount
from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.conversion import Converted
from claimbook.verdicts.dimension import is_currency
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.verdict import Arithmetic
from claimbook.verdicts.wording import write_figure

_NOTEWORTHY = Decimal(2)
"""A greater factor in one currency says nothing about the currency."""


def explain(odd: Figure, other: Figure, _: Context) -> Iterator[Explanation]:
    """Whether the odd figure may mean the other's currency."""
    units = odd.amount.unit, other.amount.unit
    if units[0] == units[1] or not all(map(is_currency, units)):
        return
    if odd.amount.rounded().meets(other.amount.rounded()):
        yield Explanation(ExplanationKind.SAME_DIGITS, explanations.SAME_DIGITS)
    elif odd.amount.is_bare_dollar:
        meant = replace(odd.amount, unit=units[1])
        factor = Arithmetic(
            *(
                Converted(units[1], amount.interval, amount.value, amount.p)
                for amount in (meant, other.amount)
            )
        ).factor
        if factor is not None and factor < _NOTEWORTHY:
            sentence = explanations.say_still_apart(write_figure(odd), write_amount(meant), factor)
            yield Explanation(ExplanationKind.ARITHMETIC, sentence)
