"""mkdocs.yml has no line `site_name`, and MkDocs refuses to build without one.

The title has one place, `title` in `data/book.yml`. MkDocs reads its own settings before any plugin
can add to them, so the line has to be there; empty, it takes that title.

Wrong, in mkdocs.yml:

    theme: material
    plugins: [claimbook]

Right, in mkdocs.yml:

    site_name: ""
    theme: material
    plugins: [claimbook]
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location) -> Problem:
    """Report settings of MkDocs without a title."""
    return FAULT.report(
        at,
        "MkDocs asks for a line `site_name`, which may be empty",
        'write `site_name: ""`, and the title is that of book.yml',
    )
