"""What the manual shows of `claimbook extract` and `claimbook review` is what they print."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest
from tests.cli.test_review import Typist
from tests.repository import ROOT

from claimbook.cli import main
from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files

PAGE = (ROOT / "generator/claimbook/pages/write-a-claim.md").read_text(encoding="utf-8")
SECTION = PAGE.partition("## From an article to a draft\n")[2].partition("\n## ")[0]
ARTICLE, PRINTED, CLAIM, *ASKED, REFUSED = re.findall(r"```text\n(.*?)```", SECTION, re.DOTALL)
KEYS = (
    *("a", "a", "a"),
    *("+", "Cargo lifted", "2", "2", "What cranes lift in a year.", "", "p"),
)
"""What is pressed and typed; Enter for a value that is proposed types that value."""
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


def test_the_draft_and_its_review_are_as_shown(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Word for word, from the article to its publication."""
    assert main(EXTRACT) == 0
    assert capsys.readouterr().out == PRINTED
    path = next((book / "data/articles").iterdir())
    assert CLAIM in path.read_text(encoding="utf-8")
    typist = Typist(*KEYS)
    assert review_files(find_book(book), path, typist) == 0
    said = " ".join(typist.said.split())
    assert len(ASKED) == 4
    for shown in ASKED:
        assert " ".join(shown.split()) in said
    assert " 1 name        Cargo lifted\n" in typist.said
    assert " 3 dimension   t/year\n" in typist.said
    assert main(["check", "--strict"]) == 0


def test_what_a_model_invents_is_refused_in_the_words_shown(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure that is not the text's."""
    quote = "The Harbour Board will buy nearly 40 cranes by 2031"
    code = f"import json; print(json.dumps({{'claims': [{{'quote': {quote!r}}}]}}))"
    assert main([*EXTRACT, "--llm-command", shlex.join([sys.executable, "-c", code])]) == 0
    assert REFUSED in capsys.readouterr().out
    assert "40 cranes" not in next((book / "data/articles").iterdir()).read_text()
