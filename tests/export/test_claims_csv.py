"""claims.csv: for spreadsheets, which must not compute what somebody wrote."""

import csv
import io
from pathlib import Path

import pytest
from tests.repository import ARTICLE, replace_once, start_book

from claimbook.build import Builder
from claimbook.export.claims_csv import COLUMNS, guard_cell, write_csv


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        '=HYPERLINK("http://x.example")',
        "-",
        "-x",
    ],
)
def test_what_a_spreadsheet_would_compute_gets_an_apostrophe(cell: str) -> None:
    """In front, where spreadsheets take it for a sign of text."""
    assert guard_cell(cell) == f"'{cell}"


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("a;=1+1", "a;'=1+1"),
        ('so; "=1+1"', 'so; "\'=1+1"'),
        ("a;b;-x", "a;b;'-x"),
        ("a\n@x", "a\n'@x"),
        ("=1;=2", "'=1;'=2"),
        (";=1", ";'=1"),
    ],
)
def test_what_is_a_formula_behind_a_semicolon_gets_one_too(cell: str, safe: str) -> None:
    """Spreadsheets of many countries split lines there, whatever stands in quotation marks."""
    assert guard_cell(cell) == safe


@pytest.mark.parametrize(
    "cell", ["", "-40", "-0.5", "12", "x=1", "'x", "a-b", "a; b", "more than 9%"]
)
def test_numbers_and_other_words_stay_as_they_are(cell: str) -> None:
    """A negative number is no formula."""
    assert guard_cell(cell) == cell


def test_every_claim_is_a_row(tmp_path: Path) -> None:
    """Whatever its words hold, the cells come back as they were, but for formulas."""
    book = start_book(tmp_path)
    says = 'He said "a, b"; =1'
    replace_once(
        book / ARTICLE,
        "says: Tickets brought Example Ferries nearly 95 million dollars in 2024.",
        f"says: '{says}'",
    )
    study = Builder(book).check().study
    assert study is not None
    rows = list(csv.DictReader(io.StringIO(write_csv(study).decode(), newline="")))
    assert list(rows[0]) == COLUMNS
    assert [row["id"] for row in rows] == list(study.book.claims)
    row = next(row for row in rows if row["id"] == "ferries-ticket-sales")
    assert row["says"] == says.replace("=", "'=")
    assert (row["value"], row["unit"], row["comparator"]) == ("95000000", "USD", "almost")
    assert row["period_end"] == "2024-12-31"
