"""That little is tried for a figure: rules that cannot read it are passed over, and once is enough.

Each test is a count of calls, which is the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from tests.quantity.finding.amount_cases import FOLDER, load_table

from claimbook.quantity import find_amounts
from claimbook.quantity.figure import Scope
from claimbook.quantity.figures import after
from claimbook.quantity.finding import reading, rules
from claimbook.quantity.money.after import read_money
from claimbook.quantity.text.tokens import tokenize
from claimbook.quantity.units.measures import read_measure
from claimbook.quantity.units.percent import load_shares

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from claimbook.quantity.text.tokens import Token

PLAIN = (
    "The port of Sundvik took in $5.3 billion in May, up 9.14 percent, while 12,400 containers "
    "left it for 380 harbours. It laid off 56 people, and paid 4.2 million euros to the town. "
    "Its cranes lift 40 tonnes each; a strike of 17 days cost it 83.5 million kroner."
)
"""Figures as most articles have them."""
FIGURES = 9


@cache
def list_texts() -> tuple[str, ...]:
    """Return all texts of the cases, which have every rule's kind of figure."""
    names = sorted(path.stem for path in FOLDER.glob("*.yml"))
    return tuple(text for name in names for text, _ in load_table(name))


def test_no_rule_reads_where_the_table_says_that_it_cannot() -> None:
    """Wherever a rule reads a figure, its row names the first word, or what follows the digits."""
    read = Counter[str]()
    for token in (token for text in list_texts() for token in tokenize(text)):
        for rule in rules.FIGURES:
            scope = Scope(token, "USD", reading._read_figure)
            if rule.read(token, scope) is not None:
                following, allowed = token.after.low, rule.after_digits
                digits = token.is_number and (allowed is None or following in allowed)
                assert digits or token.low in rule.words, (rule.read.__name__, token)
                read[rule.read.__name__] += 1
    assert len(read) == len(rules.FIGURES)


def test_no_unit_begins_with_a_word_that_is_not_listed() -> None:
    """A word that is passed over before units are looked up is none in any of their tables."""
    for token in (token for text in list_texts() for token in tokenize(text)):
        if token.low not in after._load_first_words():
            shared = load_shares().match_at(token)
            assert shared is read_money(token) is read_measure(token) is None, token


def count_calls(target: Any, name: str, patch: pytest.MonkeyPatch) -> list[Token]:
    """Return the tokens with which a function is called from now on."""
    tokens: list[Token] = []
    function: Callable[..., Any] = getattr(target, name)

    def count(token: Token, *rest: Any) -> Any:
        tokens.append(token)
        return function(token, *rest)

    patch.setattr(target, name, count)
    return tokens


def test_one_rule_is_tried_at_a_plain_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule for words or fractions is tried where digits begin a figure like any other."""
    tried: list[str] = []

    def count(rule: rules.Rule[Any]) -> rules.Rule[Any]:
        def read(token: Token, scope: Scope) -> Any:
            tried.append(token.text)
            return rule.read(token, scope)

        return replace(rule, read=read)

    monkeypatch.setattr(rules, "FIGURES", tuple(map(count, rules.FIGURES)))
    assert len(find_amounts(PLAIN)) == FIGURES
    assert len([text for text in tried if text[0].isdecimal()]) == FIGURES


def test_the_unit_of_a_figure_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The word after a number is looked up in the tables of units once."""
    looked_up = count_calls(after, "_read_unit", monkeypatch)
    assert len(find_amounts(PLAIN)) == FIGURES
    assert max(Counter(token.start for token in looked_up).values()) == 1
