"""What a review shows of a figure in a table, and proposes for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, book, review
from tests.cli.test_review_of_many import LIKELY

from claimbook.cli.reviewing.tables import find_cell
from claimbook.grounding import TextLayout
from claimbook.model import Where
from claimbook.quantity import Span

__all__ = ["book"]
TABLE = "Line\t2025\t2024\nTug Line\t14.6\t12.8\nFerry Line\t9.3\t9.9\n"
CLAIM = (
    "\n  - id: ferries-tug\n    says: Tug Line carried 12.8 thousand people.\n"
    "    quote: Tug Line 14.6 12.8\n    about: ferry-line\n"
    f"    metric: ships{LIKELY}\n    amount: 12.8 thousand\n    unit_from: in thousands\n"
    "    period: 2024\n    kind: fact\n"
)


def write_table(book: Path, above: str) -> None:
    """Write an article with a table, and a draft with a claim of one of its cells."""
    text = f"Ferries\n\nFerry Line sails.\n\n{above}{TABLE}"
    (book / "seeds/ferries.txt").write_text(text)
    (book / ARTICLE).write_text(FILES[ARTICLE].partition("\n  - id:")[0] + CLAIM)


@pytest.mark.parametrize(
    ("above", "shown"),
    [
        ("People (in thousands)\n", "Ferry Line sails.\nPeople (in thousands)\n"),
        ("We count people.\n\nAll of these.\n", "All of these.\n"),
    ],
)
def test_a_figure_is_shown_in_its_table(above: str, shown: str, book: Path) -> None:
    """Below its caption and the heads of the columns, with its own column marked."""
    write_table(book, above)
    typist = review(book, "q", article=ARTICLE)
    rows = "  Line       2025   2024\n  Tug Line   14.6   12.8\n"
    assert f"──\n{shown}{rows}" in typist.said
    marked = [
        line.plain[span.start : span.end]
        for line in typist.shown
        for span in line.spans
        if line.plain.startswith("  ") and "magenta" in str(span.style)
    ]
    assert marked == ["2024", "12.8"]


def test_a_scope_is_proposed_from_the_label_of_the_row(book: Path) -> None:
    """It is shown once it is set."""
    write_table(book, "")
    typist = review(book, "f", "scope", "{line: Tug Line}", "q", article=ARTICLE)
    assert "scope: {line: Tug Line}" in typist.offered
    assert "    scope: {line: Tug Line}\n" in (book / ARTICLE).read_text()
    assert "  scope    line: Tug Line\n" in typist.said


def test_the_cells_of_a_table_are_asked_about_together(book: Path) -> None:
    """Whom they are about, in one line; each cell's sentence is in a list once its fields are."""
    write_table(book, "")
    likely = "  # decide: whether this is whom it is about"
    cells = [("Tug", 1, "14.6", "12.8"), ("Ferry", 2, "9.3", "9.9")]
    claims = [
        f"\n  - id: c-{line.lower()}-{year}\n    says:  # decide: the claim in your words\n"
        f"    quote: {line} Line {first} {second}\n    about: ferry-line{likely}\n"
        f"    metric: income\n    amount: €{first if year == 2025 else second} million\n"
        f"    unit_from: in € million\n    period: {year}\n    kind: fact\n"
        for line, _, first, second in cells
        for year in (2025, 2024)
    ]
    (book / ARTICLE).write_text(FILES[ARTICLE].partition("\n  - id:")[0] + "".join(claims))
    with (book / "data/metrics.yml").open("a") as file:
        file.write(
            "\nincome:\n  name: Ferry income\n  definition: I.\n  dimension: money\n"
            "  measure: flow\n"
        )
    typist = review(book, "t", "\r", "q", article=ARTICLE)
    assert " 1 ferry-line  4 figures of a table: Tug Line, Ferry Line\n" in typist.said
    assert likely not in (book / ARTICLE).read_text()
    assert "\n 3 Ferry Line’s ferry income was €9.3 million in 2025.\n" in typist.said
    assert "    from Ferry Line: €9.3 million, 2025\n" in typist.said


@pytest.mark.parametrize(
    ("amount", "head"), [("14.6 thousand", "2025"), ("12.8", "2024"), ("14", None), ("", None)]
)
def test_a_cell_is_found_by_its_figure(amount: str, head: str | None) -> None:
    """Not by a part of it."""
    layout = TextLayout(TABLE, (), {Where.BODY: Span(0, len(TABLE))})
    cell = find_cell({"quote": "Tug Line 14.6 12.8", "amount": amount}, [layout])
    assert (cell.head if cell else None) == head
