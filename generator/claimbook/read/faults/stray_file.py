"""A file stands in data/ that is never read.

`data/articles/` holds one file for each article, named with the article's id and `.yml`; `data/`
holds book.yml, entities.yml, metrics.yml, outlets.yml, topics.yml, disagreements.yml and
derived.yml. A file with another name or ending is left out of the book, which is easy to miss.

Give it a name that is read, or put it elsewhere. Names that begin with a dot or end with `~` are
left alone.

Wrong, in data/articles/second.yaml:

    headline: Example keeps its plan
    outlet: daily-example
    published: 2025-02-15

Right, in data/articles/second.yml:

    headline: Example keeps its plan
    outlet: daily-example
    published: 2025-02-15
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, is_folder: bool, meant: str | None) -> Problem:
    """The file or folder at a path; `meant` is the name that it should probably have."""
    return Problem(
        "stray-file",
        Severity.ERROR,
        at,
        f"this {'folder' if is_folder else 'file'} is never read",
        f"name it {meant}" if meant else "give it a name that is read, or put it elsewhere",
    )
