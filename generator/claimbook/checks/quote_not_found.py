"""A quote is not in the article's text, and neither is anything like it.

A claim is shown with the words it came from, so those must be the article's. Only the parts that
the claim file describes are searched: headline, summary and body. Typography makes no difference:
curly or straight quotation marks, dashes, spaces, ligatures. Everything else does.

Copy the words from the text. `[…]` stands for words left out. If the text is not held, or has no
headline, a quote of the headline is looked for in the field `headline`.

Wrong, in a claim of data/articles/example.yml:

    quote: hopes for better weather in the spring

Right, in a claim of data/articles/example.yml:

    quote: plans to spend 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.passages import QuotedPassage, list_quoted
from claimbook.grounding import Match, find_outside
from claimbook.model import Where
from claimbook.problem import Fault, Location, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every quote must be in the text, or in the headline if no text is held."""
    for quoted in list_quoted(study):
        if quoted.place.match is Match.ABSENT:
            yield _report(quoted)


def _report(quoted: QuotedPassage) -> Problem:
    layout = quoted.layout
    outside = find_outside(layout, quoted.passage.quote) if layout else None
    piece = quoted.place.compared
    message = "these words are not in the text"
    if piece not in ("", quoted.passage.quote):
        message = f"the piece “{piece}” of this quote is not in the text"
    advice = "copy them from the text; `[…]` may replace words that you leave out"
    notes: list[tuple[Location, str]] = []
    if layout is None or (quoted.passage.where is Where.HEADLINE and not layout.headline):
        message = "these words are not in the headline"
        advice = "copy them from the headline, or delete `where` if they are elsewhere"
        notes.append((quoted.article.origin.at("headline"), "this is the headline"))
    elif outside:
        message = "these words are in the text, but outside the article's parts"
        advice = "widen `parts`, or quote the article itself"
        if layout.headline and outside.end <= layout.headline.span.start:
            message = "these words are in the text, but above the headline"
            advice = "quote the article itself, which begins with its headline"
        notes.append((layout.locate(outside), "they are here"))
    return FAULT.report(quoted.at, message, advice, notes=tuple(notes))
