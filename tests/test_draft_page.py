"""The page on drafts: what it shows is what `claimbook extract` writes and says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.cli.test_review import Typist, read_plain
from tests.pictures import draw_terminal
from tests.repository import ROOT

from claimbook.cli import main
from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.terminal import Terminal

ANSWERS = {"kind": "a", "speaker": "x", "draft": "p"}
"""What is pressed for each field; for others it is the first candidate."""
LINES = {
    "in which month": "4",
    "is it named": "end",
    "reviewed": "2025-10-01",
    "name": "",
    "definition": "",
    "dimension": "GWh",
    "measure": "2",
    "Enter adds it": "",
}
"""What is typed for each line that is asked for; nothing where what is proposed is taken."""
MOST_KEYS = 32
WIDTH = 100
"""Columns of the terminal that the page shows."""
COLUMNS = 48
"""Columns of its pictures, so few that they can be read on a telephone, too."""


PAGE = ROOT / "generator/claimbook/pages/draft.md"
PICTURES = ROOT / "generator/claimbook/assets/manual"
README = ROOT / "README.md"
SEED = "000_39f06e1ce5806817.txt"


class Editor(Typist):
    """An editor who takes what is proposed, and drops the claim that readers do not need."""

    keys = 0

    def read_key(self) -> str:
        """Return a key for the question that was shown last."""
        self.keys += 1
        shown = [line.plain for line in self.shown[-12:]]
        if " Enter " in shown[-1]:
            return "a" if " a accept" in shown[-1] else "\r"
        if any(line.startswith(" = ") for line in shown):
            return "="
        if any("p publish" in line for line in shown):
            return "p"
        if "seven-new" in next((line for line in reversed(shown) if "  line " in line), ""):
            return "d"
        (field, *value) = next(line for line in reversed(shown) if line[:1] == "▸")[2:].split()
        if field == "says" and not any(line.startswith(" 1 ") for line in shown):
            return "a"
        filled = field in {"about", "metric", "measure"} and value[0] != "(empty)"
        return "a" if filled else ANSWERS.get(field, "1")

    def read_line(self, asked: str, old: str, *, again: bool = False) -> str:
        """Return what a line is answered with; Enter takes what is proposed."""
        assert not again, "the review refuses what it proposes"
        typed = next(line for begun, line in LINES.items() if asked.startswith(begun)) or old
        self.keys += 1 if typed == old else len(typed) + 1
        return typed


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
    section = README.read_text(encoding="utf-8").partition("## Draft claims")[2].partition("## ")[0]
    assert section.split("```text\n")[1].split("```")[0] == report
    for block in [*shown, *re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)]:
        assert block in written
    typist = Editor()
    assert review_files(find_book(tmp_path), path, typist) == 0
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    capsys.readouterr()
    Terminal().show(typist.shown)
    lines = read_plain(capsys.readouterr().out.encode()).split("\n")
    said = "\n".join(line.rstrip() for line in lines)
    blocks = re.findall(r"```text\n(.*?)```", page, re.DOTALL)[1:5]
    assert len(blocks) == 4
    for block in blocks:
        assert block in said
    assert typist.keys < MOST_KEYS
    assert f"This draft took fewer than {MOST_KEYS} keys" in page
    assert main(["check", "--strict"]) == 0


class Painter(Typist):
    """An editor who stops at a page and looks at it."""

    def turn_page(self) -> None:
        """No other page is looked at."""
        self.shown.clear()

    def read_key(self) -> str:
        """Return the next key; where there is none, the page is as it is to be."""
        self.page = tuple(self.shown)
        return super().read_key()


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("review-a-list", ["\r", "s", "s"]),
        ("review-a-claim", ["j", "4", "\r", "a", "3"]),
        ("review-a-kind", ["j", "7", "K"]),
    ],
)
def test_its_pictures_are_of_what_the_review_shows(
    name: str, keys: list[str], update: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawn anew with `--update`; the page says in words what each one shows."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/book.yml").write_text("title: AI spending\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["extract", str(ROOT / "seeds" / SEED), "--outlet", "AInvest"]) == 0
    (path,) = (tmp_path / "data/articles").glob("*.yml")
    painter = Painter(*keys)
    assert review_files(find_book(tmp_path), path, painter) == 0
    picture = draw_terminal(painter.page, COLUMNS)
    file = PICTURES / f"{name}.svg"
    if update:
        file.write_text(picture, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == picture
    assert f"../assets/claimbook/manual/{name}.svg" in PAGE.read_text(encoding="utf-8")
