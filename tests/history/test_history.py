"""What git knows of claims: when each was added, and what changed in it."""

import os
from datetime import date
from pathlib import Path

import pytest
from tests.books import FILES
from tests.history.commits import commit_files, run_git, start_repository

from claimbook.history import ChangeKind, History, HistoryReader

ARTICLE = "data/articles/example.yml"
HEAD = "headline: Example doubles its plan\noutlet: daily-example\npublished: 2025-01-15\n"


def write_claim(id_: str, **fields: str) -> str:
    told = {"says": "It is so.", "quote": "it is so", "kind": "plan", **fields}
    return f"  - id: {id_}\n" + "".join(f"    {name}: {text}\n" for name, text in told.items())


def write_article(*claims: str, head: str = HEAD) -> str:
    return f"{head}claims:\n{''.join(claims)}"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return start_repository(tmp_path / "book")


def read(book: Path) -> History:
    return HistoryReader(book / "data").read()


def tell(history: History) -> list[str]:
    """Return each change in a line."""
    return [
        f"{each.day} {each.kind} {' '.join(each.claims)}"
        + "".join(f" {f.name}({f.was}|{f.now})" for f in each.fields)
        + (f" {each.state}" if each.state else "")
        for each in history.changes
    ]


def test_claims_are_added_and_their_fields_change(book: Path) -> None:
    """Each with what it was and is; what is laid out anew has not changed."""
    one = write_claim("one", amount="20 million dollars")
    commit_files(book, "2025-01-16", {ARTICLE: write_article(one)})
    commit_files(book, "2025-01-17", {ARTICLE: write_article(one, write_claim("two"))})
    dear = write_claim("one", amount="30 million dollars", kind="fact", period="2025")
    commit_files(book, "2025-01-18", {ARTICLE: write_article(dear, write_claim("two"))})
    laid = dear.replace("says: It is so.", "says: >-\n      It is\n      so.").replace("\n", "\r\n")
    commit_files(
        book, "2025-01-19", {ARTICLE: write_article(f"  # a remark\n{laid}", write_claim("two"))}
    )
    assert tell(read(book)) == [
        "2025-01-16 new one",
        "2025-01-17 new two",
        "2025-01-18 changed one amount(20 million dollars|30 million dollars) kind(plan|fact)"
        " period(|2025)",
    ]
    assert read(book).added == {"one": date(2025, 1, 16), "two": date(2025, 1, 17)}


def test_words_that_may_be_an_article_s_are_never_held(book: Path) -> None:
    """Nor is an unreadable figure: whatever was removed stays removed."""
    long = "every word of this was once a whole sentence of the article, which nobody may show now"
    secret = write_claim("one", quote="a secret", says="A secret.", note="secret", amount=long)
    commit_files(book, "2025-01-16", {ARTICLE: write_article(secret)})
    commit_files(book, "2025-01-17", {ARTICLE: write_article(write_claim("one", amount="$5"))})
    assert tell(read(book))[1:] == ["2025-01-17 changed one amount(|$5)"]
    assert "secret" not in repr(read(book))


def test_a_draft_is_new_when_it_is_published(book: Path) -> None:
    """What changed before is nobody's business; a draft again, it is not new again."""
    draft = f"{HEAD}draft: true\n"
    one, dear = write_claim("one", amount="$5"), write_claim("one", amount="$6")
    for day, text in (
        ("2025-01-16", write_article(one, head=draft)),
        ("2025-01-17", write_article(dear, head=draft)),
        ("2025-01-18", write_article(dear)),
        ("2025-01-19", write_article(one, head=draft)),
        ("2025-01-20", write_article(dear)),
    ):
        commit_files(book, day, {ARTICLE: text})
    assert tell(read(book)) == ["2025-01-18 new one"]


def test_what_is_renamed_or_moved_is_not_new(book: Path) -> None:
    """By `was`, and where its article got another name."""
    commit_files(
        book, "2025-01-16", {ARTICLE: write_article(write_claim("one"), write_claim("two"))}
    )
    other = write_article(write_claim("first", was="[one]", kind="fact"), write_claim("two"))
    commit_files(book, "2025-01-17", {ARTICLE: None, "data/articles/other.yml": other})
    assert tell(read(book)) == [
        "2025-01-16 new one",
        "2025-01-16 new two",
        "2025-01-17 changed first kind(plan|fact)",
    ]


def test_files_that_are_laid_out_otherwise_are_read_whole(book: Path) -> None:
    """In braces, with another field first, at the margin, with fields of the article behind."""
    inline = f"{HEAD}claims: [{{id: one, kind: plan}}, {{kind: plan, id: two}}]\n"
    commit_files(book, "2025-01-16", {ARTICLE: inline})
    commit_files(book, "2025-01-17", {ARTICLE: inline.replace("kind: plan,", "kind: fact,")})
    margin = "claims:\n- id: one\n  kind: fact\n- id: two\n  kind: fact\n" + HEAD
    commit_files(book, "2025-01-18", {ARTICLE: margin})
    commit_files(
        book, "2025-01-19", {ARTICLE: margin.replace("published: 2025-01-15", "note: kind: fact")}
    )
    assert tell(read(book)) == [
        "2025-01-16 new one",
        "2025-01-16 new two",
        "2025-01-17 changed two kind(plan|fact)",
        "2025-01-18 changed one kind(plan|fact)",
    ]


def test_closed_disagreements_are_told_when_they_are_closed(book: Path) -> None:
    """And once more where the state changes, but not where an entry is edited or another comes."""
    entry = "- claims: [one, two]\n  state: explained\n  reason: They looked elsewhere.\n"
    more = "- claims:\n  - three\n  - four\n  state: superseded\n  reason: News.\n"
    path = "data/disagreements.yml"
    commit_files(book, "2025-01-16", {path: entry})
    commit_files(book, "2025-01-17", {path: entry.replace("elsewhere", "aside") + more})
    commit_files(
        book, "2025-01-18", {path: more + entry.replace("explained", "ruled\n  ruling: one")}
    )
    assert tell(read(book)) == [
        "2025-01-16 closed one two explained",
        "2025-01-17 closed three four superseded",
        "2025-01-18 closed one two ruled",
    ]


def test_a_merge_is_told_on_its_own_day(book: Path) -> None:
    """Readers see what it brings when it is merged; commits of the branch are not told."""
    commit_files(book, "2025-01-16", {ARTICLE: write_article(write_claim("one"))})
    run_git(book, "checkout", "-q", "-b", "work")
    commit_files(book, "2025-01-17", {"data/articles/b.yml": write_article(write_claim("two"))})
    commit_files(
        book, "2025-01-18", {"data/articles/b.yml": write_article(write_claim("two", kind="fact"))}
    )
    run_git(book, "checkout", "-q", "main")
    commit_files(book, "2025-01-19", {"other.txt": "x"})
    run_git(book, "merge", "-q", "--no-ff", "-m", "x", "work", day="2025-01-20")
    assert tell(read(book)) == ["2025-01-16 new one", "2025-01-20 new two"]


def test_a_shallow_clone_says_where_its_history_begins(book: Path, tmp_path: Path) -> None:
    """What was there by then may be much older, so its day is not known."""
    commit_files(book, "2025-01-16", {ARTICLE: write_article(write_claim("one"))})
    commit_files(book, "2025-01-17", {"data/articles/b.yml": write_article(write_claim("two"))})
    commit_files(
        book, "2025-01-18", {"data/articles/b.yml": write_article(write_claim("two", kind="fact"))}
    )
    run_git(tmp_path, "clone", "-q", "--depth", "2", f"file://{book}", "shallow")
    history = read(tmp_path / "shallow")
    assert tell(history) == ["2025-01-18 changed two kind(plan|fact)"]
    assert (history.known, history.begins) == (True, date(2025, 1, 17))
    assert history.added == {}
    whole = read(book)
    assert (whole.known, whole.begins) == (True, None)


def test_a_clone_without_old_contents_fetches_none(book: Path, tmp_path: Path) -> None:
    """Where contents are missing, nothing is asked of another machine, and nothing is dated."""
    commit_files(book, "2025-01-16", {ARTICLE: write_article(write_claim("one"))})
    commit_files(book, "2025-01-17", {ARTICLE: write_article(write_claim("one", kind="fact"))})
    run_git(book, "config", "uploadpack.allowFilter", "true")
    run_git(tmp_path, "clone", "-q", "--filter=blob:none", f"file://{book}", "partial")
    history = read(tmp_path / "partial")
    assert history.begins is not None
    assert tell(history) == []


@pytest.mark.parametrize("state", ["no git", "no repository", "no commit", "not added", "ruined"])
def test_where_git_knows_nothing_there_is_no_history(
    tmp_path: Path, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a folder that was unpacked from a zip file; nothing fails."""
    book = tmp_path / "book"
    if state not in ("no git", "no repository"):
        start_repository(book)
    (book / ARTICLE).parent.mkdir(parents=True)
    (book / ARTICLE).write_text(write_article(write_claim("one")))
    if state == "not added":
        (book / ".gitignore").write_text("data\n")
        run_git(book, "add", ".gitignore")
        run_git(book, "commit", "-q", "-m", "x")
    if state == "ruined":
        (book / ".git" / "HEAD").write_text("nothing")
    if state == "no git":
        monkeypatch.setenv("PATH", os.devnull)
    assert read(book) == History()


def test_a_book_may_stand_in_a_folder_of_a_repository(book: Path) -> None:
    """Whatever its name, and beside another book."""
    one, two = "a book", "büch/deep"
    commit_files(book, "2025-01-16", {f"{one}/{ARTICLE}": write_article(write_claim("one"))})
    commit_files(book, "2025-01-17", {f"{two}/{ARTICLE}": write_article(write_claim("two"))})
    assert tell(read(book / one)) == ["2025-01-16 new one"]
    assert tell(read(book / two)) == ["2025-01-17 new two"]


def test_it_is_read_again_only_where_another_commit_is_checked_out(book: Path) -> None:
    """Files that are saved change nothing of it."""
    commit_files(book, "2025-01-16", {ARTICLE: write_article(write_claim("one"))})
    reader = HistoryReader(book / "data")
    first = reader.read()
    (book / ARTICLE).write_text(write_article(write_claim("one"), write_claim("two")))
    assert reader.read() is first
    commit_files(book, "2025-01-17", {})
    assert [each.kind for each in reader.read().changes] == [ChangeKind.NEW] * 2


@pytest.mark.parametrize(
    "text", ["[" * 30_000, "claims: [", "\x00", "claims: 3", FILES["data/topics.yml"]]
)
def test_whatever_an_old_file_held_nothing_fails(book: Path, text: str) -> None:
    """Anybody may have committed it once."""
    commit_files(book, "2025-01-15", {ARTICLE: text, "data/derived.yml": text})
    commit_files(book, "2025-01-16", {ARTICLE: write_article(write_claim("one"))})
    assert tell(read(book)) == ["2025-01-16 new one"]
