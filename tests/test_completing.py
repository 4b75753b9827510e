"""A part of the site is recalled with its charts, notes and files as it would be made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.books import FILES, read_study, write_book
from tests.tracing.test_results import BOOK, describe, edit

from claimbook.checking import Checker
from claimbook.completing import Part, complete_pages, list_part_tasks
from claimbook.folders import Folders
from claimbook.pages import make_pages
from claimbook.permalinks import HOME
from claimbook.store import Store
from claimbook.study import Study
from claimbook.tracing import Facts, Results

EVERY = 7
"""Of so many edits, one is tried."""


def begin(folder: Path) -> Results[Part]:
    """Return the results of a new build, with a store that earlier builds may have filled."""
    return Results(Store(folder / "store"), may_keep=lambda part: not part.failures)


def make(results: Results[Part], study: Study, folder: Path) -> list[Part]:
    """Return all parts of the site."""
    return list(results.make(Facts(study), list_part_tasks(study, Store(folder / "store"))))


def tell(parts: list[Part]) -> tuple[dict[str, object], dict[str, bytes]]:
    """Return all pages but the briefing's, and all files."""
    pages = [page for part in parts for page in part.pages if page.address != HOME]
    files = {path: part.files[path] for part in parts for path in part.files}
    return describe(pages), files


def test_after_any_edit_parts_are_those_made_from_nothing(tmp_path: Path) -> None:
    """Whatever earlier builds have left in the store."""
    book = tmp_path / "book"
    shutil.copytree(BOOK, book)
    files = set[str]()
    for number, path in enumerate(edit(book)):
        study = Checker(Folders(book)).check().study if number % EVERY == 0 else None
        if study is not None:
            pages, made = tell(make(begin(tmp_path), study, tmp_path))
            whole = complete_pages(study, make_pages(study), Store(tmp_path / "other"))
            assert pages == describe(list(whole.pages)), path
            assert {name: made[name] for name in whole.files} == dict(whole.files), path
            files |= set(made)
    assert {name.rpartition(".")[2] for name in files} == {"svg", "csv", "html"}


def test_complete_pages_are_packed(tmp_path: Path) -> None:
    """Those of a large site would otherwise take several times the memory."""
    write_book(tmp_path, [])
    parts = make(begin(tmp_path), read_study(tmp_path), tmp_path)
    pages = [page for part in parts for page in part.pages]
    assert pages
    assert {type(vars(page)[name]) for page in pages for name in ("body", "linked_data")} == {bytes}
    assert all(len(vars(page)["body"]) < len(page.body) for page in pages if len(page.body) > 200)


def test_a_note_that_cites_a_claim_changes_with_it(tmp_path: Path) -> None:
    """Though the claim is another article's, and its page is not part of the page with the note."""
    first = FILES["data/articles/example.yml"]
    second = first.replace("example-plan", "second-plan").replace("text: example.txt\n", "")
    second = second.replace("\nclaims:", "\nnote: Compare [@example-plan says].\nclaims:")
    assert "note:" in second
    write_book(tmp_path, [("data/articles/second.yml", False, second)])
    page = "articles/second/index.html"
    for word in ("on", "much on"):
        text = first.replace("plans to spend on", f"plans to spend {word}")
        (tmp_path / "data/articles/example.yml").write_text(text)
        parts = make(begin(tmp_path), read_study(tmp_path), tmp_path)
        (body,) = (each.body for part in parts for each in part.pages if each.address == page)
        assert f"plans to spend {word}" in body.partition("Compare")[2]


def test_a_part_without_one_of_its_charts_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What kept a chart from being drawn may be gone the next time."""
    study = read_study(BOOK)
    with monkeypatch.context() as patched:

        def fail(*_: object) -> object:
            raise RuntimeError("out of memory")

        patched.setattr("claimbook.charts.drawing.write_picture", fail)
        failed = make(begin(tmp_path), study, tmp_path)
    missing = [part for part in failed if part.failures]
    assert missing
    again = begin(tmp_path)
    parts = make(again, study, tmp_path)
    assert len(again.made_anew) == len(missing)
    assert not any(part.failures for part in parts)
    assert [part.charts for part in parts] == [part.charts for part in failed]
