"""A figure without a period disagrees with one that has a period.

The two are compared as if they were of the same time. If they are not, they do not disagree.

Give the claim its `period`. Where its text does not give one, `period_from` names the claim or the
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


Right, in data/articles/example-report.yml:

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

from collections.abc import Iterator

from claimbook.checks.findings import report_findings
from claimbook.problem import Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import FindingKind

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """Figures that disagree should both have a period."""
    yield from report_findings(study, FindingKind.ASSUMED_PERIOD, SEVERITY)
