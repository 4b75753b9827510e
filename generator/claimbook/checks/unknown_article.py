"""An article cites one that the book does not have.

`cites` lists the articles that this one repeats, by the names of their files without `.yml`. What
an article only repeats is not counted as another voice.

Correct the name, or delete the entry if that article is not in the book.

Wrong, in data/articles/example.yml:

    cites: [exmaple-annual-report]

Right, in data/articles/example.yml:

    cites: [example-report]

Right, in data/articles/example-report.yml:

    headline: Example reports a plan
    outlet: daily-example
    published: 2025-01-14
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.references import find_unknown, use
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every entry of `cites` must be an article."""
    book = study.book
    uses = (
        use(name, article, "cites", index)
        for article in book.articles
        for index, name in enumerate(article.cites)
    )
    yield from find_unknown(FAULT, "article", uses, book.article, book)
