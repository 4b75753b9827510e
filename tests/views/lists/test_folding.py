"""Long lists are folded, but not for a few entries more, nor to show only a few."""

import pytest

from claimbook.views.lists.folding import BRIEF, MATTERS, fold, fold_matters


@pytest.mark.parametrize(
    ("entries", "room", "shown", "summary"),
    [
        (27, 25, 27, "0 more figures"),
        (28, 25, 25, "3 more figures"),
        (7, 2, 0, "7 figures"),
        (7, 3, 3, "4 more figures"),
        (2, 0, 2, "0 more figures"),
    ],
)
def test_long_lists_are_folded(entries: int, room: int, shown: int, summary: str) -> None:
    """All entries are in one of the two parts, in their order."""
    folded = fold(range(entries), room, "figure")
    assert folded.first == tuple(range(shown))
    assert folded.rest == tuple(range(shown, entries))
    assert folded.summary == summary
    assert len(folded) == entries


@pytest.mark.parametrize(("told", "shown"), [(4, 4), (5, 3)])
def test_what_there_is_to_tell_is_folded_after_a_few(told: int, shown: int) -> None:
    """The weightiest are read; a single further one is not worth a click."""
    folded = fold_matters(range(told), "finding")
    assert len(folded.first) == shown
    assert len(folded) == told


def test_more_than_a_page_tells_is_left_to_the_index() -> None:
    """Also what is folded is on the page, and takes its room."""
    folded = fold_matters(range(MATTERS + 10), "finding")
    assert len(folded) == MATTERS
    assert folded.summary == f"{MATTERS - BRIEF} more findings"


def test_a_noun_with_a_plural_of_its_own_is_written_with_it() -> None:
    """One entry, several entries."""
    assert fold_matters(range(9), "entry", "entries").summary == "6 more entries"
