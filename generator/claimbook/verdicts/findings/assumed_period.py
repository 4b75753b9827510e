"""assumed-period: a conflict stands only if a figure without a period is of the same one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimbook.quantity import write_period
from claimbook.verdicts.comparability import Note
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
        periods = (context.figures[other].period for other in sorted(others))
        sentence = _SENTENCE.format(
            figure=write_figure(figure),
            periods=join_names(write_period(period) for period in periods if period),
        )
        kind = FindingKind.ASSUMED_PERIOD
        claims = (claim, *sorted(others))
        yield Finding(make_id(kind, claim), kind, claims, figure.article, begin_sentence(sentence))
