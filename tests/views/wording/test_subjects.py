"""What is measured and whose it is, in a sentence."""

from pathlib import Path

import pytest
import yaml
from tests.books import PLAN, study_articles

from claimbook.views.wording.subjects import write_subject


@pytest.mark.parametrize(
    ("record", "change", "subject"),
    [
        ({"name": "Arle", "kind": "place"}, "", "planned investment in Arle"),
        (
            {"name": "Quarry Road water plant", "kind": "place"},
            "",
            "the Quarry Road water plant's planned investment",
        ),
        (
            {"name": "Tax increase in Marrowford", "kind": "law"},
            "",
            "planned investment of the Tax increase in Marrowford",
        ),
        ({"name": "City of Arle", "kind": "group"}, "", "the City of Arle's planned investment"),
        ({"name": "Acme", "kind": "company"}, "year-on-year", "Acme's planned investment growth"),
    ],
    ids=["a town", "a building", "a description", "a body", "growth"],
)
def test_a_figure_belongs_to_its_subject(
    record: dict[str, str], change: str, subject: str, tmp_path: Path
) -> None:
    """In a town, but a building's own; and not a possessive of the town that a name ends with."""
    more = {"quote": "up 7%", "amount": "up 7%", "change": change} if change else {}
    article = {
        "headline": "News",
        "outlet": "daily-example",
        "published": "2025-01-15",
        "claims": [{**PLAN, **more}],
    }
    files = {"data/entities.yml": yaml.safe_dump({"example": record})}
    study = study_articles(tmp_path, {"second": article}, files)
    assert write_subject(study, study.book.claims["example-plan"]) == subject
