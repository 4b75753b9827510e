"""A period is written in a way that names no days.

A period is a day, a month, a quarter, a half, a year, a stretch between two of them, or one with an
open end: `2025-09-24`, `2025-02`, `2025-Q2`, `2025-H1`, `2032`, `2025-02/2028-02`, `../2032`
(EDTF, ISO 8601-2). `FY2026-Q1` counts in the fiscal year of the entity that the claim is about, so
that one needs `fiscal_year` in entities.yml. A clock time stands behind its day.

Write it in one of these ways, or leave it out where the text does not say.

Wrong, in a claim of data/articles/example.yml:

    period: 2025-13

Right, in a claim of data/articles/example.yml:

    period: 2025-12
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, reason: str) -> Problem:
    """The period at a place was not understood for a `reason`, which says how to write one."""
    message, _, advice = reason.rpartition("; ") if "; " in reason else (reason, "", "")
    if "fiscal_year" in message:
        advice = "give the entity a `fiscal_year`, or write the months: 2024-07/2024-09"
    return Problem(
        "unreadable-period",
        Severity.ERROR,
        at,
        message.strip().rstrip("."),
        advice or "write it like 2025-Q2, 2025-02/2028-02 or ../2032",
    )
