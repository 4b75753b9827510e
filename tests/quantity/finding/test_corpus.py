"""Sentences as desks of many kinds write them, each with all its figures; the texts are ours."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.quantity.finding.amount_cases import describe

from claimbook.quantity import find_amounts

CORPUS = sorted(Path(__file__).with_name("corpus").glob("*.yml"))


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_every_sentence_is_read_whole(file: Path) -> None:
    """Of each sentence all figures are found, and no others, with all that their words say."""
    expected = yaml.safe_load(file.read_text(encoding="utf-8"))
    found = {
        sentence: [describe(mention.amount) for mention in find_amounts(sentence)]
        for sentence in expected
    }
    assert found == expected
