"""What rests on a draft is left out with it."""

from dataclasses import replace
from pathlib import Path

from tests.books import PLAN, study_claims

from claimbook.model import Closing, Derived
from claimbook.publishing import leave_out_drafts
from claimbook.study import Study, study_book

OTHER = {**PLAN, "id": "example-other"}
TWICE = Derived(
    id="twice",
    says="Twice the plan.",
    formula="example-plan * 2",
    unit="USD",
    about="example",
    metric="investment",
)
CLOSED = Closing(claims=("example-plan", "example-other"), state="explained", reason="The same.")


def study_more(root: Path, article: str) -> Study:
    """A book with a derived figure and a closing."""
    book = study_claims(root, PLAN, OTHER, article=article).book
    return study_book(replace(book, derived=(TWICE,), closings=(CLOSED,)))


def test_figures_and_closings_go_with_the_draft_that_they_rest_on(tmp_path: Path) -> None:
    """Nothing is left that names a claim of it."""
    study = leave_out_drafts(study_more(tmp_path, "draft: true\n"))
    assert study.book.articles == ()
    assert (dict(study.derived), study.book.closings) == ({}, ())
    assert (dict(study.book.texts), dict(study.grounded)) == ({}, {})


def test_a_book_without_drafts_stays_as_it_is(tmp_path: Path) -> None:
    """The very same study."""
    study = study_more(tmp_path, "")
    assert "twice" in study.derived
    assert leave_out_drafts(study) is study
