"""What the cells of a row are."""

from __future__ import annotations

from claimbook.quantity import list_rows, split_cells


def test_pipes_alone_separate_the_cells_of_a_row_that_has_them() -> None:
    """Gaps only align its cells, and a pipe after a backslash is a character of its cell."""
    line = r"| Fares   (single) | 412 | 1 \| 2 |"
    cells = [line[start:end] for start, end in split_cells(line)]
    assert cells == ["Fares   (single)", "412", r"1 \| 2"]


def test_a_label_with_a_gap_between_pipes_is_one_cell() -> None:
    """Its figures stand below the same heads as those of other rows."""
    text = "| Line | 2024 ($ million) | Staff |\n| Fares   single | 412 | 12 |\n"
    (row,) = [each for each in list_rows(text) if each.row.label.startswith("Fares")]
    money, staff = row.scales
    assert money
    assert money.factor == 1_000_000
    assert not staff
