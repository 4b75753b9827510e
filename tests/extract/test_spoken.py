"""Words that were quoted, made ready for a claim to say them."""

from __future__ import annotations

import pytest

from claimbook.extract.splitting.spoken import close_quotations, find_first_person


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        ("He called it “a joke", "He called it a joke"),
        ("a joke” he said, “again", "a joke he said, again"),
        ("“A” and “B", "“A” and B"),
        ('She sold "9 ships" and "12', 'She sold "9 ships" and 12'),
        ("«9 ships", "9 ships"),
        ("the ferries’ “best” year", "the ferries’ “best” year"),
    ],
)
def test_half_a_pair_of_quotation_marks_is_taken_out(words: str, closed: str) -> None:
    """Pairs stay, and so do apostrophes."""
    assert close_quotations(words) == closed


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We’ve sold 9 ships.", "we"),
        ("Last year our ships carried 9 people.", "our"),
        ("When I sold 9 ships, nobody came.", "I"),
        ("It cost us $9 million.", "us"),
        ("After World War I ended, the US sold 9 ships.", ""),
        ("Our Lady of the Sea has 9 ships.", ""),
        ("She sold “our 9 ships”.", ""),
        ("She sold ‘our 9 ships’ of the sailors’ union.", ""),
    ],
)
def test_the_first_person_is_found(words: str, found: str) -> None:
    """Not within quotation marks, where a reader knows who speaks, nor in names."""
    assert find_first_person(words) == found
