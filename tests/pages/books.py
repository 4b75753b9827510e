"""Books that the tests of pages look at: empty, with one claim, with claims of every sort."""

from collections.abc import Iterable
from pathlib import Path

from tests.read.example_book import write_book

from claimbook.problem import Severity
from claimbook.read import read_book
from claimbook.study import Study, study_book

PLAN = {
    "id": "example-plan",
    "says": "Example plans to spend 20 million dollars.",
    "quote": "plans to spend 20 million dollars",
    "about": "example",
    "metric": "investment",
    "kind": "plan",
    "amount": "20 million dollars",
}
"""A claim that stands in the text of the example book."""


def study_claims(root: Path, *claims: dict[str, str], article: str = "") -> Study:
    """The example book with these claims in its article, and further fields of the article."""
    listed = "".join(_write_claim(claim) for claim in claims)
    text = (
        "headline: Example doubles its plan\noutlet: daily-example\npublished: 2025-01-15\n"
        f"{article}claims:{listed or ' []'}\n"
    )
    return _study(root, [("data/articles/second.yml", False, text)])


def study_empty(root: Path) -> Study:
    """A book of nothing but its settings."""
    return _study(root, [])


def _study(root: Path, files: Iterable[tuple[str, bool, str]]) -> Study:
    write_book(root, files)
    (root / "data/articles/example.yml").unlink()
    reading = read_book(root)
    assert reading.book is not None
    assert [each for each in reading.problems if each.severity is Severity.ERROR] == []
    return study_book(reading.book)


def _write_claim(claim: dict[str, str]) -> str:
    lines = [f"{name}: {value}" for name, value in claim.items()]
    return "\n  - " + "\n    ".join(lines)
