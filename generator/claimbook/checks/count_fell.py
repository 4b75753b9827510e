"""A running total went down, but nobody says that it was revised.

A toll, the votes counted or the aid pledged grow as they become known. If a source gives a lower
count than before, one of the two usually counts something else: another region, or only those found
so far.

If the text says that the count was revised, put those words into the quote, or write `supersedes`
with the id of the earlier claim. If the two count different things, say so with `scope`.

Wrong, in data/metrics.yml:

    investment:
      name: Aid pledged
      definition: Money pledged to those who lost their homes.
      dimension: money
      measure: running

Wrong, in seeds/example.txt:

    It has 20 million dollars.

Wrong, in a claim of data/articles/example.yml:

    kind: fact
    says: Example has money.
    quote: It has 20 million dollars

Wrong, in data/articles/later.yml:

    headline: What was pledged
    outlet: daily-example
    published: 2025-01-17
    claims:
      - id: later-aid
        says: Example has 15 million dollars.
        quote: a total of 15 million dollars
        about: example
        metric: investment
        kind: fact
        amount: 15 million dollars

Right, in a claim of data/articles/later.yml:

    quote: the total was revised down to 15 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.findings import report_notices
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_ADVICE = "if the text says that it was revised, quote those words, or write `supersedes`"


def check(study: Study) -> Iterator[Problem]:
    """A running total should not fall without an explanation."""
    yield from report_notices(study, FAULT, _ADVICE)
