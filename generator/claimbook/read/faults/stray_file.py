"""A file in data/ is never read.

`data/articles/` contains one file for each article, named after the article's id and ending in
`.yml`; `data/` contains book.yml, entities.yml, metrics.yml, outlets.yml, topics.yml,
disagreements.yml, derived.yml and corrections.yml. A file with another name is left out of the
book, which is easy to miss.

Give it one of these names, or move it elsewhere. Hidden YAML files count as well; other names that
begin with a dot or end with `~` are ignored.

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

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)


def report(at: Location, is_folder: bool, meant: str | None) -> Problem:
    """Report a file or folder that is never read; `meant` is the name that was probably meant."""
    return FAULT.report(
        at,
        f"this {'folder' if is_folder else 'file'} is never read",
        f"name it {meant}"
        if meant
        else "move it elsewhere; `claimbook explain stray-file` has the names that are read",
    )


def report_other(at: Location) -> Problem:
    """Report something that is neither a file nor a folder; reading a pipe would never end."""
    return FAULT.report(
        at,
        "this is neither a file nor a folder, and is never read",
        "put a file here, or remove it",
    )
