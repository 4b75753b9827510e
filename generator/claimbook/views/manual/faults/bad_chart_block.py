"""A block that asks for a chart cannot be read.

A chart in a page is a fenced block with the word `chart`, in YAML: `metric` is what it shows, and
`entities`, `kinds` and `periods` choose among the metric's claims. `title` replaces the title that
is made from the figures; `form` is `comparison`.

Correct what the message names. At least two figures must share a scale.

Wrong, in docs/analysis/index.md:

    ```chart
    metrics: investment
    ```

Right, in data/articles/second.yml:

    headline: Example plans
    outlet: daily-example
    published: 2025-02-15
    claims:
      - id: second-plan
        says: Example plans to spend 22 million dollars.
        quote: Example will spend 22 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 22 million dollars

Right, in docs/analysis/index.md:

    ```chart
    metric: investment
    ```
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, message: str, advice: str) -> Problem:
    """Report a block with something wrong in it."""
    return FAULT.report(at, message, advice)
