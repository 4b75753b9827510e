"""Every fault that reading finds has a manual page whose examples are true."""

import inspect
import pkgutil
from pathlib import Path

import pytest
from tests.books import list_corrected, write_book

from claimbook.problem import Example, read_manual
from claimbook.read import FAULTS, faults, read_book

BYTES_ONLY = {"file-too-large", "not-utf-8", "symbolic-link"}
"""Faults of files that no lines of text can show."""
WITH_EXAMPLES = [fault for fault in FAULTS if fault not in BYTES_ONLY]


def test_the_table_lists_the_modules_of_its_folder() -> None:
    """Each fault is a module named after it, and each module is a fault of the table."""
    modules = {module.name.replace("_", "-") for module in pkgutil.iter_modules(faults.__path__)}
    assert modules == set(FAULTS)
    assert all(
        module.__name__.endswith("." + name.replace("-", "_")) for name, module in FAULTS.items()
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_a_manual_page_says_what_the_fault_is_and_how_to_mend_it(fault: str) -> None:
    """A title of one line without a full stop, and a body."""
    manual = read_manual(FAULTS[fault])
    assert manual.title
    assert not manual.title.endswith(".")
    assert len(manual.body.split("\n\n")) >= 2
    assert inspect.getdoc(FAULTS[fault])


@pytest.mark.parametrize("fault", WITH_EXAMPLES)
def test_the_wrong_example_gives_its_fault_and_no_other(fault: str, tmp_path: Path) -> None:
    """One mistake gives one problem, with the id of its manual page."""
    wrong = read_manual(FAULTS[fault]).wrong
    write_book(tmp_path, map(_as_change, wrong))
    if fault == "book-not-found":
        (tmp_path / "data/book.yml").unlink()
    assert [problem.id for problem in read_book(tmp_path).problems] == [fault]


@pytest.mark.parametrize("fault", WITH_EXAMPLES)
def test_the_right_example_gives_no_problem(fault: str, tmp_path: Path) -> None:
    """What the manual advises is right."""
    manual = read_manual(FAULTS[fault])
    assert manual.right
    write_book(tmp_path, map(_as_change, list_corrected(fault, manual)))
    assert read_book(tmp_path).problems == ()


def _as_change(example: Example) -> tuple[str, bool, str]:
    text = example.text.encode("ascii", "backslashreplace").decode("unicode_escape")
    return example.path, example.in_claim, text if "\\u" in example.text else example.text
