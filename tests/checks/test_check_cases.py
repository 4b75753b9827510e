"""Cases as data: files in, problems out; a folder for each check.

`pytest tests/checks --update` writes the problems as they come now into the cases; read
them in the diff.
"""

from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml
from tests.checks.checked import CASES, check_example, list_changes

from claimbook.checks import AGAINST_EARLIER, AGAINST_TODAY, CHECKS
from claimbook.checks.shared.earlier import Earlier, Published, PublishedAmount
from claimbook.problem import Severity, render_text
from claimbook.quantity import read_amount
from claimbook.verdicts.findings import FINDINGS

QUIET = "quiet_"
"""Begins the names of cases in which the check has nothing to say."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_case_gives_its_problems(case: Path, tmp_path: Path, update: bool) -> None:
    """The errors, the warnings and the check's own notes, as `claimbook check` shows them."""
    text = case.read_text(encoding="utf-8")
    given = yaml.safe_load(text)
    earlier = read_earlier(given)
    problems = [
        problem
        for problem in check_example(list_changes(given), tmp_path, earlier)
        if problem.severity is not Severity.INFO or problem.id == case.parent.name
    ]
    own = [problem for problem in problems if problem.id == case.parent.name]
    assert all(problem.help for problem in own), "a problem does not say what to do about it"
    told = [(each, problem.help) for problem in problems for each in problem.proposed]
    assert all(each.value in advice for each, advice in told), "the help does not say what to write"
    found = "\n\n".join(map(render_text, problems))
    if update:
        head = text.split("\nproblems:")[0].rstrip("\n")
        listed = "|\n" + indent(found + "\n", "  ") if found else '""\n'
        case.write_text(f"{head}\nproblems: {listed}", encoding="utf-8")
    else:
        assert "problems" in given, "the case says no `problems`: pytest tests/checks --update does"
        assert found == given["problems"].rstrip("\n")


@pytest.mark.parametrize("fault", [*CHECKS, *FINDINGS, *AGAINST_EARLIER, *AGAINST_TODAY])
def test_each_check_has_a_case_that_fires_and_one_that_stays_quiet(fault: str) -> None:
    """What a check or a finding must not say is held as firmly as what it must."""
    problems = {
        case.stem: yaml.safe_load(case.read_text(encoding="utf-8"))["problems"]
        for case in CASES
        if case.parent.name == fault
    }
    loud = [name for name in problems if not name.startswith(QUIET)]
    quiet = [name for name in problems if name.startswith(QUIET)]
    assert loud, f"no case in tests/checks/cases/{fault}/ shows it"
    assert quiet, f"no case {QUIET}….yml in tests/checks/cases/{fault}/ shows when it stays quiet"
    assert all(f"[{fault}]" in problems[name] for name in loud)
    assert not any(f"[{fault}]" in problems[name] for name in quiet)


def read_earlier(case: dict[str, Any]) -> Earlier | None:
    """Return what a case says was published, if it does.

    The figure of a row is that of its text.
    """
    if "published" not in case:
        return None
    rows = []
    for row in case["published"]:
        text = row.get("said", {}).get("amount")
        amount = read_amount(text) if text else None
        figure = amount and PublishedAmount(
            amount.text, amount.value, amount.unit, amount.comparator.value
        )
        rows.append(Published(**row, amount=figure))
    known = frozenset((each["claim"], each["was"], each["now"]) for each in case.get("known", ()))
    others = tuple(Published(**row) for row in case.get("others", ()))
    rulings = tuple(Published(**row) for row in case["rulings"]) if "rulings" in case else None
    return Earlier(tuple(rows), known, others, rulings)
