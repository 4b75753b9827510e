"""A quote is nothing but its figure.

Readers see the quote beside the figure as its evidence. A quote without a word about what the
figure counts shows nothing, and after a change of the article's text it may be found at a figure of
something else.

Let the quote begin or end a few words further out, so that it says what the figure is.

Wrong, in a claim of data/articles/example.yml:

    quote: 20 million dollars

Right, in a claim of data/articles/example.yml:

    quote: spend 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Problem, Severity
from claimbook.quantity import find_amounts
from claimbook.study import Study

SEVERITY = Severity.WARNING


def check(study: Study) -> Iterator[Problem]:
    """A quote of a held text must have a word besides its figures."""
    for article in study.book.articles:
        if study.grounded[article.slug].layout is None:
            continue
        dollar = study.book.dollar_in(article)
        for claim in article.claims:
            ground = study.ground_of(claim.id)
            found = ground.match.stands and not (ground.places[0].others or ground.shortfalls)
            if claim.amount and found and not _list_words(claim.quote, dollar):
                yield Problem(
                    "bare-quote",
                    SEVERITY,
                    claim.origin.at("quote"),
                    f"the quote “{claim.quote}” is nothing but its figure",
                    "add the words of the text that say what it counts",
                )


def _list_words(quote: str, dollar: str) -> list[str]:
    """The words of a quote outside of its figures."""
    rest, end = "", 0
    for mention in find_amounts(quote, dollar):
        rest, end = f"{rest}{quote[end : mention.start]} ", mention.end
    return [word for word in (rest + quote[end:]).split() if any(map(str.isalpha, word))]
