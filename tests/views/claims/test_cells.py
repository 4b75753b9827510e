"""A quote that is a row of a table says what the row is and which column each figure stands in."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.books import PLAN, study_claims

from claimbook.views.claims.shown import Shown, show_claim

HEADLINE = "Example doubles its plan"
TABLE = (
    "| Item | Q2 2025 | Q2 2024 |",
    "|---|---:|---:|",
    "| Ferries | $20 million | $10 million |",
    "| Trams | $7 million | $8 million |",
)
PASTED = ("In $ million\tQ2 2025\tQ2 2024", "Ferries\t20\t10", "Trams\t7\t8")


def show(root: Path, quote: str, *lines: str, **fields: str) -> Shown:
    """Return a claim of 20 million dollars with a quote; with lines, its text is held."""
    claim = {**PLAN, "quote": f'"{quote}"', "amount": "$20 million", **fields}
    held = "\n".join((HEADLINE, *lines)) + "\n" if lines else ""
    article = "text: second.txt\nrepublish: quotes\n" if held else ""
    return show_claim(study_claims(root, claim, article=article, held=held), claim["id"])


@pytest.mark.parametrize(
    ("quote", "excerpt"),
    [
        ("| Ferries | $20 million", "Ferries: $20 million (Q2 2025)"),
        ("| $20 million | $10 million |", "Ferries: $20 million (Q2 2025), $10 million (Q2 2024)"),
        ("| Ferries | $20 million | $10", "Ferries: $20 million (Q2 2025), $10 (Q2 2024)"),
    ],
)
def test_a_row_is_told_with_the_names_of_its_columns(
    tmp_path: Path, quote: str, excerpt: str
) -> None:
    """And with what it is called, though the quote may begin behind that."""
    shown = show(tmp_path, quote, *TABLE)
    assert (shown.excerpt, shown.quoted) == (excerpt, excerpt)


def test_the_figure_and_what_stands_beside_the_quote_are_known(tmp_path: Path) -> None:
    """The claim's own cell, and the name of the row where it is not quoted."""
    row = show(tmp_path, "| $20 million | $10 million |", *TABLE).row
    assert row
    assert [(it.text, it.figure, it.beside) for it in row.cells] == [
        ("Ferries", False, True),
        ("$20 million", True, False),
        ("$10 million", False, False),
    ]


def test_the_unit_that_a_head_gives_is_told(tmp_path: Path) -> None:
    """Without it, 20 would stand there alone."""
    shown = show(tmp_path, r"Ferries\t20", *PASTED, unit_from="In $ million")
    assert shown.excerpt == "Ferries (In $ million): 20 (Q2 2025)"


def test_a_long_name_is_not_shown_beside_a_quote(tmp_path: Path) -> None:
    """No more than of other words that may not be republished."""
    head = TABLE[0].replace("Q2 2025", "Q2 2025, " + "as the board put it " * 4)
    shown = show(tmp_path, "| Ferries | $20 million", head, *TABLE[1:])
    assert shown.excerpt == "Ferries: $20 million"


def test_a_long_row_is_told_by_its_figure(tmp_path: Path) -> None:
    """As a long quote is cut."""
    names = [f"The year {year}" for year in range(2015, 2025)]
    head = " | ".join(["| Item", *names, "|"])
    row = " | ".join(["| Ferries", *(f"${n + 11} million" for n in range(10)), "|"])
    shown = show(tmp_path, row, head, "|---" * 11 + "|", row)
    assert shown.excerpt == "Ferries: $20 million (The year 2024)"


@pytest.mark.parametrize(
    ("quote", "excerpt"),
    [
        ("| Ferries | $20 million |", "Ferries: $20 million"),
        ("Example plans $20 million | The Daily", "Example plans $20 million | The Daily"),
        ("$20 million | The Daily Example", "$20 million | The Daily Example"),
    ],
)
def test_a_row_is_known_without_its_text(tmp_path: Path, quote: str, excerpt: str) -> None:
    """By a cell that is the figure behind another one; a headline with its site is not a row."""
    assert show(tmp_path, quote).excerpt == excerpt


def test_a_quote_beside_a_table_is_none_of_its_rows(tmp_path: Path) -> None:
    """It has its quotation marks."""
    quote = "Example plans to spend $20 million"
    shown = show(tmp_path, quote, *TABLE, "", f"{quote} on machines.")
    assert (shown.row, shown.quoted) == (None, f"“{quote}”")
