"""What the editors' page about citing shows is what comes of it."""

import html
import re
from pathlib import Path, PurePosixPath

import pytest
import yaml
from tests.citing.test_citing_cases import convert
from tests.repository import ROOT, copy_book

from claimbook.citing.blocks import make_panel
from claimbook.citing.catalog import open_study
from claimbook.citing.checking import check_pages
from claimbook.problem import render_text
from claimbook.read import read_book
from claimbook.study import Study, study_book

PAGE = (ROOT / "generator/claimbook/pages/write-about-claims.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (`.+`) \| (.+) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def study() -> Study:
    """This repository's briefing, from which the page takes its examples."""
    book = read_book(ROOT).book
    assert book is not None
    return study_book(book)


def test_each_example_becomes_what_the_table_says(study: Study) -> None:
    """All forms are there, and each gives what stands beside it."""
    rows = ROW.findall(PAGE.partition("## Placing a chart")[0])
    assert len(rows) == 10
    for written, seen in rows:
        page = convert(", ".join(re.findall("`(.+?)`", written)), open_study(study))
        words = re.sub("<.+?>", "", page.split("<section")[0])
        assert html.unescape(words).strip() == seen


def test_the_chart_that_it_places_can_be_made(study: Study) -> None:
    """With the title that it gives."""
    (block,) = re.findall(r"```chart\n(.*?)```", PAGE, re.DOTALL)
    assert make_panel(study, block).title == yaml.safe_load(block)["title"]


def test_the_message_that_it_shows_is_that_of_the_check(study: Study, tmp_path: Path) -> None:
    """To the letter."""
    (shown,) = re.findall(r"```text\n(.*?)\n```", PAGE, re.DOTALL)
    (line,) = re.findall(r"^  3 \| (.+)$", shown, re.MULTILINE)
    book = copy_book(tmp_path / "book")
    (book / "docs/index.md").write_text(f"# Home\n\n{line}\n", encoding="utf-8")
    (problem,) = check_pages(study, book / "docs", "docs", [PurePosixPath("index.md")])
    assert render_text(problem) == shown
