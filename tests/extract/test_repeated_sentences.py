"""A sentence that an article has twice keeps its figures and does not become a second claim."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields

LEAD = (
    "Coast Air carried 412,000 passengers in March, as many as in the whole of last spring, and "
    "its director wants to buy more of the old ships in the harbour."
)
BETWEEN = "Northern Lines has 12 ships in the harbour."
LIST = "- It has 9 crews.\n\n- It has 3 offices on the quay."


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}\n\n{BETWEEN}\n\n{LEAD}",
        f"{BETWEEN}\n\n{LEAD}\n\n{LEAD}\n\n{LEAD}",
        f"{LEAD}\n\n{LIST}\n\n{BETWEEN}\n\n{LEAD}\n\n{LIST}",
        f"{LEAD}\n\n{BETWEEN}\n\n{LEAD}\n\n{BETWEEN}",
    ],
)
def test_what_stands_in_a_paragraph_that_is_repeated_is_drafted_once(text: str) -> None:
    """With the words of the first place, and nothing to tell it from the others."""
    made = draft(text)
    assert made.refused == ()
    found = list_fields(made)
    assert all(not fields.keys() & {"before", "after", "where"} for fields in found)
    amounts = [fields["amount"] for fields in found]
    assert sorted(amounts) == sorted(set(amounts))
    assert {"412,000 passengers", "12 ships"} <= set(amounts)
    assert ("9 crews" in amounts) == ("9 crews" in text)


def test_a_sentence_with_the_same_words_before_it_is_told_by_those_after_it() -> None:
    """The first of them has nothing before it, and the second has the same line."""
    teaser = "Coast Air now has 31 ships."
    made = draft(f"{teaser}\n\nHolm has run it for years.\n\n{teaser}\n\n{teaser} It is glad.")
    assert made.refused == ()
    told = [(fields.get("before"), fields.get("after")) for fields in list_fields(made)]
    assert (None, ". Holm") in told


def test_short_lines_of_two_lists_are_each_told_apart() -> None:
    """They may be of anybody, and so what stands before them is part of the claim."""
    made = draft(
        "Coast Air is the larger line.\n\nIt has 12 ships.\n\nIt has 9 crews.\n\n"
        "Northern Lines is the smaller line.\n\nIt has 12 ships.\n\nIt has 9 crews.\n\n"
        "Anna Holm has run both of the ferry lines for many years, and she is glad."
    )
    assert made.refused == ()
    placed = [fields for fields in list_fields(made) if fields["amount"] == "12 ships"]
    assert len({fields["before"] for fields in placed}) == len(placed) == 2
