"""A figure of an article is in no claim.

Every amount of a held text is looked at: money, shares, multiples, counts, quantities, durations.
One that no claim uses is shown on the article's page as not yet claimed.

Write a claim with it, or add it to the `mentions` of the claim whose quote holds it. Furniture of
the page belongs outside the `parts`, or into `noise`.

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
from claimbook.grounding import Layout, Span
from claimbook.model import Article
from claimbook.problem import Problem, Severity
from claimbook.quantity import Mention
from claimbook.study import Study

LONGEST = 90
"""Code points of a sentence that a help repeats."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure of a held text should be one that a claim uses.

    A figure inside the quote of a claim that has another one is that claim's fault, and one of an
    article whose parts were not found may have a claim.
    """
    for article in study.book.articles:
        grounded = study.grounded[article.slug]
        if grounded.layout is None or grounded.layout.missing:
            continue
        faulty = [
            span
            for ground in grounded.grounds.values()
            for number, place in enumerate(ground.places)
            if not place.match.stands or number in {s.passage for s in ground.shortfalls}
            for span in place.spans
        ]
        coverage = study.coverage[article.slug]
        for mention in coverage.unclaimed:
            here = Span(mention.start, mention.end)
            if not any(span.start < here.end and here.start < span.end for span in faulty):
                yield _report(article, grounded.layout, coverage, mention)


def _report(article: Article, layout: Layout, coverage: Coverage, mention: Mention) -> Problem:
    span = coverage.sentence_at(mention.start)
    sentence = " ".join(layout.text[span.start : span.end].split()) if span else ""
    if len(sentence) > LONGEST:
        sentence = sentence[: LONGEST - 1].rstrip() + "…"
    return Problem(
        "unclaimed-amount",
        Severity.INFO,
        article.origin.at("claims", key=True),
        f"no claim has “{mention.amount.text}”",
        f"it stands in the sentence “{sentence}”" if sentence else "",
        notes=((layout.locate(Span(mention.start, mention.end)), "it stands here"),),
    )
