"""`claimbook rename` and `claimbook remove` on a new briefing, as its editor runs them."""

from __future__ import annotations

import fcntl
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial, partialmethod
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import pytest
from tests.repository import (
    ARTICLE,
    ROOT,
    plain_environment,
    read_files,
    replace_once,
    start_book,
)

from claimbook.build import Builder
from claimbook.cli import main, replacing
from claimbook.cli.find_book import PLANNED, UNFINISHED
from claimbook.cli.main import WRONG_USE
from claimbook.permalinks import locate_page
from claimbook.problem import Severity

CLAIM = "ferries-ship-plan"
T = TypeVar("T")
PAGE = ROOT / "generator" / "claimbook" / "pages" / "correct.md"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A new briefing with a page that cites a claim."""
    book = start_book(tmp_path / "book")
    with (book / "docs" / "index.md").open("a", encoding="utf-8") as page:
        page.write(f"\nSee [@{CLAIM}].\n")
    return book


def build(book: Path) -> dict[str, bytes]:
    """Return all pages and files of its site, which has no errors."""
    site = Builder(book).build()
    assert [each for each in site.problems if each.severity is Severity.ERROR] == []
    return {**site.files, **{page.address: page.body.encode() for page in site.pages}}


def test_a_claim_keeps_its_place_and_its_references(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its old address leads to it, and back again the book is what it was."""
    before = read_files(book)
    assert main(["rename", CLAIM, "ferries-fleet-plan", "--book", str(book)]) == 0
    told = capsys.readouterr().out
    assert told == f"claim `{CLAIM}` is `ferries-fleet-plan` now: 2 places in 2 files\n"
    assert "[@ferries-fleet-plan]" in (book / "docs" / "index.md").read_text(encoding="utf-8")
    page = build(book)[f"articles/{Path(ARTICLE).stem}/index.html"].decode()
    assert page.index('id="ferries-fleet-plan"') < page.index(f'<span id="{CLAIM}">')
    for kind in ("at-", "says-"):
        assert page.count(f'<span id="{kind}{CLAIM}">') == 1
    assert main(["rename", "ferries-fleet-plan", CLAIM, "--book", str(book)]) == 0
    assert "not recorded anywhere" in capsys.readouterr().out
    assert before.items() <= read_files(book).items()


@pytest.mark.parametrize(
    ("old", "noun", "folder"),
    [
        (Path(ARTICLE).stem, "article", "articles"),
        ("example-ferries", "entity", "entities"),
        ("fleet-investment", "metric", "metrics"),
        ("example-gazette", "outlet", "outlets"),
        ("transport", "topic", "topics"),
    ],
)
def test_a_page_at_a_former_address_leads_to_the_present_one(
    book: Path, old: str, noun: str, folder: str
) -> None:
    """By what it says to browsers, with scripts and without, to search engines and to readers."""
    assert main(["rename", old, "another", "--kind", noun, "--book", str(book)]) == 0
    files = build(book)
    assert locate_page(folder, "another") in files
    forward = files[locate_page(folder, old)].decode()
    assert '<link rel="canonical" href="../another/index.html">' in forward
    assert '<meta http-equiv="refresh" content="0; url=../another/index.html">' in forward
    assert '<a href="../another/index.html">' in forward
    assert '<script src="../../assets/claimbook/former/forward.js"></script>' in forward
    assert "assets/claimbook/former/forward.js" in files


def test_speakers_and_disagreements_are_found_too(book: Path) -> None:
    """A speaker has a page of its own; a disagreement keeps the address made of its claims."""
    replace_once(
        book / ARTICLE,
        "    amount: $120 million\n",
        "    amount: $120 million\n    period: 2025/2030\n",
    )
    other = (book / ARTICLE).read_text(encoding="utf-8")
    left_out = (
        r"(?m)^text: .*\n|^parts:.*\n  body: .*\n"
        r"|^  - id: ferries-(?!ship-plan\n)[\s\S]*?(?=^  - id|\Z)"
    )
    other = re.sub(left_out, "", other)
    other = other.replace(f"id: {CLAIM}", "id: other-plan").replace("120 million", "190 million")
    (book / "data" / "articles" / "other.yml").write_text(other, encoding="utf-8")
    before = {path for path in build(book) if path.startswith("disagreements/f")}
    assert before
    assert main(["rename", CLAIM, "a-plan", "--book", str(book)]) == 0
    assert main(["rename", "ferries-ship-plan-headline", "z-plan", "--book", str(book)]) == 0
    assert {path for path in build(book) if path.startswith("disagreements/f")} == before
    assert "speakers/example-ferries/index.html" in build(book)
    assert main(["rename", "example-ferries", "ferries", "--book", str(book)]) == 0
    assert b"url=../ferries/index.html" in build(book)["speakers/example-ferries/index.html"]


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_nothing_is_changed_where_writing_fails(
    book: Path, failing: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever of the files it is, and nothing is left beside them."""
    before = read_files(book)
    count = iter(range(1, 9))

    def fail(write: Callable[..., T], *arguments: Any, **options: Any) -> T:
        if next(count) == failing:
            raise OSError(28, "No space left on device")
        return write(*arguments, **options)

    monkeypatch.setattr(replacing, "write_part", partial(fail, replacing.write_part))
    monkeypatch.setattr(Path, "replace", partialmethod(partial(fail, Path.replace)))
    assert main(["rename", CLAIM, "other", "--book", str(book)]) == WRONG_USE
    assert read_files(book) == before


def test_nothing_is_renamed_where_a_folder_of_pages_cannot_be_listed(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page in it may name the claim."""
    (book / "docs" / "more").mkdir()
    before, scan = read_files(book), os.scandir

    def refuse(path: Any) -> Any:
        if Path(path).name == "more":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert main(["rename", CLAIM, "other", "--book", str(book)]) == WRONG_USE
    monkeypatch.undo()
    assert read_files(book) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from claimbook.cli import main

left, methods = int(sys.argv[1]), {name: getattr(Path, name) for name in ("replace", "unlink")}

def die(name):
    def change(*arguments, **options):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return methods[name](*arguments, **options)
    return change

for name in methods:
    setattr(Path, name, die(name))
sys.exit(main(["rename", *sys.argv[2:]]))
"""
"""Renames something, and is killed before the change of a file that its first argument counts."""


@pytest.mark.parametrize("changes", range(7))
def test_who_is_killed_has_changed_all_or_nothing(book: Path, changes: int) -> None:
    """Whenever that happens: the next command finishes what had been decided."""
    old = Path(ARTICLE).stem
    page = book / "docs" / "index.md"
    page.write_text(f"[a](articles/{old}/index.md)\n", encoding="utf-8")
    before = read_files(book)
    command = [sys.executable, "-c", KILLED, str(changes), old, "new", "--book", str(book)]
    done = subprocess.run(command, check=False, capture_output=True, env=plain_environment())
    assert main(["check", str(book)]) == 0
    after = read_files(book)
    assert not [path for path in after if path.endswith("unfinished.json")]
    if changes == 0:
        assert done.returncode == -signal.SIGKILL
        assert {path: after[path] for path in before} == before
        return
    assert (done.returncode == 0) == (changes > 4)
    assert after["docs/index.md"] == b"[a](articles/new/index.md)\n"
    assert "data/articles/new.yml" in after
    assert ARTICLE not in after
    assert not [path for path in after if path.endswith(".part")]


def test_what_was_edited_after_an_interruption_is_left_alone(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever edited it is told where the planned content is."""
    command = [sys.executable, "-c", KILLED, "1", CLAIM, "new", "--book", str(book)]
    subprocess.run(command, check=False, capture_output=True, env=plain_environment())
    with (book / ARTICLE).open("a", encoding="utf-8") as file:
        file.write("# edited\n")
    before = read_files(book)
    assert main(["check", str(book)]) == WRONG_USE
    said = capsys.readouterr().err
    assert f"{ARTICLE} was edited after a change of several files was interrupted" in said
    assert read_files(book) == before


def test_a_change_that_is_under_way_is_not_taken_back(book: Path) -> None:
    """Its list is locked until the change is decided; one of a dead process is not."""
    part = book / "data" / ".claimbook-0123456789ab.part"
    part.write_text("half")
    step = {"place": "data/a.yml", "to": "data/a.yml", "part": f"data/{part.name}"}
    planned = book / PLANNED
    with planned.open("w+") as file:
        json.dump([{**step, "was": "", "now": ""}], file)
        file.flush()
        fcntl.flock(file, fcntl.LOCK_EX)
        assert main(["check", str(book)]) == 0
        assert (planned.exists(), part.exists()) == (True, True)
    assert main(["check", str(book)]) == 0
    assert (planned.exists(), part.exists()) == (False, False)


@pytest.mark.parametrize(
    "wrong",
    [
        {"part": "../secret.yml"},
        {"part": "../.claimbook-0123456789ab.part"},
        {"place": "../secret.yml"},
        {"place": "data/a.txt"},
        {"place": 3},
        {"more": "data/a.yml"},
        {"now": "another hash than that of what waits"},
    ],
)
def test_a_list_that_came_with_a_book_moves_and_removes_nothing(
    book: Path, wrong: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A stranger may have put it there, to get at files outside of the book."""
    (book.parent / "secret.yml").write_text("secret")
    (book.parent / ".claimbook-0123456789ab.part").write_text("secret")
    (book / "data" / ".claimbook-0123456789ab.part").write_text("poison")
    step = {"place": "data/a.yml", "to": "data/a.yml", "part": "data/.claimbook-0123456789ab.part"}
    now = sha256(b"poison").hexdigest()
    (book / UNFINISHED).write_text(json.dumps([{**step, "was": "", "now": now, **wrong}]))
    before = read_files(book.parent)
    assert main(["check", str(book)]) == WRONG_USE
    assert "delete " in capsys.readouterr().err
    assert read_files(book.parent) == before


def test_a_file_that_was_saved_meanwhile_is_not_overwritten(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By an editor with another window open."""
    from claimbook.cli import rename

    def save(*arguments: str) -> object:
        done = whole(*arguments)
        with (book / ARTICLE).open("a") as file:
            file.write("# saved\n")
        return done

    whole = rename.rename_record
    monkeypatch.setattr(rename, "rename_record", save)
    assert main(["rename", CLAIM, "other", "--book", str(book)]) == 1
    assert "nothing was written" in capsys.readouterr().err
    assert CLAIM in (book / "docs" / "index.md").read_text(encoding="utf-8")


def test_what_is_still_named_is_not_removed(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each place is told with its line; without it, the claim goes, and what to tell is shown."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1748736000")
    before = read_files(book)
    assert main(["remove", CLAIM, "--book", str(book)]) == 1
    said = capsys.readouterr()
    assert f"See [@{CLAIM}]." in said.out
    assert said.err == f"1 place still names `{CLAIM}`; change it first; nothing was changed\n"
    assert read_files(book) == before
    replace_once(book / "docs" / "index.md", f"[@{CLAIM}]", "it")
    assert main(["remove", CLAIM, "--book", str(book)]) == 0
    entry = f"- date: 2025-06-01\n  claim: {CLAIM}\n  kind: retraction\n  was: Example Ferries "
    assert entry in capsys.readouterr().out, "readers are told what is gone"
    assert f"- id: {CLAIM}\n" not in (book / ARTICLE).read_text(encoding="utf-8")
    build(book)


def test_an_article_is_removed_with_its_file(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its text stays, and what to write about its claims is said."""
    replace_once(book / "docs" / "index.md", f"[@{CLAIM}]", "it")
    assert main(["remove", Path(ARTICLE).stem, "--book", str(book)]) == 0
    said = capsys.readouterr().out
    assert "its text is still there: seeds/example-ferries.txt" in said
    assert said.count("kind: retraction") == 7
    assert not (book / ARTICLE).exists()
    assert (book / "seeds" / "example-ferries.txt").exists()


def test_what_a_removed_draft_leaves_is_told(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All records with one command that removes them, and no retraction of what nobody has read."""
    replace_once(book / "docs" / "index.md", f"[@{CLAIM}]", "it")
    article = book / ARTICLE
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("claims:\n", "draft: true\nclaims:\n", 1), encoding="utf-8")
    assert main(["remove", article.stem, "--book", str(book)]) == 0
    said = capsys.readouterr().out
    assert "retraction" not in said
    (listed,) = re.findall(r"^  claimbook (remove .*)$", said, re.MULTILINE)
    assert len(listed.split()) == 9
    assert main([*listed.split(), "--book", str(book)]) == 0
    build(book)


def test_an_article_and_what_only_it_names_are_removed_at_once(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In any order; nothing is removed if something else still names one of them."""
    ids = ["example-ferries", "example-gazette", Path(ARTICLE).stem]
    before = read_files(book)
    assert main(["remove", *ids, "--book", str(book)]) == 1
    assert f"1 place still names `{ids[-1]}`; " in capsys.readouterr().err
    assert read_files(book) == before
    replace_once(book / "docs" / "index.md", f"[@{CLAIM}]", "it")
    assert main(["remove", *ids, "--book", str(book)]) == 0
    said = capsys.readouterr().out
    for noun, id_ in zip(("entity", "outlet", "article"), ids, strict=True):
        assert f"{noun} `{id_}` was removed" in said
    assert not (book / ARTICLE).exists()
    assert "example-ferries" not in (book / "data" / "entities.yml").read_text(encoding="utf-8")


def test_a_command_names_the_kind_where_several_share_an_id(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others have one command together."""
    replace_once(book / "docs" / "index.md", f"[@{CLAIM}]", "it")
    with (book / "data" / "topics.yml").open("a", encoding="utf-8") as topics:
        topics.write("\npassengers:\n  name: Passengers\n")
    assert main(["remove", Path(ARTICLE).stem, "--book", str(book)]) == 0
    said = capsys.readouterr().out
    assert "  claimbook remove --kind metric passengers\n" in said
    assert re.search(r"^  claimbook remove example-ferries .*\btransport$", said, re.MULTILINE)


def test_the_page_shows_what_the_commands_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the briefing that `claimbook new` makes."""
    monkeypatch.chdir(start_book(tmp_path))
    shown = re.findall(
        r"```console\n\$ claimbook (.*)\n((?:.*\n)*?)```", PAGE.read_text(encoding="utf-8")
    )
    assert len(shown) == 3
    for arguments, told in shown:
        main(arguments.split())
        said = capsys.readouterr()
        assert said.out + said.err == told


def test_a_note_keeps_its_place_below_tables(book: Path) -> None:
    """Wherever the present anchor of an editor's note is, the former one is beside it."""
    replace_once(
        book / ARTICLE,
        "    amount: 120 million dollars\n",
        "    amount: 120 million dollars\n    note: It is a plan.\n",
    )
    assert main(["rename", CLAIM, "a-plan", "--book", str(book)]) == 0
    pages = [page.decode() for path, page in build(book).items() if path.endswith(".html")]
    noted = [page for page in pages if 'id="note-a-plan"' in page]
    assert len(noted) > 2
    assert all(f'<span id="note-{CLAIM}">' in page for page in noted)
