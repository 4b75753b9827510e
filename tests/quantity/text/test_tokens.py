"""How rules step through the tokens of a text."""

from __future__ import annotations

import pytest

from claimbook.quantity.text.phrases import Phrasebook
from claimbook.quantity.text.tokens import tokenize


def test_each_token_knows_its_neighbours() -> None:
    """Steps forward pass every token and end beyond the last; steps back return to the first."""
    tokens = tokenize("rose 5% to £7bn\nin May")
    here, passed = tokens[0], []
    while not here.is_end:
        passed.append(here)
        here = here.after
    assert passed == tokens
    assert [token.text for token in here.walk_back(99)] == [token.text for token in tokens[::-1]]


def test_beyond_either_end_stands_a_line_break() -> None:
    """A rule that looks too far finds a mark that is not a word of its table."""
    (only,) = tokenize("ferries")
    for edge in (only.before, only.before.before, only.after, only.after.after.after):
        assert (edge.low, edge.is_mark, edge.spaced) == ("\n", True, True)
    assert only.after.is_end
    assert not only.before.is_end


@pytest.mark.parametrize(
    ("text", "hyphens"),
    [("a 5-year plan", 1), ("5 - 7", 0), ("5 -7", 0), ("5- 7", 0), ("5-", 0), ("3–4–5", 2)],
)
def test_a_hyphen_is_a_dash_without_white_space_beside_it(text: str, hyphens: int) -> None:
    """Only a dash that is glued on both sides joins words."""
    assert sum(token.is_hyphen for token in tokenize(text)) == hyphens


def test_nothing_before_the_floor_is_seen() -> None:
    """Where the amount before ended, a look back meets the edge of the text."""
    over, five, or_, seven = tokenize("over 5 or 7")
    assert five.look_back(over) is over
    assert five.look_back(five).text == "\n"
    assert list(seven.walk_back(9, five)) == [or_, five]
    hedges = Phrasebook({"over": "more"})
    assert hedges.match_before(five, over) == ("more", over)
    assert hedges.match_before(five, five) is None


def test_the_longest_phrase_wins_from_either_side() -> None:
    """A phrase of more words is found before one that it begins or ends with."""
    phrases = Phrasebook({"more than": 2, "no more than": 3, "more": 1})
    no, more, than, five = tokenize("no MORE than 5")
    assert phrases.match_at(no) == (3, five)
    assert phrases.match_at(more) == (2, five)
    assert phrases.match_before(five) == (3, no)
    assert phrases.match_before(five, more) == (2, more)
    assert phrases.match_before(than) == (1, more)
