"""The same figure of the same entity stands for two stretches of time.

An article may have taken a figure from another and given it the wrong quarter, or counted a fiscal
year as a calendar year. It is noted where one of the two periods was supplied or fiscal, or where
one article gives both.

Look at both texts. Where one of them is wrong, write a `note` or `wrong` at its claim; where both
are right, nothing is to be done.

Wrong, in a claim of data/articles/example.yml:

    period: 2026
    period_from: https://example.com/plan

Wrong, in data/articles/later.yml:

    headline: What Example plans
    outlet: daily-example
    published: 2025-01-17
    claims:
      - id: later-plan
        says: Example plans to spend 20 million dollars.
        quote: a plan of 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        period: 2025

Right, in a claim of data/articles/example.yml:

    period: 2026
    period_from: https://example.com/plan

Right, in data/articles/later.yml:

    headline: What Example plans
    outlet: daily-example
    published: 2025-01-17
    claims:
      - id: later-plan
        says: Example plans to spend 20 million dollars.
        quote: a plan of 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        period: 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.findings import report_notices
from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.INFO
_ADVICE = "look at both texts: one of the periods may be wrong"


def check(study: Study) -> Iterator[Problem]:
    """One figure should stand for one stretch of time."""
    yield from report_notices(study, "same-figure-other-period", SEVERITY, _ADVICE)
