"""How the claims of small books stand; the cases are in cases/."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evidence.small_book import read_small_book

from claimbook.evidence import Evidence, StandingKind
from claimbook.model import Book
from claimbook.study import study_book

FOLDER = Path(__file__).parent / "cases"
CASES = [
    pytest.param(yaml.safe_load(path.read_text(encoding="utf-8")), id=path.stem)
    for path in sorted(FOLDER.glob("*.yml"))
]


def show(evidence: Evidence) -> dict[str, str]:
    """Each claim's standing, with what is said beside it."""
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


@pytest.mark.parametrize("case", CASES)
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000))
def test_no_order_changes_anything(
    case: dict[str, Any], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The order of articles and of the claims in them changes no standing, sentence or camp."""
    book = read_small_book(tmp_path_factory.mktemp("book"), case)
    one, other = study_book(book).evidence, study_book(shuffle(book, seed)).evidence
    assert one.standings == other.standings
    assert one.steps == other.steps
    assert one.notices == other.notices
    assert [each.camps for each in one.groups] == [each.camps for each in other.groups]


def shuffle(book: Book, seed: int) -> Book:
    """The book with its articles, and their claims, in another order."""
    draw = random.Random(seed)  # noqa: S311
    articles = list(book.articles)
    draw.shuffle(articles)
    shuffled = []
    for article in articles:
        claims = list(article.claims)
        draw.shuffle(claims)
        copy = article.model_copy(update={"claims": tuple(claims)})
        shuffled.append(copy)
    return replace(book, articles=tuple(shuffled))


def test_every_standing_is_in_a_case() -> None:
    """No word that readers are told goes untried."""
    told = {words.split()[0] for case in CASES for words in case.values[0]["standings"].values()}
    assert told == {str(kind) for kind in StandingKind}
