"""The page of a metric, before and after an editor has defined it."""

from pathlib import Path

import pytest
from tests.books import study_articles

from claimbook.model import draft_definition
from claimbook.pages import make_pages
from claimbook.study import Study

ARTICLE = {
    "headline": "Example builds a hall",
    "outlet": "daily-example",
    "published": "2025-01-15",
    "claims": [
        {
            "id": "report-hall",
            "says": "The hall will cost 65 million pounds.",
            "quote": "cost £65 million",
            "about": "example",
            "metric": "hall-cost",
            "kind": "plan",
            "amount": "£65 million",
        }
    ],
}
RECORD = "hall-cost:\n  name: Hall cost\n  definition: {}\n  dimension: money\n  measure: flow\n"


def study_defined(root: Path, definition: str) -> Study:
    return study_articles(
        root, {"report": ARTICLE}, {"data/metrics.yml": RECORD.format(definition)}
    )


@pytest.mark.parametrize("money", [True, False])
def test_what_a_draft_put_there_is_no_definition(tmp_path: Path, *, money: bool) -> None:
    """It says no more than the name, on its own page, in the list and in the search."""
    definition = draft_definition("hall cost", money=money)
    pages = {it.address: it.body for it in make_pages(study_defined(tmp_path, definition))}
    assert "articles give for" not in "".join(pages.values())


def test_what_an_editor_wrote_is_shown(tmp_path: Path) -> None:
    """On its own page and in the list."""
    study = study_defined(tmp_path, "What a hall costs with its machines.")
    pages = {it.address: it.body for it in make_pages(study)}
    for address in ("metrics/hall-cost/index.html", "metrics/index.html"):
        assert "What a hall costs with its machines" in pages[address]
