"""Which lines of a text are rows of a table, and what their columns are called."""

from __future__ import annotations

import pytest

from claimbook.grounding.columns import Table, find_tables
from claimbook.grounding.paragraphs import list_lines
from claimbook.quantity import Span

MARKDOWN = """\
| Item | Q2 2025 | Change |
|:-----|--------:|:------:|
| Fares | 412 | |
| Freight \\| mail | 90 | -3% |
"""
PASTED = "Sums in thousands\tQ2 2025\tQ2 2024\nFares\t412\t388\nFreight\t90\t93\n"
UNNAMED = "2025\t2024\nFares\t412\t388\nFreight\t90\t93\n"
SPACED = "Fares     412   388\nFreight    90    93\n"


def find(text: str) -> tuple[Table, ...]:
    """Return the tables of a text, each line of which is a block."""
    return find_tables(text, list_lines(text, Span(0, len(text))))


def read(text: str, table: Table) -> list[list[tuple[str, str]]]:
    """Return the rows of a table: of each cell the name of its column and its words."""
    return [
        [
            (text[head.start : head.end] if head else "", text[cell.start : cell.end])
            for number, cell in enumerate(line.cells)
            for head in [table.head_of(line, number)]
        ]
        for line in table.rows
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            MARKDOWN,
            [
                [("Item", "Fares"), ("Q2 2025", "412"), ("Change", "")],
                [("Item", "Freight \\| mail"), ("Q2 2025", "90"), ("Change", "-3%")],
            ],
        ),
        (
            PASTED,
            [
                [("Sums in thousands", "Fares"), ("Q2 2025", "412"), ("Q2 2024", "388")],
                [("Sums in thousands", "Freight"), ("Q2 2025", "90"), ("Q2 2024", "93")],
            ],
        ),
        (
            UNNAMED,
            [
                [("", "Fares"), ("2025", "412"), ("2024", "388")],
                [("", "Freight"), ("2025", "90"), ("2024", "93")],
            ],
        ),
        (
            SPACED,
            [[("", "Fares"), ("", "412"), ("", "388")], [("", "Freight"), ("", "90"), ("", "93")]],
        ),
    ],
    ids=["markdown", "pasted", "first column without a name", "spaced"],
)
def test_each_cell_has_the_name_of_its_column(text: str, rows: list[list[tuple[str, str]]]) -> None:
    """Also where a cell is empty, and where the head has no name for what the rows are called."""
    (table,) = find(text)
    assert read(text, table) == rows


def test_a_row_that_lacks_cells_has_no_names() -> None:
    """Nobody can tell which of them are missing."""
    text = PASTED + "Staff\t12\n"
    (table,) = find(text)
    assert read(text, table)[-1] == [("", "Staff"), ("", "12")]


def test_tables_below_each_other_are_two() -> None:
    """Each begins with the line above its dashes."""
    text = f"{MARKDOWN}\n{MARKDOWN.replace('Q2', 'Q1')}"
    heads = [table.head for table in find(text)]
    assert [text[head.cells[1].start : head.cells[1].end] for head in heads if head] == [
        "Q2 2025",
        "Q1 2025",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 5%.  Profit fell 3%.\nFares rose 2%.  Staff fell by 12.\n",
        "Home | News | Sport\nContact | Terms\n",
        "Fares rose to 412 | Daily Example\n",
        "Fares were 412 in 2025.\nThey were 388 in 2024.\n",
        f"Fares\t{'were once more as high as before ' * 3}412\nFreight\t90\n",
    ],
    ids=["sentences", "navigation", "one line", "prose", "long cells"],
)
def test_other_lines_are_no_tables(text: str) -> None:
    """Sentences with two spaces between them, a site's navigation, a title with its site."""
    assert find(text) == ()


@pytest.mark.parametrize("row", ["\u2003", "\u00a0", "\t", " ", "| ", "-|"])
def test_a_long_row_of_the_same_character_is_read_once(row: str) -> None:
    """Whoever sends it would keep the build busy for an hour if the work grew with its square."""
    assert not find("a" + row * 500_000)
