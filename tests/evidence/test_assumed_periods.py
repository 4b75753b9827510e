"""What findings and cards say of a figure without a period is what is done with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.evidence.small_book import read_small_book

from claimbook.study import Study, study_book
from claimbook.views.claims.card import list_cards

_DATED = {"published": "2025-03-03", "amount": "$120 million", "period": "2025/2030"}
_LATER = {"published": "2025-06-10", "amount": "about $135 million"}
_NOT = "The Courier gives no period for about $135 million; it is not compared with figures for "
_OTHER_TIME = "it agrees with none of them and was said at another time"
_SEVERAL = "nothing says for which of several periods it is"


def study_three(root: Path, kind: str, metric: str, *given: dict[str, str]) -> Study:
    """Return a book with a claim of this kind for each outlet."""
    articles: dict[str, Any] = {
        outlet: {
            "published": fields["published"],
            "defaults": {"kind": kind, "metric": metric},
            "claims": {outlet: {key: fields[key] for key in fields if key != "published"}},
        }
        for outlet, fields in zip(("bugle", "courier", "daily"), given, strict=False)
    }
    return study_book(read_small_book(root, {"articles": articles}))


def list_told(study: Study) -> list[str]:
    return [each.sentence for each in study.verdicts.findings if each.kind.id == "assumed-period"]


def find_period(study: Study, claim: str) -> str | None:
    """Return the line on a claim's card about its period."""
    cards = (card for article in study.book.articles for card in list_cards(study, article))
    (card,) = (each for each in cards if each.shown.claim.id == claim)
    return {name: value for name, value, _ in card.facts}.get("Period")


@pytest.mark.parametrize("kind", ["plan", "target"])
def test_a_plan_is_compared_with_that_of_months_before(tmp_path: Path, kind: str) -> None:
    """The two disagree, as they would without any period."""
    study = study_three(tmp_path, kind, "investment", _DATED, _LATER)
    assert [each.claims for each in study.evidence.disagreements] == [("bugle", "courier")]
    assert list_told(study) == [
        "The Courier gives no period for about $135 million; "
        "it is compared with figures for 2025–2030."
    ]
    assert find_period(study, "courier") == "taken as 2025–2030: the text does not say so"


@pytest.mark.parametrize(
    ("kind", "dated", "periods", "why"),
    [
        ("fact", [{**_DATED, "period": "2024"}], "2024", _OTHER_TIME),
        ("plan", [{**_DATED, "period": "2024"}], "2024", _OTHER_TIME),
        ("plan", [{**_DATED, "published": "2023-03-03"}], "2025–2030", _OTHER_TIME),
        ("plan", [_DATED, {**_DATED, "period": "2024"}], "2025–2030 and 2024", _SEVERAL),
    ],
)
def test_a_figure_that_is_not_compared_is_told_why(
    tmp_path: Path, kind: str, dated: list[dict[str, str]], periods: str, why: str
) -> None:
    """By the finding and by its card, and it takes part in no disagreement."""
    first, *more = dated
    study = study_three(tmp_path, kind, "investment", first, _LATER, *more)
    assert study.evidence.disagreements == ()
    assert list_told(study) == [f"{_NOT}{periods}, since {why}."]
    card = f"none given; not compared with figures that have one, since {why}"
    assert find_period(study, "courier") == card


def test_a_figure_of_now_is_not_compared_with_one_of_years_ago(tmp_path: Path) -> None:
    """No finding is about two figures that nobody would compare; the card has the reason."""
    study = study_three(tmp_path, "fact", "investment", {**_DATED, "period": "2019"}, _LATER)
    assert list_told(study) == []
    assert find_period(study, "courier") == (
        "none given; not compared with figures that have one, "
        "since their period was over more than a year before it was said"
    )


def test_a_goal_for_a_day_is_compared_with_goals_for_that_day_only(tmp_path: Path) -> None:
    """And one without a day is told so."""
    study = study_three(tmp_path, "target", "bid", {**_DATED, "period": "2030"}, _LATER)
    assert list_told(study) == [
        f"{_NOT}2030, since a goal for a certain day is only compared with goals for that day."
    ]


def test_a_value_of_a_moment_is_that_of_its_article_s_day(tmp_path: Path) -> None:
    """A year's is none of it."""
    study = study_three(tmp_path, "fact", "bid", {**_DATED, "period": "2025"}, _LATER)
    assert list_told(study) == [f"{_NOT}2025, since it is taken to be for the day of its article."]


def test_what_was_assumed_for_arithmetic_is_true_of_a_supplied_period(tmp_path: Path) -> None:
    """The text of neither has it."""
    supplied = {**_DATED, "period_from": "https://example.org/plan"}
    study = study_three(tmp_path, "plan", "investment", supplied, _LATER)
    (found,) = study.evidence.disagreements
    assert found.pair is not None
    assert [note.words for note in found.pair.notes] == [
        "one of the two has no period; it is assumed to share that of the other"
    ]


def test_a_limit_is_for_the_period_in_which_its_article_gives_the_same_one(tmp_path: Path) -> None:
    """Or its repetition would bear out another outlet, whose figure has no period."""
    ours = {
        "last-year": {"amount": "20 million dollars", "period": "2024"},
        "this-year": {"amount": "more than $90 million", "period": "2025"},
        "again": {"amount": "more than 90 million dollars"},
    }
    articles: dict[str, Any] = {
        "bugle": {"claims": ours},
        "courier": {"claims": {"courier": {"amount": "more than $90 million", "speaker": "acme"}}},
    }
    for article in articles.values():
        article |= {"published": "2025-03-03", "defaults": {"kind": "fact", "metric": "investment"}}
    study = study_book(read_small_book(tmp_path, {"articles": articles}))
    assert find_period(study, "again") == "taken as 2025: the text does not say so"
    assert study.evidence.standings["courier"].voices == 1
