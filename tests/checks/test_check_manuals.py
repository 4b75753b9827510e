"""Every check and every finding has a manual page whose examples are true."""

import pkgutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.checks.checked import EARLIER, check_example

from claimbook import checks
from claimbook.checks import AGAINST_EARLIER, CHECKS
from claimbook.problem import Example, Problem, Severity, read_manual
from claimbook.verdicts.findings import FINDINGS

OWN = {**CHECKS, **AGAINST_EARLIER}
ALL = {**OWN, **FINDINGS}
SHARED = {"findings", "passages", "references", "rings"}
"""Modules of the folder that are no checks, but what several checks share."""


def test_the_table_lists_the_modules_of_its_folder() -> None:
    """Each check is a module named after its fault, and each other module is known to be shared."""
    modules = {module.name for module in pkgutil.iter_modules(checks.__path__)} - SHARED
    assert {name.replace("_", "-") for name in modules} == set(OWN)
    assert all(
        module.__name__.endswith("." + name.replace("-", "_")) for name, module in OWN.items()
    )


@pytest.mark.parametrize("fault", ALL)
def test_a_manual_page_says_what_the_fault_is_and_how_to_mend_it(fault: str) -> None:
    """A title of one line without a full stop, a body, and examples of both sorts."""
    manual = read_manual(ALL[fault])
    assert manual.title
    assert not manual.title.endswith(".")
    assert len(manual.body.split("\n\n")) >= 2
    assert manual.wrong
    assert manual.right


@pytest.mark.parametrize("fault", ALL)
def test_the_wrong_example_gives_its_fault_and_no_other(fault: str, tmp_path: Path) -> None:
    """One mistake gives one problem; notes about the example's article may stand beside it."""
    found = _check(fault, read_manual(ALL[fault]).wrong, tmp_path)
    assert [problem.id for problem in found if _weighs(problem) or problem.id == fault] == [fault]


@pytest.mark.parametrize("fault", ALL)
def test_the_right_example_is_free_of_its_fault(fault: str, tmp_path: Path) -> None:
    """What the manual advises is right."""
    found = _check(fault, read_manual(ALL[fault]).right, tmp_path)
    assert [problem for problem in found if _weighs(problem) or problem.id == fault] == []


def _check(fault: str, examples: Iterable[Example], root: Path) -> list[Problem]:
    changes = [(each.path, each.in_claim, each.text) for each in examples]
    return check_example(changes, root, EARLIER.get(fault, ()))


def _weighs(problem: Problem) -> bool:
    return problem.severity is not Severity.INFO
