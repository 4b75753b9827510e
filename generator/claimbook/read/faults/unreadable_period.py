"""A period cannot be read.

A period is a day, a month, a quarter, a half-year, a year, or a stretch from one of these to
another, which may be open at one end: `2025-09-24`, `2025-02`, `2025-Q2`, `2025-H1`, `2032`,
`2025-02/2028-02`, `../2032` (EDTF, ISO 8601-2). `FY2026-Q1` refers to the fiscal year of the entity
that the claim is about, which needs a `fiscal_year` in entities.yml: `fiscal_year: {starts: 7}` if
it begins in July. FY2026 is then the year that ends in June 2026, or with `named_by: start` the one
that begins in July 2026. A clock time comes after its day.

Write it in one of these ways, or leave it out if the text does not say.

Wrong, in a claim of data/articles/example.yml:

    period: 2025-13

Right, in a claim of data/articles/example.yml:

    period: 2025-12
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, reason: str) -> Problem:
    """Report a period that was not understood, with the `reason`."""
    message, _, advice = reason.rpartition("; ") if "; " in reason else (reason, "", "")
    if "fiscal_year" in message:
        advice = (
            "give the entity `fiscal_year: {starts: 7}`, with the month in which it begins, or "
            "write the months: 2024-07/2024-09"
        )
    return FAULT.report(
        at,
        message.strip().rstrip("."),
        advice or "write it like 2025-Q2, 2025-02/2028-02 or ../2032",
    )
