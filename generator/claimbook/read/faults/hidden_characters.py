"""A line holds a character that cannot be seen.

Zero-width spaces, soft hyphens, marks that turn the direction of text and unusual line ends come
along when text is copied from web pages. They keep a search from finding the text, and marks of
direction can make a line read otherwise than it is.

Delete it. Matching leaves such characters out, so a quote stands in its text without them.

Wrong, in a claim of data/articles/example.yml:

    note: "The plan was\u200b made in 2025."

Right, in a claim of data/articles/example.yml:

    note: "The plan was made in 2025."
"""

from __future__ import annotations

import unicodedata

from claimbook.problem import Location, Problem, Severity

SEVERITY = Severity.WARNING


def report(at: Location, character: str) -> Problem:
    """The first such `character` of a line."""
    name = unicodedata.name(character, "a control character").lower()
    return Problem(
        "hidden-characters",
        SEVERITY,
        at,
        f"the line holds U+{ord(character):04X} ({name}), which cannot be seen",
        "delete it",
    )
