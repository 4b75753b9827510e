"""The site has another title in mkdocs.yml than in book.yml.

The title in `data/book.yml` stands in citations, feeds and files for programs, that of mkdocs.yml
above each page. Two titles for one briefing confuse whoever cites it. Leave that of mkdocs.yml
empty: the title is then that of `data/book.yml`. MkDocs asks for the line itself.

Wrong, in mkdocs.yml:

    site_name: Another title

Right, in mkdocs.yml:

    site_name: ""
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity

SEVERITY = Severity.WARNING


def report(at: Location, site_name: str, title: str) -> Problem:
    """Report the `site_name` of mkdocs.yml, which is not the book's title."""
    return Problem(
        "title-differs",
        SEVERITY,
        at,
        f"the site's title is “{site_name}” here and “{title}” in book.yml",
        'write `site_name: ""`, and the title is that of book.yml',
    )
