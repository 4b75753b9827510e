"""The same digits stand with two currencies.

Two claims of the same day give one number, one in this currency, the other in that. Hardly ever is
that by chance: one article took the other's number and wrote the wrong currency.

Check the quote. If it is the article that is wrong, the finding stays, for readers to see.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 20 million euros.
        quote: 20 million euros
        about: example
        metric: investment
        kind: plan
        amount: 20 million euros


Right, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.findings import report_findings
from claimbook.problem import Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import FindingKind

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """One event should be told in one currency."""
    yield from report_findings(study, FindingKind.CURRENCY_MISMATCH, SEVERITY)
