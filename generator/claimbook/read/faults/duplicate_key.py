"""A field is written twice.

Only one of the two can be meant, and YAML would take the second without a word. The first one is
used until the file is mended.

Delete one of the two. Where it is the first field of a claim that comes again, a second claim seems
to begin there, and the hyphen before its `id:` is missing; that claim is left out until then. Where
several fields in a row come again, the whole line `- id: …` above them seems to be lost. Delete
nothing then: write that line again.

Wrong, in a claim of data/articles/example.yml:

    note: The plan was made in 2024.
    note: The plan was made in 2025.

Right, in a claim of data/articles/example.yml:

    note: The plan was made in 2025.
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity, shorten


def report(at: Location, name: str, first: Location) -> Problem:
    """The field `name` at a place, and the `first` place that it was written at."""
    return Problem(
        "duplicate-key",
        Severity.ERROR,
        at,
        f"the field `{shorten(name)}` is written twice",
        "delete one of the two; a new entry of a list begins with a hyphen",
        notes=((first, "the first one stands here"),),
    )


def report_run_together(at: Location, name: str, first: Location) -> Problem:
    """The field `name` that begins an entry of a list comes again, without a hyphen before it."""
    return Problem(
        "duplicate-key",
        Severity.ERROR,
        at,
        f"a new entry seems to begin here, and the hyphen before `{shorten(name)}` is missing",
        f"write `- {shorten(name)}: …`, or delete this line",
        notes=((first, "the entry before it begins here"),),
    )


def report_lost_entry(at: Location, name: str, begins: str | None, first: Location) -> Problem:
    """Several fields come again, first `name`: the line above them, which begins an entry, is lost.

    `begins` is the field that begins the entries of a list; None where they stand behind ids.
    """
    line = f"`- {shorten(begins)}: …`" if begins else "the line with its id"
    written = f"{line} above it" if begins else "the id and a colon on a line above it"
    return Problem(
        "duplicate-key",
        Severity.ERROR,
        at,
        f"a new entry seems to begin here: {line} is missing above this line",
        f"write {written}; the fields that follow need not be touched",
        notes=((first, f"the entry before it has its `{shorten(name)}` here"),),
    )
