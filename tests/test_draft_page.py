"""The page on drafts: what it shows is what `claimbook extract` writes and says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.cli.test_review import Typist
from tests.repository import ROOT

from claimbook.cli import main
from claimbook.cli.find_book import find_book
from claimbook.cli.review import review_files

KEYS = (*"aaa111a13121", "2", "d", "y", "x", "1", "4", "end", "a", "2", "1", "1", "a", "p")
PAGE = ROOT / "generator/claimbook/pages/draft.md"
SEED = "000_39f06e1ce5806817.txt"


def test_its_drafts_and_report_are_those_of_the_first_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a book that has nothing, up to its publication; another test has the second article."""
    (tmp_path / "data").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "data/book.yml").write_text("title: AI spending\n", encoding="utf-8")
    shutil.copy(ROOT / "seeds" / SEED, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    assert main(["extract", f"seeds/{SEED}", "--outlet", "AInvest"]) == 0
    page = PAGE.read_text(encoding="utf-8")
    report = page.split("```text\n")[1].split("```")[0]
    assert capsys.readouterr().out == report
    (path,) = (tmp_path / "data/articles").glob("*.yml")
    written = path.read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    shown = [block for block in blocks if "coast-radio" not in block]
    assert len(shown) == 3
    for block in shown:
        assert block in written
    typist = Typist(*KEYS)
    assert review_files(find_book(tmp_path), path, typist) == 0
    said = " ".join(typist.said.split())
    blocks = re.findall(r"```text\n(.*?)```", page, re.DOTALL)[1:4]
    for block in blocks:
        assert " ".join(block.split()) in said
    keys = len(KEYS) + 1  # Enter after 4; for "end", which is proposed, there is only Enter
    assert f"This draft took {keys} keys" in page
    assert main(["check", "--strict"]) == 0
