"""Percent for percentage points, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import begin_sentence, write_figure

_SENTENCE = "{odd} may be meant as {meant}, as {outlet} has it: percent are not percentage points."
_OTHER = {"%": "pp", "pp": "%"}


def explain(odd: Figure, _: Figure, context: Context) -> Iterator[Explanation]:
    """Whether the odd figure stands elsewhere with the same number of the other unit."""
    unit = _OTHER.get(odd.amount.unit)
    for meant in context.list_equal(odd, unit) if unit else ():
        if meant.metric == odd.metric:
            sentence = _SENTENCE.format(
                odd=write_figure(odd),
                meant=write_figure(meant),
                outlet=context.name_outlet(meant),
            )
            yield Explanation(
                ExplanationKind.PERCENT_OR_POINTS,
                begin_sentence(sentence),
                (meant.id,),
            )
            return
