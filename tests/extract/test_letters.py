"""A table of cue words is not looked for in a text without letters that all its words have."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import claimbook.extract.drafting.work  # noqa: F401  # with all tables
from claimbook.extract.words.cues import match_before, match_cues
from claimbook.extract.words.letters import NOTED, list_letters, may_match

LETTERS: tuple[tuple[str, set[str]], ...] = (
    ("said|told", {"said", "told"}),
    ("(?:un)?likely|tipped to", {"likely", "tipped to"}),
    ("plans?|planned", {"plan"}),
    ("predict(?:s|ed)", {"predict"}),
    ("ab{0,3}cd|a+bd", {"cd", "bd"}),
    ("(?:study|data) of|[Tt]he (?P<kind>poll|survey)", {"study", "data", "poll", "survey"}),
    ("(?<!not )said(?! by)", {"said"}),
    (r"won['’]t|as\s+reported", {"won", "reported"}),
    ("Coast Air", {"coast air"}),
    (r"said|\w+", set()),
    ("said|(?:told)?", set()),
)


@pytest.mark.parametrize(("pattern", "letters"), LETTERS)
def test_letters_are_those_that_no_match_is_without(pattern: str, letters: set[str]) -> None:
    """The longest of each alternative, for they are the rarest."""
    assert list_letters(pattern) == letters


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in NOTED.values()])
def test_a_table_may_match_every_text_that_it_matches(pattern: re.Pattern[str]) -> None:
    """Whatever its words look like."""

    @settings(max_examples=20, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def check(text: str) -> None:
        assert may_match(pattern, text.lower())

    check()


def test_a_table_matches_no_text_without_its_letters() -> None:
    """Neither within a text nor at its end."""
    for pattern in (match_cues("said so | told"), match_before("said so | told")):
        assert may_match(pattern, "so he told them")
        assert not may_match(pattern, "he said")


def test_a_table_whose_words_are_short_may_match_any_text() -> None:
    """Their letters would be in nearly all of them."""
    assert may_match(match_cues("it | its"), "he said")
