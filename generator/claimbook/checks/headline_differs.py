"""The figure in a headline is not that of its own article.

Many readers see the headline only. Where the article below it says another figure of the same
thing, both are shown side by side.

Check whether the two measure the same. If they do not, say so by `metric`, `scope` or `period`.

Wrong, in data/articles/example-report.yml:

    headline: Example to spend 90 million dollars
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-headline
        says: Example plans to spend 90 million dollars.
        quote: 90 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 90 million dollars
        where: headline
      - id: report-body
        says: Example plans to spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        where: body


Right, in data/articles/example-report.yml:

    headline: Example to spend 20 million dollars
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-headline
        says: Example plans to spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        where: headline
      - id: report-body
        says: Example plans to spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        where: body
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.findings import report_findings
from claimbook.problem import Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import FindingKind

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """A headline should say what its article says."""
    yield from report_findings(study, FindingKind.HEADLINE_DIFFERS, SEVERITY)
