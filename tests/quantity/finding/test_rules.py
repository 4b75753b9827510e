"""That each rule of the table is needed: its phrases are read otherwise without it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.quantity.finding.amount_cases import describe

from claimbook.quantity import find_amounts
from claimbook.quantity.finding import rules

SECTIONS = ("FIGURES", "UNITS", "AMOUNTS", "WITH_UNIT", "IN_WORDS", "SCALED", "IN_DIGITS")
ROWS = [
    pytest.param(section, rule, phrase, id=f"{section} {rule.read.__name__}: {phrase}")
    for section in SECTIONS
    for rule in getattr(rules, section)
    for phrase in rule.phrases
]


def describe_all(text: str) -> list[str]:
    return [describe(mention.amount) for mention in find_amounts(text)]


@pytest.mark.parametrize(("section", "rule", "phrase"), ROWS)
def test_each_phrase_needs_its_rule(
    section: str, rule: Any, phrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A phrase is read otherwise when its rule is taken out of the table."""
    with_rule = describe_all(phrase)
    rest = tuple(row for row in getattr(rules, section) if row is not rule)
    monkeypatch.setattr(rules, section, rest)
    assert describe_all(phrase) != with_rule


def test_every_rule_has_a_phrase() -> None:
    """No rule stands in the table without a phrase that shows what it is for."""
    assert all(rule.phrases for section in SECTIONS for rule in getattr(rules, section))
