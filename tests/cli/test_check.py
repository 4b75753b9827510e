"""`claimbook check`: what it lists, in which form, and how it ends."""

import json
import os
import re
from pathlib import Path

import pytest
from tests.repository import AMOUNT, ARTICLE, ROOT, WRONG_AMOUNT, replace_once, start_book

from claimbook.cli import main


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new briefing, outside of GitHub Actions."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return start_book(tmp_path)


@pytest.fixture
def broken(book: Path) -> Path:
    """The briefing with one wrong amount."""
    replace_once(book / ARTICLE, AMOUNT, WRONG_AMOUNT)
    return book


def test_a_clean_book_passes(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings about its articles are notes and do not fail, not even strictly."""
    assert main(["check", str(book)]) == 0
    assert main(["check", str(book), "--strict"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.endswith("in 8 files")
    assert "error" not in last


def test_json_names_a_file_whose_name_is_no_utf_8(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON has an escape for each byte of it, so that a program finds the file."""
    name = os.fsdecode(b"caf\xe9.yml")
    (book / "data" / "articles" / name).write_text("headline: x")
    assert main(["check", str(book), "--format", "json"]) == 1
    paths = {each["path"] for each in json.loads(capsys.readouterr().out)["problems"]}
    assert f"data/articles/{name}" in paths


def test_a_wrong_amount_is_named_with_its_line(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Place, id, the line itself with a caret, what to write; exit code 1."""
    assert main(["check", str(broken)]) == 1
    out = capsys.readouterr().out
    line = 1 + broken.joinpath(ARTICLE).read_text().splitlines().index(WRONG_AMOUNT)
    assert f"{ARTICLE}:{line}:13: error[amount-not-in-quote]: " in out
    assert f"  {line} | {WRONG_AMOUNT}\n" in out
    assert "^" in out
    assert "help: " in out
    assert "1 error" in out.splitlines()[-1]


def test_undoing_it_makes_the_check_pass(broken: Path) -> None:
    """Nothing is kept from one run to the next."""
    assert main(["check", str(broken)]) == 1
    replace_once(broken / ARTICLE, WRONG_AMOUNT, AMOUNT)
    assert main(["check", str(broken)]) == 0


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("amount: nearly 95 million", "amount: 95 million", "comparator-dropped"),
        ("quote: In 2024 the ferries", "quote: In 2024 the vessels", "quote-differs"),
        ("ferries\n    metric: energy-use", "ferry\n    metric: energy-use", "unknown-entity"),
        ("outlet: example-gazette", "outlet: exampel-gazette", "unknown-outlet"),
        ("    metric: energy-use", "    metric: energy", "unknown-metric"),
    ],
)
def test_small_slips_are_found(
    book: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, fault: str
) -> None:
    """A dropped hedge, a changed word, a wrong id: one problem each."""
    replace_once(book / ARTICLE, old, new)
    assert main(["check", str(book)]) == 1
    out = capsys.readouterr().out
    assert f"error[{fault}]" in out
    assert out.count("error[") == 1


def test_ten_mistakes_give_ten_problems_in_one_run(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In several files, errors first."""
    article, data = book / ARTICLE, book / "data"
    text, count = re.subn("    kind: .*", "    kind: guess", article.read_text())
    article.write_text(text)
    replace_once(data / "topics.yml", "  name: Transport", "  nme: Transport")
    replace_once(data / "metrics.yml", "measure: stock", "measure: stok")
    replace_once(data / "outlets.yml", "dollar: USD", "dollar: dollars")
    assert count == 7
    main(["check", str(book), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    severities = [problem["severity"] for problem in report["problems"]]
    assert severities.count("error") == 10
    assert severities == sorted(severities, key=["error", "warning", "info"].index)
    assert {problem["path"] for problem in report["problems"]} == {
        ARTICLE,
        "data/metrics.yml",
        "data/outlets.yml",
        "data/topics.yml",
    }


def test_one_file_can_be_checked_alone(
    broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then problems of others are not listed; the book is found above the file."""
    monkeypatch.chdir(broken / "data")
    assert main(["check", "entities.yml"]) == 0
    assert main(["check", "articles/" + Path(ARTICLE).name]) == 1
    assert "in 1 file" in capsys.readouterr().out


def test_that_more_may_follow_is_told_where_something_could_not_be_read(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The wrong amount is in an article whose day cannot be read, so it is not found yet."""
    assert main(["check", str(broken)]) == 1
    out = capsys.readouterr().out
    assert "error[amount-not-in-quote]" in out
    assert "there may be more to report" not in out
    replace_once(broken / ARTICLE, "published: 2025-03-03", "published: 3 March 2025")
    assert main(["check", str(broken)]) == 1
    out = capsys.readouterr().out
    assert "error[amount-not-in-quote]" not in out
    assert "1 error in 8 files\nwhat could not be read was not checked, so there may be" in out


@pytest.mark.parametrize(
    ("path", "old", "new", "more"),
    [
        (ARTICLE, "published:", "<<<<<<< HEAD\npublished:", True),
        (ARTICLE, "published:", "url: javascript:run()\npublished:", False),
    ],
)
def test_a_fault_says_whether_it_keeps_anything_from_being_checked(
    book: Path, path: str, old: str, new: str, more: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file with a conflict marker is left out as a whole; an unsafe address is a field alone."""
    replace_once(book / path, old, new)
    assert main(["check", str(book)]) == 1
    assert ("there may be more to report" in capsys.readouterr().out) is more


@pytest.fixture
def drafted(broken: Path) -> Path:
    """The briefing with one wrong amount, in an article that is a draft."""
    replace_once(broken / ARTICLE, "claims:\n", "draft: true\nclaims:\n")
    return broken


def test_what_is_wrong_in_a_draft_is_counted_and_stops_nothing(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it is not published; --with-drafts lists it, and so does naming its file."""
    assert main(["check", str(drafted), "--strict"]) == 0
    out = capsys.readouterr().out
    assert "no problems in 8 files\n1 error in 1 draft, which is not published: " in out
    assert "amount-not-in-quote" not in out
    for arguments in ([str(drafted), "--with-drafts"], [str(drafted / ARTICLE)]):
        assert main(["check", *arguments]) == 1
        out = capsys.readouterr().out
        assert "error[amount-not-in-quote]" in out
        assert "not published" not in out


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("outlet: example-gazette\n", "outlet:  # decide: who published it\n"),
        ("published: 2025-03-03\n", "published: yesterday\n"),
        ("headline: ", "headlines: "),
        ("topics: [transport]\n", "topics: [transport\n"),
    ],
)
def test_a_draft_that_cannot_be_read_is_a_draft(drafted: Path, old: str, new: str) -> None:
    """Its head may be what is left to decide."""
    replace_once(drafted / ARTICLE, old, new)
    assert main(["check", str(drafted / ARTICLE)]) == 1
    assert main(["check", str(drafted), "--strict"]) == 0
    assert main(["write", "--to", str(drafted.parent / "pages"), "--book", str(drafted)]) == 0


@pytest.mark.parametrize("said", ["draft: false", "# draft: true", "note: 'x draft: true'"])
def test_an_article_that_does_not_say_so_is_no_draft(broken: Path, said: str) -> None:
    """Be it readable or not."""
    replace_once(broken / ARTICLE, "claims:\n", f"{said}\nclaims:\n")
    assert main(["check", str(broken)]) == 1
    replace_once(broken / ARTICLE, "headline: ", "headlines: ")
    assert main(["check", str(broken)]) == 1


def test_programs_get_the_counts_of_drafts(
    drafted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Apart from those of what is published."""
    assert main(["check", str(drafted), "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["counts"]["error"], report["drafts"]["error"]) == (0, 1)
    assert report["problems"] == []
    main(["check", str(drafted), "--with-drafts", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert (report["counts"]["error"], report["drafts"]["error"]) == (1, 0)


def test_warnings_are_said_to_fail_strictly(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever checks without it would learn that from the workflow."""
    told = "warnings fail with --strict, which the publishing workflow uses"
    main(["check", str(book)])
    assert told not in capsys.readouterr().out
    replace_once(book / ARTICLE, "published: 2025-03-03\n", "published: 2125-03-03\n")
    assert main(["check", str(book)]) == 0
    assert told in capsys.readouterr().out
    assert main(["check", str(book), "--strict"]) == 1
    assert told not in capsys.readouterr().out


def test_json_is_for_programs(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counts and problems with their places, nothing else on standard output."""
    assert main(["check", str(broken), "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["counts"]["error"] == 1
    assert report["problems"][0]["id"] == "amount-not-in-quote"
    assert report["problems"][0]["path"] == ARTICLE


def test_github_actions_get_annotations_on_their_own(
    broken: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And all problems in the step's summary, since GitHub shows ten a step."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert main(["check", str(broken)]) == 1
    assert capsys.readouterr().out.startswith(f"::error file={ARTICLE},line=")
    assert "amount-not-in-quote" in summary.read_text()


@pytest.mark.parametrize("form", ["text", "github"])
def test_a_text_that_looks_like_a_workflow_command_is_none(
    book: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """Only lines that begin with `::` are commands to GitHub's runner."""
    replace_once(
        book / ARTICLE,
        "We expect the electric ships to use 40% less energy",
        "'::set-env name=X::40% less'",
    )
    main(["check", str(book), "--format", form])
    lines = capsys.readouterr().out.splitlines()
    assert not [line for line in lines if line.lstrip().startswith("::set-env")]


def test_a_folder_without_a_book_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says how to begin one."""
    assert main(["check", str(tmp_path)]) == 2
    assert "claimbook new" in capsys.readouterr().err


def test_a_book_without_its_first_file_says_so(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`data/` is there, so a book is meant."""
    (book / "data" / "book.yml").unlink()
    assert main(["check", str(book)]) == 1
    assert "book-not-found" in capsys.readouterr().out


def test_the_repositorys_own_book_passes(capsys: pytest.CaptureFixture[str]) -> None:
    """Strictly: what disagrees in it are findings, not faults."""
    assert main(["check", str(ROOT), "--strict"]) == 0, capsys.readouterr().out


def write_articles_without_text(book: Path, count: int) -> None:
    """Write articles with nothing but their required fields."""
    for number in range(count):
        (book / "data" / "articles" / f"unheld-{number}.yml").write_text(
            f"headline: Article {number}\noutlet: example-gazette\npublished: 2025-01-14\n"
        )


def test_many_notes_that_ask_for_nothing_are_told_in_one_line(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else nobody would see the others among them; --verbose lists them."""
    write_articles_without_text(book, 4)
    assert main(["check", str(book)]) == 0
    out = capsys.readouterr().out
    assert "4 articles have no text in seeds/" in out
    assert "text-not-held" not in out
    assert main(["check", str(book), "--verbose"]) == 0
    assert capsys.readouterr().out.count("info[text-not-held]") == 4


@pytest.mark.parametrize("form", ["json", "github"])
def test_programs_get_every_note(book: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    """They can count by themselves."""
    write_articles_without_text(book, 4)
    assert main(["check", str(book), "--format", form]) == 0
    assert capsys.readouterr().out.count("text-not-held") >= 4


def test_few_notes_are_listed_one_by_one(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three lines drown nothing."""
    write_articles_without_text(book, 3)
    assert main(["check", str(book)]) == 0
    assert capsys.readouterr().out.count("info[text-not-held]") == 3
