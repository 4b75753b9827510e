"""Numbers are read as their language writes them, or not at all."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from claimbook.quantity import list_numerals

ROWS = yaml.safe_load(Path(__file__).with_name("numerals.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("language", "words", "numbers"), ROWS, ids=lambda part: str(part)[:20])
def test_numbers_are_read_as_their_language_writes_them(
    language: str, words: str, numbers: list[float | None]
) -> None:
    """Each number of the words, with its scale word, in order."""
    read = [numeral.value for numeral in list_numerals(words, language)]
    assert read == [None if each is None else Decimal(str(each)) for each in numbers]
