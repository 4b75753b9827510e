"""What lists of pages say of each."""

from __future__ import annotations

from pathlib import Path

from tests.books import PLAN, study_articles

from claimbook.views.lists.entries import list_entities

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
