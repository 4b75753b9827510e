"""The text that an article names is not in seeds/.

`text` names a file in seeds/: the text that every quote of the article is checked against.
Without it no quote can be. Texts that may not be published stand in seeds/private/, which git
leaves out; where one of those is not at hand, its quotes go unchecked and nothing is wrong.

Put the file there, mend the name, or delete the line `text` where the text is not held.

Wrong, in data/articles/example.yml:

    text: exmple.txt

Right, in data/articles/example.yml:

    text: example.txt
"""

from __future__ import annotations

from claimbook.problem import Location, Problem, Severity


def report(at: Location, name: str, similar: str | None) -> Problem:
    """The file `name` is missing; `similar` is one that is there."""
    return Problem(
        "text-not-found",
        Severity.ERROR,
        at,
        f"there is no file {name}",
        f"a file with a similar name exists: `{similar}`"
        if similar
        else "put the text there, or delete this line where the text is not held",
    )
