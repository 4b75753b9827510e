"""Differences from a plan are compared with each other, and never with what there was."""

from __future__ import annotations

from pathlib import Path

from tests.books import PLAN, study_claims

from claimbook.sentences.style import name_change, name_measured

FACT = {**PLAN, "kind": "fact", "period": "2024"}
LESS = {
    **FACT,
    "quote": "spent 5 million dollars less than planned",
    "amount": "down 5 million dollars",
    "change": "against plan",
}


def test_two_differences_are_compared_and_a_level_with_neither(tmp_path: Path) -> None:
    """Though all three are of one company, one metric and one year."""
    other = {**LESS, "quote": LESS["quote"].replace("5", "3"), "amount": "down 3 million dollars"}
    level = {**FACT, "quote": "spent 20 million dollars"}
    study = study_claims(
        tmp_path, {**LESS, "id": "less"}, {**other, "id": "other"}, {**level, "id": "level"}
    )
    assert [each.claims for each in study.evidence.disagreements] == [("less", "other")]


def test_a_difference_is_named_by_what_it_is_measured_against() -> None:
    """It is not growth."""
    assert name_measured("Spending", "against plan", fell=True) == "spending against plan"
    assert name_change("Spending", "against plan") == "spending against plan"
    assert name_change("Spending", "year-on-year") == "change in spending year-on-year"


def test_growth_of_a_plural_of_two_words_comes_before_it() -> None:
    """“Administrative costs growth” is not English; “sales growth” is."""
    assert name_measured("Office costs", "year-on-year") == "growth in office costs"
    assert name_measured("Sales", "year-on-year") == "sales growth"
    assert name_measured("Passengers", "year-on-year") == "growth in passengers"
    assert name_measured("Share price", "year-on-year") == "share price growth"
