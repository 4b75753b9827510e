"""A field that must be there is not, or has no value.

A claim needs `id`, `says`, `quote`, `about` and `kind`; an article `headline`, `outlet` and
`published`. `metric` and `amount` come together: a figure that measures nothing cannot be compared,
and neither can a measure without a figure. A field with nothing behind its colon is refused, too:
whether a value was forgotten or the line is left over only its editor can know.

Write the field, or delete the line that has no value.

Wrong, in data/articles/second.yml:

    headline: Example keeps its plan
    published: 2025-02-15

Right, in data/articles/second.yml:

    headline: Example keeps its plan
    outlet: daily-example
    published: 2025-02-15
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, record: str, name: str, description: str) -> Problem:
    """The field `name` of a `record` ("this claim"), which its `description` explains."""
    return _make(at, f"{record} lacks the field `{name}`", f"write `{name}: …` ({description})")


def report_empty(at: Location, name: str) -> Problem:
    """A field that is written, with nothing in it."""
    if name.isdigit():
        return _make(at, "this entry of the list is empty", "write it, or delete the hyphen")
    advice = "write its value behind the colon, or delete the line"
    if "#" in at.frame:
        advice += "; text that begins with # must stand in quotation marks"
    elif any(word in at.frame for word in ("null", "Null", "NULL", "~")):
        advice += "; a word that YAML takes for nothing must stand in quotation marks"
    return _make(at, f"the field `{name}` has no value", advice)


def report_partner(at: Location, name: str, partner: str) -> Problem:
    """A claim has `name` without `partner`."""
    return _make(
        at,
        f"this claim has `{name}` and lacks `{partner}`; the two come together",
        f"write `{partner}: …`, or delete `{name}` where the claim states no figure",
    )


def _make(at: Location, message: str, advice: str) -> Problem:
    return Problem("missing-field", Severity.ERROR, at, message, advice)
