"""Ids made of words."""

from __future__ import annotations

import re
import unicodedata

_LONGEST_SLUG = 60


def make_slug(words: str) -> str:
    """An id of these words: lower-case letters, digits and hyphens, cut at a word."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
    if len(slug) <= _LONGEST_SLUG:
        return slug
    return slug[:_LONGEST_SLUG].rsplit("-", 1)[0]
