"""What may be an id, and so the name of a file and of a page."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.problem import Location
from claimbook.read.faults import unsafe_id

SAFE = ("a", "7", "a-b", "2025", "a--b", "x" * 80, "con-plan", "indexes", "com", "com10", "nones")
UNSAFE = (
    *(
        "",
        "-",
        "-a",
        "a-",
        "A",
        "a b",
        "a_b",
        "a.b",
        "a/b",
        "..",
        "é",
        "a\n",
        "x" * 81,
        "a#b",
        "a%2f",
    ),
    *("index", "404", "search", "assets", "tags", "sitemap", "con", "prn", "aux", "nul", "none"),
    *("com0", "com9", "lpt0", "lpt9"),
)


@pytest.mark.parametrize("text", SAFE)
def test_letters_digits_and_hyphens_may_be_an_id(text: str) -> None:
    """Up to 80 of them, with a letter or a digit at both ends."""
    assert unsafe_id.is_safe(text)


@pytest.mark.parametrize("text", UNSAFE)
def test_whatever_means_something_to_a_system_may_not(text: str) -> None:
    """Nor what the site itself uses."""
    assert not unsafe_id.is_safe(text)


@given(st.text(st.characters() | st.sampled_from(string.ascii_letters + "-. /"), max_size=90))
def test_what_is_suggested_is_an_id_or_nothing(text: str) -> None:
    """Whatever was written."""
    suggested = unsafe_id.suggest_id(text)
    assert suggested == "" or re.fullmatch("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?", suggested)
    assert unsafe_id.suggest_id(suggested) == suggested


def test_several_ids_in_one_entry_are_told_apart() -> None:
    """The help is the list with its commas."""
    problem = unsafe_id.report_entries(Location("a.yml"), ["chips", "power"])
    assert problem.help == "write `chips, power`"
