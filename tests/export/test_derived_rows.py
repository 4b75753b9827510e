"""Derived figures in claims.json."""

from __future__ import annotations

from dataclasses import replace

from tests.derivation.figures import make_figures, make_record

from claimbook.export.form_claims import DerivedRow
from claimbook.export.record_rows import list_derived_rows
from claimbook.study import study_book

FIGURES = {"value": "HK$3.32 trillion", "times": "10x"}


def make_row(formula: str, unit: str) -> DerivedRow:
    book = replace(make_figures(FIGURES), derived=(make_record(formula, unit),))
    (row,) = list_derived_rows(study_book(book))
    return row


def test_a_row_has_what_was_written_and_what_it_comes_to() -> None:
    """With the claims used, and the permanent address on the page of the metric."""
    row = make_row("root(times, 10) - 1", "%")
    assert (row.formula, row.unit, row.claims, row.kind) == (
        "root(times, 10) - 1",
        "%",
        ["times"],
        "fact",
    )
    assert row.arithmetic == "(10th root of 10x) − 1 = about 25.9%"
    assert row.amount is not None
    assert (row.amount.value, row.amount.low, row.amount.high) == ("25.9", "25.8925", "25.8926")
    assert row.rate is None
    assert row.page == "metrics/value/index.html#it"


def test_a_converted_result_has_its_rates() -> None:
    """The least and the greatest of the days before."""
    rate = make_row("value * 2", "USD").rate
    assert rate is not None
    assert (rate.source, rate.target, rate.date) == ("HKD", "USD", "2025-09-24")
    assert rate.low < rate.high


def test_a_formula_that_does_not_work_out_leaves_null() -> None:
    """The row stays, as its editor wrote it."""
    row = make_row("value + 1", "HKD")
    assert row.formula == "value + 1"
    assert (row.amount, row.arithmetic, row.claims, row.compared_with) == (None, None, [], [])


def test_a_row_names_the_claim_in_doubt_that_it_rests_on() -> None:
    """If an editor calls it wrong, or it stands alone; else it names none."""
    wrong = {"amount": "$20 billion", "wrong": {"reason": "It wrote billion for million."}}
    figures = make_figures({"value": wrong, "sound": "$3 billion"})
    derived = (make_record("value * 2", "USD"), make_record("sound * 2", "USD", "other"))
    rows = list_derived_rows(study_book(replace(figures, derived=derived)))
    assert [row.doubt for row in rows] == ["value", None]
