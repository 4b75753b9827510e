"""A claim from a text in another language has no translation of its quote.

Figures are read in the book's language. If the text is in another language, the figure is checked
against a translation of its quote. The numbers in the translation are then looked for in the quote
as its language writes them: 25.000 in a German text is twenty-five thousand.

Write the quote in the book's language as `translation`, and the amount as in the translation.

Wrong, in seeds/example.txt:

    Example will 25.000 Dollar spenden.

Wrong, in data/articles/example.yml:

    language: de

Wrong, in a claim of data/articles/example.yml:

    quote: will 25.000 Dollar spenden
    amount: 25.000 Dollar

Right, in a claim of data/articles/example.yml:

    says: Example will give 25,000 dollars.
    quote: will 25.000 Dollar spenden
    translation: will give 25,000 dollars
    amount: 25,000 dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every figure of a held text in another language needs a translation."""
    for article in study.book.articles:
        language = study.book.foreign_language(article)
        if language is None or study.grounded[article.slug].layout is None:
            continue
        for claim in article.claims:
            if claim.amount and not claim.translation:
                yield FAULT.report(
                    claim.origin.at("amount"),
                    f"“{claim.amount.text}” comes from a text in another language, `{language}`, "
                    "and its quote has no translation",
                    "write the quote in the book's language as `translation`, and the amount in "
                    "its words",
                )
