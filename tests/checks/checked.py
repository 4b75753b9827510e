"""The example book with changes laid over it, read and checked."""

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

from tests.books import write_book

from claimbook.checks import check_study, id_gone, published_in_future
from claimbook.checks.id_gone import Published
from claimbook.problem import Problem, sort_problems
from claimbook.read import read_book
from claimbook.study import study_book

EARLIER = {"id-gone": (Published("topic", "chips"),)}
"""What was published before, where the examples of a manual page are about that."""

TODAY = date(2026, 11, 1)
"""The day on which the cases are checked."""


def check_example(
    changes: Iterable[tuple[str, bool, str]], root: Path, published: Collection[Published] = ()
) -> list[Problem]:
    """All problems, errors first; a change is a path, whether it is in its claim, and its text."""
    write_book(root, changes)
    return check_book(root, published)


def check_book(root: Path, published: Collection[Published] = ()) -> list[Problem]:
    """All problems of the book in a folder, errors first."""
    reading = read_book(root)
    assert reading.book is not None
    study = study_book(reading.book)
    gone = id_gone.check(study, published)
    future = published_in_future.check(study, TODAY)
    return sort_problems([*reading.problems, *check_study(study), *gone, *future])
