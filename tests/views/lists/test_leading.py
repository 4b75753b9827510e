"""Which figure a page opens with, and when it opens with a dispute."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.evidence.small_book import read_small_book

from claimbook.study import study_book
from claimbook.views.lists.leading import view_leading

FIRST = {"metric": "investment", "amount": "$40 million", "period": "2025"}
SECOND = {**FIRST, "amount": "$90 million"}
BEFORE = {**FIRST, "amount": "$20 million", "period": "2024"}
PLAN = {**FIRST, "amount": "$30 million", "kind": "plan"}


def write_leading(root: Path, *claims: dict[str, Any]) -> str:
    """Write the sentence of a metric about which papers make these claims."""
    papers = ("courier", "echo", "ledger", "mail")
    articles = {
        paper: {"published": "2026-03-11", "claims": {f"{paper}-claim": claim}}
        for paper, claim in zip(papers, claims, strict=False)
    }
    study = study_book(read_small_book(root, {"articles": articles}))
    return str(view_leading(study, study.book.claims.values()))


@pytest.mark.parametrize("settled", [BEFORE, PLAN], ids=["a year ago", "a plan"])
def test_a_dispute_of_now_leads_before_what_nobody_disputes(
    settled: dict[str, Any], tmp_path: Path
) -> None:
    """A figure of last year, or a plan, is not what readers look for."""
    assert write_leading(tmp_path, FIRST, SECOND, settled).startswith(
        "Sources differ on Acme's investment: the Courier said $40 million"
    )


def test_a_dispute_of_last_year_does_not_lead(tmp_path: Path) -> None:
    """There is a newer figure."""
    later = {**FIRST, "amount": "$60 million", "period": "2026"}
    assert write_leading(tmp_path, FIRST, SECOND, later) == (
        "Acme's investment in 2026 was $60 million. It rests on the Ledger alone."
    )
