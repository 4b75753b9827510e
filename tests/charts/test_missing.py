"""A briefing whose charts cannot be drawn."""

from html import unescape
from pathlib import Path

import pytest
from tests.charts.test_drawing import fail_at
from tests.repository import copy_book

from claimbook.build import Builder
from claimbook.pages import make_pages
from claimbook.problem import Severity

SENTENCE = "This chart could not be drawn. The table below has its figures."


def test_pages_are_made_with_a_sentence_and_the_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One warning, no dead link, and the table open; the table to download is still there."""
    fail_at(monkeypatch)
    site = Builder(copy_book(tmp_path / "book")).build()
    (problem,) = (p for p in site.problems if p.id == "chart-not-drawn")
    assert problem.severity is Severity.WARNING
    assert site.study
    made = next(page for page in make_pages(site.study) if page.charts)
    (page,) = (page for page in site.pages if page.address == made.address)
    assert page.body.count(SENTENCE) == len(made.charts)
    assert '<details class="cb-chart__table" open>' in page.body
    body = unescape(page.body)
    assert made.charts[0].table_file in body
    assert made.charts[0].picture_file not in body
    assert "<!--chart" not in page.body
    assert made.charts[0].table_file in site.files
    assert made.charts[0].picture_file not in site.files
    assert SENTENCE in site.briefing


def test_drawn_charts_come_with_both_files(tmp_path: Path) -> None:
    """Beside the page, and no word of anything missing."""
    site = Builder(copy_book(tmp_path / "book")).build()
    assert not [p for p in site.problems if p.id == "chart-not-drawn"]
    for page in site.pages:
        assert SENTENCE not in page.body
        assert "<!--chart" not in page.body
        for chart in page.charts:
            assert chart.key in page.body
            assert site.files[chart.picture_file].startswith(b"<svg ")
            assert site.files[chart.table_file].startswith(",".join(chart.table[0]).encode())
