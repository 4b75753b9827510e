"""The same figure of the same entity is given for two different periods.

An article may have taken a figure from another and given it the wrong quarter, or mistaken a fiscal
year for a calendar year. This is noted if one of the two periods was supplied or is fiscal, or if
one article gives both.

Look at both texts. If one of them is wrong, add a `note` or `wrong` to its claim; if both are
right, nothing needs to be done.

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

Right, in a claim of data/articles/later.yml:

    period: 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.findings import report_notices
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_ADVICE = "look at both texts: one of the periods may be wrong"


def check(study: Study) -> Iterator[Problem]:
    """The same figure should not be given for two periods."""
    yield from report_notices(study, FAULT, _ADVICE)
