"""A line above a table may give its figures a scale, and the claim does not say whether it does.

A scale in parentheses or in the head of a column holds for the figures below it. A line of its own,
such as “Dollars in millions”, may be the head of the table or not: only a reader can tell.

Where it holds, write the amount with the scale, and the words of the line as `unit_from`.

Wrong, in seeds/example.txt:

    Dollars in millions

    Moorings $316 $204

Wrong, in a claim of data/articles/example.yml:

    says: Moorings cost 316 dollars.
    quote: Moorings $316 $204
    amount: $316

Right, in seeds/example.txt:

    Dollars in millions

    Moorings $316 $204

Right, in a claim of data/articles/example.yml:

    says: Moorings cost 316 million dollars.
    quote: Moorings $316 $204
    amount: $316 million
    unit_from: Dollars in millions
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Problem, Severity
from claimbook.study import Study

SEVERITY = Severity.WARNING


def check(study: Study) -> Iterator[Problem]:
    """Name the line that may give a claim's figure a scale, if the claim names none."""
    for claim in study.book.claims.values():
        if claim.amount is None or claim.unit_from:
            continue
        heads = (m.scale_from for m in study.ground_of(claim.id).used if m.scale == 1)
        if words := next(filter(None, heads), ""):
            yield Problem(
                "scale-not-given",
                SEVERITY,
                claim.origin.at("amount"),
                f"“{words}” above the table may give “{claim.amount.text}” its scale",
                f"where it does, add the scale to the amount, and write `unit_from: {words}`",
            )
