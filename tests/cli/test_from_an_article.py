"""What the manual shows of `claimbook extract` and `claimbook review` is what they print."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest
from rich.text import Text
from tests.repository import ROOT

from claimbook.cli import main
from claimbook.cli.showing import show_mark
from claimbook.drafts import find_marks
from claimbook.grounding import lay_out
from claimbook.read import read_book

PAGE = (ROOT / "generator/claimbook/pages/write-a-claim.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## From an article to a draft\n")[2].partition("\n## ")[0]
ARTICLE, PRINTED, CLAIM, ASKED, REFUSED = re.findall(r"```text\n(.*?)```", SECTION, re.DOTALL)
EXTRACT = ["extract", "cranes.txt", "--outlet", "Harbour News"]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty book with the article of the manual, which is the current folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/book.yml").write_text("title: Harbours\n", encoding="utf-8")
    (tmp_path / "cranes.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    return tmp_path


def test_the_draft_and_the_first_question_are_as_shown(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Word for word."""
    assert main(EXTRACT) == 0
    assert capsys.readouterr().out == PRINTED
    path = next((book / "data/articles").iterdir())
    text = path.read_text(encoding="utf-8")
    assert CLAIM in text
    read = read_book(book).book
    assert read is not None
    (article,) = read.articles
    mark = next(find_marks(text))
    lines = show_mark(mark, lay_out(article, ARTICLE), mark.candidates)
    assert " ".join(Text(" ").join(lines).plain.split()) == " ".join(ASKED.split())


def test_what_a_model_invents_is_refused_in_the_words_shown(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure that is not the text's."""
    quote = "The Harbour Board will buy nearly 40 cranes by 2031"
    code = f"import json; print(json.dumps({{'claims': [{{'quote': {quote!r}}}]}}))"
    assert main([*EXTRACT, "--llm-command", shlex.join([sys.executable, "-c", code])]) == 0
    assert REFUSED in capsys.readouterr().out
    assert "40 cranes" not in next((book / "data/articles").iterdir()).read_text()
