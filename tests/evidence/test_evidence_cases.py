"""How the claims of small books stand; the cases are in cases/."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.evidence.small_book import read_small_book
from tests.repository import ROOT

from claimbook.evidence import Evidence, StandingKind
from claimbook.study import study_book

FOLDER = Path(__file__).parent / "cases"
EXAMPLES = yaml.safe_load((Path(__file__).parent / "examples.yml").read_text(encoding="utf-8"))
SUMS = ROOT / "tests" / "derivation" / "cases" / "counts_are_exact_and_stay_so.yml"
"""The cases of the worked example on sums."""


def name_case(case: dict[str, Any], stem: str) -> str:
    """Return the name of a case, with the number of its worked example: `07-a_toll…`."""
    return f"{case['example']:02}-{stem}" if "example" in case else stem


CASES = [
    pytest.param(case := yaml.safe_load(path.read_text("utf-8")), id=name_case(case, path.stem))
    for path in sorted(FOLDER.glob("*.yml"))
]


def show(evidence: Evidence) -> dict[str, str]:
    """Return each claim's standing, with what is said beside it."""
    shown = {}
    for claim, standing in evidence.standings.items():
        marks = [
            word for word in ("contradicted", "interested", "reviewed") if getattr(standing, word)
        ]
        shown[claim] = " ".join([str(standing.kind), *marks])
    return shown


@pytest.mark.parametrize("case", CASES)
def test_a_case_gives_its_standings(case: dict[str, Any], tmp_path: Path) -> None:
    """Every claim stands as the case says, for the reason that it gives."""
    evidence = study_book(read_small_book(tmp_path, case)).evidence
    assert show(evidence) == case["standings"]
    reasons = case.get("reasons", {})
    assert {claim: evidence.standings[claim].reason for claim in reasons} == reasons
    steps = {older: step.newer for older, step in evidence.steps.items()}
    assert steps == case.get("steps", {})
    notices = [[each.kind, *each.claims] for each in evidence.notices]
    assert notices == case.get("notices", [])
    assert evidence.doubts == case.get("doubts", {})
    voices = case.get("voices", {})
    assert {claim: evidence.attributions[claim].voice.id for claim in voices} == voices


def test_every_standing_is_in_a_case() -> None:
    """No word that readers are told goes untried."""
    told = {words.split()[0] for case in CASES for words in case.values[0]["standings"].values()}
    assert told == {str(kind) for kind in StandingKind}


def test_every_worked_example_has_a_case() -> None:
    """By its number; that on sums is a case of derived figures."""
    found = {int(case.id[:2]) for case in CASES if case.id and case.id[:2].isdigit()}
    (sums,) = {12} & EXAMPLES.keys()
    assert f"Worked example {sums} " in SUMS.read_text(encoding="utf-8")
    assert found | {sums} == EXAMPLES.keys()
