"""How claims stand, counted the same way wherever they are counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.derivation.figures import make_figures

from claimbook.model import Closing
from claimbook.study import Study, study_book
from claimbook.views.claims.badges import count_badges, list_badges, list_shared_badges
from claimbook.views.claims.standing import find_standing


def study(*, closed: bool) -> Study:
    """Three figures, each far from the others; the first two may be explained."""
    book = make_figures({"low": "$20 billion", "high": "$90 billion", "top": "$300 billion"})
    if closed:
        claims = [["low", "high"], ["low", "top"], ["high", "top"]]
        closings = tuple(
            Closing(claims=tuple(pair), state="explained", reason="It is known.") for pair in claims
        )
        book = replace(book, closings=closings)
    return study_book(book)


@pytest.mark.parametrize(
    ("closed", "standing", "chip", "badge"),
    [
        (False, "conflict", "3 in conflict", "Conflict with 2"),
        (True, "explained", "3 in explained conflict", "Conflict explained"),
    ],
)
def test_chips_count_what_the_filter_finds(
    closed: bool, standing: str, chip: str, badge: str
) -> None:
    """An explained conflict is a standing of its own, in lists as in the table of all claims."""
    book = study(closed=closed)
    claims = book.book.claims.values()
    assert {find_standing(book, claim.id).id for claim in claims} == {standing}
    assert [each.words for each in count_badges(book, claims)] == [chip]
    assert {each.words for claim in claims for each in list_badges(book, claim)} == {badge}


def test_a_row_has_the_conflicts_of_all_its_claims() -> None:
    """Each figure that any of them is in conflict with counts once."""
    given = {
        "one": "$20 billion",
        "two": "$20 billion",
        "far": "$90 billion",
        "top": "$300 billion",
    }
    book = study_book(make_figures(given))
    same = [book.book.claims["one"], book.book.claims["two"]]
    assert "Conflict with 2" in {badge.words for badge in list_shared_badges(book, same)}


def test_a_row_says_whose_a_finding_is_that_not_all_its_claims_have() -> None:
    """It wears a finding as it is only where all claims have it."""
    raised = {"amount": "$20 billion", "kind": "target"}
    book = study_book(
        make_figures(
            {
                "before": {**raised, "as_of": "earlier"},
                "raised": {**raised, "quote": "raised its target to $20 billion"},
                "aside": {**raised, "kind": "plan"},
            }
        )
    )
    claims = book.book.claims
    together = list_shared_badges(book, [claims["raised"], claims["aside"]])
    assert "Raise without change (The Herald)" in {badge.words for badge in together}
    assert "Raise without change" in {badge.words for badge in list_badges(book, claims["raised"])}
