"""A figure without a period differs from one that has a period.

If the two may well be for the same period, they are compared as if they were. Otherwise they are
not compared, and the problem says why. The page on the method has the rule.

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
from collections.abc import Callable, Iterable, Iterator

from claimbook.problem import Fault, Severity
from claimbook.quantity import Period, write_period
from claimbook.sentences import findings
from claimbook.verdicts.comparability import Note, same_span
from claimbook.verdicts.context import Context
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "No period given",
    Weight.ASSUMED,
    "give the claim its `period`; if its text has none, name in `period_from` where it is from",
)


COMPARED = ""
"""The reason why two figures are not compared, if they are compared."""

_Said = tuple[str, tuple[str, str], str, tuple[str, ...], str]
"""An article, what a figure in it measures, its words, the figures that differ, and why not."""


def _are_compared(_without: str, _other: str) -> str | None:
    return COMPARED


def find(
    context: Context, find_reason: Callable[[str, str], str | None] = _are_compared
) -> Iterator[Finding]:
    """Yield a finding for each figure without a period that differs from one that has one.

    `find_reason` is given both and returns why they are not compared: `COMPARED` if they are, and
    None if the period has nothing to do with it. If an article repeats a figure, as its text
    repeats its headline, there is one finding.
    """
    against: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair in context.conflicts:
        if Note.PERIOD_ASSUMED in pair.notes:
            without = pair.b if context.figures[pair.a].period else pair.a
            other = pair.other(without)
            reason = find_reason(without, other)
            if reason is not None:
                against[without][reason].append(other)
    alike: dict[_Said, list[str]] = defaultdict(list)
    for claim, reasons in sorted(against.items()):
        # What it is compared with comes first: a claim has one finding of this kind.
        reason, rivals = min(reasons.items())
        figure = context.figures[claim]
        said = figure.article, figure.key, write_figure(figure), tuple(sorted(rivals)), reason
        alike[said].append(claim)
    for (article, _, words, others, reason), claims in alike.items():
        outlet = context.name_outlet(context.figures[claims[0]])
        periods = list(map(write_period, _list_periods(context, others)))
        sentence = (
            findings.describe_period_apart(outlet, words, periods, reason)
            if reason
            else findings.describe_assumed_period(outlet, words, periods)
        )
        named, told = claims[:1], (*claims, *others)
        yield KIND.make_finding(told, article, sentence, named_after=named)


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
