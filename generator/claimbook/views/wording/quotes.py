"""Quotes cut to the length of a table's row, around their figure."""

from __future__ import annotations

from claimbook.model import Claim

_LONGEST = 150
"""Code points: two lines of a table, three on a phone."""
_CUT = "…"
_NO_MORE = 12
"""A quote that is so little longer than its figure tells nothing of it: code points."""


def cut_quote(quote: str, figure: str) -> str:
    """A quote no longer than a few lines, with the words of its figure inside.

    What is left out at either end is marked with …; cuts are made between words.
    """
    if len(quote) <= _LONGEST:
        return quote
    at = max(0, quote.find(figure))
    beside = max(0, _LONGEST - len(figure)) // 2
    start = max(0, min(at - beside, len(quote) - _LONGEST))
    end = start + _LONGEST
    cut = quote[start:end]
    if start:
        cut = _CUT + cut.partition(" ")[2]
    if end < len(quote):
        cut = cut.rpartition(" ")[0].rstrip(" ,;:") + _CUT
    return cut


def is_bare_quote(claim: Claim) -> bool:
    """Whether a claim's quote is hardly more than its figure: `26%`, `rose 26%`."""
    return claim.amount is not None and len(claim.quote) <= len(claim.amount.text) + _NO_MORE
