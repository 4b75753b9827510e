"""True figures pass and false ones do not, for each kind of figure; the cases are in figures/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.books import write_book

from claimbook.checking import Checker
from claimbook.folders import Folders
from claimbook.problem import Problem, Severity
from claimbook.quantity import DURATIONS, UnreadableAmountError, is_currency, read_amount

FOLDER = Path(__file__).parent / "figures"
DIMENSIONS = {"%": "share", "pp": "share", "x": "ratio"}
"""For figures whose unit does not name a dimension."""

ROWS = [
    pytest.param(sentence, row, id=f"{path.stem}: {sentence}")
    for path in sorted(FOLDER.glob("*.yml"))
    for sentence, row in yaml.safe_load(path.read_text(encoding="utf-8")).items()
]


def check_claim(root: Path, sentence: str, metric: dict[str, str], claim: dict[str, str]) -> str:
    """Return what is wrong with the one claim of a book whose text is one sentence."""
    return "\n".join(problem.message for problem in list_problems(root, sentence, metric, claim))


def list_problems(
    root: Path, sentence: str, metric: dict[str, str], claim: dict[str, str]
) -> list[Problem]:
    """Return the errors of the one claim of a book whose text is one sentence."""
    given = {
        "id": "example-plan",
        "says": "The editor says something.",
        "quote": sentence,
        "about": "example",
        "metric": "measured",
        "kind": "fact",
        **claim,
    }
    article = {"headline": "News", "outlet": "daily-example", "published": "2025-01-15"}
    article |= {"text": "news.txt", "claims": [given]}
    files = {
        "data/metrics.yml": {"measured": {"name": "M", "definition": "M.", **metric}},
        "data/articles/example.yml": article,
    }
    texts = [("seeds/news.txt", False, f"News\n\n{sentence}\n")]
    write_book(root, texts)
    for path, content in files.items():
        (root / path).write_text(json.dumps(content), encoding="utf-8")
    problems = Checker(Folders(root)).check().problems
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def find_dimension(amount: str) -> str:
    """Return the dimension of a metric that an amount fits; any for one that is not read."""
    try:
        unit = read_amount(amount).unit
    except UnreadableAmountError:
        return "count"
    if unit in DURATIONS:
        return "duration"
    return "money" if is_currency(unit) else DIMENSIONS.get(unit, unit)


@pytest.mark.parametrize(("sentence", "row"), ROWS)
def test_true_figures_pass_and_false_ones_do_not(
    sentence: str, row: dict[str, Any], tmp_path: Path
) -> None:
    """Amounts under `passes` are what the sentence says; those under `fails` are refused."""
    claim = row.get("claim", {})
    for passes in (True, False):
        for amount in row["passes" if passes else "fails"]:
            fitting = {"dimension": find_dimension(amount), "measure": "stock"}
            metric = {**fitting, **row.get("metric", {})}
            found = check_claim(tmp_path, sentence, metric, {**claim, "amount": amount})
            assert (found == "") is passes, f"{amount}: {found}"
