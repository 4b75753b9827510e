"""The value of a field is of the wrong type.

It is text instead of a list, a list instead of text, or a word that the field does not allow:
`kind` is one of fact, estimate, plan, target, forecast, opinion, allegation and event. A day is
written as in ISO 8601, `2025-09-24` or `2025-09-24T12:16-04:00`.

Write the value as the message says. To YAML, text that begins with `[` or `{` is a list or a
mapping, so it must be in quotation marks.

Wrong, in data/articles/example.yml:

    topics: artificial-intelligence

Right, in data/articles/example.yml:

    topics: [artificial-intelligence]
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, propose_here, shorten

FAULT = Fault.of(__name__)
_TOGETHER = (
    "name one entity; for several together, add one with `kind: group` and `members: [one, two]` "
    "to entities.yml"
)


def report(at: Location, message: str, advice: str = "", value: str | None = None) -> Problem:
    """Report the problem that `message` describes; a `value` can be written instead."""
    return FAULT.report(at, message, advice, proposed=propose_here(at, value))


def report_type(
    at: Location, name: str, wanted: str, found: str, text: str = "", example: str = ""
) -> Problem:
    """Report a field `name` that needs text, a list or fields of its own, and has something else.

    `text` is its value, if that is text, and `example` a field that it may have.
    """
    entries = shorten(text) if text and not set(text) & set("[]{}\"':,#") else "one, two"
    such = f", as in `{example}`" if example else ""
    listed = example or f"{name}: [{entries}]"
    advice = {
        "text": "write one text after the colon, in quotation marks if it begins with [ or {",
        "a list": f"write `{listed}`, or each entry on a line of its own after a hyphen",
        "fields of its own": f"write the fields indented below `{name}:`{such}",
    }
    if name == "about" and found == "a list":
        advice["text"] = _TOGETHER
    must = "must have" if wanted == "fields of its own" else "must be"
    return report(at, f"`{name}` {must} {wanted}, not {found}", advice[wanted])
