"""Derived figures in a book: what they rest on, how they are converted, how they stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.books import SAID_ON
from tests.derivation.figures import derive, make_figures, make_record

from claimbook.derivation import BadFormula, Derivation, derive_figures, list_derived_figures
from claimbook.model import Book, Kind
from claimbook.quantity import leaves_country_open
from claimbook.rates import convert, find_rate
from claimbook.study import study_book
from claimbook.verdicts import Grade, Verdict

FIGURES = {
    "gain": {"amount": "nearly HK$300 billion", "change": "on the day"},
    "rise": {"amount": "up more than 9%", "change": "on the day"},
    "value": {"amount": "HK$3.32 trillion", "period": "2025-09-24"},
}


def work_out(book: Book, formula: str, unit: str) -> Derivation:
    found = derive(book, formula, unit)
    assert isinstance(found, Derivation)
    return found


def test_the_claims_used_are_listed_once_in_the_order_of_the_formula() -> None:
    """However often the formula names them."""
    found = work_out(make_figures(FIGURES), "gain / rise + gain", "HKD")
    assert found.claims == ("gain", "rise")
    assert found.said_on == SAID_ON
    assert not found.draft


def test_the_interval_is_exact_where_the_amount_is_rounded_outwards() -> None:
    """What is written as less than 3.64 trillion lies under 3.6333… trillion."""
    found = work_out(make_figures(FIGURES), "gain / rise + gain", "HKD")
    assert found.interval.low == Decimal("270E9")
    assert found.interval.high is not None
    assert round(found.interval.high, -8) == Decimal("3633.3E9")
    assert (found.amount.interval.low, found.amount.interval.high) == (None, Decimal("3.64E12"))


def test_a_result_is_converted_at_the_rates_of_the_day_of_its_claims() -> None:
    """By the least and the greatest rate of the days before, which readers are shown."""
    book = make_figures(FIGURES)
    rate = find_rate("HKD", "USD", SAID_ON)
    assert rate is not None
    found = work_out(book, "value * 1", "USD")
    assert found.rate == rate
    assert found.interval == convert(work_out(book, "value * 1", "HKD").interval, rate)


def test_a_figure_that_names_a_claim_which_could_not_be_read_is_left_out() -> None:
    """The claim has its problem already."""
    book = replace(
        make_figures(FIGURES),
        derived=(make_record("gain / lost", "HKD"),),
        unread=frozenset({"lost"}),
    )
    assert derive_figures(book) == {}


def test_a_formula_names_claims_and_no_other_derived_figures() -> None:
    """So no figure can rest on itself."""
    records = (make_record("gain * 2", "HKD", "one"), make_record("one * 2", "HKD", "two"))
    found = derive_figures(replace(make_figures(FIGURES), derived=records))
    assert isinstance(found["one"], Derivation)
    assert isinstance(found["two"], BadFormula)
    assert found["two"].message == "`one` is itself worked out"


def test_an_unknown_name_is_told_with_its_place() -> None:
    """For the check of references to report."""
    found = derive(make_figures(FIGURES), "gain / raise", "HKD")
    assert isinstance(found, BadFormula)
    assert (found.unknown, found.at.column, found.at.length) == ("raise", 8, 5)


def test_what_rests_on_a_draft_or_an_opinion_takes_no_part_in_verdicts() -> None:
    """It is worked out all the same."""
    record = make_record("gain * 2", "HKD")
    draft = replace(make_figures(FIGURES, draft=True), derived=(record,))
    opinion = make_figures({"gain": {"amount": "$5 billion", "kind": "opinion"}})
    for book in (draft, replace(opinion, derived=(make_record("gain * 2", "USD"),))):
        derived = derive_figures(book)
        assert isinstance(derived["it"], Derivation)
        assert list(list_derived_figures(book, derived)) == []


@pytest.mark.parametrize(
    ("formula", "verdict"),
    [("gain / rise + gain", Verdict.AGREE), ("gain / rise / 10", Verdict.CONFLICT)],
)
def test_a_derived_figure_is_held_against_claims(formula: str, verdict: Verdict) -> None:
    """It may agree or clash with what an outlet says."""
    record = make_record(formula, "HKD", period="2025-09-24")
    study = study_book(replace(make_figures(FIGURES), derived=(record,)))
    (pair,) = study.verdicts.pairs_of("value")
    assert (pair.other("value"), pair.verdict) == ("it", verdict)
    if verdict is Verdict.AGREE:
        assert pair.grade is Grade.BOUND


def test_a_change_is_compared_with_changes_alone() -> None:
    """Growth per year stands beside no level of the same metric."""
    record = make_record("root(times, 10) - 1", "%", change="per year", period="2022/2032")
    book = make_figures({"times": {"amount": "10x", "change": "since 2022", "kind": "forecast"}})
    study = study_book(replace(book, derived=(record,)))
    found = study.derived["it"]
    assert isinstance(found, Derivation)
    assert found.kind is Kind.FORECAST
    assert found.amount.text == "about 25.9%"
    assert study.verdicts.pairs_of("it") == ()


def test_the_last_day_of_its_claims_is_the_day_of_a_figure() -> None:
    """For only then all of it was known."""
    book = make_figures({"a": {"amount": "$5 million", "as_of": "2025-02-24"}, "b": "$6 million"})
    assert work_out(book, "a * 1", "USD").said_on == date(2025, 2, 24)
    assert work_out(book, "a + b", "USD").said_on == SAID_ON


def test_a_figure_is_not_held_against_what_it_was_worked_out_from() -> None:
    """It would confirm itself."""
    record = make_record("value * 1", "HKD", period="2025-09-24")
    study = study_book(replace(make_figures(FIGURES), derived=(record,)))
    assert study.verdicts.pairs_of("it") == ()


def test_findings_are_about_what_articles_say_alone() -> None:
    """A derived figure without a period that clashes is not reported for an article."""
    record = make_record("gain / rise / 10", "HKD")
    study = study_book(replace(make_figures(FIGURES), derived=(record,)))
    assert {pair.verdict for pair in study.verdicts.pairs_of("it")} == {Verdict.CONFLICT}
    assert study.verdicts.findings == ()


def test_crowns_of_no_named_country_stay_crowns() -> None:
    """What is worked out from them is in crowns, too, and is converted into nothing."""
    book = make_figures({"one": "650 million crowns", "two": "500 million crown"})
    found = work_out(book, "one - two", "crowns").amount
    assert (found.text, leaves_country_open(found)) == ("about 150 million crowns", True)
    for unit in ("SEK", "EUR"):
        bad = derive(book, "one - two", unit)
        assert isinstance(bad, BadFormula)
        assert bad.message == "the text of `one` does not say whose crowns they are"
        assert bad.advice == "write `unit: crowns`"


def test_crowns_of_no_named_country_are_not_added_to_those_of_one() -> None:
    """Nobody knows that they are the same money."""
    bad = derive(
        make_figures({"one": "5 million crowns", "two": "SEK 3 million"}), "one + two", "SEK"
    )
    assert isinstance(bad, BadFormula)
    assert (
        bad.message == "the text of `one` does not say whose crowns they are, and `two` is in SEK"
    )
