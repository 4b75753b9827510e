"""Two texts that differ are shown where they do."""

from claimbook.problem.differing import cut_alike

SAME = "The harbour board met on Monday and again on Thursday to hear the plans of the town. " * 3


def test_what_is_cut_off_has_one_ellipsis() -> None:
    """Also if what differs is too long to be shown."""
    was, now = cut_alike(f"{SAME}It has 3 ships. {SAME}", f"{SAME}It has 4 ships. {SAME}")
    assert [text[0] + text[-1] for text in (was, now)] == ["……", "……"]
    assert "3 ships" in was
    assert "4 ships" in now
    was, now = cut_alike(f"{SAME}It has 3 ships. {SAME}", f"{SAME}{'Nobody came. ' * 90}{SAME}")
    assert [text.count("…") for text in (was, now)] == [2, 2]
