"""claims.csv: for spreadsheets, which must not compute what somebody wrote."""

import csv
import io
from pathlib import Path

from tests.repository import ARTICLE, replace_once, start_book

from claimbook.build import Builder
from claimbook.export.claim_lines import COLUMNS, write_csv


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
