"""Names inside a sentence."""

import pytest

from claimbook.sentences.style import inside, isolate, join, own


@pytest.mark.parametrize(
    ("name", "isolated"),
    [
        ("Alibaba", "Alibaba"),
        ("Société Générale", "Société Générale"),
        ("河口公司", "河口公司"),
        ("مصنع النهر", "\u2068مصنع النهر\u2069"),
        ("Radio דרור", "\u2068Radio דרור\u2069"),
        ("\u2068مصنع\u2069", "\u2068مصنع\u2069"),
    ],
)
def test_only_what_is_written_from_the_right_is_isolated(name: str, isolated: str) -> None:
    """And only once, however often it goes through a sentence."""
    assert isolate(name) == isolated


def test_names_from_the_right_keep_their_order_in_a_list() -> None:
    """Two of them in a row would be read from the right, the second one first."""
    assert join(["مصنع", "גשר"]) == "\u2068مصنع\u2069 and \u2068גשר\u2069"
    assert own("גשר") == "\u2068גשר\u2069's"
    assert inside("The גשר") == "the גשר"
