"""A figure of an article is in no claim.

Every amount of a held text is looked at: money, shares, multiples, counts, quantities, durations.
One that no claim uses is shown on the article's page as not yet claimed.

Write a claim with it, or add it to the `mentions` of the claim whose quote holds it;
`claimbook check --draft FILE` begins a claim of each, and with `--write` puts them into the file.
Furniture of the page belongs outside the `parts`, or into `noise`.

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
from claimbook.grounding import Layout, Span
from claimbook.model import Article, Where
from claimbook.problem import Problem, Severity
from claimbook.quantity import Mention
from claimbook.study import Study

SEVERITY = Severity.INFO

_ENDS = (".", "!", "?", "”", '"', "’", ")")
"""What a sentence of an article ends with; menus and captions seldom do."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure of a held text should be one that a claim uses."""
    for article in study.book.articles:
        if layout := study.grounded[article.slug].layout:
            for mention in list_uncovered(study, article):
                yield _report(article, layout, study.coverage[article.slug], mention)


def _report(article: Article, layout: Layout, coverage: Coverage, mention: Mention) -> Problem:
    at = layout.locate(Span(mention.start, mention.end))
    advice = f"`claimbook check --draft {article.origin.file.path}` begins a claim of it"
    if _may_be_furniture(article, layout, coverage, mention):
        advice += "; if it is furniture of the page, leave it out with `parts` or `noise`"
    return Problem(
        "unclaimed-amount",
        SEVERITY,
        article.origin.at("claims", key=True),
        f"no claim has “{mention.amount.text}” ({at.path}:{at.line}:{at.column})",
        advice,
        notes=((at, "it stands here"),),
    )


def _may_be_furniture(
    article: Article, layout: Layout, coverage: Coverage, mention: Mention
) -> bool:
    """Whether a figure stands in a line that is no sentence, of a body that nobody described."""
    block = layout.block_at(mention.start)
    if block is None or block.where is not Where.BODY or article.parts.body:
        return False
    span = coverage.sentence_at(mention.start)
    return span is None or not layout.text.endswith(_ENDS, span.start, span.end)
