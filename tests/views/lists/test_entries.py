"""What lists of pages say of each."""

from __future__ import annotations

from pathlib import Path

from tests.books import PLAN, study_articles

from claimbook.views.lists.entries import list_articles, list_entities

ENTITIES = """
example: {name: Example, kind: company}
ada: {name: Ada Wong, kind: person}
bea: {name: Bea Lund, kind: person}
"""


def test_an_entity_that_is_only_quoted_says_in_how_many_claims(tmp_path: Path) -> None:
    """Nothing is about Ada Wong, whom two claims quote; Bea Lund says nothing, either."""
    said = [{**PLAN, "id": f"claim-{number}", "speaker": "ada"} for number in range(2)]
    article = {"headline": "News", "outlet": "daily-example", "published": "2025-01-15"}
    study = study_articles(
        tmp_path,
        {"news": {**article, "text": "example.txt", "claims": said}},
        {"data/entities.yml": ENTITIES},
    )
    counted = {entry.name: entry.meta[-1] for entry in list_entities(study)}
    assert counted == {
        "Example": "2 claims",
        "Ada Wong": "quoted in 2 claims",
        "Bea Lund": "no claims yet",
    }


def test_a_correction_is_not_marked_for_what_is_open(tmp_path: Path) -> None:
    """It counts what is disputed like every article, but in grey: it put something right."""
    wrong = {**PLAN, "id": "was", "wrong": {"instead": "$2 million", "reason": "A slip."}}
    right = {**PLAN, "id": "now", "amount": "2 million dollars", "supersedes": ["was"]}
    open_ = {**PLAN, "id": "open", "metric": "turnover"}
    articles = {
        name: {"headline": name, "outlet": outlet, "published": day, "claims": claims}
        for name, outlet, day, claims in (
            ("slip", "daily-example", "2025-01-15", [wrong]),
            ("right", "daily-example", "2025-01-17", [right, open_]),
            ("other", "other", "2025-01-17", [{**open_, "id": "rival", "amount": "$90 million"}]),
        )
    }
    study = study_articles(tmp_path, articles)
    badges = {each.name: each.badges for each in list_articles(study, study.book.articles)}
    assert [(each.colour, each.words) for each in badges["right"]] == [("neutral", "1 disputed")]
    assert [each.colour for each in badges["other"]] == ["amber"]
