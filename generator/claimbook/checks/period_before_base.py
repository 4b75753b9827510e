"""A change is measured against a time after its period.

`change: since 2022` says that the amount compares the claim's `period` with 2022. A period that
ends before its base begins cannot have changed since.

Correct the year in `change`, or the period.

Wrong, in seeds/example.txt:

    It had no plan in 2021, and a smaller one in 2022.

Wrong, in a claim of data/articles/example.yml:

    kind: fact
    quote: Example doubles its plan
    amount: doubles
    change: since 2022
    period: 2021

Right, in a claim of data/articles/example.yml:

    kind: fact
    quote: Example doubles its plan
    amount: doubles
    change: since 2022
    period: 2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.model import Book, Claim
from claimbook.problem import Fault, Problem
from claimbook.quantity import Period, UnreadablePeriodError, read_period
from claimbook.study import Study

FAULT = Fault.of(__name__)
_BASE = re.compile(r"(?:since|from|against|compared with|versus|vs\.?|over)\s+(.+)", re.IGNORECASE)


def check(study: Study) -> Iterator[Problem]:
    """The period of a change must not be before the time that it is measured against."""
    book = study.book
    for claim in book.claims.values():
        base = _read_base(book, claim)
        if base is None or base.start is None or claim.period is None or claim.period.end is None:
            continue
        if claim.period.end < base.start:
            yield FAULT.report(
                claim.origin.at("period"),
                f"the period {claim.period.text} is before {base.text}, "
                "which the change is measured against",
                "correct the period, or what `change` names",
                notes=((claim.origin.at("change"), "this is what it is measured against"),),
            )


def _read_base(book: Book, claim: Claim) -> Period | None:
    """Return the period that a change is measured from; None if it names none."""
    found = _BASE.fullmatch(claim.change.strip()) if claim.change else None
    if found is None:
        return None
    try:
        return read_period(found[1], book.fiscal_year_of(claim.about), book.said_on(claim))
    except UnreadablePeriodError:
        return None
