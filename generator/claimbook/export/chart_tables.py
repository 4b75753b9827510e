"""The figures of each chart as a CSV file for spreadsheets, beside its picture."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from claimbook.charts import Chart
from claimbook.export.cells import guard_cell


def export_tables(charts: Iterable[Chart]) -> dict[str, bytes]:
    """Return the tables by their path in the site, in UTF-8 with a header line (RFC 4180).

    No cell can be taken for a formula.
    """
    return {chart.table_file: _write_table(chart) for chart in charts}


def _write_table(chart: Chart) -> bytes:
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows([guard_cell(cell) for cell in row] for row in chart.table)
    return lines.getvalue().encode()
