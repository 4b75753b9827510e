"""The value of something else about the same entity: of another metric, or of another period."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.quantity import write_period
from claimbook.verdicts.comparability import Obstacle, find_obstacle
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import begin_sentence, write_figure

_OTHER_PERIOD = "{odd} is what {outlet} has for {period}."
_OTHER_METRIC = "{odd} is what {outlet} has as the {metric} of {entity}."


def explain_period(odd: Figure, other: Figure, context: Context) -> Iterator[Explanation]:
    """Whether the odd figure stands elsewhere as that of another period."""
    for meant in context.list_equal(odd, odd.amount.unit):
        if meant.period and find_obstacle(other, meant) is Obstacle.PERIOD:
            sentence = _OTHER_PERIOD.format(
                odd=write_figure(odd),
                outlet=context.name_outlet(meant),
                period=write_period(meant.period),
            )
            yield _make(ExplanationKind.OTHER_PERIOD, sentence, meant)
            return


def explain_metric(odd: Figure, other: Figure, context: Context) -> Iterator[Explanation]:
    """Whether the odd figure stands elsewhere as that of another metric."""
    for meant in context.list_equal(odd, odd.amount.unit):
        if meant.metric not in {odd.metric, other.metric} and meant.change == odd.change:
            sentence = _OTHER_METRIC.format(
                odd=write_figure(odd),
                outlet=context.name_outlet(meant),
                metric=context.name_metric(meant),
                entity=context.name_entity(meant),
            )
            yield _make(ExplanationKind.OTHER_METRIC, sentence, meant)
            return


def _make(kind: ExplanationKind, sentence: str, meant: Figure) -> Explanation:
    return Explanation(kind, begin_sentence(sentence), (meant.id,))
