"""Explain a figure by a decimal point that slipped: ten or a hundred times the other."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import write_figure


def explain(large: Figure, small: Figure, _: Context) -> Iterator[Explanation]:
    """Explain a figure that is exactly ten or a hundred times the other."""
    value, other = large.amount.value, small.amount.value
    if large.amount.unit != small.amount.unit or value is None or not other:
        return
    for times in (10, 100):
        if value == other * times:
            sentence = explanations.explain_place_slip(
                write_figure(large), write_figure(small), times
            )
            yield Explanation(ExplanationKind.PLACE_SLIP, sentence)
