"""Explain a figure by a wrong currency: 300 billion yuan for 300 billion Hong Kong dollars.

If the digits differ, but reading a bare $ as the other's currency would bring the two much closer,
the explanation gives the arithmetic instead: the currency alone does not explain the conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.quantity import Amount, is_currency, write_amount
from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.conversion import keep_unit
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.verdict import Arithmetic
from claimbook.verdicts.wording import write_figure

_NOTEWORTHY = Decimal(2)
"""If the two would still differ by more than this factor, the currency is not mentioned."""


def explain(odd: Figure, other: Figure, context: Context) -> Iterator[Explanation]:
    """Explain the odd figure as one that may be in the other's currency."""
    units = odd.amount.unit, other.amount.unit
    if units[0] == units[1] or not all(map(is_currency, units)):
        return
    if _have_same_digits(odd.amount, other.amount):
        if odd.id < other.id:  # The sentence names both, so one order of the two is enough.
            yield Explanation(
                ExplanationKind.SAME_DIGITS, _explain_same_digits(odd, other, context)
            )
    elif odd.amount.is_bare_dollar:
        meant = odd.amount._replace(unit=units[1])
        factor = Arithmetic(keep_unit(meant), keep_unit(other.amount)).factor
        if factor is not None and factor < _NOTEWORTHY:
            sentence = explanations.explain_still_apart(
                write_figure(odd), write_amount(meant), factor
            )
            yield Explanation(ExplanationKind.ARITHMETIC, sentence)


def _have_same_digits(one: Amount, other: Amount) -> bool:
    """Whether two amounts are one number, or one of them is the other rounded.

    A bound or a hedge that the other number merely satisfies does not count.
    """
    if one.value is not None and one.value == other.value:
        return True
    bare = one.bare and other.bare
    return bare and one.rounded().meets(other.rounded())


def _explain_same_digits(odd: Figure, other: Figure, context: Context) -> str:
    return explanations.explain_same_digits(
        write_figure(odd),
        context.name_outlet(odd),
        write_figure(other),
        context.name_outlet(other),
    )
