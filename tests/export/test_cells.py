"""Cells of CSV files: spreadsheets must not compute what somebody wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.export.cells import guard_cell, unguard_cell

WRITTEN = st.text(st.sampled_from("=+-@\t\r\n＝;'\" 1a")) | st.text()


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
    """A negative number is not a formula."""
    assert guard_cell(cell) == cell


@pytest.mark.parametrize("cell", ["'=1", "''-x", "a;'=1"])
def test_one_that_has_an_apostrophe_already_gets_another(cell: str) -> None:
    """Else nobody could tell which was its own."""
    assert guard_cell(cell).count("'") == cell.count("'") + 1


@given(WRITTEN)
def test_a_cell_comes_back_as_it_was(cell: str) -> None:
    """Whatever stands in it."""
    assert unguard_cell(guard_cell(cell)) == cell


@given(WRITTEN)
def test_no_cell_is_a_formula(cell: str) -> None:
    """But for plain numbers, which may be negative."""
    guarded = guard_cell(cell)
    assert guarded[:1] not in set("=+@\t\r\n＝＋－＠") - {""} or guarded == ""
    assert not guarded.startswith("-") or guarded == cell
