"""A field's value is of another sort than the field wants.

Text stands where a list belongs, a list where text belongs, or a word that is none of those the
field may have: `kind` is one of fact, estimate, plan, target, forecast and opinion, and a day is
written as ISO 8601 has it, `2025-09-24` or `2025-09-24T12:16-04:00`.

Write the value as the message says. Text that begins with `[` or `{` is a list or a mapping to
YAML and must stand in quotation marks.

Wrong, in data/articles/example.yml:

    topics: artificial-intelligence

Right, in data/articles/example.yml:

    topics: [artificial-intelligence]
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, message: str, advice: str = "") -> Problem:
    """The problem for whatever `message` says."""
    return Problem("wrong-type", Severity.ERROR, at, message, advice)


def report_sort(at: Location, name: str, wanted: str, found: str) -> Problem:
    """The field `name` wants text, a list or fields of its own, and has something else."""
    advice = {
        "text": "put text that begins with [ or { in quotation marks, and write one text, not many",
        "a list": f"write `{name}: [one, two]`, or each entry on a line of its own behind a hyphen",
        "fields of its own": f"write the fields indented below `{name}:`",
    }
    must = "must have" if wanted == "fields of its own" else "must be"
    stands = "stand" if found == "fields of its own" else "stands"
    return report(at, f"`{name}` {must} {wanted}, and {found} {stands} here", advice[wanted])
