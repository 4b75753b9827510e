"""A field is written twice.

Only one of the two can be meant, and YAML would silently take the second. The first one is used
until the file is corrected.

Delete one of the two. If the repeated field is the first one of a claim, a second claim probably
begins there, and the hyphen before its `id:` is missing; that claim is left out for now. If several
fields in a row are repeated, the whole line `- id: …` above them has probably been lost. In that
case delete nothing: write that line again.

Wrong, in a claim of data/articles/example.yml:

    note: The plan was made in 2024.
    note: The plan was made in 2025.

Right, in a claim of data/articles/example.yml:

    note: The plan was made in 2025.
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, shorten

FAULT = Fault.of(__name__)


def report(at: Location, name: str, first: Location) -> Problem:
    """Report the field `name`, which is already written at the place `first`."""
    return FAULT.report(
        at,
        f"the field `{shorten(name)}` is written twice",
        "delete one of the two; a new entry of a list begins with a hyphen",
        notes=((first, "the first one is here"),),
    )


def report_run_together(at: Location, name: str, first: Location) -> Problem:
    """Report that the first field of a list entry, `name`, is repeated without a hyphen."""
    return FAULT.report(
        at,
        f"a new entry seems to begin here, and the hyphen before `{shorten(name)}` is missing",
        f"write `- {shorten(name)}: …`, or delete this line",
        notes=((first, "the entry before it begins here"),),
    )


def report_lost_entry(at: Location, name: str, begins: str | None, first: Location) -> Problem:
    """Report several repeated fields, `name` first: the line that began their entry was lost.

    `begins` is the field that begins a list entry; None if the entries are listed by their ids.
    """
    line = f"`- {shorten(begins)}: …`" if begins else "the line with its id"
    written = f"{line} above it" if begins else "the id and a colon on a line above it"
    return FAULT.report(
        at,
        f"a new entry seems to begin here, and {line} is missing",
        f"write {written}; the fields that follow can stay as they are",
        notes=((first, f"the entry before it has its `{shorten(name)}` here"),),
    )
