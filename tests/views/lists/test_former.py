"""Addresses that disagreements had before claims were added that are earlier."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.evidence.small_book import read_small_book

from claimbook.history import Change, ChangeKind, History
from claimbook.study import Study, study_book
from claimbook.views.lists.former import list_former_pages


def study_disputed(root: Path, **added: int) -> Study:
    """Return a book in which three differ, with the day of March on which each was added."""
    articles = {
        name: {"published": f"2026-01-0{day}", "claims": {name: {"metric": "seats", **fields}}}
        for day, (name, fields) in enumerate(
            {
                "bugle": {"amount": "311 seats"},
                "courier": {"amount": "312 seats"},
                "herald": {"amount": "313 seats"},
            }.items(),
            start=1,
        )
    }
    changes = tuple(
        Change(ChangeKind.NEW, datetime(2026, 3, day, tzinfo=UTC), (claim,))
        for claim, day in added.items()
    )
    study = study_book(read_small_book(root, {"articles": articles}))
    return replace(study, history=History(True, None, changes))


def test_a_disagreement_is_found_where_it_was_before_an_earlier_claim_joined(
    tmp_path: Path,
) -> None:
    """It is named after its first two claims, of which one was added last."""
    study = study_disputed(tmp_path, courier=1, herald=1, bugle=2)
    assert [each.id for each in study.evidence.disagreements] == ["bugle-courier"]
    (old, present), *others = list_former_pages(study).items()
    assert (old, present.href, others) == (
        "disagreements/courier-herald/index.html",
        "disagreements/bugle-courier/index.html",
        [],
    )


def test_one_that_has_its_first_name_has_no_other_address(tmp_path: Path) -> None:
    """Nor has one of whose claims nobody knows when they were added."""
    study = study_disputed(tmp_path, bugle=1, courier=1, herald=2)
    assert list_former_pages(study) == {}
    assert list_former_pages(study_disputed(tmp_path)) == {}
