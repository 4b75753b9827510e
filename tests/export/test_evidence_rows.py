"""Voices, standings and what took whose place, as claims.json and claims.csv have them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.evidence.small_book import read_small_book

from claimbook.export.claim_lines import write_csv
from claimbook.export.claims_json import write_claims
from claimbook.study import Study, study_book

CASE = {
    "articles": {
        "bugle": {
            "published": "2025-03-28",
            "defaults": {"about": "delta", "metric": "dead"},
            "claims": {
                "one": {"amount": "144 people", "speaker": {"name": "The junta", "mode": "direct"}}
            },
        },
        "courier": {
            "published": "2025-03-30",
            "defaults": {"about": "delta", "metric": "dead", "speaker": "junta"},
            "claims": {
                "two": {
                    "amount": "1,644 people",
                    "wrong": {"instead": "1,700 people", "reason": "A slip."},
                },
                "three": {"amount": "1,700 people", "parties": ["junta"], "pin": True},
            },
        },
    }
}


@pytest.fixture
def study(tmp_path: Path) -> Study:
    return study_book(read_small_book(tmp_path, CASE))


def test_a_claim_has_its_voice_standing_and_history(study: Study) -> None:
    """Both ends of a step tell of it, and a known slip says what is right."""
    rows = {row["id"]: row for row in json.loads(write_claims(study)["claims.json"])["claims"]}
    assert rows["one"]["voice"] == {
        "id": "junta",
        "name": "The junta",
        "role": None,
        "relation": "speaker",
        "first_hand": False,
    }
    assert rows["one"]["standing"]["id"] == "updated"
    assert rows["one"]["history"] == [{"claim": "three", "change": "updated", "later": True}]
    assert rows["three"]["history"] == [{"claim": "one", "change": "updated", "later": False}]
    assert rows["three"]["standing"]["id"] == "single"
    assert (rows["three"]["parties"], rows["three"]["pin"]) == (["junta"], True)
    assert rows["two"]["wrong"]["instead"]["value"] == "1700"
    assert rows["two"]["standing"]["reason"] == "Wrong: the right figure is 1,700 people. A slip."


def test_a_table_has_the_same_words(study: Study) -> None:
    """The name of the voice, the standing and its reason."""
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(write_csv(study).decode()))}
    assert (rows["one"]["voice"], rows["one"]["standing"]) == ("The junta", "updated")
    assert rows["one"]["reason"] == "Updated to 1,700 people, according to the junta."
