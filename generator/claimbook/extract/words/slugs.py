"""Make ids from words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claimbook.read.faults.unsafe_id import RESERVED

_WORDS = re.compile(r"[a-z0-9]+")
_LONGEST_SLUG = 60
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters that Unicode does not decompose into a Latin letter and a mark."""


@lru_cache(maxsize=256)  # many figures of an article are about the same names
def make_slug(words: str) -> str:
    """Return an id of these words: lower-case letters, digits and hyphens, cut at a word."""
    plain = _spell(words).encode("ascii", "ignore").decode()
    slug = "-".join(_WORDS.findall(plain.replace("'", "")))
    if len(slug) <= _LONGEST_SLUG:
        return slug
    return slug[:_LONGEST_SLUG].rsplit("-", 1)[0]


def fits_slug(words: str) -> bool:
    """Whether an id can have all letters of these words, apart from their marks."""
    return all(each.isascii() for each in _spell(words) if each.isalpha())


def _spell(words: str) -> str:
    """Return words in lower case, with letters separated from their marks."""
    plain = words.lower()
    if plain.isascii():
        return plain
    return unicodedata.normalize("NFKD", plain.translate(_LETTERS))


def make_id(words: str, before: str = "the") -> str:
    """Return an id for a new record of this name; empty if no letter or digit is left.

    Another word is written `before` a name that is reserved.
    """
    slug = make_slug(words)
    return f"{before}-{slug}" if slug in RESERVED else slug
