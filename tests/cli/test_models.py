"""`claimbook extract` with a language model: what it sends, writes and tells."""

from __future__ import annotations

import json
import shlex
import socket
import sys
from pathlib import Path

import pytest
from tests.books import write_empty_book
from tests.extract.models.fake_endpoint import Reply, propose, serve

from claimbook.cli import main

ARTICLE = """\
Coast Air has 12 ships

14 May 2025

Coast Air has 12 ships. Its pier at Marrow is the longest one on that coast.
"""
PIER = {"quote": "Its pier at Marrow is the longest one on that coast", "kind": "fact"}
INVENTED = {"quote": "Coast Air has 13 ships", "amount": "13 ships"}
KEY = "sk-a-secret-of-ours"
DRAFT = "data/articles/2025-05-14-coast-air-has-12-ships.yml"
EXTRACT = ["extract", "../ships.txt", "--outlet", "Harbour News"]


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty book, which is the current folder, with an article beside it; not in CI."""
    monkeypatch.chdir(root := write_empty_book(tmp_path, ARTICLE))
    monkeypatch.delenv("CI", raising=False)
    return root


def test_nothing_is_asked_unless_a_model_is_named(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No socket is opened, even with a key in the environment."""

    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setenv("CLAIMBOOK_LLM_KEY", KEY)
    assert main(EXTRACT) == 0
    assert (book / DRAFT).exists()


def test_a_proposal_that_holds_is_drafted_and_another_is_listed(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The key is sent, and stands in no file and no line."""
    monkeypatch.setenv("CLAIMBOOK_LLM_KEY", KEY)
    with serve(propose(PIER, INVENTED)) as fake:
        assert main([*EXTRACT, "--llm-url", fake.url, "--model", "small"]) == 0
    assert fake.headers[0]["Authorization"] == f"Bearer {KEY}"
    said = capsys.readouterr()
    assert "no claim for “Coast Air has 13 ships”: the text does not have the words" in said.out
    draft = (book / DRAFT).read_text(encoding="utf-8")
    assert PIER["quote"] in draft
    assert "13 ships" not in draft
    assert KEY not in said.out + said.err
    files = [path for path in book.rglob("*") if path.is_file()]
    assert not any(KEY.encode() in path.read_bytes() for path in files)


def test_a_model_that_fails_leaves_the_drafts_that_are_made_without_it(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1 and the reason, for people and for programs."""
    with serve(Reply(b"", 404)) as fake:
        options = ["--llm-url", fake.url, "--model", "small"]
        assert main([*EXTRACT, *options]) == 1
        assert "the model gives no answer (HTTP 404: Not Found)" in capsys.readouterr().err
        assert main([*EXTRACT, *options, "--format", "json"]) == 1
    (entry,) = json.loads(capsys.readouterr().out)["sources"]
    assert entry["model_fault"] == "the model gives no answer (HTTP 404: Not Found)"
    assert "Coast Air has 12 ships" in (book / DRAFT).read_text(encoding="utf-8")


def test_a_program_answers_for_several_articles_in_several_processes(book: Path) -> None:
    """As it does for one."""
    (book.parent / "more.txt").write_text(ARTICLE.replace("12", "14"), encoding="utf-8")
    code = f"import json; print(json.dumps({{'claims': [{PIER!r}]}}))"
    program = shlex.join([sys.executable, "-c", code])
    done = main([*EXTRACT, "../more.txt", "--jobs", "2", "--llm-command", program])
    assert done == 0
    drafts = [path.read_text(encoding="utf-8") for path in (book / "data/articles").iterdir()]
    assert [PIER["quote"] in draft for draft in drafts] == [True, True]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--model", "small"], "--model needs --llm-url"),
        (["--llm-url", "https://example.org/v1"], "--llm-url needs --model"),
        (["--llm-url", "https://example.org/v1", "--llm-command", "x"], "not both"),
        (["--llm-url", "example.org", "--model", "small"], "begin with https://"),
        (["--llm-command", "'x"], "not a command line"),
        (["--llm-command", " "], "names no program"),
    ],
)
def test_options_that_name_no_model_are_wrong_use(
    options: list[str], words: str, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is written."""
    assert main([*EXTRACT, *options]) == 2
    assert words in capsys.readouterr().err
    assert not (book / DRAFT).exists()


def test_no_model_is_asked_in_ci(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the options say."""
    monkeypatch.setenv("CI", "true")
    with serve(propose(PIER)) as fake:
        assert main([*EXTRACT, "--llm-url", fake.url, "--model", "small"]) == 2
    assert fake.asked == []
    assert "no model is asked in CI" in capsys.readouterr().err
    assert not (book / DRAFT).exists()
