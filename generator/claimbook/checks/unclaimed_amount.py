"""A figure in an article is not in any claim.

Every amount in a held text is looked at: money, shares, multiples, counts, quantities, durations.
If no claim uses it, the article's page shows it as not yet claimed.

Write a claim with it, or add it to the `mentions` of the claim whose quote contains it.
`claimbook check --draft FILE` drafts a claim for each such figure, and with `--write` puts them
into the file. Page furniture belongs outside the `parts`, or in `noise`.

Wrong, in a claim of data/articles/example.yml:

    quote: Example doubles its plan
    amount: doubles
    change: year-on-year

Right, in data/articles/example.yml:

    claims:
      - id: example-plan-growth
        says: Example has doubled its plan.
        quote: Example doubles its plan
        about: example
        metric: investment
        kind: plan
        amount: doubles
        change: year-on-year
      - id: example-plan
        says: Example plans to spend 20 million dollars.
        quote: plans to spend 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.coverage import Coverage
from claimbook.drafts import list_uncovered
from claimbook.grounding import TextLayout
from claimbook.model import Article, Where
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import Mention
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)

_ENDS = (".", "!", "?", "”", '"', "’", ")")
"""How a sentence of an article ends; menus and captions seldom do."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure in a held text should be used by a claim."""
    for article in study.book.articles:
        if layout := study.grounded[article.slug].layout:
            for mention in list_uncovered(study, article):
                yield _report(article, layout, study.coverage[article.slug], mention)


def _report(article: Article, layout: TextLayout, coverage: Coverage, mention: Mention) -> Problem:
    at = layout.locate(mention.span)
    advice = f"`claimbook check --draft {article.origin.file.path}` drafts a claim with it"
    if _may_be_furniture(article, layout, coverage, mention):
        advice += "; if it is page furniture, exclude it with `parts` or `noise`"
    return FAULT.report(
        article.origin.at("claims", key=True),
        f"no claim has “{mention.amount.text}” ({at.path}:{at.line}:{at.column})",
        advice,
        notes=((at, "it is here"),),
    )


def _may_be_furniture(
    article: Article, layout: TextLayout, coverage: Coverage, mention: Mention
) -> bool:
    """Whether a figure is in a line that is not a sentence, in an article without `parts`."""
    block = layout.block_at(mention.start)
    if block is None or block.where is not Where.BODY or article.parts.body:
        return False
    span = coverage.sentence_at(mention.start)
    return span is None or not layout.text.endswith(_ENDS, span.start, span.end)
