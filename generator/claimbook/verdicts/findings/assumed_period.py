"""assumed-period: a conflict stands only if a figure without a period is of the same one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimbook.quantity import Period, write_period
from claimbook.verdicts.comparability import Note, same_span
from claimbook.verdicts.context import Context
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind
from claimbook.verdicts.wording import begin_sentence, join_names, write_figure

_SENTENCE = "{figure} is given without a period; it is compared with figures for {periods}."


def find(context: Context) -> Iterator[Finding]:
    """One finding for each figure without a period in conflict with others that have one."""
    against: dict[str, list[str]] = defaultdict(list)
    for pair in context.conflicts:
        if Note.PERIOD_ASSUMED in pair.notes:
            without = pair.b if context.figures[pair.a].period else pair.a
            against[without].append(pair.other(without))
    for claim, others in sorted(against.items()):
        figure = context.figures[claim]
        sentence = _SENTENCE.format(
            figure=write_figure(figure),
            periods=join_names(map(write_period, _list_periods(context, sorted(others)))),
        )
        kind = FindingKind.ASSUMED_PERIOD
        claims = (claim, *sorted(others))
        yield Finding(make_id(kind, claim), kind, claims, figure.article, begin_sentence(sentence))


def _list_periods(context: Context, figures: Iterable[str]) -> list[Period]:
    """The periods of some figures; of those that count as one, the first."""
    told: list[Period] = []
    for id_ in figures:
        period = context.figures[id_].period
        if period and not any(same_span(period, other) for other in told):
            told.append(period)
    return told
