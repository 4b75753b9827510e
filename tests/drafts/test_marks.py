"""What is left to decide in a file is found, and deciding it changes one line."""

from __future__ import annotations

import pytest

from claimbook.drafts import UnwritableError, find_marks, settle_mark
from claimbook.drafts.candidates import add_candidate, list_candidates

FILE = """\
# yaml-language-server: $schema=../.schema/article.schema.json
headline: "Ferries # decide: no mark"
cites: [one]  # decide: whether it repeats this article
draft: true
claims:

  - id: ferries-ships   # mine
    says: It has 3 ships.
    quote: "3 ships: # decide no"
    about: ferry-line  # decide: or harbour-board or marrow
    metric:  # decide: what is measured
    # decide period: 2025 or 2025-Q2
    kind:

  - id: ferries-piers
    says:
      It has a pier.
    about: marrow
    kind: fact  # decide: or plan
"""
MARKS = [
    (2, "cites", "[one]", (), True, ""),
    (9, "about", "ferry-line", ("harbour-board", "marrow"), False, "ferries-ships"),
    (10, "metric", "", (), False, "ferries-ships"),
    (11, "period", "", ("2025", "2025-Q2"), True, "ferries-ships"),
    (12, "kind", "", (), False, "ferries-ships"),
    (18, "kind", "fact", ("plan",), False, "ferries-piers"),
]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_marks_and_empty_fields_are_found_with_what_they_are_in(end: str, last: str) -> None:
    """In the order of the file; words in quotes, and values on the next line, are not marks."""
    text = (FILE.rstrip("\n") + last).replace("\n", end)
    found = [
        (m.line, m.field, m.written, m.candidates, m.optional, m.entry.name)
        for m in find_marks(text)
    ]
    assert found == MARKS


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("line", "value", "written"),
    [
        (2, "[one]", "cites: [one]"),
        (2, "", None),
        (9, "marrow", "    about: marrow"),
        (10, "ships", "    metric: ships"),
        (11, "2025-Q2", "    period: 2025-Q2"),
        (11, "", None),
        (18, "fact", "    kind: fact"),
    ],
)
def test_a_decision_writes_its_line_and_no_other_byte(
    line: int, value: str, written: str | None, end: str
) -> None:
    """A field that is left out takes its line with it."""
    text = FILE.replace("\n", end)
    (mark,) = [mark for mark in find_marks(text) if mark.line == line]
    lines = FILE.split("\n")
    lines[line : line + 1] = [] if written is None else [written]
    assert settle_mark(text, mark, value) == end.join(lines)


@pytest.mark.parametrize(
    ("line", "value", "reason"),
    [
        (10, "", "metric needs a value"),
        (10, "'open", "YAML cannot read"),
        (10, "a\n    note: more", "more than the value of one field"),
        (10, "a: b", "YAML cannot read"),
    ],
)
def test_a_value_that_would_change_more_is_refused(line: int, value: str, reason: str) -> None:
    """Before anything is written."""
    (mark,) = [mark for mark in find_marks(FILE) if mark.line == line]
    with pytest.raises(UnwritableError, match=reason):
        settle_mark(FILE, mark, value)


@pytest.mark.parametrize(
    ("decide", "value", "candidate", "mark"),
    [
        ("", "fact", "plan", "or plan"),
        ("", "fact", "fact", ""),
        ("or plan", "fact", "plan", "or plan"),
        ("or plan", "fact", "target", "or plan or target"),
        ("what is measured", "", "ships", "ships"),
        ("ships or boats", "", "piers", "ships or boats or piers"),
    ],
)
def test_a_candidate_is_added_behind_those_that_a_mark_has(
    decide: str, value: str, candidate: str, mark: str
) -> None:
    """Once, and not where the field has this value already; a question gives way to it."""
    assert add_candidate(decide, value, candidate) == mark
    if mark:
        assert candidate in list_candidates(mark)
