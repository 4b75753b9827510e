"""Figures that an article compares with earlier ones do not contradict them."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimbook.cli import main
from claimbook.read import read_book
from claimbook.study import study_book

ARTICLE = """\
Coast Air does well

2025-05-14

Coast Air made a profit of $12 million in 2024, after $9 million the year before.

Coast Air carried 412,000 passengers in March, compared with 380,000 in the same month last year.

The number of Coast Air's ships grew from 41 ships to 52 ships between 2020 and 2024.

Coast Air will raise the fare from €2.60 to €2.90 in January.
"""


def test_an_earlier_figure_is_of_another_time_than_the_later_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Published as they are drafted, no two of them disagree."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/book.yml").write_text("title: Ferries\n", encoding="utf-8")
    (tmp_path / "ferries.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["extract", "ferries.txt", "--outlet", "Harbour News"]) == 0
    path = next((tmp_path / "data/articles").iterdir())
    drafted = path.read_text(encoding="utf-8")
    path.write_text(drafted.replace("draft: true\n", ""), encoding="utf-8")
    book = read_book(tmp_path).book
    assert book is not None
    assert len(book.articles[0].claims) == 8
    assert len({(c.about, c.metric) for c in book.articles[0].claims}) == 4
    assert not study_book(book).evidence.disagreements
