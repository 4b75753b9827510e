"""What the manual says of faults in hand-written pages is true."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import pytest
from tests.books import list_corrected, write_book

from claimbook.citing.checking import check_pages
from claimbook.problem import Example, Problem, read_manual
from claimbook.read import read_book
from claimbook.study import study_book
from claimbook.views.manual.faults import FAULTS
from claimbook.views.manual.manual import find_severity

OURS = (
    "unreadable-reference",
    "no-figure-to-cite",
    "figure-in-doubt",
    "draft-cited",
    "bad-chart-block",
    "dead-link-to-claim",
    "uncited-figure",
    "unsafe-markup",
)
PAGE = PurePosixPath("analysis/index.md")


@pytest.mark.parametrize("fault", OURS)
def test_the_wrong_example_gives_its_fault_alone(fault: str, tmp_path: Path) -> None:
    """With the severity that its manual page says."""
    (problem,) = check(read_manual(FAULTS[fault]).wrong, tmp_path)
    assert (problem.id, problem.severity) == (fault, find_severity(FAULTS[fault]))
    assert problem.at.path == f"docs/{PAGE}"


@pytest.mark.parametrize("fault", OURS)
def test_the_right_example_has_no_fault(fault: str, tmp_path: Path) -> None:
    """What the manual advises is right."""
    assert check(list_corrected(fault, read_manual(FAULTS[fault])), tmp_path) == []


def check(examples: Iterable[Example], root: Path) -> list[Problem]:
    write_book(root, [(each.path, each.in_claim, each.text) for each in examples])
    book = read_book(root).book
    assert book is not None
    return list(check_pages(study_book(book), root / "docs", "docs", [PAGE]))
