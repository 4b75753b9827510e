"""A chart in a page has the form that it asks for, if its figures can carry it."""

from pathlib import Path

import pytest
from tests.repository import ROOT, start_book

from claimbook.citing.blocks import BadBlockError, make_panel
from claimbook.citing.forms import FORMS, list_forms
from claimbook.read import read_book
from claimbook.study import Study, study_book

BOOKS = (ROOT, *sorted((ROOT / "tests" / "books").iterdir()))


@pytest.fixture(scope="module", params=BOOKS, ids=lambda path: path.name)
def study(request: pytest.FixtureRequest) -> Study:
    """This briefing and the invented ones."""
    book = read_book(request.param).book
    assert book is not None
    return study_book(book)


def test_each_form_is_drawn_where_it_fits_and_refused_elsewhere(study: Study) -> None:
    """Without one, the form is the first of those that fit; a comparison can be had of each."""
    drawn = set()
    for metric, claims in study.book.claims_of.items():
        fitting = list_forms(study, claims)
        assert not fitting or "comparison" in fitting or set(fitting) <= {"voices", "revision"}
        for form in FORMS:
            block = f"metric: {metric}\nform: {form}\n"
            if form in fitting:
                assert make_panel(study, block).chart.kind == form
                drawn.add(form)
            else:
                with pytest.raises(BadBlockError):
                    make_panel(study, block)
        if fitting:
            assert make_panel(study, f"metric: {metric}\n").chart.kind == fitting[0]
    assert drawn


def test_every_form_is_drawn_somewhere() -> None:
    """None of those that editors are told of is a form that no figures have."""
    books = (read_book(path).book for path in BOOKS)
    studies = [study_book(book) for book in books if book]
    found = {
        form
        for study in studies
        for claims in study.book.claims_of.values()
        for form in list_forms(study, claims)
    }
    assert found == set(FORMS)


def test_figures_that_are_all_the_same_need_no_chart(tmp_path: Path) -> None:
    """As the two of a new briefing that its headline and its text give."""
    book = read_book(start_book(tmp_path)).book
    assert book is not None
    with pytest.raises(BadBlockError, match="say the same, so there is nothing to compare"):
        make_panel(study_book(book), "metric: fleet-investment\n")
