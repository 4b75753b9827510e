"""A record has a field that no record of its kind has.

Most often the name is misspelt, or the line is indented too little and so belongs to the article
instead of the claim. A field that nobody reads would be silently lost, so it is refused.

Use the name that the message gives, or delete the line. Remarks belong in `note` or after a `#`.

Wrong, in a claim of data/articles/example.yml:

    perod: 2025

Right, in a claim of data/articles/example.yml:

    period: 2025
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Sequence

from claimbook.problem import Fault, Location, Problem, shorten

FAULT = Fault.of(__name__)
_OWNERS = {
    "article": "`{name}` belongs to the article: write it above `claims:`, with no space before it",
    "claim": "`{name}` belongs to a claim: give it the indentation of the claim's other fields",
}
"""What to do with a field that another kind of record has."""


def report(
    at: Location, record: str, name: str, fields: Sequence[str], owner: str | None = None
) -> Problem:
    """Report the field `name` of a `record` ("a claim") that has only these `fields`.

    `owner` is another kind of record that has such a field: "article".
    """
    return FAULT.report(
        at,
        f"{record} has no field `{shorten(name)}`",
        _OWNERS[owner].format(name=shorten(name)) if owner else _advise(name, fields),
    )


def find_similar(name: str, fields: Iterable[str]) -> str | None:
    """Return the field that was probably meant; None if no name is similar."""
    plain = "".join(c for c in name.casefold().replace("-", "_").strip() if c.isascii())
    found = difflib.get_close_matches(plain, list(fields), n=1, cutoff=0.6)
    return found[0] if found else None


def _advise(name: str, fields: Sequence[str]) -> str:
    strange = next((character for character in name if not character.isascii()), None)
    advice = []
    if strange is not None:
        title = unicodedata.name(strange, "no letter")
        advice.append(f"the name contains the character U+{ord(strange):04X} ({title})")
    if similar := find_similar(name, fields):
        advice.append(f"write `{similar}`, which has a similar name")
    return "; ".join(advice) or f"its fields are {', '.join(fields)}"
