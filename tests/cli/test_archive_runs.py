"""`claimbook extract` on web archives: what is drafted, how a run is killed and goes on."""

from __future__ import annotations

import json
import signal
import sys
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from tests.cli.killed_run import work_within
from tests.cli.test_extract import list_files
from tests.extract.small_cluster import start_cluster
from tests.extract.web_archive import make_page, make_record, write_archive
from tests.forking import run_module
from tests.repository import plain_environment

from claimbook.cli import main
from claimbook.cli.extracting.working import KEPT
from claimbook.extract.running import Store

pytest.importorskip("fastwarc", reason='needs pip install "claimbook[archive]"')

ENTITIES = "coast-air:\n  name: Coast Air\n  kind: company\n"
PAGES = {
    "fleet": ("Coast Air buys ships", "Coast Air has 12 ships, and plans to buy 3 ships in 2026."),
    "people": ("Coast Air grows", "Coast Air carried 4 million people, said Inner Bank."),
    "other": ("Hill Rail grows", "Hill Rail carried 5 million people in 2024."),
    "prose": ("Coast Air is blue", "Coast Air has painted all of its ships in blue."),
    "sales": ("Coast Air sells more", "Sales of Coast Air were $9 million. Island Inc had 30%."),
}
FILED = ("fleet", "people", "sales")
FILLING = "Nobody on the coast carries more people, says everybody who works there for long. " * 3
URL = "https://news.example/{}"


def make_records(pages: dict[str, tuple[str, str]]) -> list[bytes]:
    """Return a record for each page."""
    return [
        make_record(URL.format(name), make_page(headline, said, FILLING))
        for name, (headline, said) in pages.items()
    ]


def make_book(folder: Path) -> Path:
    """Return a book that knows one company, with an archive beside it."""
    (folder / "book/data").mkdir(parents=True)
    (folder / "book/data/book.yml").write_text("title: Ships\n", encoding="utf-8")
    (folder / "book/data/entities.yml").write_text(ENTITIES, encoding="utf-8")
    write_archive(folder / "crawl.warc.gz", make_records(PAGES))
    return folder / "book"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Such a book, which is the current folder."""
    made = make_book(tmp_path)
    monkeypatch.chdir(made)
    return made


@pytest.fixture(autouse=True)
def within(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work on pages within this process, but for where there are several."""
    monkeypatch.setattr("claimbook.cli.extract.work_in_processes", work_within)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], str]:
    """The files of the book after a run in a process of its own that nothing disturbed, and what
    the run said."""
    made = make_book(tmp_path_factory.mktemp("undisturbed"))
    said = StringIO()
    with chdir(made), redirect_stdout(said):
        assert main(RUN) == 0
    return list_files(made), said.getvalue()


def interrupt(*_: object, **__: object) -> None:
    """Stop as Ctrl-C does."""
    raise KeyboardInterrupt


RUN = ["extract", "../crawl.warc.gz", "--outlet", "Harbour News"]


def test_the_pages_of_an_archive_that_are_about_the_book_are_drafted(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with the address that it was found at; the others are counted."""
    assert main(RUN) == 0
    said = capsys.readouterr().out.splitlines()
    (summary,) = [line for line in said if line.startswith("3 articles: ")]
    assert summary.endswith(", 2 pages turned away")
    drafts = sorted((book / "data/articles").iterdir())
    addresses = [line for d in drafts for line in d.read_text().split("\n") if "url:" in line]
    assert addresses == [f"url: {URL.format(name)}" for name in FILED]


def test_without_the_gate_every_page_is_drafted(book: Path) -> None:
    """Also those that name nothing of the book."""
    assert main([*RUN, "--no-gate"]) == 0
    assert len(list((book / "data/articles").iterdir())) == len(PAGES)


def test_files_are_gated_only_if_that_is_asked_for(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An editor has chosen them."""
    headline, said = PAGES["other"]
    (book.parent / "other.html").write_bytes(make_page(headline, said, FILLING))
    arguments = ["extract", "../other.html", "--outlet", "Harbour News"]
    assert main([*arguments, "--gate"]) == 0
    assert "0 articles: " in capsys.readouterr().out
    assert not (book / "data/articles").exists()
    assert main(arguments) == 0
    assert len(list((book / "data/articles").iterdir())) == 1


def test_the_report_counts_what_was_found_drafted_left_turned_away_and_failed(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page without a date fails by its address, and the rest is drafted."""
    page = make_page("Coast Air has ships", "Coast Air has 12 ships.", FILLING, day="")
    records = [*make_records(PAGES), make_record(URL.format("undated"), page)]
    write_archive(book.parent / "crawl.warc.gz", records)
    assert main([*RUN, "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [each["source"] for each in report["sources"]] == [
        URL.format(name) for name in (*FILED, "undated")
    ]
    assert "when it was published" in report["sources"][-1]["fault"]
    counts = report["counts"]
    drafted = sum(each["drafted"] for each in report["sources"])
    assert (counts["articles"], counts["turned_away"], counts["failed"]) == (3, 2, 1)
    assert counts["drafted"] == drafted > 0
    assert counts["decisions"] == sum(each["decisions"] for each in report["sources"]) > 0


def test_a_page_that_was_saved_twice_is_drafted_once(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under another address, which is not an error."""
    headline, said = PAGES["fleet"]
    again = make_record(URL.format("fleet?from=home"), make_page(headline, said, FILLING))
    write_archive(book.parent / "crawl.warc.gz", [*make_records(PAGES), again])
    assert main(RUN) == 0
    said_ = capsys.readouterr().out
    assert f"{URL.format('fleet?from=home')}: the same article as {URL.format('fleet')}" in said_
    assert ", 1 repeated, 2 pages turned away" in said_


def test_an_archive_that_ends_early_is_a_sentence_and_what_is_whole_is_drafted(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1."""
    path = book.parent / "crawl.warc.gz"
    path.write_bytes(path.read_bytes()[:-30])
    assert main(RUN) == 1
    assert "../crawl.warc.gz: it ends in the middle of a record" in capsys.readouterr().err
    assert len(list((book / "data/articles").iterdir())) == 2


def test_several_processes_give_the_same_bytes(
    book: Path, undisturbed: tuple[dict[str, bytes], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """And say the same."""
    assert main([*RUN, "--jobs", "2"]) == 0
    assert (list_files(book), capsys.readouterr().out) == undisturbed


def test_a_cluster_gives_the_same_bytes(
    book: Path, undisturbed: tuple[dict[str, bytes], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """And says the same."""
    with start_cluster() as address:
        assert main([*RUN, "--dask", address]) == 0
    assert (list_files(book), capsys.readouterr().out) == undisturbed


@pytest.mark.parametrize(
    ("place", "when", "number"),
    [
        ("claimbook.cli.extracting.working:Store.begin", "after", 1),
        ("claimbook.cli.extracting.working:Store.keep", "after", 3),
        ("claimbook.cli.extracting.working:Store.plan", "before", 1),
        ("claimbook.cli.extracting.working:Store.plan", "after", 1),
        ("claimbook.cli.extracting.filing:replace_file", "after", 1),
        ("claimbook.cli.extracting.filing:write_file", "before", 2),
        ("claimbook.cli.extracting.filing:write_file", "after", 3),
        ("claimbook.atomic:os.fsync", "after", 5),
        ("claimbook.cli.extracting.working:Store.finish", "before", 1),
    ],
)
def test_a_run_that_was_killed_goes_on_to_the_same_bytes(
    place: str,
    when: str,
    number: int,
    book: Path,
    undisturbed: tuple[dict[str, bytes], str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Killed while it listed, drafted, planned, wrote records, texts, claim files; at the end."""
    killed = run_module(
        "tests.cli.killed_run", [place, when, str(number), *RUN], book, plain_environment()
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert main(RUN) == 0
    assert (list_files(book), capsys.readouterr().out) == undisturbed


def test_an_interrupted_run_is_completed_before_another_one(
    book: Path,
    undisturbed: tuple[dict[str, bytes], str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What was planned is written, and then the other article is drafted."""
    with monkeypatch.context() as patch:
        patch.setattr("claimbook.cli.extracting.filing.write_file", interrupt)
        assert main(RUN) == 130
    headline, said = PAGES["other"]
    (book.parent / "other.html").write_bytes(make_page(headline, said, FILLING))
    assert main(["extract", "../other.html", "--outlet", "Harbour News"]) == 0
    assert "A run did not write all of its files" in capsys.readouterr().err
    files, (before, _) = list_files(book), undisturbed
    # Both runs add to the files of records.
    drafted = [name for name in before if name.startswith(("seeds/", "data/articles/"))]
    assert {name: files[name] for name in drafted} == {name: before[name] for name in drafted}
    assert len(files) == len(before) + 2


def test_a_draft_that_was_edited_before_an_interrupted_run_goes_on_stays_as_it_is(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The run says so."""
    with monkeypatch.context() as patch:
        patch.setattr(Store, "finish", interrupt)
        assert main(RUN) == 130
    draft = next(iter(sorted((book / "data/articles").iterdir())))
    draft.write_text("headline: Mine\n", encoding="utf-8")
    assert main(RUN) == 1
    assert draft.read_text(encoding="utf-8") == "headline: Mine\n"
    assert "has saved" in capsys.readouterr().err


@pytest.mark.usefixtures("book")
def test_what_was_drafted_before_a_run_was_killed_is_not_drafted_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Results are kept by what they depend on: another outlet is another result."""
    with monkeypatch.context() as patch:
        patch.setattr(Store, "plan", interrupt)
        assert main(RUN) == 130
    with monkeypatch.context() as patch:
        patch.setattr(Store, "keep", interrupt)
        assert main(RUN) == 0
    with monkeypatch.context() as patch:
        patch.setattr(Store, "keep", interrupt)
        assert main([*RUN[:-1], "Coast Radio"]) == 130


def test_two_runs_at_once_are_wrong_use(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second says so and changes nothing."""
    store = Store(book / KEPT)
    try:
        assert main(RUN) == 2
    finally:
        store.close()
    assert "another `claimbook extract` is running on this book" in capsys.readouterr().err
    assert not (book / "data/articles").exists()


@pytest.mark.parametrize("kept", [b"no database at all", b"SQLite format 3\x00 damaged" * 200])
def test_a_damaged_record_of_runs_is_begun_anew(
    kept: bytes, book: Path, undisturbed: tuple[dict[str, bytes], str]
) -> None:
    """Nothing of the book is in it."""
    (book / KEPT).parent.mkdir(parents=True)
    (book / KEPT).write_bytes(kept)
    assert main(RUN) == 0
    assert list_files(book) == undisturbed[0]


def test_files_of_records_grow_no_larger_than_what_is_read(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An article that would need more is not written at all, and the report says so."""
    monkeypatch.setattr("claimbook.cli.extracting.planning.MOST_BYTES", 50_000)
    assert main(RUN) == 1
    assert "entities.yml has no room for the records it proposes" in capsys.readouterr().err
    assert (book / "data/entities.yml").read_text(encoding="utf-8") == ENTITIES
    (filed,) = (book / "data/articles").iterdir()
    assert URL.format("fleet") in filed.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("module", "arguments", "words"),
    [
        ("fastwarc", [], "Web archives need the Python package fastwarc, which is not installed"),
        (
            "distributed",
            ["--dask", "tcp://127.0.0.1:9"],
            "Clusters need the Python package distributed, which",
        ),
    ],
)
def test_a_library_that_is_missing_is_named_with_what_to_install(
    module: str,
    arguments: list[str],
    words: str,
    book: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit code 1, and nothing is written."""
    before = list_files(book)
    monkeypatch.setitem(sys.modules, module, None)
    assert main([*RUN, *arguments]) == 1
    told = capsys.readouterr().err
    assert words in told
    assert 'pip install ".[extract,archive]"' in told
    assert list_files(book) == before


@pytest.mark.usefixtures("book")
def test_a_cluster_does_not_share_its_work_with_other_processes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Wrong use."""
    assert main([*RUN, "--dask", "tcp://127.0.0.1:9", "--jobs", "2"]) == 2
    assert "--dask cannot be combined with --jobs" in capsys.readouterr().err
