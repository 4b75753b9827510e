"""What a reader sees of a claim at a glance."""

from pathlib import Path

import pytest
from tests.books import read_study
from tests.repository import AMOUNT, ARTICLE, WRONG_AMOUNT, replace_once, start_book

from claimbook.views.claims.badges import list_badges


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (AMOUNT, WRONG_AMOUNT, "Figure not in its quote"),
    ],
)
def test_a_claim_that_its_text_does_not_bear_out_says_so(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """While an editor works, a figure that its quote does not have is marked on its card."""
    book = start_book(tmp_path)
    replace_once(book / ARTICLE, old, new)
    study = read_study(book)
    shown = {
        badge.words for claim in study.book.claims.values() for badge in list_badges(study, claim)
    }
    assert words in shown


def test_sound_claims_carry_no_such_mark(tmp_path: Path) -> None:
    """A clean briefing has none of these marks."""
    study = read_study(start_book(tmp_path))
    for claim in study.book.claims.values():
        assert not any("not in" in badge.words for badge in list_badges(study, claim))
