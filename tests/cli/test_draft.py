"""`claimbook check --draft`: claims to fill in, printed or written into the file."""

from pathlib import Path

import pytest
import yaml
from tests.repository import ARTICLE, start_book

from claimbook.cli import main
from claimbook.cli.checking import drafting


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A new briefing whose article has one claim less."""
    book = start_book(tmp_path)
    article = book / ARTICLE
    head, *claims = article.read_text(encoding="utf-8").split("\n  - id: ")
    article.write_text("\n  - id: ".join([head, *claims[:-1]]).rstrip() + "\n", encoding="utf-8")
    return book


def test_drafts_are_printed_as_they_can_be_pasted(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing else goes to standard output, and the file stays as it is."""
    article = book / ARTICLE
    before = article.read_bytes()
    assert main(["check", "--draft", str(article)]) == 0
    out = capsys.readouterr().out
    pasted = yaml.safe_load(article.read_text(encoding="utf-8") + out)
    assert all(claim["id"] and claim["quote"] for claim in pasted["claims"])
    assert len(pasted["claims"]) > len(yaml.safe_load(before)["claims"])
    assert article.read_bytes() == before


def test_write_puts_them_behind_the_last_claim(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file begins as it began; a second run finds nothing more to draft."""
    article = book / ARTICLE
    before, mode = article.read_text(encoding="utf-8"), article.stat().st_mode
    assert main(["check", "--draft", str(article)]) == 0
    drafts = capsys.readouterr().out
    assert main(["check", "--draft", "--write", str(article)]) == 0
    assert article.read_text(encoding="utf-8") == before + drafts
    assert article.stat().st_mode == mode
    assert not list(article.parent.glob(".claimbook-*"))
    assert "to fill in at the end of" in capsys.readouterr().out


def test_a_file_saved_meanwhile_is_left_alone(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What an editor saved between reading and writing is not lost."""
    article = book / ARTICLE
    insert = drafting.insert_drafts

    def insert_late(*args: object) -> str:
        article.write_text(article.read_text(encoding="utf-8") + "# saved\n", encoding="utf-8")
        return insert(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(drafting, "insert_drafts", insert_late)
    assert main(["check", "--draft", "--write", str(article)]) == 1
    assert article.read_text(encoding="utf-8").endswith("\n# saved\n")
    assert "nothing was written" in capsys.readouterr().err


def test_an_article_with_all_its_figures_in_claims_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And prints nothing to paste."""
    article = start_book(tmp_path) / ARTICLE
    assert main(["check", "--draft", str(article)]) == 0
    out, err = capsys.readouterr()
    assert not out
    assert "each figure of" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--draft", "."], "--draft takes the file of one article"),
        (["--draft", "data/entities.yml"], "not an article of this book"),
        (["--write", ARTICLE], "--write needs --draft"),
    ],
)
def test_other_files_are_wrong_use(
    book: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    """Exit code 2, with what it takes."""
    monkeypatch.chdir(book)
    assert main(["check", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_a_file_that_cannot_be_read_shows_its_errors(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is drafted for it."""
    article = book / ARTICLE
    article.write_text("headline: [A\n", encoding="utf-8")
    assert main(["check", "--draft", "--write", str(article)]) == 1
    assert "error[invalid-yaml]" in capsys.readouterr().out
    assert article.read_text(encoding="utf-8") == "headline: [A\n"
