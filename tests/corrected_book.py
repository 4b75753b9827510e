"""A small book whose claim was corrected, and what was worked out from it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.books import FILES, read_study, write_book

from claimbook.history import Change, ChangeKind, FieldChange, History
from claimbook.study import Study

CORRECTIONS = """\
- date: 2025-02-01
  claim: example-plan
  kind: correction
  was: 30 million dollars
  now: 20 million dollars
  reason: We had misread the article.
  reported_by: a reader
- date: 2025-02-03
  claim: example-plan
  kind: clarification
  reason: It is a plan for machines alone.
- date: 2025-02-03
  claim: example-rumour
  kind: retraction
  was: 4 million dollars
  reason: The article never said so.
- date: 2025-02-02
  claim: half-plan
  kind: update
  was: what Example spends
  now: Half the plan.
  reason: The article was rewritten.
"""
DERIVED = """\
- id: half-plan
  says: Half the plan.
  formula: example-plan / 2
  unit: dollars
  about: example
  metric: investment
"""


def write_corrected(root: Path, article: str = "") -> Path:
    """Write the book, with further fields of its article."""
    path = "data/articles/example.yml"
    write_book(
        root,
        [
            ("data/corrections.yml", False, CORRECTIONS),
            ("data/derived.yml", False, DERIVED),
            (path, False, article + FILES[path]),
        ],
    )
    return root


def study_corrected(root: Path) -> Study:
    """Read the book."""
    return read_study(write_corrected(root))


def list_changed_books(root: Path) -> Iterator[Study]:
    """Yield books of whose history something is told: this one, and that of the pages' goldens."""
    corrected = study_corrected(root)
    yield replace(corrected, history=History(True, None, (_add("half-plan", 1),)))
    period = FieldChange("period", "2025", "2025/2026")
    unit, amount = FieldChange("amount", "", "$20 million"), FieldChange("change", "on the day", "")
    words = (FieldChange("quote"), FieldChange("note"))
    changes = (
        *(_add(id_, day) for day, id_ in enumerate(("plan-headline", "plan-praise"), start=1)),
        Change(ChangeKind.CHANGED, _make_moment(3), ("plan-headline",), (period, *words)),
        Change(ChangeKind.CHANGED, _make_moment(4), ("plan-headline",), (unit, amount)),
        Change(ChangeKind.CHANGED, _make_moment(5), ("plan-headline",), words[:1]),
        Change(ChangeKind.CHANGED, _make_moment(6), ("plan-headline",), words),
        Change(ChangeKind.CHANGED, _make_moment(6), ("plan-praise",), words),
        *(_add(id_, 7) for id_ in ("doubts-plan", "evening-passengers", "weekly-passengers")),
    )
    book = read_study(Path(__file__).parent / "pages" / "book")
    yield replace(book, history=History(True, None, changes))


def _add(claim: str, day: int) -> Change:
    return Change(ChangeKind.NEW, _make_moment(day), (claim,))


def _make_moment(day: int) -> datetime:
    return datetime(2025, 3, day, tzinfo=UTC)
