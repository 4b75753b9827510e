"""Ids that are made of names."""

from __future__ import annotations

import pytest

from claimbook.extract import make_slug


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Jürgen Süß & Söhne", "jurgen-suss-sohne"),
        ("Works in Łódź", "works-in-lodz"),
        ("Ærø Ferries", "aero-ferries"),
        ("İstanbul Bus", "istanbul-bus"),
        ("Women's Cup", "womens-cup"),
    ],
)
def test_an_id_keeps_each_letter_of_a_name(words: str, slug: str) -> None:
    """As one of the alphabet, even if it is not one of its letters with a mark."""
    assert make_slug(words) == slug


def test_a_long_id_ends_with_a_word() -> None:
    """It is cut before the word that would be too much."""
    assert make_slug("word " * 20) == "-".join(["word"] * 12)
