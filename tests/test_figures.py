"""The page about what can be relied on has the figures of the last runs, and no others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.falsified import WANTED
from tests.figures import KEPT, LIES, PAGE, WRITERS, fill_page, main

FIGURES = json.loads(KEPT.read_text(encoding="utf-8"))


def test_the_page_has_the_figures_that_are_kept() -> None:
    """None of them was typed; `python -m tests.figures` writes them."""
    page = PAGE.read_text(encoding="utf-8")
    assert fill_page(page, FIGURES) == page
    assert set(re.findall(r"<!-- ([a-z]+): ", page)) == set(WRITERS) == set(FIGURES)


def test_all_lies_are_refused_and_most_changes_are_noticed() -> None:
    """As is promised there."""
    lies, mutants = FIGURES["lies"], FIGURES["mutants"]
    assert sum(lies[f"{kind}_told"] for kind in LIES) == WANTED
    assert all(lies[f"{kind}_told"] == lies[f"{kind}_refused"] for kind in LIES)
    assert mutants["killed"] + mutants["timeout"] >= 0.85 * mutants["total"]
    assert FIGURES["invariants"]["books"] >= 500
    assert FIGURES["serving"]["steps"] >= 300


def test_figures_of_a_run_are_kept_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of other runs stay."""
    kept, page = tmp_path / "figures.json", tmp_path / "page.md"
    kept.write_text('{"invariants": {"books": 500}, "serving": {"steps": 9}}')
    marked = (
        "A.\n\n<!-- invariants: x -->\n{}\n<!-- end -->\n\n<!-- serving: y -->\n{}\n<!-- end -->\n"
    )
    page.write_text(marked.format("old", "old"))
    monkeypatch.setattr("tests.figures.KEPT", kept)
    monkeypatch.setattr("tests.figures.PAGE", page)
    monkeypatch.setattr("sys.argv", ["figures", "serving", "steps=300"])
    main()
    assert json.loads(kept.read_text()) == {"invariants": {"books": 500}, "serving": {"steps": 300}}
    drawn, taken = "The last run drew 500 books for each.", "The last run took 300 steps."
    assert page.read_text() == marked.format(drawn, taken)
