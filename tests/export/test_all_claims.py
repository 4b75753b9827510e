"""The files that the table of all claims is filtered, sorted and continued with."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.books import PLAN, study_claims, study_empty

from claimbook.export import all_claims
from claimbook.export.all_claims import COLUMNS, write_all_claims
from claimbook.export.claim_lines import write_csv
from claimbook.study import Study

FACT = {**PLAN, "id": "spent", "kind": "fact", "period": "2025", "amount": "20.2 million dollars"}
OPINION = {
    "id": "example-hopes",
    "says": "Example hopes for more.",
    "quote": "Example doubles its plan",
    "about": "example",
    "kind": "opinion",
    "note": "A hope.",
}


def _read(study: Study) -> dict[str, Any]:
    return {name: json.loads(held) for name, held in write_all_claims(study).items()}


def _list_values(study: Study, facet: str) -> list[str]:
    """Return the id of each claim's value, in the order of the file."""
    (found,) = (each for each in _read(study)[COLUMNS]["facets"] if each["name"] == facet)
    return [found["values"][place][0] if place >= 0 else "" for place in found["column"]]


def test_each_facet_has_a_value_for_each_claim(tmp_path: Path) -> None:
    """Or none; a claim without a figure has neither metric nor rank."""
    study = study_claims(tmp_path, {**PLAN, "period": "2026"}, FACT, OPINION)
    assert _list_values(study, "kind") == ["plan", "fact", "opinion"]
    assert _list_values(study, "year") == ["2026", "2025", ""]
    assert [bool(each) for each in _list_values(study, "metric")] == [True, True, False]
    orders = _read(study)[COLUMNS]["orders"]
    assert orders["period"] == [2, 1, 0]
    assert [bool(rank) for rank in orders["claim"]] == [True, True, False]


def test_a_plan_and_its_fact_can_be_found_by_how_the_plan_turned_out(tmp_path: Path) -> None:
    """Neither has a verdict, and neither is "not compared"."""
    study = study_claims(tmp_path, {**PLAN, "period": "2025"}, FACT)
    assert _list_values(study, "standing") == ["met", "met"]


def test_a_line_of_claims_csv_has_the_number_of_its_claim(tmp_path: Path) -> None:
    """The script takes the lines of a choice by their numbers."""
    study = study_claims(tmp_path, PLAN, FACT, OPINION)
    addresses = _read(study)["claims/rows-0.json"]["address"]
    head, *lines = write_csv(study).decode().splitlines()
    assert head.startswith("id,")
    assert [line.partition(",")[0] for line in lines] == [
        address.partition("#")[2] for address in addresses
    ]


def test_rows_are_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Together they have every claim once, in the order of the columns."""
    monkeypatch.setattr(all_claims, "ROWS", 2)
    files = _read(study_claims(tmp_path, PLAN, FACT, OPINION))
    assert files[COLUMNS]["part"] == 2
    assert [len(files[f"claims/rows-{at}.json"]["says"]) for at in (0, 1)] == [2, 1]
    assert files["claims/rows-1.json"]["says"] == ["Example hopes for more."]
    assert files["claims/rows-1.json"]["note"] == [1]


def test_an_empty_book_has_no_such_files(tmp_path: Path) -> None:
    """Its page has no table that would load them."""
    assert write_all_claims(study_empty(tmp_path)) == {}
