"""An editor ruled on a disagreement, and readers cannot look up why.

A ruling says that somebody is wrong. So its `source` must be something that readers can look up:
the id of a claim that quotes it, or an address. A description such as “the company's results” is
neither.

Add the article that decides it, with a claim that quotes its words, and name that claim in
`source`.

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

Wrong, in data/disagreements.yml:

    - claims: [example-plan, report-plan]
      state: ruled
      ruling: example-plan
      reason: The company's own plan says so.
      source: The plan of 15 January 2025
      reviewed: 2025-01-20

Right, in data/disagreements.yml:

    - claims: [example-plan, report-plan]
      state: ruled
      ruling: example-plan
      reason: The company's own plan says so.
      source: example-plan
      reviewed: 2025-01-20
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Closing
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """A ruling needs a source that readers can look up."""
    for closing in study.book.closings:
        known = closing.source in study.book.claims or "://" in (closing.source or "")
        if closing.state == "ruled" and closing.ruling in closing.claims and not known:
            yield _report(closing)


def _report(closing: Closing) -> Problem:
    lack = (
        f"its source is only described: “{closing.source}”"
        if closing.source
        else "it has no source"
    )
    return FAULT.report(
        closing.origin.at("source" if closing.source else "ruling"),
        f"this ruling calls the other claims wrong, and {lack}",
        "write the id of the claim that quotes what decides it, or its address, as `source`",
    )
