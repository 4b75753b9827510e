"""Distinguish limits from actual figures: a limit of 50 km/h does not contradict a speed of 63."""

from __future__ import annotations

import re

from claimbook.quantity import Amount, find_amounts

_NOUN = r"(?:limit|(?<!market )cap|ceiling|threshold|quota)s?"
_ALLOWED = r"(?:allowed|permitted|permissible)"
_OTHER = (
    r"(?!(?:above|against|and|below|beyond|but|by|exceeding|over|past|than|under|with|within)\b)"
)
"""A word that may stand between a limit and its figure."""
_ANY = re.compile(rf"\b(?:{_NOUN}|{_ALLOWED}|capped)\b", re.I)
_BEFORE = re.compile(
    rf"\b(?:{_NOUN}(?:\s+{_OTHER}[\w-]+){{0,4}}?\s+(?:are|is|of|remains|set at|to|was|were)"
    rf"|capped\s+at|{_ALLOWED}(?:\s+{_OTHER}[\w-]+){{0,2}})\s*$",
    re.I,
)
"""Words before the figure of a limit: `the limit for dust is`, `capped at`."""
_AFTER = re.compile(
    rf"[\s-]*(?:{_OTHER}[\w-]+\s+){{0,2}}?(?:{_NOUN}\b|(?:are|is|was|were)\s+{_ALLOWED}\b)", re.I
)
"""Words after such a figure: `50 km/h speed limit`, `400 boats are allowed`."""


def is_limit(quote: str, amount: Amount) -> bool:
    """Whether the words of a quote say that its amount is a limit, not an actual figure.

    A figure compared with a limit is not one: `81 grains, above the limit of 50`.
    """
    if not _ANY.search(quote):
        return False
    return any(
        _BEFORE.search(quote, 0, found.start) or _AFTER.match(quote, found.end)
        for found in find_amounts(quote)
        if found.amount.value == amount.value and found.amount.unit == amount.unit
    )
