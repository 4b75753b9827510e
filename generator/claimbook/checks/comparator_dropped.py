"""The text hedges a figure, but the claim does not.

"Nearly 300 billion" is less than 300 billion, and "more than 9%" is not 9%. A claim that drops such
a word says more than its article, and would be compared with other claims as if it were exact.

Write the amount with its hedge, and begin the quote with the hedge if it comes right before.

Wrong, in seeds/example.txt:

    The bank lends it nearly 10 million dollars.

Wrong, in a claim of data/articles/example.yml:

    quote: lends it nearly 10 million dollars
    amount: 10 million dollars

Right, in a claim of data/articles/example.yml:

    quote: lends it nearly 10 million dollars
    amount: nearly 10 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.passages import (
    Advice,
    advise_other_claim,
    list_shortfalls,
    locate_passage,
)
from claimbook.grounding import Shortfall
from claimbook.problem import Fault, Problem, Proposal
from claimbook.quantity import Mention, write_amount
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """A hedge in the text must be in the claim's amount and in its quote."""
    for claim, shortfall, at in list_shortfalls(study):
        if shortfall.hedged is None:
            continue
        quote = claim.passages[shortfall.passage]
        in_claim = shortfall.amount.hedged
        place = locate_passage(study, claim, shortfall.passage)
        hedged = shortfall.hedged.amount.text
        lacks = "but the quote leaves the hedge out"
        advice = _advise(shortfall, shortfall.hedged, in_claim)
        yield FAULT.report(
            quote.origin.at("quote") if in_claim or shortfall.passage else at,
            f"the text says “{hedged}”, "
            + (lacks if in_claim else f"the claim “{shortfall.amount.text}”"),
            advice.words,
            notes=((place, "the quote is here"),) if place else (),
            proposed=advice.proposed,
        )


def _advise(shortfall: Shortfall, hedged: Mention, in_claim: bool) -> Advice:
    """Say what to do; the amount is proposed if no other field is wrong."""
    text = hedged.amount.text
    moved = shortfall.amount.direction is not None
    written = write_amount(hedged.amount, sign=True) if moved else text
    if shortfall.passage and not in_claim:
        return Advice(advise_other_claim(written))
    if hedged in shortfall.stand:
        return Advice(f"write `{written}`", (Proposal(str(shortfall.field[0]), written),))
    also = "" if in_claim else f", and write `{written}`"
    return Advice(f"let the quote begin with “{text}”{also}")
