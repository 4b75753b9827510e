"""Shorten quotes for a row of a table, around their figure."""

from __future__ import annotations

from claimbook.model import Claim

LONGEST = 150
"""In code points: about two lines of a table, or three on a phone."""
_CUT = "…"
_NO_MORE = 12
"""A quote with at most this many more code points than its figure says nothing about it."""


def cut_quote(quote: str, figure: str) -> str:
    """Cut a quote to a few lines around its figure.

    Omissions at either end are marked with …; cuts are made between words.
    """
    if len(quote) <= LONGEST:
        return quote
    at = max(0, quote.find(figure))
    beside = max(0, LONGEST - len(figure)) // 2
    start = max(0, min(at - beside, len(quote) - LONGEST))
    end = start + LONGEST
    cut = quote[start:end]
    if start:
        cut = _CUT + cut.partition(" ")[2]
    if end < len(quote):
        cut = cut.rpartition(" ")[0].rstrip(" ,;:") + _CUT
    return cut


def is_bare_quote(claim: Claim) -> bool:
    """Whether a claim's quote is hardly more than its figure: `26%`, `rose 26%`."""
    return claim.amount is not None and len(claim.quote) <= len(claim.amount.text) + _NO_MORE
