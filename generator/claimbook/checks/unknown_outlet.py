"""An article names an outlet that outlets.yml does not have.

Outlets that agree on a figure are counted by their ids, and a bare `$` is read as the dollar of the
outlet.

Correct the id, or add the outlet to outlets.yml.

A new one needs a name:

```yaml
# data/outlets.yml
harbour-ledger:
  name: The Harbour Ledger
```

Wrong, in data/articles/example.yml:

    outlet: daily-exmaple

Right, in data/articles/example.yml:

    outlet: daily-example
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.references import find_unknown, use
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every `outlet` must be in outlets.yml."""
    book = study.book
    uses = (use(article.outlet, article, "outlet") for article in book.articles)
    yield from find_unknown(FAULT, "outlet", uses, book.outlets, book)
