"""Which id is proposed for one that does not exist."""

import pytest

from claimbook.problem.similar import find_misspelt, find_similar

KNOWN = (
    "harrow-bay-jobs-214",
    "share-price",
    "net-profit",
    "fuel-use",
    "alibaba-cloud",
    "visits-2024",
    "morning-post",
)


@pytest.mark.parametrize(
    ("id_", "meant"),
    [
        ("share-prize", "share-price"),
        ("alibaba-cluod", "alibaba-cloud"),
        ("netprofit", "net-profit"),
        ("fuel", "fuel-use"),
        ("cloud-alibaba", "alibaba-cloud"),
        ("visits-2025", "visits-2024"),
        ("harrow-bay-jobs-215", "harrow-bay-jobs-214"),
    ],
)
def test_a_misspelling_and_other_numbers_of_words_are_like_it(id_: str, meant: str) -> None:
    """Whichever of its words is misspelt, left out or added."""
    assert find_similar(id_, KNOWN) == meant


@pytest.mark.parametrize(
    "id_",
    [
        "purchase-price",
        "operating-profit",
        "evening-post",
        "crew",
        "harbour-use",
        "price-of-a-share-on-monday",
    ],
)
def test_another_word_names_something_else(id_: str) -> None:
    """A message that proposed it would make false claims of those who follow it."""
    assert find_similar(id_, KNOWN) is None


def test_a_word_less_is_no_misspelling() -> None:
    """Where a record may have been deleted, a shorter name does not mean that another is meant."""
    assert find_misspelt("fuel", KNOWN) is None
    assert find_misspelt("feul-use", KNOWN) == "fuel-use"
