"""A small book whose claim was corrected, and what was worked out from it."""

from pathlib import Path

from tests.books import FILES, read_study, write_book

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
