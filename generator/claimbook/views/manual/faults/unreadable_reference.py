r"""A reference to a claim cannot be read.

In a page of docs/, brackets that begin with an @ cite a claim. Its forms are `[@id]`,
`[@id in USD]`, `[@id quote]`, `[@id says]`, `[@id date]`, `[@id by]` and `[@id vs @other]`, each
with a ! after the id if the claim stands alone or is in dispute and you know it.

Write one of these. To keep brackets as they are, write a backslash before them: `\[@home]`.

Wrong, in docs/analysis/index.md:

    Example plans to spend [@example-plan as dollars].

Right, in docs/analysis/index.md:

    Example plans to spend [@example-plan in USD].
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, written: str) -> Problem:
    """Report what is written in brackets."""
    return FAULT.report(
        at,
        f"`[{written}]` is no reference",
        "write [@id], [@id in USD], [@id quote], [@id says], [@id date], [@id by] or "
        "[@id vs @other]; a backslash before the bracket keeps it as it is",
    )


def report_unclosed(at: Location, written: str) -> Problem:
    """Report a reference without its closing bracket, by what stands up to the end of its id."""
    return FAULT.report(
        at,
        f"`[{written}` has no closing bracket, so readers see it as it is",
        f"write `[{written}]`; a backslash before the bracket keeps it as it is",
    )
