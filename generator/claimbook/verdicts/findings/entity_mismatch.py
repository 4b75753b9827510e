"""One article gives the same figure for an entity and for a part of it.

For example, the headline gives the growth of the cloud business as that of the whole company.

Check what each quote is about. If the article does say both, the finding stays.

Wrong, in data/entities.yml:

    example-cloud:
      name: Example Cloud
      kind: company
      part_of: example

Wrong, in data/articles/example-report.yml:

    headline: Example grows
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-growth
        says: Investment grew by 26%.
        quote: grew by 26%
        about: example
        metric: investment
        kind: fact
        amount: up 26%
        change: year-on-year
        period: 2024-Q2
      - id: report-cloud-growth
        says: Investment grew by 26%.
        quote: grew by 26%
        about: example-cloud
        metric: investment
        kind: fact
        amount: up 26%
        change: year-on-year
        period: 2024-Q2

Right, in a claim of data/articles/example-report.yml:

    id: report-cloud-growth
    says: Investment grew by 30%.
    quote: grew by 30%
    amount: up 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Fault, Severity
from claimbook.sentences import findings
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "Whose figure?",
    Weight.MISLEADING,
    "check whom each quote is about and correct `about`; if the article says both, nothing "
    "needs to be done",
)


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each figure that an article gives for a whole and for parts of it."""
    for group in context.repeated:
        for whole in dict.fromkeys(figure.entity for figure in group):
            parts = [each for each in group if context.book.is_part(each.entity, whole)]
            wholes = [each for each in group if each.entity == whole]
            if parts:
                yield _make_finding(context, wholes, parts)


def _make_finding(context: Context, wholes: list[Figure], parts: list[Figure]) -> Finding:
    claims = [figure.id for figure in (*wholes, *parts)]
    sentence = findings.describe_entity_mismatch(
        context.name_outlet(wholes[0]),
        write_figure(wholes[0]),
        context.name_entity(wholes[0]),
        context.name_measured(wholes[0]),
        [context.name_entity(part) for part in parts],
    )
    return KIND.make_finding(claims, wholes[0].article, sentence)
