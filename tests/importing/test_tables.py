"""Tables that are wrong: each fault at its cell with what to write, and nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.books import write_book
from tests.repository import read_files

from claimbook.cli import main
from claimbook.folders import Folders
from claimbook.importing import Import, plan_import
from claimbook.problem import Severity, render_text

CASES = Path(__file__).parent / "cases" / "tables.yml"
TABLES: Mapping[str, Mapping[str, str]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
ROW = b"more-machines,Example buys machines.,spend 20 million dollars on machines,example,plan\n"
HEAD = b"article,id,says,quote,about,kind\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The example book, its article a draft."""
    root = tmp_path / "book"
    write_book(root, [("data/articles/example.yml", False, "draft: true\n")])
    return root


def plan(book: Path, table: bytes) -> tuple[str, Mapping[str, bytes]]:
    """Return all that is said of a table, and the files that it would give."""
    found = plan_import(Folders(book), "claims.csv", table)
    told = [render_text(each) for each in found.problems if each.severity is not Severity.INFO]
    return "\n\n".join(told), found.files


@pytest.mark.parametrize("name", TABLES)
def test_a_table_gives_its_problems(name: str, book: Path, update: bool) -> None:
    """As an editor reads them; where there are none, the claims are those of the table."""
    case = TABLES[name]
    told, files = plan(book, case["table"].encode())
    assert bool(told) != bool(files)
    if update:
        _keep(name, told)
    else:
        assert told == case["problems"].rstrip("\n")


def _keep(name: str, told: str) -> None:
    """Write what is said of a table into its case."""
    kept = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    kept[name]["problems"] = told + "\n" if told else ""
    comment = "".join(
        f"{line}\n" for line in CASES.read_text().splitlines() if line.startswith("#")
    )
    lines = [comment]
    for title, case in kept.items():
        lines.append(f'"{title}":\n')
        for field, text in case.items():
            body = "".join(f"    {line}".rstrip() + "\n" for line in text.splitlines())
            lines.append(f"  {field}: |\n{body}" if text else f'  {field}: ""\n')
    CASES.write_text("".join(lines), encoding="utf-8")


def test_a_sound_table_is_written_as_by_hand(book: Path) -> None:
    """At the end of the claims, the rest of the file as it was."""
    before = (book / "data/articles/example.yml").read_text()
    table = book / "claims.csv"
    table.write_bytes(HEAD + b"example," + ROW)
    assert main(["import", "--book", str(book), str(table)]) == 0
    assert (book / "data/articles/example.yml").read_text() == (
        f"{before}  - id: more-machines\n"
        "    says: Example buys machines.\n"
        "    quote: spend 20 million dollars on machines\n"
        "    about: example\n"
        "    kind: plan\n"
    )


def test_a_new_article_is_a_draft(book: Path) -> None:
    """With the fields that its rows have, a schema for editors, and its claims."""
    head = HEAD.replace(b"kind", b"kind,headline,outlet,published")
    table = head + b"new,one,S,Q q,example,fact,H,daily-example,2025-01-02\n"
    told, files = plan(book, table)
    assert told == ""
    assert files["data/articles/new.yml"].decode() == (
        "# yaml-language-server: $schema=../.schema/article.schema.json\n"
        "headline: H\noutlet: daily-example\npublished: 2025-01-02\ndraft: true\nclaims:\n"
        "  - id: one\n    says: S\n    quote: Q q\n    about: example\n    kind: fact\n"
    )


def test_a_published_article_gets_no_claims(book: Path) -> None:
    """They would be published before anybody has looked at them.

    A draft beside it takes them; the article stays published.
    """
    path = book / "data/articles/example.yml"
    path.write_text(path.read_text().replace("draft: true\n", ""))
    told, files = plan(book, HEAD + b"example," + ROW)
    assert "the article in data/articles/example.yml is published" in told
    assert "write `example-2` under `article`, which makes a draft of its own" in told
    assert "`draft: true` in the published file would withdraw the article" in told
    assert files == {}
    head = HEAD.replace(b"kind", b"kind,headline,outlet,published,text")
    row = ROW.rstrip(b"\n") + b",Example doubles its plan,daily-example,2025-01-15,example.txt\n"
    told, files = plan(book, head + b"example-2," + row)
    assert "error[" not in told
    assert list(files) == ["data/articles/example-2.yml"]
    assert b"draft: true" in files["data/articles/example-2.yml"]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (HEAD + "example,é".encode("latin-1") + ROW, "the byte 0xE9 is not valid UTF-8"),
        ((HEAD + ROW).decode().encode("utf-16"), "the file looks like UTF-16"),
    ],
)
def test_a_table_in_another_encoding_says_how_to_save_it(
    book: Path, table: bytes, words: str
) -> None:
    """Spreadsheets save in the encoding of the country unless asked."""
    told, files = plan(book, table)
    assert words in told
    assert "CSV UTF-8" in told
    assert told.startswith("claims.csv:2:9: " if "0xE9" in words else "claims.csv:1:1: ")
    assert files == {}


def test_what_a_spreadsheet_was_kept_from_computing_comes_back(book: Path) -> None:
    """The apostrophe that export puts in front is not part of the words."""
    row = b"more-machines,'=1+1 is two.,spend 20 million dollars on machines,example,plan\n"
    _, files = plan(book, HEAD + b"example," + row)
    assert b'says: "=1+1 is two."' in files["data/articles/example.yml"] or (
        b"says: =1+1 is two." in files["data/articles/example.yml"]
    )


def test_one_wrong_row_and_nothing_is_written(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even the rows before it."""
    table = book / "claims.csv"
    table.write_bytes(HEAD + b"example," + ROW + b"example,two,S,not in the text,example,plan\n")
    before = read_files(book)
    assert main(["import", "--book", str(book), str(table)]) == 1
    told = capsys.readouterr()
    assert "claims.csv:3:15: error[quote-not-found]" in told.out + told.err
    assert "Nothing was written." in told.out
    assert read_files(book) == before


def test_checking_writes_nothing(book: Path) -> None:
    """However sound the table is."""
    table = book / "claims.csv"
    table.write_bytes(HEAD + b"example," + ROW)
    before = read_files(book)
    assert main(["import", "--check", "--book", str(book), str(table)]) == 0
    assert read_files(book) == before


def test_a_file_that_was_saved_meanwhile_is_left_alone(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And so are all others."""
    article = book / "data/articles/example.yml"

    def plan_and_save(*arguments: Any) -> Import:
        planned = plan_import(*arguments)
        article.write_bytes(article.read_bytes() + b"# mine\n")
        return planned

    monkeypatch.setattr("claimbook.cli.importing.plan_import", plan_and_save)
    (book / "claims.csv").write_bytes(HEAD + b"example," + ROW)
    before = read_files(book)
    assert main(["import", "--book", str(book), str(book / "claims.csv")]) == 1
    assert "example.yml; nothing was written" in capsys.readouterr().err
    after = read_files(book)
    assert after.pop("data/articles/example.yml").endswith(b"# mine\n")
    assert after.items() <= before.items()


def test_export_never_overwrites(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody may have worked in the table."""
    assert main(["export", "--book", str(book), str(tmp_path / "out")]) == 0
    (tmp_path / "out" / "claims.csv").write_text("mine")
    assert main(["export", "--book", str(book), str(tmp_path / "out")]) == 2
    assert "these files are there already: claims.csv" in capsys.readouterr().err
    assert (tmp_path / "out" / "claims.csv").read_text() == "mine"


def test_a_book_with_errors_is_not_exported(book: Path, tmp_path: Path) -> None:
    """What could not be read would be missing without a word."""
    (book / "data" / "entities.yml").write_text("a: [")
    assert main(["export", "--book", str(book), str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()
