"""The manual says of each problem how much it weighs, and that is true."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.books import list_corrected, write_book
from tests.checks.checked import EARLIER, check_example

from claimbook.cli.checking.published_files import compare_files
from claimbook.cli.find_book import BookFolders
from claimbook.problem import Example, Severity
from claimbook.read import read_book
from claimbook.views.manual.faults import OF_CHANGES
from claimbook.views.manual.manual import ManualPage, list_manual

PAGES = [
    page
    for page in list_manual()
    if page.manual.wrong and page.group != "The site" and page.id != "book-not-found"
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_a_problem_weighs_what_its_manual_says(page: ManualPage, tmp_path: Path) -> None:
    """The wrong example of each page gives a problem of the severity that the manual states."""
    assert _find_severity(page, tmp_path) is page.severity


def _find_severity(page: ManualPage, root: Path) -> Severity:
    examples = _list_changes(page.manual.wrong)
    if page.id in OF_CHANGES:
        return _compare_files(page, root)
    write_book(root, examples)
    reading = read_book(root)
    earlier = EARLIER.get(page.id, ())
    problems = reading.problems if reading.book is None else check_example(examples, root, earlier)
    return next(problem.severity for problem in problems if problem.id == page.id)


def _list_changes(examples: Iterable[Example]) -> list[tuple[str, bool, str]]:
    return [(each.path, each.in_claim, _unescape(each.text)) for each in examples]


def _compare_files(page: ManualPage, root: Path) -> Severity:
    """Return the severity where a book was published with the right example."""
    now, was = BookFolders(root / "now"), BookFolders(root / "was")
    write_book(now.root, _list_changes(page.manual.wrong))
    write_book(was.root, _list_changes(list_corrected(page.id, page.manual)))
    book = read_book(now.root).book
    assert book is not None
    (problem,) = compare_files(now, was, book)
    assert problem.id == page.id
    return problem.severity


def _unescape(text: str) -> str:
    """Return an example with the characters it names by `\\u` and digits."""
    if "\\u" not in text:
        return text
    return text.encode("ascii", "backslashreplace").decode("unicode_escape")
