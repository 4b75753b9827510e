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

from collections.abc import Iterator, Sequence

from claimbook.grounding import Ground, TextLayout
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import Mention, Span
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
            if claim.amount and found and not _has_words(layout, ground):
                yield FAULT.report(
                    claim.origin.at("quote"),
                    f"the quote “{claim.quote}” is nothing but its figure",
                    "add the words of the text that say what it counts",
                )


def _has_words(layout: TextLayout, ground: Ground) -> bool:
    """Whether a quote has a word outside its figures."""
    return any(
        any(map(str.isalpha, layout.show_text(start, end)))
        for span in ground.places[0].spans
        for start, end in _list_gaps(span, ground.read)
    )


def _list_gaps(span: Span, figures: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the figures of a span."""
    start = span.start
    for figure in figures:
        if span.covers(figure):
            yield start, figure.start
            start = figure.end
    yield start, span.end
