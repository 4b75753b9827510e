"""A text is in curly quotation marks, which YAML takes for part of it.

Word processors replace straight quotation marks by curly ones. YAML only knows the straight ones,
so readers would see the curly ones as if the sentence were somebody's words.

Delete them, or write straight ones. If they are part of the text, put straight ones around them:
`'“We will build a works”'`. A quote from a text that is held is compared with it instead.

Wrong, in a claim of data/articles/example.yml:

    note: “The plan was made in 2025.”

Right, in a claim of data/articles/example.yml:

    note: "The plan was made in 2025."
"""

from __future__ import annotations

import re

from claimbook.problem import Fault, Location, Problem, Severity, shorten

FAULT = Fault.of(__name__, Severity.WARNING)

FIELDS = frozenset(
    "headline author says quote before after also_at note translation source reason now title "
    "description lead name aliases role definition display".split()
)
"""Fields with words for readers. In others, the marks make the value unreadable."""
QUOTED = frozenset(("headline", "quote", "before", "after", "also_at"))
"""Fields that are looked up in the article's text, if that is held."""
_WRAPPED = re.compile(r"“[^“”]+”|„[^„“”]+[“”]|‘(?:[^‘’]|\b’\b)+’|«[^«»]+»")


def is_wrapped(text: str) -> bool:
    """Whether a whole text is in curly quotation marks, and not only its first or last words."""
    return _WRAPPED.fullmatch(text) is not None


def report(at: Location, text: str) -> Problem:
    """Report a text that is in such marks."""
    return FAULT.report(
        at,
        "this text is in curly quotation marks, which readers would see",
        f'delete them; if they are part of it, put straight ones around: "{shorten(text)}"',
    )
