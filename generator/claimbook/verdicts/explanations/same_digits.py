"""The same digits with another currency: 300 billion yuan for 300 billion Hong Kong dollars.

If the digits differ, but a bare $ would bring the two much nearer in the other's currency, the
explanation gives the arithmetic instead: the currency alone does not explain the conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claimbook.quantity import is_currency, write_amount
from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.conversion import Converted
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.verdict import Arithmetic
from claimbook.verdicts.wording import write_figure

_NOTEWORTHY = Decimal(2)
"""If the two would still be further apart than this, the currency is not worth mentioning."""


def explain(odd: Figure, other: Figure, _: Context) -> Iterator[Explanation]:
    """Explain the odd figure as one that may be in the other's currency."""
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
