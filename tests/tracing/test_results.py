"""What is recalled is what would be made from nothing, and only what read a change is made anew."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from tests.books import FILES, PLAN, read_study, write_book
from tests.repository import ROOT

from claimbook.checking import Checker
from claimbook.folders import Folders
from claimbook.pages import Page, list_tasks, make_pages
from claimbook.store import Store
from claimbook.store.values import read_value, write_value
from claimbook.study import Study
from claimbook.tracing import Facts, Results, Task
from claimbook.tracing.hashing import Hasher

BOOK = Path(__file__).parents[1] / "pages" / "book"
_ASIDE = tempfile.mkstemp
EVERY = 3
"""Of so many lines of the book, one is edited."""


def begin(folder: Path) -> Results[tuple[Page, ...]]:
    """Return the results of a new build, with a store that earlier builds may have filled."""
    return Results(Store(folder / "store"), at_hand=True)


def make(
    results: Results[tuple[Page, ...]], study: Study, earlier: list[Facts] | None = None
) -> list[Page]:
    """Return all pages, from results.

    `earlier` has the hashes of an earlier study, then those of this.
    """
    facts = Facts(study, earlier[-1] if earlier else None)
    if earlier is not None:
        earlier[:] = [facts]
    return [page for part in results.make(facts, list_tasks(study)) for page in part]


def describe(pages: list[Page]) -> dict[str, object]:
    """Return all that a page has, by address."""
    return {
        page.address: {field.name: getattr(page, field.name) for field in fields(Page)}
        for page in pages
    }


def edit(book: Path) -> Iterator[Path]:
    """Yield a book after each of many edits of one line, which are undone again."""
    number = 0
    for path in sorted(book.rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines(keepends=True)
        for at, line in enumerate(lines):
            number += 1
            if number % EVERY or not (edited := edit_line(line)):
                continue
            path.write_text("".join([*lines[:at], edited, *lines[at + 1 :]]), encoding="utf-8")
            yield path
        path.write_text(text, encoding="utf-8")


def edit_line(line: str) -> str:
    """Return a line with another value: another digit or word, or no value at all."""
    if digit := re.search(r"\d(?=\D*$)", line):
        return f"{line[: digit.start()]}{(int(digit[0]) + 1) % 10}{line[digit.end() :]}"
    name, colon, value = line.partition(": ")
    return f"{name}{colon}Other {value}" if colon and "id" not in name else ""


def test_after_any_edit_pages_are_those_made_from_nothing(tmp_path: Path) -> None:
    """In the same process, and in one that begins with the store."""
    book = tmp_path / "book"
    shutil.copytree(BOOK, book)
    going, checker = begin(tmp_path), Checker(Folders(book))
    tried, hashed = 0, list[Facts]()
    for path in edit(book):
        study, fresh = checker.check().study, Checker(Folders(book)).check().study
        if study is None or fresh is None:
            continue
        whole = describe(list(make_pages(fresh)))
        assert describe(make(going, study, hashed)) == whole, path
        assert describe(make(begin(tmp_path), fresh)) == whole, path
        tried += 1
    assert tried > 20


def test_kept_pages_have_everything_that_pages_have() -> None:
    """Charts, posters and days among them, each as it was."""
    study = read_study(BOOK)
    pages = tuple(make_pages(study))
    kept = read_value(write_value(pages))
    assert describe(list(kept)) == describe(list(pages))
    assert [chart.key for page in kept for chart in page.charts] == [
        chart.key for page in pages for chart in page.charts
    ]
    named = (field.name for field in fields(Page) if field.name != "handbook")
    assert all(any(getattr(page, name) for page in kept) for name in named)


def test_only_what_reads_a_claim_is_made_anew(tmp_path: Path) -> None:
    """A word in a claim changes the pages that show it, and not those of the other article."""
    second = FILES["data/articles/example.yml"].replace("example-plan", "second-plan")
    second = second.replace("text: example.txt\n", "").replace("about: example", "about: other")
    others = "other:\n  name: Other\n  kind: company\n"
    write_book(
        tmp_path,
        [("data/articles/second.yml", False, second), ("data/entities.yml", False, others)],
    )
    going = begin(tmp_path)
    make(going, read_study(tmp_path))
    path = tmp_path / "data/articles/second.yml"
    path.write_text(second.replace("plans to spend on", "plans to spend much on"))
    make(going, read_study(tmp_path))
    assert {"article second", "entity other", "outlet daily-example"} <= set(going.made_anew)
    assert not {"article example", "entity example", "checks"} & set(going.made_anew)
    make(going, read_study(tmp_path))
    assert going.made_anew == ()


def refuse(*_: object, **__: object) -> tuple[int, str]:
    """Return what a disk says that has become read-only."""
    raise OSError(errno.EROFS, "Read-only file system")


def fill(*arguments: Any, **options: Any) -> tuple[int, str]:
    """Return a file aside that cannot grow."""
    handle, name = _ASIDE(*arguments, **options)
    os.close(handle)
    return os.open(name, os.O_RDONLY), name


@pytest.mark.parametrize("fault", [refuse, fill])
def test_pages_are_the_same_on_a_full_or_read_only_disk(
    fault: Callable[..., tuple[int, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a new book, and of one whose pages were kept before."""
    study = read_study_of_example(tmp_path)
    whole = describe(list(make_pages(study)))
    for kept in (False, True):
        if kept:
            make(begin(tmp_path), study)
        with monkeypatch.context() as machine:
            machine.setattr(tempfile, "mkstemp", fault)
            results = begin(tmp_path)
            assert describe(make(results, study)) == whole
            assert bool(results.made_anew) != kept
        assert not list(tmp_path.rglob("*.part"))


TWO_BUILDS = """
import sys
from pathlib import Path
from claimbook.checking import Checker
from claimbook.folders import Folders
from claimbook.pages import make_pages
from tests.tracing.test_results import begin, describe, make
folder, word = Path(sys.argv[1]), sys.argv[2]
article = folder / word / "data/articles/example.yml"
text = article.read_text()
for turn in range(4):
    article.write_text(text.replace("on machines", f"on {turn} machines") if turn % 2 else text)
    study = Checker(Folders(folder / word)).check().study
    assert describe(make(begin(folder), study)) == describe(list(make_pages(study)))
"""


def test_two_builds_at_once_make_the_pages_of_their_own_books(tmp_path: Path) -> None:
    """They share a store, and keep results of the same pages in it."""
    for book in ("one", "two"):
        write_book(tmp_path / book, [])
    command = [sys.executable, "-c", TWO_BUILDS, str(tmp_path)]
    both = [
        subprocess.Popen([*command, book], stderr=subprocess.PIPE, cwd=ROOT)
        for book in ("one", "two")
    ]
    assert [(each.communicate()[1], each.returncode) for each in both] == [(b"", 0)] * 2


@pytest.mark.parametrize("damage", [b"", b"[1]", b'[{"body": "x"}]', b'[[], "x", 1]', b"\xff"])
def test_kept_results_of_another_form_are_made_again(tmp_path: Path, damage: bytes) -> None:
    """They may have been sealed by another version all the same."""
    study = read_study_of_example(tmp_path)
    whole = describe(make(begin(tmp_path), study))

    class Damaged(Store):
        def get(self, key: str) -> bytes | None:
            return damage if super().get(key) else None

    results: Results[tuple[Page, ...]] = Results(Damaged(tmp_path / "store"))
    assert describe(make(results, study)) == whole
    assert results.made_anew


def test_what_cannot_be_hashed_is_made_each_time(tmp_path: Path) -> None:
    """A study may come to hold something that has no bytes of its own."""
    study = read_study_of_example(tmp_path)
    study.book.__dict__["claims"] = {"example-plan": lambda: PLAN}
    results: Results[bytes] = Results(Store(tmp_path / "store"))
    task = Task("odd", lambda study: str(study.book.claims["example-plan"] is None).encode())
    for _ in range(2):
        assert list(results.make(Facts(study), [task])) == [b"False"]
        assert results.made_anew == ("odd",)


def read_study_of_example(folder: Path) -> Study:
    """Return the study of the example book."""
    write_book(folder, [])
    return read_study(folder)


def test_what_was_made_before_work_ended_is_not_made_again(tmp_path: Path) -> None:
    """As when the next save comes before all pages are made: each save would begin anew."""
    study = read_study(BOOK)
    results, few = begin(tmp_path / "results"), 3
    for _ in zip(range(few), results.make(Facts(study), list_tasks(study)), strict=False):
        pass
    shutil.rmtree(tmp_path / "results")  # which would have it, too
    make(results, study)
    assert len(results.made_anew) == len([*list_tasks(study)]) - few


def test_hashes_are_known_again_after_a_study_that_was_hashed_in_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where some pages were made ahead, and then the next save came."""
    study = read_study(BOOK)
    results, whole = begin(tmp_path / "results"), Facts(study)
    pages = [*results.make(whole, list_tasks(study))]
    part = Facts(study, whole)
    first = next(results.make(part, list_tasks(study)))
    hashed: list[object] = []
    monkeypatch.setattr(Hasher, "_hash", lambda _, value: hashed.append(value))
    assert [*results.make(Facts(study, part), list_tasks(study))] == pages
    assert first == pages[0]
    assert hashed == []
