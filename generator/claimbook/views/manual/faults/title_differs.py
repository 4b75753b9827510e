"""The site has another title in mkdocs.yml than in book.yml.

The title in `data/book.yml` is used in citations, feeds and data files, the one in mkdocs.yml above
each page. Two titles for one briefing confuse people who cite it. Leave the title in mkdocs.yml
empty, and the one in `data/book.yml` is used everywhere. Keep the line itself, since MkDocs needs
it.

Wrong, in mkdocs.yml:

    site_name: Another title

Right, in mkdocs.yml:

    site_name: ""
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


def report(at: Location, site_name: str, title: str) -> Problem:
    """Report the `site_name` of mkdocs.yml, which is not the book's title."""
    return FAULT.report(
        at,
        f"the site's title is “{site_name}” here and “{title}” in book.yml",
        'write `site_name: ""`, and the title is that of book.yml',
    )
