"""Hashes that an earlier build made are those that this one would make, whatever has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.books import FILES, write_book

from claimbook.checking import Checker
from claimbook.folders import Folders
from claimbook.store import Store
from claimbook.study import Study
from claimbook.tracing import facts
from claimbook.tracing.facts import Facts
from claimbook.tracing.traced import Reads

ARTICLE, OUTLETS, SETTINGS, TEXT = (
    "data/articles/example.yml",
    "data/outlets.yml",
    "data/book.yml",
    "seeds/example.txt",
)
FRENCH = FILES[ARTICLE].replace("outlet:", "language: fr\noutlet:")
DOLLARS = FILES[ARTICLE].replace("20 million dollars", "$20 million")
EDITS = [
    (ARTICLE, FILES[ARTICLE], FILES[ARTICLE].replace("on machines", "on engines")),
    (ARTICLE, FILES[ARTICLE], FILES[ARTICLE].replace("quote: plans", "quote: Example plans")),
    (TEXT, FILES[TEXT], FILES[TEXT].replace("machines.", "machines, or 30 million dollars.")),
    (TEXT, FILES[TEXT], "Other news\n\nNothing is said here.\n"),
    (OUTLETS, FILES[OUTLETS], FILES[OUTLETS] + "  dollar: HKD\n"),
    (SETTINGS, FILES[SETTINGS], FILES[SETTINGS] + "language: fr\n"),
]
"""A file as it was, and as it is afterwards, for each part of what an article follows from."""
READS = {
    "book.article": ("example",),
    "book.claims": ("example-plan",),
    "coverage": ("example",),
    "grounds": ("example-plan",),
}


def read(root: Path, store: Store | None) -> Study:
    """Return the study of a book in a new process, which may have the results of earlier ones."""
    study = Checker(Folders(root), store=store).check().study
    assert study is not None
    return study


def list_hashes(study: Study) -> dict[str, str]:
    """Return what distinguishes an article from any other, and what follows from it, by place."""
    found = Facts(study)
    return {place: found.describe(Reads({place: keys}, ())) for place, keys in READS.items()}


@pytest.mark.parametrize("article", [FILES[ARTICLE], FRENCH, DOLLARS])
@pytest.mark.parametrize(("path", "before", "after"), EDITS)
def test_recalled_hashes_are_those_made_from_nothing(
    path: str, before: str, after: str, article: str, tmp_path: Path
) -> None:
    """Before and after each edit, of articles in another language and with a bare $."""
    write_book(tmp_path, [])
    store = Store(tmp_path / "store")
    (tmp_path / ARTICLE).write_text(article)
    for text in (before, after, before):
        if path != ARTICLE or article == FILES[ARTICLE]:
            (tmp_path / path).write_text(text)
        assert list_hashes(read(tmp_path, store)) == list_hashes(read(tmp_path, None))


def test_what_follows_from_an_unchanged_article_is_not_hashed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Since that takes longer than anything else where a page is only recalled."""
    write_book(tmp_path, [])
    store, hashed = Store(tmp_path / "store"), []
    hash_all = facts._hash_all
    monkeypatch.setattr(facts, "_hash_all", lambda *told: hashed.append(1) or hash_all(*told))
    for edited, times in ((False, 1), (False, 1), (True, 2)):
        if edited:
            (tmp_path / ARTICLE).write_text(FILES[ARTICLE].replace("on machines", "on engines"))
        list_hashes(read(tmp_path, store))
        assert len(hashed) == times
