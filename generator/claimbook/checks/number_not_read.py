"""A number in a text in another language could not be read, so it was not checked.

In a text in another language, only the numbers in quotes are read: digits, with the scale words
that are known for its language. Numbers in words (“zwei Drittel”) and numbers that the language
does not write this way are not read. The rest of the text is not read at all, so figures that no
claim covers are not found.

If the translation is right, there is nothing to do.

Wrong, in data/articles/example-report.yml:

    headline: Example spendet
    outlet: daily-example
    published: 2025-01-14
    language: de
    text: example-report.txt
    claims:
      - id: example-gift
        says: Example gives 2 dollars.
        quote: spendet zwei Dollar
        translation: gives 2 dollars
        about: example
        metric: investment
        kind: fact
        amount: 2 dollars

Wrong, in seeds/example-report.txt:

    Example spendet

    Example spendet zwei Dollar.

Right, in a claim of data/articles/example-report.yml:

    quote: spendet 2 Dollar

Right, in seeds/example-report.txt:

    Example spendet

    Example spendet 2 Dollar.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.grounding import NumberMatch
from claimbook.model import Article
from claimbook.problem import Fault, Problem, Severity
from claimbook.problem.counting import write_count
from claimbook.quantity import list_numerals
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)


def check(study: Study) -> Iterator[Problem]:
    """Report which numbers of claims were not read, and how many others in the text were not."""
    for article in study.book.articles:
        language = study.book.foreign_language(article)
        if language is None:
            continue
        for claim in article.claims:
            for found in study.ground_of(claim.id).numbers:
                if found.match is NumberMatch.UNREAD:
                    also = claim.passages[found.passage].origin.at("quote")
                    yield FAULT.report(
                        also if found.passage else claim.origin.at(*found.field),
                        f"the quote's number for “{found.amount.text}” is not read in its "
                        f"language, `{language}`",
                        "compare it with the amount yourself: only numbers in digits are read",
                    )
        if others := _count_others(study, article, language):
            yield FAULT.report(
                article.origin.at("language"),
                "this text is in another language, so only the figures of its claims are read, and "
                f"not the {write_count(others, 'other number')} in digits",
                "look through the text yourself for figures that need a claim",
            )


def _count_others(study: Study, article: Article, language: str) -> int:
    """Return how many numbers in an article's parts are in no claim."""
    grounded = study.grounded[article.slug]
    if grounded.layout is None:
        return 0
    claimed = sum(1 for _ in study.coverage[article.slug].claimed)
    blocks = grounded.layout.blocks
    words = (grounded.layout.text[block.span.start : block.span.end] for block in blocks)
    return max(0, sum(len(list_numerals(each, language)) for each in words) - claimed)
