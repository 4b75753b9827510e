"""One article gives the same figure for two periods.

If growth of 26% is given for one quarter here and for another one there, one of the two periods is
usually a slip, or a fiscal quarter was mistaken for a calendar quarter. If an article gives four
periods or more, such as ten years of profits, a figure may well occur twice.

Check both quotes. Periods in the company's fiscal year are written `FY2025-Q2`.

Wrong, in data/articles/example-report.yml:

    headline: Example grows
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-growth
        says: Investment grew by 26%.
        quote: grew by 26%
        about: example
        metric: investment
        kind: fact
        amount: up 26%
        change: year-on-year
        period: 2024-Q2
      - id: report-growth-again
        says: Investment rose by 26%.
        quote: rose by 26%
        about: example
        metric: investment
        kind: fact
        amount: up 26%
        change: year-on-year
        period: 2024-Q3

Right, in a claim of data/articles/example-report.yml:

    id: report-growth-again
    period: 2024-Q2
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations

from claimbook.gathering import gather
from claimbook.problem import Fault, Severity
from claimbook.quantity import write_period
from claimbook.sentences import findings
from claimbook.verdicts.context import Context
from claimbook.verdicts.courses import find_courses, name_course
from claimbook.verdicts.explanations import fiscal_year
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "Period in doubt",
    Weight.MISLEADING,
    "check the period of each quote; that of a company's fiscal year is written `FY2025-Q2`",
)


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each figure that an article gives for periods without a common day.

    In a course, such as the profits of ten years, the same figure may well occur twice.
    """
    courses = find_courses(context.figures.values())
    for group in context.repeated:
        for alike in gather((figure.entity, figure) for figure in group).values():
            if _apart(alike) and name_course(alike[0]) not in courses:
                yield _make_finding(context, alike)


def _apart(figures: list[Figure]) -> bool:
    periods = [figure.period for figure in figures if figure.period]
    return any(not a.overlaps(b) for a, b in combinations(periods, 2))


def _make_finding(context: Context, figures: list[Figure]) -> Finding:
    placed = [figure for figure in figures if figure.period]
    claims = [figure.id for figure in placed]
    periods = [write_period(figure.period) for figure in placed if figure.period]
    sentence = findings.describe_period_mismatch(
        context.name_outlet(placed[0]),
        write_figure(placed[0]),
        context.name_entity(placed[0]),
        context.name_measured(placed[0]),
        periods,
    )
    explanations = (
        explanation
        for one, two in permutations(placed, 2)
        for explanation in fiscal_year.explain(one, two, context)
    )
    return KIND.make_finding(claims, placed[0].article, sentence, explanations)
