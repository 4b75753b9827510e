"""What the home page says of expectations that differ without a contradiction."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pytest
from tests.evidence.small_book import read_small_book

from claimbook.pages import make_briefing
from claimbook.study import Study, study_book
from claimbook.views.disputes.expectations import list_expectations

OWN = {"metric": "revenue", "kind": "forecast", "period": "2026", "speaker": "acme"}
OTHERS = {**OWN, "speaker": "regulator"}
HIGH, LOW = {**OWN, "amount": "$92 million"}, {**OTHERS, "amount": "$85 million"}
FACT = {"metric": "revenue", "amount": "$90 million", "period": "2026"}


def study_claims(root: Path, *claims: dict[str, Any]) -> Study:
    """Study a book in which each claim is in a paper of its own."""
    papers = ("courier", "echo", "ledger", "mail")
    articles = {
        paper: {"published": f"2026-03-{10 + day}", "claims": {f"{paper}-claim": claim}}
        for day, (paper, claim) in enumerate(zip(papers, claims, strict=False))
    }
    return study_book(read_small_book(root, {"articles": articles}))


def list_told(root: Path, *claims: dict[str, Any], told: tuple[str, ...] = ()) -> list[str]:
    study = study_claims(root, *claims)
    return [each.sentence for each in list_expectations(study, told, 3)]


def test_forecasts_of_two_are_set_side_by_side(tmp_path: Path) -> None:
    """With their names, and the time that they are for."""
    assert list_told(tmp_path, HIGH, LOW) == [
        "Expectations differ on Acme's revenue in 2026: the regulator said $85 million, "
        "Acme said $92 million."
    ]


@pytest.mark.parametrize(
    "claims",
    [
        (HIGH, {**LOW, "amount": "$92 million"}),
        (HIGH, {**LOW, "period": "2027"}),
        (HIGH, {**LOW, "amount": "more than $80 million"}),
        (HIGH, LOW, FACT),
        (HIGH, {**HIGH, "amount": "$85 million"}),
    ],
    ids=["alike", "of two years", "compatible", "come about", "of one voice"],
)
def test_what_does_not_differ_or_is_over_is_left_out(
    claims: tuple[dict[str, Any], ...], tmp_path: Path
) -> None:
    """So is what one voice says twice: its later word counts, or it is a disagreement."""
    assert list_told(tmp_path, *claims) == []


def test_what_is_told_above_is_not_told_again(tmp_path: Path) -> None:
    """The home page gives it in its lead."""
    assert list_told(tmp_path, HIGH, LOW, told=("courier-claim",)) == []


def test_the_home_page_has_a_line_for_them(tmp_path: Path) -> None:
    """Under a heading of its own, with a link to all that is said of it."""
    body = html.unescape(make_briefing(study_claims(tmp_path, HIGH, LOW)).body)
    assert "Where expectations differ" in body
    assert '<a href="metrics/revenue/index.html">Expectations differ on' in body
    none = make_briefing(study_claims(tmp_path / "none", HIGH)).body
    assert "Where expectations differ" not in none
