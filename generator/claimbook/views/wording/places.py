"""Say where in its article a quote is, and how it was found there."""

from __future__ import annotations

from claimbook.grounding import Match, Place
from claimbook.model import Where

MATCHES = {
    Match.EXACT: "found exactly",
    Match.FOLDED: "found, typeset differently",
    Match.PIECES: "found in pieces",
    Match.DIFFERS: "not the text's words",
    Match.ABSENT: "not in the text",
    Match.NOT_HELD: "text not held",
}


def write_place(place: Place) -> str:
    """Write where a quote is, for readers: `headline`, `paragraph 5`."""
    if place.where is None:
        return ""
    if place.where is Where.BODY and place.paragraph:
        return f"paragraph {place.paragraph}"
    return str(place.where)
