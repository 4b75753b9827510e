"""The figure in a headline is not that of its own article.

Many readers see the headline only. Where the article below it says another figure of the same
thing, both are shown side by side.

Check whether the two measure the same. If they do not, say so by `metric`, `scope` or `period`.

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

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from claimbook.model import Where
from claimbook.problem import Severity
from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import join_names, write_figure

SEVERITY = Severity.INFO
KIND = FindingKind("headline-differs", "Headline differs", Weight.WRONG, SEVERITY)
_SENTENCE = "The headline says {headline}, the article itself {others}."


def find(context: Context) -> Iterator[Finding]:
    """One finding for each figure of a headline that conflicts with its article."""
    against: dict[str, list[str]] = defaultdict(list)
    for pair in context.conflicts:
        for one, two in ((pair.a, pair.b), (pair.b, pair.a)):
            head, other = context.figures[one], context.figures[two]
            within = head.article == other.article
            if within and head.where is Where.HEADLINE and other.where is not Where.HEADLINE:
                against[one].append(two)
    for headline in sorted(against):
        yield _make_finding(context, headline, sorted(against[headline]))


def _make_finding(context: Context, headline: str, others: list[str]) -> Finding:
    head, *figures = (context.figures[claim] for claim in (headline, *others))
    sentence = _SENTENCE.format(
        headline=write_figure(head), others=join_names(map(write_figure, figures))
    )
    told = chain(*(explain_pair(head, figure, context) for figure in figures))
    return Finding(
        make_id(KIND.id, headline),
        KIND,
        (headline, *others),
        head.article,
        sentence,
        tuple(dict.fromkeys(told)),
    )
