"""A reference asks for a figure that does not exist.

A claim without an amount has no figure, and not every currency has a known exchange rate on every
day. Two figures that measure different things cannot be compared.

Cite what the claim has: its sentence with `[@id says]`, its words with `[@id quote]`, its figure as
it stands with `[@id]`.

Wrong, in docs/analysis/index.md:

    Example plans to spend [@example-plan in GW].

Right, in docs/analysis/index.md:

    Example plans to spend [@example-plan in EUR].
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, message: str, advice: str) -> Problem:
    """Report a reference; the sentences say what it lacks and what to write."""
    return FAULT.report(at, message, advice)
