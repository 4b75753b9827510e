"""A claim of an article that is too long for one page is cited like any other."""

from __future__ import annotations

from pathlib import Path

from tests.books import study_claims

from claimbook.citing.catalog import open_study
from claimbook.citing.cited import Cited
from claimbook.views.claims.dividing import MOST_CLAIMS

COUNT = MOST_CLAIMS + 1


def test_a_claim_on_the_second_page_of_its_article_can_be_cited(tmp_path: Path) -> None:
    """Its link leads to that page."""
    towns = range(100, 100 + COUNT)
    claims = [
        {
            "id": f"shops-{n}",
            "says": f"Example has opened shop {n}.",
            "quote": f"opens shop {n}",
            "about": "example",
            "kind": "fact",
        }
        for n in towns
    ]
    text = "".join(f"Example opens shop {n}.\n\n" for n in towns)
    study = study_claims(tmp_path, *claims, article="text: second.txt\n", held=text)
    cited = open_study(study).find(f"shops-{towns[-1]}")
    assert isinstance(cited, Cited)
    assert cited.address == f"articles/second/page_2/index.html#shops-{towns[-1]}"
