"""What is remarked below a table of claims."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.books import PLAN, study_claims

from claimbook.views.lists.remarks import remark_on


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        (["2025-01-15"], "rate of 15 Jan 2025."),
        (["2025-01-15", "2025-01-20"], "rates of 15 Jan 2025 and 20 Jan 2025."),
        (
            ["2025-01-15", "2025-01-20", "2025-01-22", "2025-01-24"],
            "rate of the day each was said, from 15 Jan 2025 to 24 Jan 2025.",
        ),
    ],
)
def test_the_days_of_the_rates_are_named_as_long_as_they_are_few(
    tmp_path: Path, days: list[str], words: str
) -> None:
    """Each once; money that needs no rate names none."""
    claims = [
        {**PLAN, "id": f"claim-{n}", "amount": "20 million yuan", "as_of": day}
        for n, day in enumerate([*days, *days])
    ]
    study = study_claims(tmp_path, PLAN, *claims)
    rates = remark_on(study, study.book.claims.values()).rates
    assert rates.endswith(words)
    assert bool(rates) is bool(words)


def test_a_note_names_its_claim_by_figure_or_words(tmp_path: Path) -> None:
    """With who says it and when."""
    hope = {
        "id": "hope",
        "says": "Example hopes for more.",
        "quote": "Example doubles its plan",
        "about": "example",
        "kind": "opinion",
        "note": "It said so twice.",
    }
    study = study_claims(tmp_path, {**PLAN, "note": "Others give more."}, hope)
    notes = remark_on(study, study.book.claims.values()).notes
    assert [note.name for note in notes] == [
        "$20 million, The Daily Example, 15 Jan 2025",
        "Example hopes for more., The Daily Example, 15 Jan 2025",
    ]
