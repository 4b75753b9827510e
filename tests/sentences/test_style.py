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


NAMED = (
    *("City of Marrowford", "Technical University of Arle", "Central Bank of Norhaven"),
    *("Bank of England", "Norhaven Port Authority", "United Nations", "Clean Water Act"),
)
BARE = (
    *("Bank of America", "Acme Cloud", "Marrowford City Council", "Norhaven Western Union"),
    *("Society Hill", "the City of Marrowford"),
)


def test_names_of_bodies_have_their_article() -> None:
    """As in a paper, and only once."""
    assert [inside(name) for name in NAMED] == [f"the {name}" for name in NAMED]
    assert [inside(name) for name in BARE] == list(BARE)
    assert own("City of Three Falls") == "the City of Three Falls'"
    assert own("Electric bus") == "Electric bus's"


def test_names_from_the_right_keep_their_order_in_a_list() -> None:
    """Two of them in a row would be read from the right, the second one first."""
    assert join(["مصنع", "גשר"]) == "\u2068مصنع\u2069 and \u2068גשר\u2069"
    assert own("גשר") == "\u2068גשר\u2069's"
    assert inside("The גשר") == "the גשר"
