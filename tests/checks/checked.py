"""The example book with changes laid over it, read and checked."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.books import FILES, write_book

from claimbook.checks import check_against, check_study, published_in_future
from claimbook.checks.shared.earlier import Earlier, Published, PublishedAmount
from claimbook.problem import Problem, sort_problems
from claimbook.read import read_book
from claimbook.study import study_book

_PLAN = Published(
    "claim",
    "example-plan",
    article="example",
    said={"amount": "30 million dollars", "kind": "plan"},
    amount=PublishedAmount("30 million dollars", Decimal(30_000_000), "USD", "none"),
)
EARLIER = {
    "id-gone": Earlier((Published("topic", "chips"),)),
    "uncorrected-change": Earlier((_PLAN,)),
    "text-not-as-published": Earlier(
        (
            Published(
                "article",
                "example",
                text_hash=sha256(FILES["seeds/example.txt"].encode()).hexdigest(),
            ),
        )
    ),
    "origin-not-as-published": Earlier(
        (Published("article", "example", said={"author": "A. Reporter"}),)
    ),
    "words-not-as-published": Earlier(
        (Published("claim", "example-plan", said={"says": "Example plans a factory."}),)
    ),
    "record-not-as-published": Earlier(
        (Published("metric", "investment", said={"measure": "flow"}),)
    ),
    "ruling-not-as-published": Earlier((Published("claim", "example-plan"),), rulings=()),
    "was-not-published": Earlier((_PLAN,)),
    "corrected-change": Earlier((_PLAN,)),
    "new-record": Earlier(
        (
            Published("article", "example"),
            Published("outlet", "daily-example"),
            Published("topic", "artificial-intelligence"),
            Published("entity", "example"),
            Published("metric", "investment"),
            Published("claim", "example-plan"),
        )
    ),
    "standing-changed": Earlier((Published("claim", "example-plan", standing="single"),)),
}
"""What was published before, where the examples of a manual page are about that."""

CASES = sorted(Path(__file__).with_name("cases").glob("*/*.yml"))
IN_CLAIM = "a claim of "

TODAY = date(2026, 11, 1)
"""The day on which the cases are checked."""


def check_example(
    changes: Iterable[tuple[str, bool, str]], root: Path, earlier: Earlier | None = None
) -> list[Problem]:
    """Return all problems, errors first.

    A change is a path, whether it is in its claim, and its text.
    """
    write_book(root, changes)
    return check_book(root, earlier)


def list_changes(case: dict[str, Any]) -> list[tuple[str, bool, str]]:
    """Return the changes that a case makes to the example book."""
    return [
        (path.removeprefix(IN_CLAIM), path.startswith(IN_CLAIM), lines)
        for path, lines in case["write"].items()
    ]


def check_book(root: Path, earlier: Earlier | None = None) -> list[Problem]:
    """Return all problems of the book in a folder, errors first."""
    reading = read_book(root)
    assert reading.book is not None
    study = study_book(reading.book)
    changed = check_against(study, earlier) if earlier else ()
    future = published_in_future.check(study, TODAY)
    return sort_problems([*reading.problems, *check_study(study), *changed, *future])
