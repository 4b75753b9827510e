"""One article gives the same figure for an entity and for a part of it.

The headline gives the company the growth of its cloud business, or the other way round.

Check what each quote is about. If the article does say both, the finding stays.

Wrong, in data/entities.yml:

    example-cloud:
      name: Example Cloud
      kind: company
      part_of: example


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
      - id: report-cloud-growth
        says: Investment grew by 26%.
        quote: grew by 26%
        about: example-cloud
        metric: investment
        kind: fact
        amount: up 26%
        change: year-on-year
        period: 2024-Q2


Right, in data/entities.yml:

    example-cloud:
      name: Example Cloud
      kind: company
      part_of: example


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
      - id: report-cloud-growth
        says: Investment grew by 30%.
        quote: grew by 30%
        about: example-cloud
        metric: investment
        kind: fact
        amount: up 30%
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
    """One figure should be of one entity."""
    yield from report_findings(study, FindingKind.ENTITY_MISMATCH, SEVERITY)
