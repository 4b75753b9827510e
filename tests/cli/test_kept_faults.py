"""`claimbook check` repeats what it said of a book that has not changed, and checks any other."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.repository import AMOUNT, ARTICLE, ROOT, WRONG_AMOUNT, replace_once, start_book

from claimbook.cli import find_book, main
from claimbook.cli.checking import faults
from claimbook.read import folder


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A briefing with one wrong amount, and a note on a page."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    start_book(tmp_path)
    replace_once(tmp_path / ARTICLE, AMOUNT, WRONG_AMOUNT)
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The books that were checked and not recalled."""
    seen: list[object] = []
    find = faults.find_faults

    def note(book: find_book.BookFolders, *rest: object) -> object:
        seen.append(book)
        return find(book, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(faults, "find_faults", note)
    return seen


def check(book: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    """Return how a check ends, and what it prints."""
    code = main(["check", str(book), *options])
    return code, capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_book_that_has_not_changed_is_not_checked_again(
    book: Path, checked: list[object], capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """It has the same faults, in every form, with the same exit code."""
    first = check(book, capsys, "--format", form, "--verbose")
    assert first[0] == 1
    assert check(book, capsys, "--format", form, "--verbose") == first
    assert len(checked) == 1


def touch(path: Path) -> None:
    """Change the time of a file, and nothing else."""
    os.utime(path, (1, 1))


def test_a_file_that_was_only_touched_is_as_before(
    book: Path, checked: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    """As by a checkout on a build server."""
    first = check(book, capsys)
    touch(book / ARTICLE)
    assert check(book, capsys) == first
    assert len(checked) == 1


CHANGES: dict[str, Callable[[Path], object]] = {
    "a claim": lambda book: replace_once(book / ARTICLE, WRONG_AMOUNT, AMOUNT),
    "a text": lambda book: next((book / "seeds").glob("*.txt")).unlink(),
    "a new article": lambda book: (book / "data" / "articles" / "b.yml").write_text("headline: x"),
    "a stray file": lambda book: (book / "data" / "notes.md").write_text("x"),
    "the settings": lambda book: (book / "mkdocs.yml").write_text("site_name: Another name\n"),
    "a page": lambda book: (book / "docs" / "new.md").write_text("As [@no-such-claim] says.\n"),
    "a spoilt store": lambda book: [
        path.write_bytes(b"x") for path in (book / ".cache").rglob("*") if path.is_file()
    ],
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_seen(
    book: Path, checked: list[object], capsys: pytest.CaptureFixture[str], change: str
) -> None:
    """Faults are those of the book as it is, as without a store."""
    check(book, capsys)
    CHANGES[change](book)
    second = check(book, capsys)
    assert len(checked) == 2
    for path in (book / ".cache").rglob("*"):
        if path.is_file():
            path.unlink()
    assert check(book, capsys) == second


def test_another_day_is_another_check(
    book: Path,
    checked: list[object],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An article may be published in the future today, and not tomorrow."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert "published-in-future" in check(book, capsys)[1]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert "published-in-future" not in check(book, capsys)[1]
    assert len(checked) == 2


def test_a_check_of_one_file_lists_its_faults_alone(
    book: Path, checked: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    """Though the whole book was checked before."""
    check(book, capsys)
    other = next(path for path in (book / "data").glob("*.yml") if path.name == "outlets.yml")
    assert check(other, capsys)[0] == 0
    assert check(book / ARTICLE, capsys)[0] == 1
    assert len(checked) == 1


def test_a_book_that_has_not_changed_costs_no_import_of_what_checks_it(book: Path) -> None:
    """Which takes longer than all the rest."""
    code = (
        "import sys; from claimbook.cli import main;"
        f"main(['check', {str(book)!r}]);"
        "print([name for name in ('pydantic', 'claimbook.study') if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    path = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    said = [
        subprocess.run(command, capture_output=True, text=True, check=True, env=path).stdout
        for _ in range(2)
    ]
    assert said[0].endswith("['pydantic', 'claimbook.study']\n")
    assert said[1].endswith("[]\n")
    assert said[0].splitlines()[:-1] == said[1].splitlines()[:-1]


def test_the_mark_of_a_book_has_one_name() -> None:
    """The commands have it of their own, since importing the other takes long."""
    assert find_book.MARKER == folder.MARKER
