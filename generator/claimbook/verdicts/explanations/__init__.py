"""Explanations: possible reasons for a conflict or a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import (
    combined,
    fiscal_year,
    missing_scope,
    other_figure,
    same_digits,
    slips,
)
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation

EXPLANATIONS: tuple[Callable[[Figure, Figure, Context], Iterable[Explanation]], ...] = (
    slips.explain,
    same_digits.explain,
    other_figure.explain_unit,
    fiscal_year.explain,
    other_figure.explain_entity,
    other_figure.explain_metric,
    other_figure.explain_period,
    combined.explain,
    missing_scope.explain,
)
"""Each explains why its first figure may differ from its second. The most specific come first."""


def explain_pair(a: Figure, b: Figure, context: Context) -> tuple[Explanation, ...]:
    """Return what may explain that two figures differ, the most specific first."""
    found = [
        explanation
        for explain in EXPLANATIONS
        for odd, other in ((a, b), (b, a))
        for explanation in explain(odd, other, context)
    ]
    return tuple(dict.fromkeys(found))


__all__ = ["EXPLANATIONS", "explain_pair"]
