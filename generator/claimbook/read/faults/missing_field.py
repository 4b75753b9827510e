"""A required field is missing or has no value.

A claim needs `id`, `says`, `quote`, `about` and `kind`; an article needs `headline`, `outlet` and
`published`. `metric` and `amount` go together: neither a figure without a measure nor a measure
without a figure can be compared. A field with nothing after its colon is refused too: only its
editor can know whether a value was forgotten or the line is left over.

Write the field. A line that has no value may be deleted instead, unless the field is one of these.

Wrong, in data/articles/second.yml:

    headline: Example keeps its plan
    published: 2025-02-15

Right, in data/articles/second.yml:

    headline: Example keeps its plan
    outlet: daily-example
    published: 2025-02-15
"""

from __future__ import annotations

from dataclasses import replace

from claimbook.problem import Fault, Location, Problem, Proposal
from claimbook.read.beginning import begin_fields
from claimbook.read.decide import BEGIN

FAULT = Fault.of(__name__)
_MARK = f"{BEGIN}:"


def report(at: Location, record: str, name: str, description: str) -> Problem:
    """Report that a `record` ("this claim") lacks the field `name`, explained by `description`."""
    return FAULT.report(
        at,
        f"{record} lacks the field `{name}`",
        f"write `{name}: …` ({description})",
        proposed=(Proposal(name),),
    )


def report_empty(at: Location, name: str, partner: str = "") -> Problem:
    """Report a field without a value that may be left out, with its `partner` if it has one."""
    otherwise = f", or delete it and `{partner}` if the claim states no figure"
    return _report_empty(at, name, "", otherwise if partner else ", or delete the line")


def report_needed(at: Location, name: str, description: str) -> Problem:
    """Report a field without a value, explained by `description`, that may not be left out."""
    return _report_empty(at, name, f" ({description})", "")


def report_empty_record(at: Location, noun: str, id_: str) -> Problem:
    """Report a record of which there is nothing but its id."""
    advice = "delete the line, or write at least these below it:"
    found = FAULT.report(at, f"the {noun} `{id_}` has no fields", advice)
    return replace(found, lines=begin_fields(noun, id_))


def report_empty_entry(at: Location) -> Problem:
    """Report an entry of a list without a value."""
    return FAULT.report(at, "this entry of the list is empty", "write it, or delete the hyphen")


def _report_empty(at: Location, name: str, explained: str, otherwise: str) -> Problem:
    advice = f"write its value after the colon{explained}{otherwise}"
    if _MARK in at.frame:
        advice = f"decide it in `claimbook review`, or {advice}"
    elif "#" in at.frame:
        advice += "; text that begins with # must be in quotation marks"
    elif any(word in at.frame for word in ("null", "Null", "NULL", "~")):
        advice += "; a word that YAML takes for nothing must be in quotation marks"
    return FAULT.report(at, f"the field `{name}` has no value", advice)


def is_undecided(problem: Problem) -> bool:
    """Whether a draft leaves open what the problem is about, and a review asks for it."""
    return problem.id == FAULT.id and _MARK in problem.at.frame


def report_partner(at: Location, name: str, partner: str) -> Problem:
    """Report a claim that has `name` without `partner`."""
    return FAULT.report(
        at,
        f"this claim has `{name}` but lacks `{partner}`; the two go together",
        f"write `{partner}: …`, or delete `{name}` if the claim states no figure",
        proposed=(Proposal(partner),),
    )
