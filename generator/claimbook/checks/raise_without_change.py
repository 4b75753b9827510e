"""A goal is said to be raised or cut, and the new one is the old one.

The article calls one figure earlier (`as_of: earlier`) and gives the same for now, although it says
that the goal has moved.

Check which of the two the article means. If it says just this, the finding stays.

Wrong, in data/articles/example-report.yml:

    headline: Example raises its target
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-target
        says: Example has raised its target to 20 million dollars.
        quote: raised its target to 20 million dollars
        about: example
        metric: investment
        kind: target
        amount: 20 million dollars
      - id: report-target-before
        says: Example's target before was 20 million dollars.
        quote: its target of 20 million dollars
        about: example
        metric: investment
        kind: target
        amount: 20 million dollars
        as_of: earlier


Right, in data/articles/example-report.yml:

    headline: Example raises its target
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-target
        says: Example has raised its target to 20 million dollars.
        quote: raised its target to 20 million dollars
        about: example
        metric: investment
        kind: target
        amount: 20 million dollars
      - id: report-target-before
        says: Example's target before was 10 million dollars.
        quote: its target of 10 million dollars
        about: example
        metric: investment
        kind: target
        amount: 10 million dollars
        as_of: earlier
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.findings import report_findings
from claimbook.problem import Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import FindingKind

SEVERITY = Severity.INFO


def check(study: Study) -> Iterator[Problem]:
    """A goal that is said to move should move."""
    yield from report_findings(study, FindingKind.RAISE_WITHOUT_CHANGE, SEVERITY)
