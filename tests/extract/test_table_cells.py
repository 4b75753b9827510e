"""Figures in tables: the amount, unit and period of each cell, as its row and its heads say."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields

BEFORE = "Coast Rovers published its accounts on Wednesday, as the line does every spring.\n\n"
AFTER = "\n\nThe line plans to order more ships from a yard in Aldmouth soon."
Cell = tuple[str, str | None, str | None]
"""The amount, the words that give its unit, and the period."""

RELEASE = """\
COAST ROVERS INC.
STATEMENTS OF OPERATIONS
(In millions, except per share data)

                           Three Months Ended      Nine Months Ended
                             September 30,           September 30,
                            2024       2023         2024       2023
Revenue                  $ 1,310    $ 1,170      $ 3,745    $ 3,402
Cost of revenue              720        655        2,060      1,910
Net income per share:
  Diluted                $  0.71    $  0.54      $  1.97    $  1.66
Shares used                  204        203          203        203"""
PAGE = """\
| Half-year results (in £ million) |  |  |  |

|---|---|---|---|

|  | Six months to 30 June 2025 | Six months to 30 June 2024 | Change |

|---|---|---|---|

| Revenue | 412.6 | 388.1 | 6.3% |

| Cost of sales | (301.2) | (290.4) | 3.7% |

| Loss before tax | (4.1) | 2.2 | – |

| Earnings per share (pence) | 11.2 | 7.8 | 43.6% |"""
SPANNED = """\
| (in millions, except per share amounts) |  |  |  |  |

|  | Three months ended June 30 |  | Six months ended June 30 |  |

|---|---|---|---|---|

|  | 2025 | 2024 | 2025 | 2024 |

| Net sales | $1,234 | $1,143 | $2,410 | $2,251 |

| Operating income | 152 | (131) | 288 | 262 |"""
PRINTED = """\
(in millions)

Three months ended June 30 Six months ended June 30

2025 2024 2025 2024

Net sales $1,234 $1,143 $2,410 $2,251"""
YEARS = """\
£m                      2024/25    2023/24    % change
Sales                     1,842      1,790         2.9
Like-for-like growth       1.8%       3.2%"""
WORD = """\
SEK million

\tOct–Dec 2024\tFull year 2024

Operating profit\t–35\t1,502

Earnings per share, SEK\t–0.22\t4.87

Deliveries, kt\t312\t1,240"""
FLAT = """\
| March traffic | 2025 | 2024 |
| Passengers (thousands) | 1,845 | 1,702 |
| Flights | 14,210 | 13,390 |"""
DOWN = """\
Coffee exports, in thousands of 60-kg bags
Year | Exports | Value ($ million)
2022 | 3,410 | 512
2023 | 2,980 | 498"""
PDF = """\
$m 2024 2023
Revenue 3,412 3,820
Dividend per share (cents) 12.5 12.0
Production (kboe/d) 88.4 81.2"""

HEADED = "In millions, except per share data"
SPANNING = "in millions, except per share amounts"
NINE, THREE = "2024-01/2024-09", "2024-07/2024-09"
HALF = "2025-01/2025-06"


def list_cells(table: str) -> list[Cell]:
    """The figures that are drafted from a table between two paragraphs."""
    made = draft(f"{BEFORE}{table}{AFTER}")
    default = made.defaults.get("period") if hasattr(made, "defaults") else None
    return [
        (str(each["amount"]), each.get("unit_from"), each.get("period", default))
        for each in list_fields(made)
        if each.get("amount")
    ]


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (RELEASE, [("$1,310 million", HEADED, THREE), ("$3.745 billion", HEADED, NINE)]),
        (RELEASE, [("$720 million", HEADED, THREE), ("$2,060 million", HEADED, NINE)]),
        (RELEASE, [("$0.71", None, THREE), ("204 million", HEADED, THREE)]),
        (PAGE, [("£412.6 million", "in £ million", HALF), ("6.3%", None, HALF)]),
        (PAGE, [("£301.2 million", "in £ million", HALF), ("11.2 pence", "pence", HALF)]),
        (PAGE, [("−£4.1 million", "in £ million", HALF)]),
        (PAGE, [("£2.2 million", "in £ million", "2024-01/2024-06")]),
        (SPANNED, [("$1.234 billion", SPANNING, "2025-04/2025-06")]),
        (SPANNED, [("$2,410 million", SPANNING, HALF), ("$288 million", SPANNING, HALF)]),
        (SPANNED, [("−$131 million", SPANNING, "2024-04/2024-06")]),
        (PRINTED, [("$1.143 billion", "in millions", "2024-04/2024-06")]),
        (YEARS, [("£1.842 billion", "£m", None), ("2.9%", "% change", None)]),
        (WORD, [("−SEK 35 million", "SEK million", "2024-Q4"), ("4.87 SEK", "SEK", "2024")]),
        (WORD, [("1,240 kt", "kt", "2024")]),
        (FLAT, [("1.845 million", "thousands", "2025-03"), ("13,390", None, "2024-03")]),
        (DOWN, [("3,410", None, "2022"), ("$498 million", "$ million", "2023")]),
        (PDF, [("$3.412 billion", "$m", "2024"), ("12.0 cents", "cents", "2023")]),
        (PDF, [("88.4", None, "2024")]),
    ],
)
def test_a_cell_has_the_unit_and_period_that_its_heads_give(table: str, cells: list[Cell]) -> None:
    """A cell is drafted as accounts are read: scale, currency, sign, heads in several rows."""
    drafted = list_cells(table)
    assert [cell for cell in cells if cell not in drafted] == []


def test_heads_of_tables_are_no_figures() -> None:
    """`Three months ended June 30` is a period, and `(1)` in a label the number of a footnote."""
    for table in (RELEASE, PAGE, SPANNED, PRINTED, DOWN):
        units = [amount for amount, _, _ in list_cells(table)]
        assert not [each for each in units if "onths" in each or each in {"30", "60-kg", "1"}]


def test_a_period_that_the_heads_leave_open_is_left_to_decide() -> None:
    """`2024/25` is a financial year, and nobody says when it begins."""
    fields = [each for each in list_fields(draft(f"{BEFORE}{YEARS}{AFTER}")) if each.get("amount")]
    assert {each["decide"].get("period") for each in fields} == {"FY2025", "FY2024"}  # type: ignore[attr-defined]


def test_a_scale_that_may_not_be_a_tables_is_left_to_decide() -> None:
    """A line above may give it, in words that name no unit we know."""
    fields = list_fields(draft(f"{BEFORE}{DOWN}{AFTER}"))
    asked = next(each for each in fields if each.get("amount") == "3,410")["decide"]
    assert asked["amount"] == "or 3,410 thousand with `unit_from: thousands of 60-kg bags`"  # type: ignore[index]


@pytest.mark.parametrize(
    ("label", "metric", "decide"),
    [
        ("Revenue", "revenue", None),
        ("Total net sales", "revenue", None),
        ("Cost of sales", None, "cost-of-sales"),
        ("Provision for losses", None, "provision-for-losses"),
        ("Book value per share", None, "book-value-per-share"),
    ],
)
def test_a_cell_measures_what_its_row_is_called(
    label: str, metric: str | None, decide: str | None
) -> None:
    """A metric is certain only if it is the whole label."""
    table = f"Key figures (EUR million)   2024   2023\n{label}   812.4   770.9\nRent   1.5   1.2"
    fields = next(each for each in list_fields(draft(f"{BEFORE}{table}")) if each.get("amount"))
    assert fields.get("metric") in {metric, "sales" if metric else None}
    asked = fields["decide"].get("metric", "")  # type: ignore[attr-defined]
    assert asked.startswith(decide) if decide else not asked


@pytest.mark.parametrize("row", ["Q2 2025", "June 2025", "2024", "FY2024"])
def test_a_row_with_a_period_for_its_label_measures_what_its_columns_are_called(row: str) -> None:
    """The rest of the period, as `Q`, names nothing."""
    table = (
        f"Period | Ferry passengers | Revenue\n{row} | 391,000 | €1.2 million\n"
        "Q1 2025 | 223,000 | €0.9 million"
    )
    drafted = list_fields(draft(f"{BEFORE}{table}{AFTER}"))
    counted, paid = [each for each in drafted if str(each.get("quote", "")).startswith(row)]
    assert (counted["metric"], paid["metric"]) == ("passengers", "revenue")


def test_a_column_that_is_not_over_holds_no_facts() -> None:
    """The article is of May 2025."""
    table = "GDP growth, per cent   2024   2025F\nLorvia   0.3   1.1\nMaravel   0.9   0.6"
    fields = [each for each in list_fields(draft(f"{BEFORE}{table}{AFTER}")) if each.get("amount")]
    kinds = [(each["amount"], each.get("kind")) for each in fields]
    assert kinds[:2] == [("0.3 per cent", "fact"), ("1.1 per cent", None)]


@pytest.mark.parametrize(
    ("lead", "periods"),
    [
        ("The table shows what it held at the end of each March.", ["2025-03-31", "2024-03-31"]),
        ("The table shows what it sold every March.", ["2025-03", "2024-03"]),
        ("The table shows what it held and sold.", ["2025", "2024"]),
    ],
)
def test_the_sentence_above_a_table_says_which_part_of_its_years_is_meant(
    lead: str, periods: list[str]
) -> None:
    """Where the heads of its columns have nothing but years."""
    rows = "Line | 2025 | 2024\n\nTickets | €9 million | €12 million\n\nShirts | €3 million"
    drafts = list_fields(
        draft(f"{lead}\n\n{rows} | €2 million\n\nCoast Air has grown again this year.")
    )
    assert [each.get("period") for each in drafts] == [*periods, *periods]
