"""The amount of a claim does not stand in its quote.

The amounts that the article's own words make, where the quote stands, are read the same way as the
claim's. One of them must be the same in value, unit, sign and comparator (`nearly`, `more than`).
The message shows both readings.

Write the amount as the text has it, or choose a quote that holds it. A unit that stands elsewhere
in the article is given by `unit_from`. Further amounts, in `mentions`, must stand in the quote too,
and each place of `also_at` must have the claim's amount.

Wrong, in a claim of data/articles/example.yml:

    amount: 30 million dollars

Right, in a claim of data/articles/example.yml:

    amount: 20 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.passages import list_shortfalls, locate_passage, say_amount
from claimbook.grounding import Shortfall
from claimbook.problem import Problem, Severity
from claimbook.study import Study

MOST = 3
"""Amounts of the quote that a message gives."""


def check(study: Study) -> Iterator[Problem]:
    """Every figure of a claim must stand in the words it is said to come from."""
    for claim, shortfall, at in list_shortfalls(study):
        if shortfall.hedged:
            continue
        place = locate_passage(study, claim, shortfall.passage)
        also = claim.passages[shortfall.passage].origin.at("quote")
        yield Problem(
            "amount-not-in-quote",
            Severity.ERROR,
            also if shortfall.passage else at,
            f"the claim has {say_amount(shortfall.amount)}, the quote {_say_standing(shortfall)}",
            "widen the quote until it holds the whole amount"
            if shortfall.cut
            else "write the amount as the quote has it, or choose a quote that has this amount",
            notes=((place, "the quote stands here"),) if place else (),
        )


def _say_standing(shortfall: Shortfall) -> str:
    if shortfall.cut:
        return f"only a part of {say_amount(shortfall.cut.amount)}"
    unit = shortfall.amount.unit
    nearest = sorted(shortfall.stand, key=lambda mention: mention.amount.unit != unit)
    said = [say_amount(mention.amount) for mention in nearest[:MOST]]
    return " and ".join(said) or "no amount"
