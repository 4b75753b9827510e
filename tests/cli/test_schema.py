"""`claimbook schema`: what editors complete and check with."""

import json
from pathlib import Path

import pytest
from tests.repository import ARTICLE, copy_book, replace_once, start_book

from claimbook.cli import main


def test_every_data_file_points_to_a_schema_that_is_written(tmp_path: Path) -> None:
    """In its first line, as yaml-language-server reads it."""
    book = copy_book(tmp_path)
    assert main(["schema", "--book", str(book)]) == 0
    for path in [*(book / "data").glob("*.yml"), *(book / "data" / "articles").glob("*.yml")]:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        name = first.removeprefix("# yaml-language-server: $schema=")
        assert json.loads((path.parent / name).read_bytes())["$schema"]


def test_a_stale_schema_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And left as it is by `--check`; writing mends it."""
    book = start_book(tmp_path)
    main(["schema", "--book", str(book)])
    stale = book / "data" / ".schema" / "article.schema.json"
    stale.write_text("{}")
    assert main(["schema", "--check", "--book", str(book)]) == 1
    assert "article.schema.json" in capsys.readouterr().out
    assert stale.read_text() == "{}"
    assert main(["schema", "--book", str(book)]) == 0
    assert main(["schema", "--check", "--book", str(book)]) == 0


def test_a_schema_is_replaced_rather_than_written_over(tmp_path: Path) -> None:
    """An editor that reads it meanwhile never gets half of it."""
    book = start_book(tmp_path)
    main(["schema", "--book", str(book)])
    stale = book / "data" / ".schema" / "article.schema.json"
    stale.write_text("{}")
    with stale.open(encoding="utf-8") as read:
        assert main(["schema", "--book", str(book)]) == 0
        assert read.read() == "{}"
    assert "$defs" in json.loads(stale.read_bytes())


def test_the_ids_of_a_book_are_renewed_as_it_grows(tmp_path: Path) -> None:
    """Texts that no article names are among them. `--check` does not ask for it.

    Whoever edits a claim on a page of GitHub cannot run the command, and two pull requests with
    claims would always be in conflict if the file were among those that are committed.
    """
    book = start_book(tmp_path)
    main(["schema", "--book", str(book)])
    replace_once(book / ARTICLE, "- id: ferries-energy", "- id: ferries-thrift")
    (book / "seeds" / "private").mkdir()
    (book / "seeds" / "private" / "memo.txt").write_text("A memo.")
    assert main(["schema", "--check", "--book", str(book)]) == 0
    assert main(["schema", "--book", str(book)]) == 0
    kinds = json.loads((book / "data/.schema/ids.schema.json").read_bytes())["$defs"]
    assert "ferries-thrift" in kinds["claim"]["enum"]
    assert kinds["text"]["enum"] == ["example-ferries.txt", "private/memo.txt"]


def test_a_book_that_cannot_be_read_keeps_its_ids(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without them all would be refused."""
    book = start_book(tmp_path)
    main(["schema", "--book", str(book)])
    ids = book / "data/.schema/ids.schema.json"
    before = ids.read_bytes()
    (book / "data" / "book.yml").write_text("title: [")
    assert main(["schema", "--book", str(book)]) == 0
    assert "its ids were left as they are" in capsys.readouterr().err
    assert ids.read_bytes() == before
