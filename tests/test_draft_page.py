"""The page on drafts: what it shows is what `claimbook extract` writes and says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from rich.text import Text
from tests.repository import ROOT

from claimbook.cli import main
from claimbook.cli.showing import show_mark
from claimbook.drafts import find_marks
from claimbook.grounding import lay_out
from claimbook.read import read_book

PAGE = ROOT / "generator/claimbook/pages/draft.md"
SEED = "000_39f06e1ce5806817.txt"


def test_its_drafts_and_report_are_those_of_the_first_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a book that has nothing yet; the example of a second article is another test's."""
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
    question = page.split("```text\n")[2].split("```")[0]
    read = read_book(tmp_path).book
    assert read is not None
    (article,) = read.articles
    id_ = question.split("  line ")[0].split()[-1]
    mark = next(each for each in find_marks(written) if each.entry.name == id_)
    lines = show_mark(mark, lay_out(article, read.texts[article.slug]), mark.candidates)
    assert " ".join(Text(" ").join(lines).plain.split()) == " ".join(question.split())
