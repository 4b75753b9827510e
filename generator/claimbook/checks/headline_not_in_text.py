"""The text of an article is held without its headline.

Saved pages and reader views often contain only the body. Then all of the text counts as the
article, and a quote of the headline is looked for in the field `headline`, which only the editor
vouches for.

Put the headline into the text, on a line of its own above the rest. If that is not possible,
nothing needs to be done.

Wrong, in seeds/report.txt:

    The ferry line now runs 12 ships.

Wrong, in data/articles/example-report.yml:

    headline: A ferry line grows
    outlet: daily-example
    published: 2025-01-15
    text: report.txt
    claims:
      - id: report-ships
        says: The ferry line runs 12 ships.
        quote: now runs 12 ships
        about: example
        kind: fact

Right, in seeds/report.txt:

    A ferry line grows

    The ferry line now runs 12 ships.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Where
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)


def check(study: Study) -> Iterator[Problem]:
    """A text should contain the headline that readers saw."""
    for article in study.book.articles:
        layout = study.grounded[article.slug].layout
        if layout and layout.headline is None and Where.HEADLINE not in layout.missing:
            yield FAULT.report(
                article.origin.at("headline"),
                f"no line of {article.text} is like this headline, so its quotes are checked "
                "against this field alone",
                f"add it as the first line of {article.text}",
            )
