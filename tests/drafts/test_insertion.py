"""Drafts put into a file: behind its last claim, with every other byte as it was."""

import pytest

from claimbook.drafts import Draft, Field, NoPlaceError, insert_drafts
from claimbook.drafts.field import leave_open
from claimbook.read.growing import grow_tree

DRAFTS = (
    Draft(
        "new-12",
        (
            *leave_open(["says"]),
            Field("quote", "It has 12 ships"),
            *leave_open(["about"]),
            Field("amount", "12 ships"),
        ),
    ),
)
LINES = """\
- id: new-12
  says:
  quote: It has 12 ships
  about:
  amount: 12 ships
"""


def insert(text: str) -> str:
    """Return the text with the draft."""
    tree = grow_tree("data/articles/a.yml", text.encode("utf-8"))
    assert not tree.broken
    return insert_drafts(text, tree.source, DRAFTS)


def indent(spaces: int) -> str:
    """Return the draft, so far in."""
    return "".join(" " * spaces + line for line in LINES.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("before", "after", "spaces"),
    [
        ("headline: A # one\nclaims:\n  - id: a\n    says:  'So.'\n", "", 2),
        ("claims:\n- id: a\n  says: >-\n    So it is.\n\n    # and on.\n", "", 0),
        ("claims:\n    - id: a\n", "\n# About the text:\ntext: a.txt\n", 4),
        ("claims:\n  - id: a\n  # no more\n", "\n\n", 2),
        ("claims:\n  -   id: a\n      says: A.\n", "note: B\n", 2),
        ("headline: A\nclaims:\n", "", 2),
    ],
)
def test_it_goes_behind_the_last_claim_and_is_indented_as_that_is(
    before: str, after: str, spaces: int
) -> None:
    """Comments, spaces, and what stands below the claims stay where they are."""
    assert insert(before + after) == before + indent(spaces) + after


def test_a_file_without_claims_gets_them() -> None:
    """At its end."""
    assert insert("headline: A\n") == "headline: A\nclaims:\n" + indent(2)


def test_a_last_line_without_an_end_gets_one() -> None:
    """Nothing is written behind it on its line."""
    assert insert("claims:\n  - id: a") == "claims:\n  - id: a\n" + indent(2)


def test_the_ends_of_lines_are_those_of_the_file() -> None:
    """Windows stays Windows; a byte order mark stays first."""
    text = "\ufeffheadline: A\r\nclaims:\r\n  - id: a\r\n"
    assert insert(text) == text + indent(2).replace("\n", "\r\n")


@pytest.mark.parametrize("text", ["claims: [{id: a}]\n", "{headline: A, claims: [{id: a}]}\n"])
def test_claims_within_brackets_are_left_alone(text: str) -> None:
    """What would not read as the same claims and one more is not written."""
    with pytest.raises(NoPlaceError):
        insert(text)
