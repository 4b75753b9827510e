"""What a list of articles says of each first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.books import study_articles

from claimbook.views.lists.article_finding import describe_article

OUTLETS = (
    "herald:\n  name: The Herald\nledger:\n  name: The Ledger\n"
    "own:\n  name: Own News\n  speaks_for: example\n"
)
METRICS = (
    "sales:\n  name: Sales\n  definition: It.\n  dimension: money\n  measure: flow\n"
    "  authority: [own]\n"
    "costs:\n  name: Costs\n  definition: It.\n  dimension: money\n  measure: flow\n"
)


def show_all(root: Path, said: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Return what is told of the article of each outlet, which gives an amount for each metric."""
    articles = {
        outlet: {
            "headline": "News",
            "outlet": outlet,
            "published": "2025-01-15",
            "claims": [
                {
                    "id": f"{outlet}-{metric}",
                    "says": "It is so.",
                    "quote": f"they say {amount}",
                    "about": "example",
                    "metric": metric,
                    "kind": "fact",
                    "amount": amount,
                    "period": "2024",
                }
                for metric, amount in amounts.items()
            ],
        }
        for outlet, amounts in said.items()
    }
    files = {"data/outlets.yml": OUTLETS, "data/metrics.yml": METRICS}
    study = study_articles(root, articles, files)
    return {slug: describe_article(study, slug) for slug in study.book.article}


def test_what_warns_is_told_of_the_article_that_says_it(tmp_path: Path) -> None:
    """And of the one that is contradicted that its figure is borne out."""
    told = show_all(
        tmp_path,
        {
            "herald": {"sales": "$90 million", "costs": "$5 million"},
            "ledger": {"sales": "$20 million", "costs": "$5 million"},
            "own": {"sales": "$20 million"},
        },
    )
    assert told == {
        "herald": "The Herald stands alone with $90 million: Example said $20 million.",
        "ledger": "All of its figures are confirmed by others.",
        "own": "It is the original source of its figure.",
    }


def test_nobody_is_borne_out_by_their_own_word(tmp_path: Path) -> None:
    """A release that settles its figure, or one paper alone, has nobody beside it."""
    told = show_all(tmp_path, {"own": {"sales": "$20 million"}, "herald": {"costs": "$5 million"}})
    assert told == {
        "own": "It is the original source of its figure.",
        "herald": "Its figure is not confirmed by others.",
    }


def test_what_is_settled_by_one_voice_is_borne_out_by_its_release(tmp_path: Path) -> None:
    """A paper that prints what a company booked, beside the company's own release."""
    told = show_all(tmp_path, {"ledger": {"sales": "$2 million"}, "own": {"sales": "$2 million"}})
    assert told["ledger"] == "Its figure is confirmed by others."


def test_what_outlets_have_from_one_source_is_no_support(tmp_path: Path) -> None:
    """Two papers that print what a company booked, and name nobody."""
    told = show_all(
        tmp_path, {"ledger": {"sales": "$2 million"}, "herald": {"sales": "$2 million"}}
    )
    words = "Its figure also appears in other outlets, from the same source."
    assert told == {"ledger": words, "herald": words}


def test_what_an_article_calls_earlier_is_not_held_against_it(tmp_path: Path) -> None:
    """It gives a forecast that was raised, which no other outlet has."""
    claims = [
        {
            "id": id_,
            "says": "It is so.",
            "quote": f"they expect {amount}",
            "about": "example",
            "metric": "costs",
            "kind": "forecast",
            "amount": amount,
            "period": "2025",
            "as_of": day,
        }
        for id_, amount, day in (
            ("before", "$5 million", "2024-10-01"),
            ("now", "$6 million", "2025-01-15"),
        )
    ]
    article = {"headline": "News", "outlet": "herald", "published": "2025-01-15", "claims": claims}
    files = {"data/outlets.yml": OUTLETS, "data/metrics.yml": METRICS}
    study = study_articles(tmp_path, {"herald": article}, files)
    told = describe_article(study, "herald")
    assert told == "None of its 2 figures is confirmed by others."
