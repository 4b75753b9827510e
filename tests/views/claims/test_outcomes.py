"""What became of a figure, as its badge and the cards beside it say."""

from __future__ import annotations

from typing import Any

import pytest
from tests.derivation.figures import make_figures

from claimbook.study import Study, study_book
from claimbook.views.claims.badges import count_badges, list_badges
from claimbook.views.claims.comparing import list_compared


def study(**figures: Any) -> Study:
    return study_book(make_figures(figures))


def badges(book: Study, claim: str) -> list[tuple[str, str]]:
    return [(each.words, each.href) for each in list_badges(book, book.book.claims[claim])]


def test_a_revision_says_which_figure_replaces_which() -> None:
    """Each of the two leads to the other."""
    book = study(
        old={"amount": "$85 billion", "as_of": "earlier", "kind": "forecast"},
        new={"amount": "$92 billion", "kind": "forecast", "supersedes": ["old"]},
    )
    assert badges(book, "old") == [("Replaced by $92 billion", "articles/news/index.html#new")]
    assert badges(book, "new") == [("Replaces $85 billion", "articles/news/index.html#old")]
    assert list_compared(book, "old").first[0].words == "replaced this figure"
    assert list_compared(book, "new").first[0].words == "replaced by this figure"


@pytest.mark.parametrize(
    ("plan", "fact", "kind", "of_plan", "of_fact"),
    [
        (
            "$30 billion",
            "$34.9 billion",
            "forecast",
            "Exceeded by $4.9 billion",
            "Exceeds the forecast by $4.9 billion",
        ),
        (
            "$30 billion",
            "$25 billion",
            "target",
            "Missed by $5 billion",
            "Misses the target by $5 billion",
        ),
        ("about $30 billion", "$30.2 billion", "plan", "Met", "Meets the plan"),
        ("up to $30 billion", "$12 billion", "plan", "Met", "Meets the plan"),
        (
            "up to $30 billion",
            "$42 billion",
            "plan",
            "Exceeded by $12 billion",
            "Exceeds the plan by $12 billion",
        ),
        ("$30.3 billion", "$30.2 billion", "forecast", "Met", "Meets the forecast"),
        (
            "$65 billion",
            "just under $58 billion",
            "target",
            "Missed by more than $7 billion",
            "Misses the target by more than $7 billion",
        ),
        (
            "$50 billion",
            "nearly $58 billion",
            "plan",
            "Exceeded by less than $8 billion",
            "Exceeds the plan by less than $8 billion",
        ),
        (
            "$65 billion",
            "about $50 billion",
            "plan",
            "Missed by about $15 billion",
            "Misses the plan by about $15 billion",
        ),
    ],
)
def test_a_plan_says_how_it_turned_out(
    plan: str, fact: str, kind: str, of_plan: str, of_fact: str
) -> None:
    """By how much, on both sides, each with a link to the other; nothing is "not compared"."""
    book = study(
        plan={"amount": plan, "kind": kind, "period": "2025-09-24"},
        fact={"amount": fact, "period": "2025-09-24"},
    )
    assert badges(book, "plan") == [(of_plan, "articles/news/index.html#fact")]
    assert badges(book, "fact") == [(of_fact, "articles/news/index.html#plan")]
    assert list_compared(book, "plan").first[0].words == of_fact[:1].lower() + of_fact[1:]


@pytest.mark.parametrize(
    ("kind", "colour"), [("target", "amber"), ("plan", "neutral"), ("forecast", "neutral")]
)
def test_only_a_target_that_was_missed_is_amber(kind: str, colour: str) -> None:
    """And only on the target: who tells the fact has missed nothing."""
    book = study(
        plan={"amount": "$30 billion", "kind": kind, "period": "2025-09-24"},
        fact={"amount": "$25 billion", "period": "2025-09-24"},
    )
    claims = book.book.claims
    told = [each.colour for id_ in ("plan", "fact") for each in list_badges(book, claims[id_])]
    assert told == [colour, "neutral"]


def test_lists_count_no_figure_that_merely_moved() -> None:
    """Neither the one that was replaced nor the one that holds now."""
    book = study(
        old={"amount": "$85 billion", "as_of": "earlier", "kind": "forecast"},
        new={"amount": "$92 billion", "kind": "forecast", "supersedes": ["old"]},
    )
    assert not count_badges(book, book.book.claims.values())
