"""`claimbook extract`: what it writes into a book, and what it says where it cannot."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from tests.books import write_empty_book

from claimbook.checking import Checker
from claimbook.cli import main
from claimbook.cli.extracting.working import KEPT
from claimbook.extract.running import Store
from claimbook.folders import Folders
from claimbook.problem import Severity
from claimbook.read import read_book

ARTICLE = """\
Coast Air has 12 ships

By Anna Holm
14 May 2025, 9:30 am GMT

Coast Air has 12 ships, and plans to buy 3 ships next year. It carried 4 million people in 2024.

“We expect sales of $9 million this year,” said Bo Lind, the chief executive of Coast Air.
"""
DRAFT = "data/articles/2025-05-14-coast-air-has-12-ships.yml"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty book, which is the current folder, with an article beside it."""
    monkeypatch.chdir(root := write_empty_book(tmp_path, ARTICLE))
    return root


def list_files(folder: Path) -> dict[str, bytes]:
    """Return every file of a book with its bytes, without what is kept beside it in .cache."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file() and ".cache" not in each.parts
    }


@pytest.mark.parametrize(
    ("module", "source", "words"),
    [
        ("sentencex", ARTICLE.encode(), "Articles need the Python package sentencex"),
        ("trafilatura", b"<html><body></body></html>", "Web pages need the Python package"),
        ("pypdf", b"%PDF-1.4", "PDFs need the Python package pypdf"),
    ],
)
def test_a_package_that_is_not_installed_is_named_with_what_to_do(
    module: str,
    source: bytes,
    words: str,
    book: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever kind of source needs it; nothing is written."""
    (book.parent / "ships.txt").write_bytes(source)
    before = list_files(book)
    monkeypatch.setitem(sys.modules, module, None)
    assert main(["extract", "../ships.txt"]) == 1
    told = capsys.readouterr().err
    assert words in told
    assert told.endswith(
        'In the folder of claimbook\'s repository, run: pip install ".[extract]"\n'
    )
    assert list_files(book) == before


def test_a_draft_is_read_as_a_draft_with_its_text_and_records(book: Path) -> None:
    """It has headline, author, time and a claim for each figure, and no error but open fields."""
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    reading = read_book(book)
    assert reading.book is not None
    errors = [p for p in reading.problems if p.severity is Severity.ERROR]
    assert {p.id for p in errors} <= {"missing-field"}
    article = yaml.safe_load((book / DRAFT).read_text(encoding="utf-8"))
    assert article["draft"] is True
    assert article["headline"] == "Coast Air has 12 ships"
    assert article["outlet"] == "harbour-news"
    assert article["author"] == "Anna Holm"
    assert str(article["published"]) == "2025-05-14T09:30+00:00"
    amounts = [claim["amount"] for claim in article["claims"]]
    assert amounts == ["12 ships", "12 ships", "3 ships", "4 million people", "$9 million"]
    assert article["claims"][-1]["speaker"] == {
        "name": "Bo Lind",
        "role": "chief executive of Coast Air",
        "mode": "direct",
    }
    assert (book / "seeds" / article["text"]).read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize("path", ["../theirs.yml", "data/../../theirs.yml", "theirs.yml"])
def test_a_run_that_came_with_a_book_writes_nothing_outside_its_folders(
    book: Path, path: str
) -> None:
    """A stranger may have put it there, to be completed by whoever runs the command next."""
    store = Store(book / KEPT)
    change = {"path": path, "before": "", "content": "theirs"}
    store.plan("theirs", [], [(path, json.dumps(change))])
    store.close()
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    assert list(book.parent.rglob("theirs.yml")) == []
    assert (book / DRAFT).exists()


def test_a_second_run_changes_nothing(book: Path) -> None:
    """What claims cover has no second draft."""
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    path = book / DRAFT
    filled = path.read_text(encoding="utf-8").replace("metric:  #", "metric: ships  #")
    path.write_text(filled, encoding="utf-8")
    with (book / "data/metrics.yml").open("a", encoding="utf-8") as file:
        file.write(
            "\nships:\n  name: Ships\n  definition: Ships owned.\n"
            "  dimension: count\n  measure: stock\n"
        )
    before = list_files(book)
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    assert list_files(book) == before


def test_what_an_editor_took_out_of_a_draft_stays_out(book: Path) -> None:
    """The same version has offered it from the same text."""
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    path = book / DRAFT
    head = path.read_text(encoding="utf-8").partition("claims:")[0]
    path.write_text(f"{head}claims: []\n", encoding="utf-8")
    before = list_files(book)
    assert main(["extract", "../ships.txt"]) == 0
    assert list_files(book) == before


def test_a_later_version_drafts_only_what_no_claim_covers(book: Path) -> None:
    """The new drafts stand behind the claims; every other byte stays."""
    kept = "claims:\n  - id: mine   # my own\n    says: It has 12 ships.\n"
    kept += "    quote: Coast Air has 12 ships, and plans\n    about: coast-air\n    kind: fact\n"
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    path = book / DRAFT
    head = path.read_text(encoding="utf-8").partition("claims:")[0]
    head = head.replace("# Drafted by claimbook ", "# Drafted by claimbook 0.0.")
    path.write_text(head + kept, encoding="utf-8")
    assert main(["extract", "../ships.txt"]) == 0
    changed = path.read_text(encoding="utf-8")
    assert changed.startswith(head + kept)
    assert len(yaml.safe_load(changed)["claims"]) == 6


def test_running_again_while_fields_are_open_adds_nothing(book: Path) -> None:
    """Claims that cannot be read yet cover their figures and statements, too."""
    assert main(["extract", "../ships.txt"]) == 0
    draft = (book / DRAFT).read_text(encoding="utf-8")
    assert "# decide" in draft
    opened = draft.replace("about: coast-air", "about:  # decide: coast-air")
    assert opened != draft
    (book / DRAFT).write_text(opened, encoding="utf-8")
    before = list_files(book)
    assert main(["extract", "../ships.txt"]) == 0
    assert list_files(book) == before


def test_nothing_is_added_to_an_article_that_is_published(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither to its file nor to the records; it is told how many claims a draft would get."""
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    path = book / DRAFT
    draft = path.read_text(encoding="utf-8").replace("# Drafted by", "# Typed after")
    kept = draft.partition("claims:")[0] + (
        "claims:\n  - id: mine\n    says: It has 12 ships.\n"
        "    quote: Coast Air has 12 ships, and plans\n    about: harbour\n    kind: fact\n"
    )
    path.write_text(kept.replace("draft: true\n", ""), encoding="utf-8")
    (book / "data/entities.yml").write_text("harbour:\n  name: Harbour\n  kind: place\n")
    before = list_files(book)
    capsys.readouterr()
    assert main(["extract", "../ships.txt"]) == 0
    assert list_files(book) == before
    said = capsys.readouterr().out
    assert f"{DRAFT}: is published, so no claim was added to it\n  5 claims can be drafted" in said
    assert "Drafts are not published" not in said
    path.write_text(kept, encoding="utf-8")
    assert main(["extract", "../ships.txt"]) == 0
    assert path.read_text(encoding="utf-8").startswith(kept)
    assert "coast-air:" in (book / "data/entities.yml").read_text(encoding="utf-8")


def test_an_id_that_an_open_claim_has_is_not_given_again(book: Path) -> None:
    """A claim that was never drafted is drafted beside one that has its id."""
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    claims = yaml.safe_load((book / DRAFT).read_text(encoding="utf-8"))["claims"]
    head = (book / DRAFT).read_text(encoding="utf-8").partition("claims:")[0]
    head = head.replace("# Drafted by", "# Typed after")
    kept = f"claims:\n  - id: {claims[-1]['id']}\n    quote: Coast Air has 12 ships, and plans\n"
    (book / DRAFT).write_text(head + kept, encoding="utf-8")
    assert main(["extract", "../ships.txt"]) == 0
    ids = [each["id"] for each in yaml.safe_load((book / DRAFT).read_text("utf-8"))["claims"]]
    assert len(ids) > 4
    assert len(set(ids)) == len(ids)


def test_another_outlet_than_that_of_the_file_is_told(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file keeps its own; one with the same name or id is not new."""
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    before = list_files(book)
    for same in ("harbour-news", "HARBOUR News"):
        assert main(["extract", "../ships.txt", "--outlet", same]) == 0
    assert "has the outlet" not in capsys.readouterr().out
    assert main(["extract", "../ships.txt", "--outlet", "Valley Ledger"]) == 0
    said = capsys.readouterr().out
    assert (
        "its file has the outlet `harbour-news`, which stays as it is; if “Valley Ledger”" in said
    )
    assert list_files(book) == before


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("today", "told"), [("2025-05-12", True), ("2025-05-13", False), ("2025-05-14", False)]
)
def test_a_day_that_is_still_to_come_is_told(
    today: str,
    told: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is a mistyped one, unless it is tomorrow there already."""
    noon = datetime.fromisoformat(f"{today}T12:00+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    assert main(["extract", "../ships.txt", "--outlet", "Harbour News"]) == 0
    words = f"  it is dated 2025-05-14, and today is {today}: correct `published`\n"
    assert (words in capsys.readouterr().out) is told


def test_the_report_for_programs_has_what_was_found_and_left_open(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An entry for each source, in their order."""
    (book.parent / "empty.txt").write_bytes(b"")
    sources = ["extract", "../ships.txt", "../empty.txt", "--format", "json"]
    assert main(sources) == 1
    report = json.loads(capsys.readouterr().out)
    first, second = report["sources"]
    assert first["article"] == DRAFT
    assert first["figures"] == first["drafted"] == 5
    assert "coast-air" in first["proposed"]["entities"]
    assert second == {**second, "article": None, "fault": "the file is empty", "figures": 0}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.bin", b"\x00\x01\x02" * 50, "neither text"),
        ("a.txt", b"A headline\n\nCoast Air has 12 ships and will buy 3 more.\n", "--published"),
        ("a.txt", b"12 ships. " * 600_000, "split it into its articles"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 100, "picture"),
        ("a.pdf", b"%PDF-1.4\nbroken", "the PDF is broken"),
        ("a.docx", b"PK\x03\x04 word/document.xml broken", "the Word document is broken"),
        (
            "a.html",
            b"<html><body><p>We use cookies. Please give your consent.</p></body></html>",
            "wall",
        ),
    ],
)
def test_a_source_that_is_no_article_is_a_sentence_and_leaves_the_book_as_it_was(
    name: str,
    content: bytes,
    words: str,
    book: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Exit code 1, and nothing half-written; no library logs what is said already."""
    (book.parent / name).write_bytes(content)
    before = list_files(book)
    assert main(["extract", f"../{name}"]) == 1
    assert words in capsys.readouterr().err
    assert not caplog.records
    assert list_files(book) == before


def test_a_source_that_is_not_there_is_wrong_use(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2."""
    assert main(["extract", "../no-such-file.txt"]) == 2
    assert "there is nothing at ../no-such-file.txt" in capsys.readouterr().err
    assert list_files(book) == {"data/book.yml": b"title: Ships\n"}


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--published", "2025-02-31", "“2025-02-31” is not a day"),
        ("--published", "soon", "“soon” is not a day"),
        ("--url", "coastair.example", "--url: an address must begin with https://"),
        ("--url", "http://[bad", "--url: the address cannot be read"),
    ],
)
def test_an_option_that_no_claim_file_can_have_is_wrong_use(
    option: str, value: str, words: str, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is drafted with it."""
    before = list_files(book)
    assert main(["extract", "../ships.txt", option, value]) == 2
    assert words in capsys.readouterr().err
    assert list_files(book) == before


def test_a_folder_is_searched_for_articles_but_that_of_a_book_is_not(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A book has a README and pages, which are not articles; hidden folders have none either."""
    (book / "README.md").write_text(ARTICLE, encoding="utf-8")
    assert main(["extract", "."]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert ". is the folder of a book" in told
    assert "such as seeds/" in told
    for name in (".git/one.txt", "pages/two.txt"):
        (path := book.parent / "saved" / name).parent.mkdir(parents=True)
        path.write_text(ARTICLE, encoding="utf-8")
    assert main(["extract", "../saved"]) == 0
    told = capsys.readouterr().out
    assert "1 article: 5 figures found, 5 claims drafted and verified, " in told


def test_what_earlier_drafts_leave_open_is_not_counted_as_nothing(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second run drafts nothing, and says nothing of decisions, of which some are left."""
    assert main(["extract", "../ships.txt"]) == 0
    capsys.readouterr()
    assert main(["extract", "../ships.txt"]) == 0
    told = capsys.readouterr().out
    assert told.endswith("1 article: 5 figures found, 0 claims drafted and verified\n")
    assert "# decide" in (book / DRAFT).read_text(encoding="utf-8")


def test_a_folder_without_a_book_says_how_to_start_one(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And a file of a book that cannot be read is told from one that is missing."""
    place = book / "data/book.yml"
    place.write_text("title: [\n", encoding="utf-8")
    assert main(["extract", "../ships.txt"]) == 2
    assert "data/book.yml cannot be read; `claimbook check`" in capsys.readouterr().err
    place.unlink()
    assert main(["extract", "../ships.txt"]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert "data/book.yml is missing. Start one with `claimbook new DIR`" in told


COPY = """\
Coast Air grows

15 May 2025

Coast Air has 12 ships, and plans to buy 3 ships next year. It carried 4 million people in 2024.
Nobody on the coast carries more people than the company does, and it wants to keep it so for as
long as the sea is as calm as it was in the last ten years, says everybody who works in its office.
"""


def test_a_copy_names_the_article_that_it_repeats_and_the_figures_that_are_there(
    book: Path,
) -> None:
    """`cites` with a mark to decide, and a remark at each figure that another article has."""
    original = COPY.replace("15 May", "14 May").replace("Coast Air grows", "Coast Air has grown")
    (book.parent / "original.txt").write_text(original, encoding="utf-8")
    (book.parent / "copy.txt").write_text(COPY, encoding="utf-8")
    (book / "data/metrics.yml").write_text(
        "ships:\n  name: Ships\n  definition: Ships owned.\n  dimension: count\n  measure: stock\n",
        encoding="utf-8",
    )
    assert main(["extract", "../original.txt", "--outlet", "Harbour News"]) == 0
    assert main(["extract", "../copy.txt", "--outlet", "Coast Radio"]) == 0
    copy = (book / "data/articles/2025-05-15-coast-air-grows.yml").read_text(encoding="utf-8")
    assert "cites: [2025-05-14-coast-air-has-grown]  # decide:" in copy
    assert "# Harbour News has the same figure: harbour-news-coast-air-ships-12" in copy


TOLD_APART = ARTICLE.replace(
    "It carried 4 million", "Harbour News learned that it carried 4 million"
)


@pytest.mark.parametrize("together", [True, False])
def test_two_outlets_may_have_a_headline_on_one_day(book: Path, together: bool) -> None:
    """As with the stories of agencies; a second run finds both."""
    (book / "seeds").mkdir(exist_ok=True)
    (book / "seeds/first.txt").write_text(f"Harbour News\n\n{ARTICLE}", encoding="utf-8")
    (book / "seeds/other.txt").write_text(f"Coast Times\n\n{TOLD_APART}", encoding="utf-8")
    sources = ["seeds/first.txt", "seeds/other.txt"]
    for each in [sources] if together else [[source] for source in sources]:
        assert main(["extract", *each]) == 0
    paths = [book / DRAFT, book / DRAFT.replace(".yml", "-2.yml")]
    texts = [yaml.safe_load(each.read_text(encoding="utf-8"))["text"] for each in paths]
    assert texts == ["first.txt", "other.txt"]
    reading = read_book(book)
    assert {each.at.path for each in reading.problems if each.id == "duplicate-id"} == set()
    before = list_files(book)
    assert main(["extract", *sources]) == 0
    assert list_files(book) == before


def test_the_text_of_a_second_article_has_a_file_of_its_own(book: Path) -> None:
    """Named like its claim file, if it comes from outside the book."""
    (book.parent / "other.txt").write_text(f"Coast Times\n\n{TOLD_APART}", encoding="utf-8")
    assert main(["extract", "../ships.txt", "../other.txt"]) == 0
    name = Path(DRAFT).stem
    assert (book / "seeds" / f"{name}.txt").read_text(encoding="utf-8") == ARTICLE
    assert TOLD_APART in (book / "seeds" / f"{name}-2.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("together", [True, False])
def test_a_second_text_of_one_outlet_is_refused_with_what_to_do(
    book: Path, together: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is rather another version of the article, whose claims would confirm each other."""
    (book.parent / "other.txt").write_text(TOLD_APART, encoding="utf-8")
    outlet = ["--outlet", "Harbour News"]
    if not together:
        assert main(["extract", "../ships.txt", *outlet]) == 0
        before = list_files(book)
    sources = ["../ships.txt", "../other.txt"] if together else ["../other.txt"]
    assert main(["extract", *sources, *outlet]) == 1
    assert "keep one of them, or give this one a headline of its own" in capsys.readouterr().err
    assert not (book / DRAFT.replace(".yml", "-2.yml")).exists()
    if not together:
        assert list_files(book) == before


def test_headlines_without_a_latin_letter_have_ids_of_their_own(book: Path) -> None:
    """Also two of one day, which an id would have nothing of but the day."""
    for name in ("Летний", "Зимний"):
        written = ARTICLE.replace("Coast Air has 12 ships\n\nBy", f"{name} план\n\nBy")
        (book.parent / f"{name}.txt").write_text(written, encoding="utf-8")
    assert main(["extract", "../Летний.txt", "../Зимний.txt"]) == 0
    ids = [each.stem for each in (book / "data/articles").iterdir()]
    assert len(ids) == 2
    assert all(each.startswith("2025-05-14-article-") and each.isascii() for each in ids)


def test_metrics_of_one_name_that_measure_in_other_units_are_two(book: Path) -> None:
    """Two articles of one run may propose them: each gets its own, and `check` has nothing."""
    told = {
        "a": "The gap was 9 mm on Monday.",
        "b": "The gap was 4 minutes on Monday.",
        "c": "The gap was $900 on Monday.",
        "d": "The gap was 3 mm on Monday.",
        "e": "The gap was 7 minutes on Monday.",
    }
    for name, text in told.items():
        page = book.parent / "several" / f"{name}.txt"
        page.parent.mkdir(exist_ok=True)
        words = f"Harbour news {name}\n\n14 May 2025\n\n{text}\n\nHolm has run it for years.\n"
        page.write_text(words, encoding="utf-8")
    assert main(["extract", "../several", "--outlet", "Harbour News"]) == 0
    metrics = yaml.safe_load((book / "data/metrics.yml").read_text(encoding="utf-8"))
    used = [
        yaml.safe_load(path.read_text(encoding="utf-8"))["claims"][0]["metric"]
        for path in sorted((book / "data/articles").iterdir())
    ]
    assert used == ["gap", "gap-duration", "gap-money", "gap", "gap-duration"]
    assert [metrics[each]["dimension"] for each in used[:3]] == ["mm", "duration", "money"]
    names = {each["name"] for each in metrics.values()}
    assert names == {"Gap", "Gap (duration)", "Gap (money)"}
    problems = Checker(Folders(book)).check().problems
    assert not [each for each in problems if each.id in {"unit-mismatch", "alias-clash"}]
