"""A ruling is missing, or is for a claim that the disagreement does not list.

In disagreements.yml an editor may say which of the listed claims is right: `ruling` is its id, and
`state` is `ruled`. `ruling: none` says that they were examined and nobody can tell. A ruling for a
claim that is not listed would silently make all listed claims wrong.

List the claim, or name one of the listed ones.

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
      - id: report-year
        says: Example was founded by a smith.
        quote: founded by a smith
        about: example
        kind: fact

Wrong, in data/disagreements.yml:

    - claims: [example-plan, report-plan]
      state: ruled
      ruling: report-year
      reason: The company's own plan says so.
      source: example-plan

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

from claimbook.model import NOBODY, Closing
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """A ruling must name one of its disagreement's claims, and `ruled` needs a ruling."""
    for closing in study.book.closings:
        listed = ", ".join(f"`{claim}`" for claim in closing.claims)
        if closing.ruling is None and closing.state == "ruled":
            message = "this disagreement is ruled, but it does not say for which claim"
            advice = f"write `ruling:` with one of {listed}, or `none`"
            yield _report(closing, "state", message, advice)
        elif closing.ruling not in (None, NOBODY, *closing.claims):
            message = f"the ruling is for `{closing.ruling}`, which the disagreement does not list"
            advice = f"name one of {listed}, or add it to `claims`"
            yield _report(closing, "ruling", message, advice)
        elif closing.ruling is not None and closing.state != "ruled":
            message = f"there is a ruling, but the state is `{closing.state}`"
            yield _report(closing, "state", message, "write `state: ruled`")


def _report(closing: Closing, field: str, message: str, advice: str) -> Problem:
    return FAULT.report(closing.origin.at(field), message, advice)
