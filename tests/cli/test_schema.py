"""`claimbook schema`: what editors complete and check with."""

import json
from pathlib import Path

import pytest
from tests.repository import ROOT, copy_book, start_book

from claimbook.cli import main


def test_the_schemas_of_the_repository_are_as_the_model_is() -> None:
    """Whoever changes the model runs `claimbook schema`."""
    assert main(["schema", "--check", "--book", str(ROOT)]) == 0


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
