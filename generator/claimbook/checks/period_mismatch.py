"""One article gives the same figure for two periods.

A growth of 26% in one quarter here and in another one there: most often one of the two periods is a
slip, or a quarter of the fiscal year was taken for one of the calendar.

Check both quotes. Periods that the company counts by its fiscal year are written `FY2025-Q2`.

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
        says: Investment grew by 26%.
        quote: grew by 26%
        about: example
        metric: investment
        kind: fact
        amount: up 26%
        change: year-on-year
        period: 2024-Q3


Right, in data/articles/example-report.yml:

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
        says: Investment grew by 26%.
        quote: grew by 26%
        about: example
        metric: investment
        kind: fact
        amount: up 26%
        change: year-on-year
        period: 2024-Q2
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.findings import report_findings
from claimbook.problem import Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import FindingKind

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """One figure should be of one period."""
    yield from report_findings(study, FindingKind.PERIOD_MISMATCH, SEVERITY)
