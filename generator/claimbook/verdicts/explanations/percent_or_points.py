"""Explain a figure as percent instead of percentage points, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.sentences import explanations
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import write_figure

_OTHER = {"%": "pp", "pp": "%"}


def explain(odd: Figure, _: Figure, context: Context) -> Iterator[Explanation]:
    """Explain the odd figure as one that is given elsewhere in the other unit."""
    unit = _OTHER.get(odd.amount.unit)
    for meant in context.list_equal(odd, unit) if unit else ():
        if meant.metric == odd.metric:
            sentence = explanations.explain_percent_or_points(
                write_figure(odd), write_figure(meant), context.name_outlet(meant)
            )
            yield Explanation(
                ExplanationKind.PERCENT_OR_POINTS,
                sentence,
                (meant.id,),
            )
            return
