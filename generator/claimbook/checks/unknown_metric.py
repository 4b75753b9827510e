"""A claim or a derived figure names a metric that metrics.yml does not have.

The metric says what a figure measures. Figures are compared, and drawn on one axis, only if they
measure the same thing, so an unknown id is refused.

Correct the id, or add the metric with its definition to metrics.yml.

A new one needs four fields:

```yaml
# data/metrics.yml
order-backlog:
  name: Order backlog
  definition: What customers have ordered and not yet received.
  dimension: money
  measure: stock   # or flow, running, moving
```

Wrong, in a claim of data/articles/example.yml:

    metric: invesment

Right, in a claim of data/articles/example.yml:

    metric: investment
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.references import find_unknown, use
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every `metric` must be in metrics.yml."""
    book = study.book
    uses = (
        use(record.metric, record, "metric") for record in book.figures.values() if record.metric
    )
    amounts = {
        it.metric: it.amount
        for it in book.claims.values()
        if it.metric and it.amount and not it.change
    }
    yield from find_unknown(FAULT, "metric", uses, book.metrics, book, amounts=amounts)
