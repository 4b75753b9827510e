"""Long lists are folded, but not for a few entries more, nor to show only a few."""

import pytest

from claimbook.views.lists.folding import fold


@pytest.mark.parametrize(
    ("entries", "room", "shown", "summary"),
    [
        (28, 25, 28, "0 more figures"),
        (29, 25, 25, "4 more figures"),
        (7, 3, 0, "7 figures"),
        (3, 0, 3, "0 more figures"),
    ],
)
def test_long_lists_are_folded(entries: int, room: int, shown: int, summary: str) -> None:
    """All entries are in one of the two parts, in their order."""
    folded = fold(range(entries), room, "figure")
    assert folded.first == tuple(range(shown))
    assert folded.rest == tuple(range(shown, entries))
    assert folded.summary == summary
    assert len(folded) == entries
