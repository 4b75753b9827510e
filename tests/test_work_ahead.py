"""Several processes read a book's articles, and the book is what one process reads."""

import shutil
from pathlib import Path

import pytest
from tests.books import FILES, write_book

from claimbook.checking import Checked, Checker, ahead
from claimbook.folders import Folders
from claimbook.read import book_file
from claimbook.store import Store

STORE = Path(".cache")
ARTICLE = FILES["data/articles/example.yml"]
COUNT = 7


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A book of a few articles, two of which have an id in common, and one a wrong amount."""
    root = tmp_path / "a book"
    write_book(root, [])
    for number in range(1, COUNT):
        text = ARTICLE.replace("id: example-plan", f"id: plan-{number % (COUNT - 1)}")
        wrong = text.replace("amount: 20", "amount: 21") if number == 3 else text
        (root / f"data/articles/a{number}.yml").write_text(wrong, encoding="utf-8")
    (root / "data/articles/a0.yml").write_text(ARTICLE, encoding="utf-8")
    return root


@pytest.fixture(autouse=True)
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process for two articles."""
    monkeypatch.setattr(ahead, "LEAST", 2)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that this process has parsed."""
    done: list[str] = []
    grow = book_file.grow_tree

    def note(path: str, data: bytes) -> object:
        if "/articles/" in path:
            done.append(Path(path).stem)
        return grow(path, data)

    monkeypatch.setattr(book_file, "grow_tree", note)
    return done


def check(root: Path, jobs: int = 1) -> Checked:
    """Return the book as a new process checks it."""
    return Checker(Folders(root), store=Store(root / STORE), jobs=jobs).check()


def check_same(root: Path, jobs: int) -> None:
    """Check the book with nothing kept, and hold it to what one process finds."""
    shutil.rmtree(root / STORE, ignore_errors=True)
    found = check(root, jobs)
    shutil.rmtree(root / STORE, ignore_errors=True)
    alone = check(root)
    assert found.problems == alone.problems
    assert found.study is not None
    assert alone.study is not None
    assert found.study.book == alone.study.book
    assert found.study.grounded == alone.study.grounded
    assert {problem.id for problem in found.problems} >= {"duplicate-id", "amount-not-in-quote"}


@pytest.mark.parametrize("jobs", [2, 3, 50])
def test_each_process_reads_its_share(root: Path, parsed: list[str], jobs: int) -> None:
    """This one, too; what the others have read is not parsed here."""
    check(root, jobs)
    hands = min(jobs, (COUNT + 1) // 2)
    assert parsed == sorted([f"a{number}" for number in range(COUNT)] + ["example"])[::hands]


def test_the_book_is_the_same(root: Path) -> None:
    """Whoever has read its articles."""
    check_same(root, 3)


@pytest.mark.parametrize("ending", ["raise SystemExit(1)", "import time; time.sleep(600)"])
def test_a_process_that_fails_leaves_its_share(
    root: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """If it dies at once, or has to be ended."""
    monkeypatch.setattr(ahead, "_START", ending)
    monkeypatch.setattr(ahead, "_GRACE", 0)
    check_same(root, 2)


@pytest.mark.parametrize("reason", ["nothing new", "few articles", "one job", "no place"])
def test_no_process_is_started_for_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    """Where one more costs more than it gives."""
    if reason == "nothing new":
        check(root)
    if reason == "few articles":
        monkeypatch.setattr(ahead, "LEAST", COUNT)
    if reason == "no place":
        (root / STORE).write_bytes(b"")
    started: list[str] = []
    monkeypatch.setattr(ahead, "_start_process", started.append)
    assert check(root, 1 if reason == "one job" else 4).study is not None
    assert started == []
