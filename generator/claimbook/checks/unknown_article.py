"""An article is said to cite one that the book does not have.

`cites` names the articles that this one repeats, by their files' names without `.yml`. What an
article only repeats is not counted as another voice.

Mend the name, or leave the entry out where that article is not in the book.

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

from claimbook.checks.references import find_unknown
from claimbook.problem import Problem
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """What `cites` names must be articles."""
    book = study.book
    uses = (
        (name, article.origin.at("cites", index))
        for article in book.articles
        for index, name in enumerate(article.cites)
    )
    yield from find_unknown("unknown-article", "article", uses, book.article, book)
