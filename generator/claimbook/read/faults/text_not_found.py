"""The text that an article names is not in seeds/.

`text` names a file in seeds/: the text that every quote of the article is checked against. Without
it, none of them can be checked. Texts that may not be published belong in seeds/private/, which git
ignores; if one of those is missing, its quotes go unchecked and nothing is reported.

Put the file there, correct the name, or delete the line `text` if you do not have the text.

Wrong, in data/articles/example.yml:

    text: exmple.txt

Right, in data/articles/example.yml:

    text: example.txt
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem, propose_here

FAULT = Fault.of(__name__)


def report(at: Location, name: str, similar: str | None) -> Problem:
    """Report that the file `name` is missing; `similar` is one that exists."""
    return FAULT.report(
        at,
        f"there is no file {name}",
        f"write `{similar}`, which is there and has a similar name"
        if similar
        else "put the text there, or delete this line if you do not have it",
        proposed=propose_here(at, similar),
    )
