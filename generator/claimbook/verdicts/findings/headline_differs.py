"""The figure in a headline is not that of its own article.

Many readers see only the headline. If the article below it gives another figure for the same thing,
both are shown side by side. Nothing is said if the text has the headline's figure as well, whatever
its claim is about.

Check whether the two measure the same thing. If they do not, say so with `metric`, `scope` or
`period`.

Wrong, in data/articles/example-report.yml:

    headline: Example to spend 90 million dollars
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-headline
        says: Example plans to spend 90 million dollars.
        quote: 90 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 90 million dollars
        where: headline
      - id: report-body
        says: Example plans to spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        where: body

Right, in data/articles/example-report.yml:

    headline: Example to spend 20 million dollars
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-headline
        says: Example plans to spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        where: headline
      - id: report-body
        says: Example plans to spend 20 million dollars.
        quote: 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
        where: body
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from claimbook.gathering import gather
from claimbook.model import Where
from claimbook.problem import Fault, Severity
from claimbook.sentences import findings
from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.verdict import Verdict
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "Headline differs",
    Weight.WRONG,
    "if they do not measure the same thing, say so with `metric`, `scope` or `period`",
)


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each headline figure that its article contradicts and never confirms.

    If the headline names a speaker, it is compared only with figures from that speaker.
    """
    heads = {id_ for id_, each in context.figures.items() if each.where is Where.HEADLINE}
    conflicts = (pair for pair in context.pairs_with(heads) if pair.verdict is Verdict.CONFLICT)
    against = gather(
        (head, other)
        for pair in conflicts
        for head, other in ((pair.a, pair.b), (pair.b, pair.a))
        if _is_in_headline(context.figures[head], context.figures[other])
        and head not in context.borne_out
    )
    for headline in sorted(against):
        yield _make_finding(context, headline, sorted(against[headline]))


def _is_in_headline(head: Figure, other: Figure) -> bool:
    """Whether one figure is in the headline and the other, with the same scope, is not."""
    if head.article != other.article or head.scope != other.scope:
        return False
    if head.speaker not in (None, other.speaker):
        return False
    return head.where is Where.HEADLINE and other.where is not Where.HEADLINE


def _make_finding(context: Context, headline: str, others: list[str]) -> Finding:
    head, *figures = (context.figures[claim] for claim in (headline, *others))
    sentence = findings.describe_headline_differs(
        context.name_outlet(head), write_figure(head), list(map(write_figure, figures))
    )
    explanations = chain(*(explain_pair(head, figure, context) for figure in figures))
    return KIND.make_finding(
        (headline, *others), head.article, sentence, explanations, named_after=[headline]
    )
