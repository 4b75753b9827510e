"""Corrections in claims.json, in the feeds and in what pages say to machines."""

import json
from pathlib import Path

import pytest
from tests.corrected_book import study_corrected, write_corrected

from claimbook.checking import Checker
from claimbook.export.claims_json import write_claims
from claimbook.export.feeds import write_json_feed
from claimbook.folders import Folders
from claimbook.pages import make_pages
from claimbook.publishing import leave_out_drafts
from claimbook.study import Study

SITE = "https://example.org/book/"


@pytest.fixture
def study(tmp_path: Path) -> Study:
    return study_corrected(tmp_path)


def test_claims_json_lists_them_the_newest_first(study: Study) -> None:
    """With what was written, and the sentence that the site says."""
    rows = json.loads(write_claims(study)["claims.json"])["corrections"]
    assert [row["claim"] for row in rows] == [
        "example-rumour", "example-plan", "half-plan", "example-plan"
    ]  # fmt: skip
    assert rows[3] == {
        "date": "2025-02-01",
        "claim": "example-plan",
        "kind": "correction",
        "was": "30 million dollars",
        "now": "20 million dollars",
        "reason": "We had misread the article.",
        "reported_by": "a reader",
        "sentence": "Corrected on 1 February 2025: we had written 30 million dollars.",
        "page": "corrections/index.html#example-plan-2025-02-01",
    }


def test_feeds_have_each_beside_the_articles_the_newest_first(study: Study) -> None:
    """Its address is its id, so a feed reader shows it once."""
    items = json.loads(write_json_feed(study, SITE))["items"]
    assert [item["title"] for item in items] == [
        "Retraction: example-rumour",
        "Clarification: Example plans to spend on machines.",
        "Update: Half the plan.",
        "Correction: Example plans to spend on machines.",
        "Example doubles its plan",
    ]
    assert items[0]["id"] == f"{SITE}corrections/index.html#example-rumour-2025-02-03"
    assert "The article never said so." in items[0]["content_html"]


def test_the_json_ld_of_a_claim_has_its_corrections(study: Study) -> None:
    """In the words of schema.org, with the day of the last one."""
    page = next(p for p in make_pages(study) if p.address == "articles/example/index.html")
    (claim,) = (e for e in json.loads(page.linked_data)["@graph"] if e["@type"] == "Claim")
    assert claim["dateModified"] == "2025-02-03"
    assert [each["@type"] for each in claim["correction"]] == ["CorrectionComment"] * 2
    assert claim["correction"][1] == {
        "@type": "CorrectionComment",
        "text": "Corrected on 1 February 2025: we had written 30 million dollars. "
        "We had misread the article.",
        "datePublished": "2025-02-01",
    }


def test_corrections_of_drafts_are_not_published(tmp_path: Path) -> None:
    """What was withdrawn is told all the same."""
    study = Checker(Folders(write_corrected(tmp_path, "draft: true\n"))).check().study
    assert study is not None
    rows = json.loads(write_claims(leave_out_drafts(study))["claims.json"])["corrections"]
    assert [row["claim"] for row in rows] == ["example-rumour"]
