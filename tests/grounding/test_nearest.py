"""The place of a text that is most like a quote, whole words and no more of them than it needs."""

import pytest

from claimbook.grounding.nearest import find_nearest

TEXT = (
    "On Monday, its shares rose by more than 9%, adding nearly 300 billion dollars. "
    "Nobody had expected as much of (what he called) the old plan."
)
PLACES = [
    ("its shares rose by more than 8%", "its shares rose by more than 9%"),
    ("shares rose more than 9%", "shares rose by more than 9%"),
    ("Its shares fell by more than 9%, adding", "its shares rose by more than 9%, adding"),
    ("adding 300 billion dollars", "adding nearly 300 billion dollars"),
    ("added nearly 300 billion dollars.", "adding nearly 300 billion dollars."),
    ("what they called the old plan", "what he called) the old plan"),
    ("nothing of the sort was ever written here", None),
]


@pytest.mark.parametrize(("wanted", "place"), PLACES)
def test_the_nearest_place_is_the_stretch_of_words_that_was_meant(
    wanted: str, place: str | None
) -> None:
    """A word that was added or left out does not shift the ends of the place."""
    found = find_nearest(wanted, TEXT)
    assert (TEXT[found[1] : found[2]] if found else None) == place
