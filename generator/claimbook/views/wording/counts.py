"""Write numbers with the nouns that they count."""

from __future__ import annotations


def count_words(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 article`, `3 claims`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
