"""The figures of a chart as a file for spreadsheets."""

import csv
import io

from tests.charts.sample import make_chart

from claimbook.export import export_tables


def test_no_cell_is_computed_by_a_spreadsheet() -> None:
    """Formulas get an apostrophe in front, plain numbers stay numbers."""
    chart = make_chart()
    object.__setattr__(chart, "table", (("figure", "value"), ("=1+1", "-2.5"), ('@x "y", z', "3")))
    files = export_tables([chart])
    rows = list(csv.reader(io.StringIO(files[chart.table_file].decode(), newline="")))
    assert rows == [["figure", "value"], ["'=1+1", "-2.5"], ['\'@x "y", z', "3"]]
