"""Two claims, or a claim and a derived figure, have the same id.

An id is the permanent address of one claim, so it is unique in the whole book and never reused.
The first one is used until the other has a new id.

Give the newer of the two another id; a copied claim is the usual cause. If it was pasted twice by
mistake, delete one of the two.

Wrong, in data/derived.yml:

    - id: example-plan
      says: Half of what Example plans to spend.
      formula: example-plan / 2
      unit: USD
      about: example
      metric: investment

Right, in data/derived.yml:

    - id: half-of-example-plan
      says: Half of what Example plans to spend.
      formula: example-plan / 2
      unit: USD
      about: example
      metric: investment
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, text: str, first: Location, *, same: bool) -> Problem:
    """Report the id `text`, which is already taken at the place `first`.

    `same` says whether the two records are otherwise equal.
    """
    return FAULT.report(
        at,
        f"`{text}` is written twice, and nothing in it differs"
        if same
        else f"the id `{text}` is taken",
        "delete one of the two"
        if same
        else "give this one another id; ids are unique in the whole book",
        notes=((first, "the first one is here"),),
    )
