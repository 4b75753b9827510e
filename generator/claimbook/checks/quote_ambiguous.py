"""A quote occurs in the article more than once.

A claim is shown at its place in the text. If the same words are in several places, the claim must
say which one is meant. Only where a whole paragraph is repeated word for word, both places say the
same, and the first is taken.

Quote more words, or give the words right `before` or right `after` the quote, or the part of the
article in `where`. If all places make the same claim, choose one and list the others in
`also_at`.

Wrong, in seeds/example.txt:

    It had to spend 20 million dollars a year ago.

Wrong, in a claim of data/articles/example.yml:

    quote: spend 20 million dollars

Right, in a claim of data/articles/example.yml:

    quote: spend 20 million dollars
    before: plans to
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.passages import list_quoted
from claimbook.grounding import TextLayout, is_too_short
from claimbook.problem import Fault, Problem, Proposal
from claimbook.quantity import Span
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """A quote must be in one place only, or say which one is meant."""
    for quoted in list_quoted(study):
        layout, place = quoted.layout, quoted.place
        if quoted.unit_of or not layout or not place.others or is_too_short(quoted.passage.quote):
            continue
        spans = (place.spans[0], *place.others)
        parts = [_name_part(layout, span) for span in spans]
        named = " and ".join(dict.fromkeys(f"the {part}" for part in parts))
        once = next((part for part in parts if parts.count(part) == 1), None)
        yield FAULT.report(
            quoted.at,
            f"these words occur {len(spans)} times in {named}",
            f"add `where: {once}` if that one is meant, else words right `before` or `after` them"
            if once
            else "add `before` or `after` with the words next to those that are meant"
            + (
                "" if quoted.article.parts.body else "; set `parts` if one place is not the article"
            ),
            notes=tuple((layout.locate(span), "they are here") for span in spans),
            proposed=(Proposal("where", once),) if once else (),
        )


def _name_part(layout: TextLayout, span: Span) -> str:
    block = layout.block_at(span.start)
    return block.where.value if block else "text"
