"""What two figures say of each other; the cases are in pairs/."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.books import load_plain

from claimbook.model import Kind
from claimbook.quantity import read_amount, read_period
from claimbook.verdicts import Figure, Grade, PairVerdict, judge_pair

FOLDER = Path(__file__).parent / "pairs"
DAYS = st.sampled_from([None, date(2025, 2, 24), date(2025, 9, 24), date(2025, 9, 25)])
AMOUNTS = st.sampled_from(
    [
        *("380 billion yuan", "more than 380 billion yuan", "300 billion yuan", "€45 billion"),
        *("$53 billion", "about $53 billion", "up to $60 billion", "$500 billion"),
        *("nearly HK$300 billion", "300 billion Hong Kong dollars", "26%", "27%", "more than 9%"),
        *("down 2.8%", "26 percentage points", "5-7 GW", "3 TWh", "10x", "7"),
        *("0%", "-3%", "between $50 billion and $60 billion", "US$0"),
    ]
)
PERIODS = st.sampled_from([None, "2025", "2025-Q2", "2025-02/2028-02", "2025-02-24/2028-02-24"])


def load_cases() -> list[Any]:
    """Return one parameter for each case of each file."""
    return [
        pytest.param(case, id=f"{path.stem}: {case['a']} | {case['b']}")
        for path in sorted(FOLDER.glob("*.yml"))
        for case in load_plain(path)
    ]


def make_figure(side: str, given: Any) -> Figure:
    fields = dict(given) if isinstance(given, dict) else {"amount": given}
    amount = read_amount(fields.pop("amount"))
    kind = Kind(fields.pop("kind", "fact"))
    said_on, period = fields.pop("said_on", None), fields.pop("period", None)
    return Figure(
        **{"id": side, "entity": "alibaba", "metric": "investment"} | fields,
        amount=amount.signed() if "change" in fields else amount,
        kind=kind,
        said_on=date.fromisoformat(said_on) if said_on else None,
        period=read_period(period) if period else None,
    )


def describe(pair: PairVerdict) -> str:
    words = [str(pair.verdict), str(pair.grade or ""), "major" if pair.major else ""]
    return " ".join(filter(None, words))


@pytest.mark.parametrize("case", load_cases())
def test_pair(case: dict[str, Any]) -> None:
    """Two figures are judged as their case says, in either order."""
    a, b = make_figure("a", case["a"]), make_figure("b", case["b"])
    pair = judge_pair(a, b)
    assert describe(pair) == case["verdict"]
    assert pair.obstacle == case.get("obstacle")
    assert pair.replaced == case.get("replaced")
    assert [str(note) for note in pair.notes] == case.get("notes", [])
    if "factor" in case:
        assert pair.factor is not None
        assert f"{pair.factor:.1f}" == case["factor"]
    assert judge_pair(b, a) == pair


def test_arithmetic() -> None:
    """The arithmetic of a conflict has both figures in one unit, with the rates that made it."""
    pair = judge_pair(
        make_figure("a", {"amount": "380 billion yuan", "said_on": "2025-09-24"}),
        make_figure("b", {"amount": "US$500 billion", "said_on": "2025-09-24"}),
    )
    assert pair.arithmetic is not None
    converted, stated = pair.arithmetic.a, pair.arithmetic.b
    assert pair.arithmetic.unit == converted.unit == stated.unit == "USD"
    assert stated.rate is None
    assert converted.rate is not None
    assert converted.rate.day == date(2025, 9, 24)
    assert converted.interval.low is not None
    assert converted.interval.high is not None
    assert Decimal("52.4e9") < converted.interval.low < Decimal("52.6e9")
    assert Decimal("54.0e9") < converted.interval.high < Decimal("54.2e9")
    assert converted.middle + pair.arithmetic.difference == stated.middle


@st.composite
def figures(draw: st.DrawFn, name: str) -> Figure:
    period = draw(PERIODS)
    return Figure(
        id=name,
        entity="alibaba",
        metric="investment",
        amount=read_amount(draw(AMOUNTS)),
        kind=draw(st.sampled_from(Kind)),
        scope=draw(st.sampled_from([{}, {"basis": "gaap"}, {"basis": "non-gaap"}])),
        period=read_period(period) if period else None,
        said_on=draw(DAYS),
        earlier=draw(st.booleans()),
        words=draw(st.sampled_from([None, "raised it", "cut it", ""])),
    )


@settings(max_examples=300, deadline=None)
@given(figures("a"), figures("b"))
def test_verdicts_are_symmetric(a: Figure, b: Figure) -> None:
    """Two figures say the same of each other in whichever order they are given."""
    assert judge_pair(a, b) == judge_pair(b, a)


@settings(max_examples=100, deadline=None)
@given(figures("a"))
def test_a_figure_agrees_with_itself(figure: Figure) -> None:
    """A figure, unless it is an opinion, is identical with one that says the same."""
    pair = judge_pair(figure, replace(figure, id="b"))
    assert pair.grade is (None if figure.kind is Kind.OPINION else Grade.IDENTICAL)
