"""A text in seeds/private/ is marked as one that may be republished.

Texts in that folder are never shown whole, whatever their claim file says: only quoted passages are
shown, with at most 60 characters on either side.

Write `republish: quotes`. A text that may be republished belongs in seeds/ itself.

Wrong, in data/articles/example-report.yml:

    headline: Example reports a plan
    outlet: daily-example
    published: 2025-01-14
    text: private/example-report.txt
    republish: full

Right, in data/articles/example-report.yml:

    headline: Example reports a plan
    outlet: daily-example
    published: 2025-01-14
    text: private/example-report.txt
    republish: quotes
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """A claim file must not allow more for a private text than is possible."""
    seeds = study.book.seeds
    for article in study.book.articles:
        if article.is_private and article.republish == "full":
            proposed = Proposal("republish", "quotes")
            yield FAULT.report(
                article.origin.at("republish"),
                f"a text in {seeds}/private/ is never shown whole",
                f"write `{proposed}`, or move the text to {seeds}/ if it may be republished",
                proposed=(proposed,),
            )
