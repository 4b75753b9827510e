"""A line contains an invisible character.

Zero-width spaces, soft hyphens, marks that change the direction of text and unusual line endings
slip in when text is copied from web pages. They keep a search from finding the text, and direction
marks can make a line look different from what it says.

Delete it. Such characters are ignored when a quote is looked for, so the quote is found without it.

Wrong, in a claim of data/articles/example.yml:

    note: "The plan was\u200b made in 2025."

Right, in a claim of data/articles/example.yml:

    note: "The plan was made in 2025."
"""

from __future__ import annotations

import unicodedata

from claimbook.problem import Fault, Location, Problem, Severity

FAULT = Fault.of(__name__, Severity.WARNING)


def report(at: Location, character: str) -> Problem:
    """Report the first such `character` of a line."""
    name = unicodedata.name(character, "a control character").lower()
    return FAULT.report(
        at,
        f"the line contains U+{ord(character):04X} ({name}), which is invisible",
        "delete it with the characters on both sides of it, and type those again",
    )
