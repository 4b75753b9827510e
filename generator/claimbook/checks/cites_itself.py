"""An article cites itself, directly or through the articles that it cites.

`cites` leads from an article to the articles from which it took its figures. Following these links
must lead to an article that had a figure first. If they form a ring, no article did.

Delete the `cites` that closes the ring: the later article cites the earlier one.

Wrong, in data/articles/example.yml:

    cites: [example-report]

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-16
    cites: [example]

Right, in data/articles/example.yml:

    cites: []
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.rings import find_rings
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every chain of `cites` must end; a ring is reported once, where it closes."""
    articles = study.book.article

    def follow(slug: str) -> Iterator[str]:
        return (cited for cited in articles[slug].cites if cited in articles)

    for ring in find_rings(sorted(articles), follow):
        *_, last, first = ring
        cites = articles[last].cites
        yield FAULT.report(
            articles[last].origin.at("cites", cites.index(first)),
            f"the articles cite each other in a ring: {' → '.join(ring)}",
            "delete the one that closes the ring: the later article cites the earlier one",
        )
