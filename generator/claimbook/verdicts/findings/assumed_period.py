"""A figure without a period disagrees with one that has a period.

The two are compared as if they were for the same period. If they are not, they do not disagree.

Give the claim its `period`. If its text does not give one, `period_from` can name the claim or the
address that it comes from.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 50 million dollars.
        quote: 50 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 50 million dollars
        period: 2025

Right, in a claim of data/articles/example.yml:

    period: 2024
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimbook.problem import Severity
from claimbook.quantity import Period, write_period
from claimbook.sentences import findings
from claimbook.verdicts.comparability import Note, same_span
from claimbook.verdicts.context import Context
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    "assumed-period",
    "No period given",
    Weight.ASSUMED,
    Severity.INFO,
    "give the claim its `period`; if its text has none, name in `period_from` where it is from",
)


_Said = tuple[str, tuple[str, str], str, tuple[str, ...]]
"""An article, what a figure in it measures, its words, and the figures that contradict it."""


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each figure without a period that is in conflict with one that has one.

    If an article repeats a figure, as its text repeats its headline, there is one finding.
    """
    against: dict[str, list[str]] = defaultdict(list)
    for pair in context.conflicts:
        if Note.PERIOD_ASSUMED in pair.notes:
            without = pair.b if context.figures[pair.a].period else pair.a
            against[without].append(pair.other(without))
    alike: dict[_Said, list[str]] = defaultdict(list)
    for claim, rivals in sorted(against.items()):
        figure = context.figures[claim]
        alike[figure.article, figure.key, write_figure(figure), tuple(sorted(rivals))].append(claim)
    for (article, _, words, others), claims in alike.items():
        sentence = findings.describe_assumed_period(
            context.name_outlet(context.figures[claims[0]]),
            words,
            list(map(write_period, _list_periods(context, others))),
        )
        yield Finding(make_id(KIND.id, claims[0]), KIND, (*claims, *others), article, sentence)


def _list_periods(context: Context, figures: Iterable[str]) -> list[Period]:
    """Return the distinct periods of some figures.

    If several count as the same, the first of them.
    """
    periods: list[Period] = []
    for id_ in figures:
        period = context.figures[id_].period
        if period and not any(same_span(period, other) for other in periods):
            periods.append(period)
    return periods
