"""A text does not say whose dollars it means, and it matters.

A bare `$` is read as the dollar of the outlet (`dollar` in outlets.yml). That is told where the
claim disagrees with one in another currency, or where the article names another dollar elsewhere.

Check which dollar is meant. If another article says so, a `note` can name it; the amount stays as
the text has it.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 50 million dollars.
        quote: $50 million
        about: example
        metric: investment
        kind: plan
        amount: $50 million
      - id: report-loan
        says: A bank lends Example 90 million Hong Kong dollars.
        quote: HK$90 million
        about: example
        metric: investment
        kind: fact
        amount: HK$90 million


Right, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 50 million dollars.
        quote: US$50 million
        about: example
        metric: investment
        kind: plan
        amount: US$50 million
      - id: report-loan
        says: A bank lends Example 90 million Hong Kong dollars.
        quote: HK$90 million
        about: example
        metric: investment
        kind: fact
        amount: HK$90 million
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.findings import report_findings
from claimbook.problem import Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import FindingKind

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """Where it matters, a text should say whose dollars it means."""
    yield from report_findings(study, FindingKind.ASSUMED_CURRENCY, SEVERITY)
