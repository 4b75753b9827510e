"""Find names by the initials in brackets after them, which show where a name begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPELLED = re.compile(
    r"(?P<words>(?:[A-Z][\w’'-]+,?\s(?:(?:and|of|for|the|&)\s){0,2}){2,9})"
    r"\((?P<letters>[A-Z]{2,8})(?:\.[A-Z]{1,2})?\)"
)


def find_spelled(text: str) -> Iterator[str]:
    """Yield `Ships, Boats and Harbours Board` of a text with `(SBHB)` after it."""
    if "(" not in text:
        return
    for found in _SPELLED.finditer(text):
        words = found["words"].split()
        for begin in range(len(words) - 1):
            initials = "".join(word[0] for word in words[begin:] if word[0].isupper())
            if initials == found["letters"] and words[begin][0].isupper():
                yield " ".join(words[begin:])
                break
