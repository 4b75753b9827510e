"""A claim has an outlet as its `speaker`.

When an article repeats a newspaper's report, the newspaper is its `source` for the figure. An
outlet that is written as the speaker counts as the same outlet, never as a second source, but
readers would be told that somebody said it.

Official outlets and outlets of companies are not reported, since they may well be quoted.

Write `source` with the id of the outlet. If an article of that outlet is in the book, you can
instead list it under `cites` of this article.

Wrong, in data/outlets.yml:

    daily-example:
      name: Daily Example
    weekly-example:
      name: The Weekly Example

Wrong, in data/articles/example-report.yml:

    headline: A ferry line grows
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-ships
        says: The ferry line runs 12 ships.
        quote: the ferry line runs 12 ships, the Weekly Example reported
        about: example
        kind: fact
        speaker: {name: Weekly Example}

Right, in data/articles/example-report.yml:

    headline: A ferry line grows
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-ships
        says: The ferry line runs 12 ships.
        quote: the ferry line runs 12 ships, the Weekly Example reported
        about: example
        kind: fact
        source: weekly-example
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.attribution import SPEAKING
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """An outlet is an article's source for a figure, not its speaker."""
    book = study.book
    for claim in book.claims.values():
        speaker = claim.speaker
        if speaker is None or speaker.speaks_for or book.find_entity(speaker.name):
            continue
        outlet = book.find_outlet(speaker.name)
        if outlet and book.outlets[outlet].kind not in SPEAKING:
            proposed = Proposal("source", outlet)
            yield FAULT.report(
                claim.origin.at("speaker"),
                f"the speaker “{speaker.name}” is the outlet `{outlet}`",
                f"write `{proposed}` instead of the `speaker`, if the article has this from "
                "that outlet",
                proposed=(proposed,),
            )
