"""What is measured and whose it is, in a sentence."""

from pathlib import Path

import pytest
import yaml
from tests.books import PLAN, study_articles

from claimbook.model import Book, Settings
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


@pytest.mark.parametrize(
    ("metric", "kind", "subject"),
    [
        ("Support", "event", "support for the Harbour vote"),
        ("Support", "law", "support for the Harbour vote"),
        ("Opposition", "event", "opposition to the Harbour vote"),
        ("Cost", "event", "cost of the Harbour vote"),
        ("Turnout", "event", "turnout in the Harbour vote"),
        ("Cost of guards", "event", "cost of guards in the Harbour vote"),
        ("Support", "place", "support in the Harbour vote"),
        ("Support", "company", "Harbour vote's support"),
    ],
)
def test_what_is_for_an_event_is_not_in_it(
    metric: str, kind: str, subject: str, tmp_path: Path
) -> None:
    """People support a vote or a law, and do something else in a place."""
    article = {
        "headline": "News",
        "outlet": "daily-example",
        "published": "2025-01-15",
        "claims": [{**PLAN, "kind": "fact"}],
    }
    measured = {"name": metric, "definition": "It.", "dimension": "money", "measure": "flow"}
    files = {
        "data/entities.yml": yaml.safe_dump({"example": {"name": "Harbour vote", "kind": kind}}),
        "data/metrics.yml": yaml.safe_dump({"investment": measured}),
    }
    study = study_articles(tmp_path, {"second": article}, files)
    assert write_subject(study, study.book.claims["example-plan"]) == subject


@pytest.mark.parametrize(
    ("metric", "kind", "subject"),
    [
        ("Ships ordered", "plan", "Acme's planned number of ships ordered"),
        ("Ships ordered", "target", "Acme's target for the number of ships ordered"),
        ("People displaced", "allegation", "Acme's alleged number of people displaced"),
        ("Ships ordered", "fact", "Acme's ships ordered"),
        ("Ships", "plan", "Acme's planned ships"),
    ],
)
def test_things_already_done_are_not_planned(
    metric: str, kind: str, subject: str, tmp_path: Path
) -> None:
    """The number of ships ordered may be planned; ships that are ordered are not."""
    claim = {**PLAN, "kind": kind, "quote": "12 ships", "amount": "12 ships"}
    article = {"headline": "News", "outlet": "daily-example", "published": "2025-01-15"}
    measured = {"name": metric, "definition": "It.", "dimension": "count", "measure": "flow"}
    files = {
        "data/entities.yml": yaml.safe_dump({"example": {"name": "Acme", "kind": "company"}}),
        "data/metrics.yml": yaml.safe_dump({"investment": measured}),
    }
    study = study_articles(tmp_path, {"second": {**article, "claims": [claim]}}, files)
    assert write_subject(study, study.book.claims["example-plan"]) == subject


def test_what_a_change_is_measured_against_is_written_for_readers() -> None:
    """A month or a day as editors write it is not."""
    book = Book(Settings(title="A book"))
    assert book.name_base("since 2026-02") == "since Feb 2026"
    assert book.name_base("since 2026-02-10") == "since 10 Feb 2026"
    assert book.name_base("since 2022") == "since 2022"
    assert book.name_base("year-on-year") == "year-on-year"
    assert book.name_base(None) is None
