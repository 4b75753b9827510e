"""Words of a text, and not parts of longer ones."""

import pytest

from claimbook.quotations import find_word


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Tide lends. Tides rise, and Tide pays; a Tide.", [0, 28, 41]),
        ("Riptide, Tide_1 and 4Tide", []),
        ("Tide’s boats and Tide-Bank", [0, 17]),
        ("", []),
    ],
)
def test_a_word_is_found_where_it_stands_by_itself(text: str, starts: list[int]) -> None:
    """At the beginning of a text and at its end, too, and beside marks."""
    found = list(find_word(text, "Tide"))
    assert [each.start for each in found] == starts
    assert all(text[slice(*each)] == "Tide" for each in found)
