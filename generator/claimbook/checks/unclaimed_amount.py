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

import re
from collections.abc import Iterator
from itertools import count

from claimbook.coverage import Coverage
from claimbook.grounding import Layout, Span
from claimbook.model import Article, Where
from claimbook.problem import Problem, Severity
from claimbook.quantity import Mention
from claimbook.read.quoting import write_value
from claimbook.study import Study

SEVERITY = Severity.INFO

_ENDS = (".", "!", "?", "”", '"', "’", ")")
"""What a sentence of an article ends with; menus and captions seldom do."""


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
    at = layout.locate(Span(mention.start, mention.end))
    advice = "a claim of it may begin like this"
    block = layout.block_at(mention.start)
    in_body = block is not None and block.where is Where.BODY
    if in_body and not article.parts.body and not sentence.endswith(_ENDS):
        advice = (
            "leave it out with `parts` or `noise` if it is furniture of the page, else claim it"
        )
    return Problem(
        "unclaimed-amount",
        SEVERITY,
        article.origin.at("claims", key=True),
        f"no claim has “{mention.amount.text}” ({at.path}:{at.line}:{at.column})",
        f"{advice}:",
        notes=((at, "it stands here"),),
        lines=tuple(_begin_claim(article, mention.amount.text, sentence)),
    )


def _begin_claim(article: Article, amount: str, sentence: str) -> Iterator[str]:
    """The fields of a claim to fill in; until then each empty one is an error."""
    known = {claim.id for claim in article.claims}
    stem = "-".join(re.findall(r"[a-z0-9]+", f"{article.slug} {amount}".lower()))
    id_ = next(each for n in count(1) if (each := f"{stem}-{n}" if n > 1 else stem) not in known)
    yield f"  - id: {id_}"
    yield "    says:"
    yield f"    quote: {write_value(sentence or amount)}"
    yield "    about:"
    yield "    metric:"
    yield "    kind:"
    yield f"    amount: {write_value(amount)}"
