"""A quote is nothing but its figure.

Readers see the quote beside the figure as its evidence. A quote without a word about what the
figure counts shows nothing, and if the article's text changes, it may be found at a figure for
something else.

Let the quote begin or end a few words further out, so that it says what the figure is.

Wrong, in a claim of data/articles/example.yml:

    quote: 20 million dollars

Right, in a claim of data/articles/example.yml:

    quote: spend 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.grounding import has_words
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """A quote from a held text must have a word besides its figures."""
    for article in study.book.articles:
        layout = study.grounded[article.slug].layout
        if layout is None:
            continue
        for claim in article.claims:
            ground = study.ground_of(claim.id)
            place = ground.places[0]
            found = place.match.stands and place.spans and not (place.others or ground.shortfalls)
            if claim.amount and found and not has_words(layout, place.spans, ground.read):
                yield FAULT.report(
                    claim.origin.at("quote"),
                    f"the quote “{claim.quote}” is nothing but its figure",
                    "add the words of the text that say what it counts",
                )
