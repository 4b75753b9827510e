"""Explain a figure as one given elsewhere: in another unit, or for another period or subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimbook.quantity import write_period
from claimbook.sentences import explanations
from claimbook.verdicts.comparability import Obstacle, find_obstacle
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Explanation, ExplanationKind
from claimbook.verdicts.wording import write_figure

_OTHER_UNIT = {"%": "pp", "pp": "%"}


def _list_equal(odd: Figure, context: Context, entity: str | None = None) -> tuple[Figure, ...]:
    """Return other figures with the same number.

    None are returned if another article gives the number for exactly the same thing.
    """
    if odd.id in context.confirmed:
        return ()
    return context.list_equal(odd, odd.amount.unit, entity)


def explain_unit(odd: Figure, _: Figure, context: Context) -> Iterator[Explanation]:
    """Explain percent as percentage points given elsewhere, or vice versa."""
    unit = _OTHER_UNIT.get(odd.amount.unit)
    for meant in context.list_equal(odd, unit) if unit else ():
        if meant.metric == odd.metric:
            sentence = explanations.explain_percent_or_points(
                write_figure(odd), write_figure(meant), context.name_outlet(meant)
            )
            yield _make(ExplanationKind.PERCENT_OR_POINTS, sentence, meant)
            return


def explain_period(odd: Figure, other: Figure, context: Context) -> Iterator[Explanation]:
    """Explain the odd figure as one that is given elsewhere for another period."""
    for meant in _list_equal(odd, context):
        if meant.period and find_obstacle(other, meant) is Obstacle.PERIOD:
            sentence = explanations.explain_other_period(
                write_figure(odd), context.name_outlet(meant), write_period(meant.period)
            )
            yield _make(ExplanationKind.OTHER_PERIOD, sentence, meant)
            return


def explain_metric(odd: Figure, other: Figure, context: Context) -> Iterator[Explanation]:
    """Explain the odd figure as one that is given elsewhere for another metric."""
    for meant in _list_equal(odd, context):
        if meant.metric not in {odd.metric, other.metric} and meant.change == odd.change:
            sentence = _explain_other_subject(odd, meant, context)
            yield _make(ExplanationKind.OTHER_METRIC, sentence, meant)
            return


def explain_entity(odd: Figure, other: Figure, context: Context) -> Iterator[Explanation]:
    """Explain the odd figure as one given elsewhere for a part of the entity, or for the whole."""
    record = context.book.entities.get(odd.entity)
    whole = (record.part_of,) if record and record.part_of else ()
    for entity in (*sorted(context.book.parts_of.get(odd.entity, ())), *whole):
        for meant in _list_equal(odd, context, entity):
            if find_obstacle(replace(other, entity=entity), meant) is None:
                sentence = _explain_other_subject(odd, meant, context)
                yield _make(ExplanationKind.OTHER_ENTITY, sentence, meant)
                return


def _explain_other_subject(odd: Figure, meant: Figure, context: Context) -> str:
    return explanations.explain_other_subject(
        write_figure(odd),
        context.name_outlet(meant),
        context.name_entity(meant),
        context.name_measured(meant),
    )


def _make(kind: ExplanationKind, sentence: str, meant: Figure) -> Explanation:
    return Explanation(kind, sentence, (meant.id,))
