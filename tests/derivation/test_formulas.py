"""What formulas come to, and what is wrong with those that come to nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.books import load_plain
from tests.derivation.figures import FOLDER, derive, make_figures, point_at

from claimbook.derivation import BadFormula, Derivation


def load_formulas() -> list[Any]:
    """Return one parameter for each formula of each file."""
    return [
        pytest.param(case["figures"], each, id=f"{path.stem}: {each['formula'][:60]}")
        for path in sorted(FOLDER.glob("*.yml"))
        for case in [load_plain(path)]
        for each in case["formulas"]
    ]


@pytest.mark.parametrize(("figures", "case"), load_formulas())
def test_a_formula_gives_its_figure_or_says_why_not(
    figures: dict[str, Any], case: dict[str, str]
) -> None:
    """The arithmetic as readers see it; or the fault, what to write, and where the caret points."""
    found = derive(make_figures(figures), case["formula"], case["unit"])
    if isinstance(found, Derivation):
        assert found.arithmetic == case["gives"]
        assert str(found.kind) == case.get("kind", "fact")
    else:
        assert isinstance(found, BadFormula)
        assert found.message == case["fails"]
        assert found.advice == case.get("help", found.advice)
        assert point_at(found) == case["at"]


PIECES = st.sampled_from(
    [*"+-*/(),. %^x1a", "**", " - ", "plan", "times", "0.5", "root(", "é", "9" * 30]
)


@given(pieces=st.lists(PIECES | st.text(max_size=3), min_size=1, max_size=40))
def test_any_text_gives_a_figure_or_a_fault(pieces: list[str]) -> None:
    """Nothing that stands in the field `formula` stops the program."""
    formula = "".join(pieces).strip() or "x"
    found = derive(make_figures({"plan": "$20 million", "times": "10x"}), formula, "x")
    assert isinstance(found, Derivation | BadFormula)
