"""Every check and every finding has a manual page whose examples are true."""

import pkgutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

import pytest
from tests.books import list_corrected
from tests.checks.checked import EARLIER, check_example
from tests.tables import compare_table

from claimbook import checks
from claimbook.checks import AGAINST_EARLIER, AGAINST_TODAY, CHECKS
from claimbook.problem import Example, Problem, Severity, read_manual
from claimbook.verdicts import findings
from claimbook.verdicts.findings import FINDINGS
from claimbook.views.manual.manual import find_severity

OWN = {**CHECKS, **AGAINST_EARLIER, **AGAINST_TODAY}
ALL = {**OWN, **FINDINGS}
OTHERS = {"alone", "shared"}
"""What the folder has besides checks."""


@pytest.mark.parametrize(
    ("package", "table", "others"), [(checks, OWN, OTHERS), (findings, FINDINGS, {"repeated"})]
)
def test_the_table_lists_the_modules_of_its_folder(
    package: ModuleType, table: Mapping[str, ModuleType], others: set[str]
) -> None:
    """Each module is in the table, unless it is known to be something else."""
    folder = package.__name__.removeprefix("claimbook.").replace(".", "/")
    modules = {module.name for module in pkgutil.iter_modules(package.__path__)} - others
    listed = [module.__name__.removeprefix(f"{package.__name__}.") for module in table.values()]
    compare_table(listed, modules, f"{folder}/__init__.py", f"{folder}/")


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
    """One mistake gives one problem, of the severity that its manual page says.

    Notes about the example's article may stand beside it.
    """
    found = _check(fault, read_manual(ALL[fault]).wrong, tmp_path)
    told = [problem for problem in found if _weighs(problem) or problem.id == fault]
    assert [problem.id for problem in told] == [fault]
    said = find_severity(ALL[fault])
    assert told[0].severity is said, (
        f"{ALL[fault].__name__} reports a problem of severity “{told[0].severity}”, "
        f"its manual page says “{said}”: set it in the module's FAULT"
    )


@pytest.mark.parametrize("fault", ALL)
def test_the_right_example_is_free_of_its_fault(fault: str, tmp_path: Path) -> None:
    """What the manual advises is right."""
    found = _check(fault, list_corrected(fault, read_manual(ALL[fault])), tmp_path)
    assert [problem for problem in found if _weighs(problem) or problem.id == fault] == []


def _check(fault: str, examples: Iterable[Example], root: Path) -> list[Problem]:
    changes = [(each.path, each.in_claim, each.text) for each in examples]
    return check_example(changes, root, EARLIER.get(fault))


def _weighs(problem: Problem) -> bool:
    """Whether it fails a strict check, unless it is a correction: that is for the maintainer."""
    return problem.severity is not Severity.INFO and problem.id != "corrected-change"
