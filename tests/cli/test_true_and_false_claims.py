"""Of each kind of figure that was once misread: true claims pass `check`, false ones do not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.books import FILES, write_book

from claimbook.cli import main

KINDS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("true_and_false_claims.yml").read_text(encoding="utf-8")
)
ROWS = [(kind, row) for kind, rows in KINDS.items() for row in rows]
FALSE = [(row, each) for _, row in ROWS for each in row["refused"]]
REFUSED = {"amount-not-in-quote", "comparator-dropped", "unreadable-amount"}
ARTICLE = "data/articles/example.yml"


def write_claims(root: Path, claims: Iterator[tuple[dict[str, Any], str]]) -> dict[int, str]:
    """Return a book whose one article has these claims; the line of each amount, and the amount."""
    listed = list(claims)
    measured = {row["of"] for row, _ in listed}
    metrics = {
        name_metric(each): {
            "name": each,
            "definition": f"Something in {each}.",
            "dimension": each,
            "measure": "stock",
        }
        for each in sorted(measured)
    }
    text = "\n\n".join(["Example doubles its plan", *(row["quote"] for _, row in ROWS)])
    head = FILES[ARTICLE].split("claims:")[0] + "claims:\n"
    lines, lengths = head, {}
    for number, (row, amount) in enumerate(listed):
        claim = {
            "id": f"claim-{number}",
            "says": "Something is counted.",
            "quote": row["quote"],
            "about": "example",
            "metric": name_metric(row["of"]),
            "kind": "fact",
            "amount": str(amount),
        }
        fields = [
            f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in claim.items()
        ]
        lines += "  - " + "\n    ".join(fields) + "\n"
        lengths[lines.count("\n")] = str(amount)
    write_book(root, [])
    (root / ARTICLE).write_text(lines, encoding="utf-8")
    (root / "seeds/example.txt").write_text(f"{text}\n", encoding="utf-8")
    (root / "data/metrics.yml").write_text(yaml.safe_dump(metrics), encoding="utf-8")
    return lengths


def name_metric(dimension: str) -> str:
    """Return an id that holds a unit, whatever its letters."""
    return f"in-{dimension.encode().hex()}"


def list_errors(root: Path, capsys: pytest.CaptureFixture[str]) -> dict[int, str]:
    """Return the id of the error on each line of the article."""
    main(["check", str(root), "--format", "json"])
    problems = json.loads(capsys.readouterr().out)["problems"]
    return {each["line"]: each["id"] for each in problems if each["severity"] == "error"}


def test_true_claims_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is accepted, one book for all."""
    amounts = write_claims(tmp_path, ((row, row["accepted"]) for _, row in ROWS))
    errors = list_errors(tmp_path, capsys)
    assert {amounts.get(line, line): found for line, found in errors.items()} == {}


def test_false_claims_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each has an error of its own, on the line of its amount."""
    amounts = write_claims(tmp_path, iter(FALSE))
    errors = list_errors(tmp_path, capsys)
    passed = [amount for line, amount in amounts.items() if errors.get(line) not in REFUSED]
    assert passed == []


def test_each_kind_has_three_true_claims_and_three_false_ones() -> None:
    """So that a kind is more than its example."""
    few = [
        kind
        for kind, rows in KINDS.items()
        if len(rows) < 3 or sum(len(row["refused"]) for row in rows) < 3
    ]
    assert few == []
