"""Derived figures as pages show them: with their arithmetic, their sources and how they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.derivation.figures import make_figures, make_record

from claimbook.study import Study, study_book
from claimbook.views.claims.badges import list_badges
from claimbook.views.claims.derived import DerivedView, list_derived, list_uses

FIGURES = {
    "gain": {"amount": "nearly HK$300 billion", "change": "on the day"},
    "rise": {"amount": "up more than 9%", "change": "on the day"},
    "value": {"amount": "HK$3.32 trillion", "period": "2025-09-24"},
}


def make_study(formula: str, unit: str = "HKD") -> Study:
    record = make_record(formula, unit, period="2025-09-24")
    return study_book(replace(make_figures(FIGURES), derived=(record,)))


def view(formula: str, unit: str = "HKD") -> DerivedView:
    (shown,) = list_derived(make_study(formula, unit), metric="value")
    return shown


def test_a_figure_is_shown_with_its_arithmetic_and_links_to_its_claims() -> None:
    """Each claim once, with who says it."""
    shown = view("gain / rise + gain")
    assert shown.figure == "less than HK$3.64 trillion"
    assert shown.arithmetic.endswith(f"= {shown.figure}")
    assert [source.address for source in shown.sources] == [
        "articles/news/index.html#gain",
        "articles/news/index.html#rise",
    ]
    assert shown.sources[1].figure == "up more than 9%"
    assert str(shown.sources[1].byline) == "The Herald, 24 Sep 2025"
    assert shown.links == (("Permalink", "metrics/value/index.html#it", False),)


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("gain / rise + gain", "Fits 1 claim"),
        ("gain / rise / 10", "Differs from 1 claim"),
        ("value * 2", "Worked out"),
    ],
)
def test_its_badge_tells_what_it_does_to_claims_that_it_was_not_worked_out_from(
    formula: str, words: str
) -> None:
    """In neutral ink: nobody says it, and it settles nothing."""
    badge = view(formula).badge
    assert (badge.colour, badge.words) == ("neutral", words)


def test_it_says_so_where_it_rests_on_a_claim_that_is_wrong() -> None:
    """With a link to that claim."""
    slip = {**FIGURES["gain"], "wrong": {"reason": "It was read from another column."}}
    book = make_figures({**FIGURES, "gain": slip})
    record = make_record("gain * 2", "HKD", period="2025-09-24")
    (shown,) = list_derived(study_book(replace(book, derived=(record,))), metric="value")
    assert shown.badge.words == "Rests on a figure in doubt"
    assert (shown.badge.colour, shown.badge.href) == ("amber", "articles/news/index.html#gain")


def test_a_converted_figure_tells_the_rate() -> None:
    """With its day and where it is from."""
    assert view("value * 2").rate == ""
    assert view("value * 2", "USD").rate == (
        "At $0.1286 for one HKD, the European Central Bank's rate of 24 Sep 2025."
    )


def test_it_stands_on_the_pages_of_its_metric_and_of_its_entity() -> None:
    """And on no others."""
    study = make_study("gain * 2")
    assert list_derived(study, about="acme")
    assert not list_derived(study, about="other")
    assert not list_derived(study, metric="other")


def test_what_cannot_be_worked_out_is_not_shown() -> None:
    """The check has told the editor."""
    assert not list_derived(make_study("gain + 1"), metric="value")


def test_a_claim_names_the_figures_it_is_used_in() -> None:
    """One that only such a figure fits has a single source all the same."""
    study = make_study("gain / rise + gain")
    (used,) = list_uses(study, "rise")
    assert (used.name, used.href) == (
        "less than HK$3.64 trillion",
        "metrics/value/index.html#it",
    )
    badges = list_badges(study, study.book.claims["value"])
    assert [badge.words for badge in badges] == ["One outlet"]
