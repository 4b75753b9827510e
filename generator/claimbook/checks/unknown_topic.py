"""An article or a claim names a topic that topics.yml does not have.

Each topic has a page that lists its articles and claims. If the topic is misspelt, the page would
leave this one out.

Correct the id, or add the topic to topics.yml.

A new one needs a name:

```yaml
# data/topics.yml
shipping:
  name: Shipping
```

Wrong, in data/articles/example.yml:

    topics: [artifical-intelligence]

Right, in data/articles/example.yml:

    topics: [artificial-intelligence]
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.references import find_unknown, use
from claimbook.model import Article, Claim
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every entry of `topics` must be in topics.yml."""
    book = study.book
    records: tuple[Article | Claim, ...] = (*book.articles, *book.claims.values())
    uses = (
        use(topic, record, "topics", index)
        for record in records
        for index, topic in enumerate(record.topics)
    )
    yield from find_unknown(FAULT, "topic", uses, book.topics, book)
