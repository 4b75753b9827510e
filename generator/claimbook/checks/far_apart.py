"""Two figures of one article, from one voice, are too far apart to be the same thing.

Nobody gives the same figure twice and makes it 20 times larger: probably one is a total and the
other a share for each household, or one is for a year and the other for a day. If both have the
same metric, entity, period and scope, readers are told that the source contradicts itself.

Give one of the two another metric, another `about`, or a `scope` or `period` that tells them apart.
If the source does contradict itself, add an entry to disagreements.yml that says so.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-total
        says: Example will spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
      - id: report-share
        says: Example will spend 500 dollars for each home.
        quote: 500 dollars
        about: example
        metric: investment
        kind: plan
        amount: 500 dollars

Right, in a claim of data/articles/example-report.yml:

    id: report-share
    scope: {part: one home}
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimbook.checks.shared.findings import are_grounded, locate_figure
from claimbook.evidence import find_unlike
from claimbook.problem import Fault, Problem, Severity
from claimbook.sentences.figures import write_factor
from claimbook.study import Study
from claimbook.verdicts.wording import write_figure

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """Figures that one voice gives for one thing in one article should be of similar size."""
    for disagreement in study.evidence.disagreements:
        pair = find_unlike(study.book, study.verdicts, study.evidence, disagreement)
        if pair and are_grounded(study, (pair.a, pair.b)):
            first, last = sorted((pair.a, pair.b), key=list(study.book.claims).index)
            figures, far = study.verdicts.figures, write_factor(pair.factor or Decimal(0))
            yield FAULT.report(
                locate_figure(study, last),
                f"{write_figure(figures[last])} and {write_figure(figures[first])} are a factor of "
                f"{far} apart, so they are hardly the same thing",
                "give one of them another `metric`, `about`, `scope` or `period`",
                notes=((locate_figure(study, first), f"the other is `{first}`"),),
            )
