"""A field without a value: what is advised can be done, and is all that has to be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.books import FILES

from claimbook.problem import Problem
from claimbook.read import read_book

FURTHER = {
    "data/articles/example.yml": "author: A. Writer\n",
    "data/book.yml": "language: en\n",
    "data/outlets.yml": "  url: https://daily.example/\n",
}
"""Fields that may be left out."""
BOOK = {
    path: FURTHER[path] + text if path != "data/outlets.yml" else text + FURTHER[path]
    for path, text in FILES.items()
    if path in FURTHER
} | {path: text for path, text in FILES.items() if path not in FURTHER}
FIELDS = [
    (path, line)
    for path, text in BOOK.items()
    for line in text.splitlines()
    if path.endswith(".yml") and re.fullmatch(r" *(?:- )?\w+: .+", line)
]


def list_missing(root: Path, path: str, old: str, new: str) -> list[Problem]:
    """Return what is missing in the book after one change."""
    for name, text in BOOK.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text.replace(old, new) if name == path else text)
    return [each for each in read_book(root).problems if each.id == "missing-field"]


@pytest.mark.parametrize(("path", "line"), FIELDS, ids=[" ".join(each) for each in FIELDS])
@pytest.mark.parametrize("blank", ["", ' ""'], ids=["nothing", "an empty text"])
def test_a_line_may_be_deleted_where_that_is_advised(
    tmp_path: Path, path: str, line: str, blank: str
) -> None:
    """And nowhere else: whoever followed it would be told of the next error."""
    name = line.split(":")[0] + ":"
    found = list_missing(tmp_path, path, line, name + blank)
    if not found:
        assert blank, "an empty text may be wrong in another way, as an id is"
        return
    (problem,) = found
    assert problem.help.startswith("write its value after the colon")
    taken = (f"{line}\n    ", "  - ") if "- " in name else (f"{line}\n", "")
    after = list_missing(tmp_path, path, *taken)
    assert ("delete the line" in problem.help) == (after == [])


def test_metric_and_amount_are_deleted_together(tmp_path: Path) -> None:
    """Neither may stand without the other."""
    path = "data/articles/example.yml"
    for line, other in (
        ("    metric: investment\n", "amount"),
        ("    amount: 20 million dollars\n", "metric"),
    ):
        (problem,) = list_missing(tmp_path, path, line, line.split(": ")[0] + ":\n")
        assert problem.help.endswith(f"delete it and `{other}` if the claim states no figure")
    # Where both are empty, both lines may go.
    text = "    metric: investment\n    kind: plan\n    amount: 20 million dollars\n"
    both = list_missing(tmp_path, path, text, "    metric:\n    kind: plan\n    amount:\n")
    assert [each.help.endswith("or delete the line") for each in both] == [True, True]
    assert list_missing(tmp_path, path, text, "    kind: plan\n") == []


def test_a_field_that_the_defaults_give_may_be_deleted(tmp_path: Path) -> None:
    """Though a claim needs it."""
    path = "data/articles/example.yml"
    given = BOOK[path].replace("claims:\n", "defaults: {kind: plan}\nclaims:\n")
    blank = given.replace("    kind: plan\n", "    kind:\n")
    (problem,) = list_missing(tmp_path, path, BOOK[path], blank)
    assert problem.help == "write its value after the colon, or delete the line"
    assert list_missing(tmp_path, path, BOOK[path], given.replace("    kind: plan\n", "")) == []


def test_a_field_that_is_needed_is_explained(tmp_path: Path) -> None:
    """As it is where the whole line is missing."""
    (problem,) = list_missing(
        tmp_path, "data/articles/example.yml", "    kind: plan\n", "    kind:\n"
    )
    assert problem.help.startswith("write its value after the colon (the kind of statement: fact,")
