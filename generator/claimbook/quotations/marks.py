"""Find the words within quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claimbook.quantity import Span

QUOTED = re.compile(
    r"“[^”]{2,}(?:”|$)|\"[^\"]{2,}(?:(?<=[.!?]\s)\"(?=[A-Z])[^\"]*)*(?:\"|$)|«[^»]{2,}»", re.DOTALL
)
"""Words within quotation marks, which may go on to the end.

A straight mark that opens a sentence does not close the words before it: `“It is old. “It broke.”`
has one quotation, whose paragraphs have been joined.
"""


def find_quotation(text: str, paragraph: Span, at: Span) -> Span | None:
    """Return the quotation of a paragraph that contains a span; None if it is not quoted.

    Its marks are part of it.
    """
    for found in _list_quotations(text, paragraph):
        if found.start < at.start and at.end <= found.end:
            return found
    return None


@lru_cache(maxsize=64)  # each claim asks for the quotations of its paragraph several times
def _list_quotations(text: str, within: Span) -> Sequence[Span]:
    """Return the quotations in a span of a text, with their marks."""
    return tuple(Span(*found.span()) for found in QUOTED.finditer(text, *within))
