"""That of each sentence the true claim is accepted and the false one refused.

The sentences are tables in `amounts/`, a file for each kind of figure: a sentence, the amounts that
a claim on it may have, and those that it may not.
"""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.books import write_book
from tests.checks.checked import check_book

from claimbook.problem import Severity
from claimbook.quantity import DURATIONS, UnreadableAmountError, read_amount
from claimbook.verdicts.dimension import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimbook.problem import Problem

TABLES = sorted(Path(__file__).with_name("amounts").glob("*.yml"))
_DIMENSIONS = {"%": "share", "pp": "share", "x": "ratio", "count": "count"}
_HEAD = "headline: News\noutlet: daily-example\npublished: 2025-01-15\ntext: news.txt\nclaims:\n"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_true_claims_are_accepted_and_false_ones_refused(table: Path, tmp_path: Path) -> None:
    """A book with a claim for each amount has errors at the false ones and nowhere else."""
    rows = yaml.safe_load(table.read_text(encoding="utf-8"))
    wanted = list(_list_claims(rows))
    path = "data/articles/news.yml"
    write_book(tmp_path, [])
    written = tmp_path / path
    written.write_text(_HEAD + "".join(map(_write_claim, count(1), wanted)), encoding="utf-8")
    text = "\n\n".join(("News", *rows))
    (tmp_path / "seeds/news.txt").write_text(text + "\n", encoding="utf-8")
    metrics = {_find_dimension(amount) for _, amount, _ in wanted}
    (tmp_path / "data/metrics.yml").write_text(_write_metrics(metrics | {"money"}), "utf-8")
    refused = _list_refused(check_book(tmp_path), path)
    for number, (sentence, amount, true) in enumerate(wanted):
        assert (number not in refused) is true, f"{amount} of “{sentence}”: {refused.get(number)}"


def _list_claims(rows: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, str, bool]]:
    """Each sentence with an amount, and whether a claim may have it."""
    for sentence, amounts in rows.items():
        assert amounts["accepted"] or amounts["refused"]
        for true, key in ((True, "accepted"), (False, "refused")):
            yield from ((sentence, amount, true) for amount in amounts[key])


def _write_claim(number: int, claim: tuple[str, str, bool]) -> str:
    """A claim on one line, so that the line of a problem says which claim it is about."""
    sentence, amount, _ = claim
    fields = {
        "id": f"claim-{number}",
        "says": "It is said.",
        "quote": sentence,
        "about": "example",
        "metric": _name(_find_dimension(amount)),
        "kind": "fact",
        "amount": amount,
    }
    return f"  - {json.dumps(fields, ensure_ascii=False)}\n"


def _find_dimension(amount: str) -> str:
    """The dimension of a metric that an amount fits; any for one that is not read."""
    try:
        unit = read_amount(amount).unit
    except UnreadableAmountError:
        return "money"
    if unit in DURATIONS:
        return "duration"
    return "money" if is_currency(unit) else _DIMENSIONS.get(unit, unit)


def _name(dimension: str) -> str:
    return "metric-" + "".join(f"{ord(letter):x}" for letter in dimension)


def _write_metrics(dimensions: set[str]) -> str:
    return "".join(
        f"{_name(each)}: {{name: {_name(each)}, definition: Any., dimension: '{each}', "
        "measure: stock}\n"
        for each in sorted(dimensions)
    )


def _list_refused(problems: list[Problem], path: str) -> dict[int, str]:
    """The errors of an article by the number of the claim that each is about."""
    first = _HEAD.count("\n") + 1
    return {
        problem.at.line - first: problem.message
        for problem in problems
        if problem.severity is Severity.ERROR and problem.at.path == path
    }
