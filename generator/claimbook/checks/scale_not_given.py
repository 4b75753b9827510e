"""A line above a table may give its figures a scale, and the claim does not say whether it does.

A scale in parentheses or in the head of a column applies to the figures below it.

A line of its own, such as “Dollars in millions”, may or may not be the head of the table: only a
reader can tell. If it applies, write the amount with the scale, and the words of the line as
`unit_from`.

Wrong, in seeds/example.txt:

    Dollars in millions

    Moorings $316 $204

Wrong, in a claim of data/articles/example.yml:

    says: Moorings cost 316 dollars.
    quote: Moorings $316 $204
    amount: $316

Right, in a claim of data/articles/example.yml:

    says: Moorings cost 316 million dollars.
    quote: Moorings $316 $204
    amount: $316 million
    unit_from: Dollars in millions
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.passages import advise_scale
from claimbook.grounding import gives_scale
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import write_amount
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)


def check(study: Study) -> Iterator[Problem]:
    """A line that may give a claim's figure a scale should be named, if the claim names none."""
    for claim in study.book.claims.values():
        if claim.amount is None or claim.unit_from:
            continue
        heads = (each for each in study.ground_of(claim.id).used if each.scale == 1)
        mention = next((each for each in heads if each.scale_from), None)
        if mention and (scaled := gives_scale(mention.scale_from, mention)):
            words = mention.scale_from
            advice = advise_scale(write_amount(scaled, sign=True), words)
            yield FAULT.report(
                claim.origin.at("amount"),
                f"“{words}” above the table may give “{claim.amount.text}” its scale",
                f"where it does, {advice.words}",
                proposed=advice.proposed,
            )
