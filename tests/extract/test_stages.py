"""Each stage of drafting on sentences as a newspaper would print them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.extract.reading_cases import draft, list_fields, make_lexicon

CASES = Path(__file__).parent / "cases"
LEXICON = make_lexicon(
    ferry_line={
        "name": "Ferry Line",
        "aliases": ["the Line"],
        "kind": "company",
        "fiscal_year": {"starts": "4"},
    },
    harbour_board={"name": "The Harbour Board", "kind": "organization"},
)


def list_cases() -> list[Any]:
    """Each sentence with what is drafted from it, by the name of its table."""
    return [
        pytest.param(words, expected, id=f"{path.stem}: {words[:60]}")
        for path in sorted(CASES.glob("*.yml"))
        for words, expected in yaml.safe_load(path.read_text(encoding="utf-8")).items()
    ]


@pytest.mark.parametrize(("words", "expected"), list_cases())
def test_a_sentence_is_drafted_as_its_case_says(words: str, expected: list[dict[str, Any]]) -> None:
    """A case names the fields that it is about; `null` says that a field is left out.

    Likewise, `decide` names those whose marks it is about.
    """
    drafts = list_fields(draft(words, LEXICON))
    shown = [
        {name: _as_plain(fields.get(name), wanted[name]) for name in wanted}
        for fields, wanted in zip(drafts, expected, strict=False)
    ]
    assert shown == expected
    assert len(drafts) == len(expected)


def _as_plain(value: object, wanted: object) -> object:
    if isinstance(value, dict) and isinstance(wanted, dict):
        return value if "name" in value else {name: value.get(name) for name in wanted}
    return list(value) if isinstance(value, tuple) else value
