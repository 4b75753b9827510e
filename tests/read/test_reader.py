"""Reading a whole book: what is kept, what is refused, and in what order."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
from tests.books import FILES, write_book

from claimbook.folders import Folders
from claimbook.read import Reader, read_book

SECOND = "headline: Example keeps its plan\noutlet: daily-example\npublished: {}\n"
CLAIM = "  - id: {}\n    says: It.\n    quote: it\n    about: example\n    kind: fact\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_book(tmp_path, [])
    return tmp_path


def write(root: Path, path: str, text: str | bytes) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())


def ids(root: Path) -> list[str]:
    return [problem.id for problem in read_book(root).problems]


def test_a_mark_is_of_the_claim_that_it_is_in(root: Path) -> None:
    """Whatever comes before it: an empty line, or a list whose entries have lines of their own."""
    said = "    also_at:\n      - one\n\n    # decide speaker: who\n    # decide period: which\n"
    claims = CLAIM.format("first") + said + CLAIM.format("second")
    text = SECOND.format("2025-02-01") + "claims:\n" + claims + "    # decide change: since when\n"
    write(root, "data/articles/second-report.yml", text)
    book = read_book(root).book
    assert book is not None
    assert {name: set(each.origin.left_open) for name, each in book.claims.items()} == {
        "example-plan": set(),
        "first": {"speaker", "period"},
        "second": {"change"},
    }


def test_a_sound_book_is_read_whole(root: Path) -> None:
    """Records, text and places, and no problem."""
    reading = read_book(root)
    assert reading.problems == ()
    assert reading.book is not None
    claim = reading.book.claims["example-plan"]
    assert claim.amount is not None
    assert claim.amount.unit == "USD"
    assert claim.origin.at("amount").line == 12
    assert claim.origin.at("amount").frame == "    amount: 20 million dollars"
    assert reading.book.texts["example"] == FILES["seeds/example.txt"]
    assert set(reading.sources) == {path for path in FILES if path.startswith("data/")}


def test_articles_are_newest_first_then_by_slug(root: Path) -> None:
    """Clock times count with their time zones."""
    write(root, "data/articles/c.yml", SECOND.format("2025-02-15T10:00+02:00"))
    write(root, "data/articles/b.yml", SECOND.format("2025-02-15T09:00Z"))
    write(root, "data/articles/a.yml", SECOND.format("2025-01-15"))
    book = read_book(root).book
    assert book is not None
    assert [article.slug for article in book.articles] == ["b", "c", "a", "example"]


def test_places_are_right_after_an_entry_was_left_out(root: Path) -> None:
    """A claim behind one that could not be read keeps its own line."""
    claims = CLAIM.format("one").replace("fact", "fiction") + CLAIM.format("two")
    write(root, "data/articles/second.yml", SECOND.format("2025-02-15") + "claims:\n" + claims)
    reading = read_book(root)
    assert reading.book is not None
    assert reading.book.claims["two"].origin.at("id").line == 10
    assert reading.book.unread == {"one"}


def test_a_wrong_optional_field_costs_only_itself(root: Path) -> None:
    """The claim stays, without its amount."""
    article = FILES["data/articles/example.yml"].replace("20 million dollars\n", "much\n")
    write(root, "data/articles/example.yml", article)
    reading = read_book(root)
    assert reading.book is not None
    assert reading.book.claims["example-plan"].amount is None
    assert reading.book.unread == frozenset()


def test_ids_of_a_file_that_is_no_yaml_count_as_known(root: Path) -> None:
    """So one mistake gives one problem, however many claims refer to them."""
    write(root, "data/entities.yml", FILES["data/entities.yml"] + "broken\n")
    write(root, "data/articles/second.yml", "claims:\n" + CLAIM.format("one") + "x: [\n")
    reading = read_book(root)
    assert reading.book is not None
    assert {"example", "one", "second"} <= reading.book.unread
    assert len(reading.problems) == 2


def test_without_book_yml_there_is_no_book(root: Path) -> None:
    """The problems of other files are still found."""
    (root / "data/book.yml").unlink()
    write(root, "data/topics.yml", "x: [\n")
    reading = read_book(root)
    assert reading.book is None
    assert [problem.id for problem in reading.problems] == ["book-not-found", "invalid-yaml"]


def test_files_of_vocabulary_may_be_missing_or_empty(root: Path) -> None:
    """They count as empty."""
    (root / "data/topics.yml").unlink()
    write(root, "data/metrics.yml", "# none yet\n")
    write(root, "data/derived.yml", "")
    reading = read_book(root)
    assert reading.problems == ()
    assert reading.book is not None
    assert reading.book.metrics == {}
    assert reading.book.derived == ()


def test_amounts_are_read_with_the_outlets_dollar(root: Path) -> None:
    """A bare $ is the outlet's, and a change of the outlet reads the article anew."""
    article = FILES["data/articles/example.yml"].replace("20 million dollars\n", "$20 million\n")
    write(root, "data/articles/example.yml", article)
    reader = Reader(Folders(root))
    first = reader.read().book
    write(root, "data/outlets.yml", FILES["data/outlets.yml"] + "  dollar: AUD\n")
    second = reader.read().book
    assert first is not None
    assert second is not None
    units = [book.claims["example-plan"].amount for book in (first, second)]
    assert [amount.unit for amount in units if amount] == ["USD", "AUD"]


def test_only_what_changed_is_read_anew(root: Path) -> None:
    """Records of a file that is the same are the same objects."""
    write(root, "data/articles/second.yml", SECOND.format("2025-02-15"))
    reader = Reader(Folders(root))
    before = {article.slug: article for article in reader.read().book.articles}  # type: ignore[union-attr]
    write(root, "data/articles/second.yml", SECOND.format("2025-02-16"))
    after = {article.slug: article for article in reader.read().book.articles}  # type: ignore[union-attr]
    assert after["example"] is before["example"]
    assert after["second"].published == date(2025, 2, 16)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/articles/example.yml", "headline:", "headline: ["),
        ("data/articles/example.yml", "published:", "publishd:"),
        ("data/articles/example.yml", "    kind: plan\n", ""),
        ("data/articles/example.yml", "claims:", "claim:"),
        ("data/articles/example.yml", "- id: example-plan\n    says:", "- says:"),
        ("data/entities.yml", "kind: company", "kind: compny"),
        ("data/book.yml", "title:", "title: ["),
    ],
)
def test_what_a_fault_takes_away_stays_as_it_last_was(
    root: Path, path: str, old: str, new: str
) -> None:
    """Where that is asked for: the article, the claim, the entity; the problem is reported."""
    reader = Reader(Folders(root), keep_last=True)
    before = reader.read().book
    assert before is not None
    write(root, path, FILES[path].replace(old, new))
    for _ in range(2):
        reading = reader.read()
        assert [problem.at.path for problem in reading.problems] == [path]
        assert reading.book is not None
        assert reading.book.claims == before.claims
        assert reading.book.entities == before.entities
        assert reading.book.texts == before.texts
    (root / "data/articles/example.yml").unlink()
    gone = reader.read().book
    assert gone is not None
    assert gone.claims == {}


def test_a_claim_that_is_kept_keeps_its_place(root: Path) -> None:
    """And one that was deleted beside it is not kept."""
    head = SECOND.format("2025-02-15") + "claims:\n"
    one, two, three = (CLAIM.format(name) for name in ("one", "two", "three"))
    reader = Reader(Folders(root), keep_last=True)
    write(root, "data/articles/second.yml", head + one + two + three)
    reader.read()
    write(root, "data/articles/second.yml", head + one + two.replace("fact", "fiction") + three)
    book = reader.read().book
    assert book is not None
    assert [claim.id for claim in book.article["second"].claims] == ["one", "two", "three"]
    write(root, "data/articles/second.yml", head + one + two.replace("fact", "fiction"))
    book = reader.read().book
    assert book is not None
    assert [claim.id for claim in book.article["second"].claims] == ["one", "two"]


def test_a_file_that_is_gone_is_forgotten(root: Path) -> None:
    """And one that comes back is read."""
    reader = Reader(Folders(root))
    assert reader.read().book is not None
    (root / "data/book.yml").unlink()
    assert reader.read().book is None
    write(root, "data/book.yml", FILES["data/book.yml"])
    assert reader.read().book is not None


def test_a_text_is_read_with_line_feeds_and_checked_against_its_hash(root: Path) -> None:
    """The hash is that of the bytes; the text has LF only and no byte order mark."""
    data = "\ufeffOne.\r\nTwo.\rThree.\n".encode()
    write(root, "seeds/example.txt", data)
    line = f"sha256: {hashlib.sha256(data).hexdigest()}\n"
    write(root, "data/articles/example.yml", line + FILES["data/articles/example.yml"])
    reading = read_book(root)
    assert reading.problems == ()
    assert reading.book is not None
    assert reading.book.texts["example"] == "One.\nTwo.\nThree.\n"
    write(root, "seeds/example.txt", data + b"More.")
    changed = read_book(root)
    assert [problem.id for problem in changed.problems] == ["text-changed"]
    assert changed.book is not None
    assert changed.book.texts == {}


def test_a_text_that_two_articles_share_gives_one_problem(root: Path) -> None:
    """The fault is the text's."""
    write(root, "seeds/example.txt", b"caf\xe9\n")
    write(root, "data/articles/second.yml", SECOND.format("2025-02-15") + "text: example.txt\n")
    (problem,) = read_book(root).problems
    assert problem.id == "not-utf-8"
    assert (problem.at.path, problem.at.line, problem.at.column) == ("seeds/example.txt", 1, 4)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"title: caf\xe9\n", 1, 11),
        (b"a: 1\r\nb: \xff\n", 2, 4),
        (b"\xef\xbb\xbfa: \xe2\x80", 1, 4),
        ("title: x\n".encode("utf-16"), 1, 1),
    ],
)
def test_the_first_byte_that_is_no_utf_8_is_named(
    root: Path, data: bytes, line: int, column: int
) -> None:
    """By line and column, as editors count them."""
    write(root, "data/topics.yml", data)
    (problem,) = read_book(root).problems
    assert (problem.id, problem.at.line, problem.at.column) == ("not-utf-8", line, column)


@pytest.mark.parametrize("text", ["#" * 1_000_001, "a: [" + "x," * 100_001 + "]"])
def test_a_file_that_is_too_large_is_refused(root: Path, text: str) -> None:
    """By its bytes, and by its values."""
    write(root, "data/topics.yml", text)
    assert ids(root) == ["file-too-large"]


def test_a_file_gives_at_most_a_hundred_problems(root: Path) -> None:
    """A hostile one could give a hundred thousand."""
    write(root, "data/topics.yml", "".join(f"t{n}: &a{n} {{}}\n" for n in range(5_000)))
    assert len(ids(root)) == 100


@pytest.mark.parametrize("link", ["data/topics.yml", "data/articles/linked.yml", "data/book.yml"])
def test_a_symbolic_link_is_refused_and_not_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    """What it leads to may stand outside of the book."""
    outside = tmp_path_factory.mktemp("outside") / "secret.yml"
    outside.write_text("broken: [\n")
    (root / link).unlink(missing_ok=True)
    (root / link).symlink_to(outside)
    (problem,) = read_book(root).problems
    assert (problem.id, problem.at.path) == ("symbolic-link", link)


@pytest.mark.parametrize("folder", ["data", "data/articles", "seeds"])
def test_a_folder_that_is_a_symbolic_link_is_refused(
    root: Path, tmp_path_factory: pytest.TempPathFactory, folder: str
) -> None:
    """Nothing behind it is read."""
    outside = tmp_path_factory.mktemp("outside") / "folder"
    (root / folder).rename(outside)
    (root / folder).symlink_to(outside)
    reading = read_book(root)
    assert [problem.id for problem in reading.problems] == ["symbolic-link"]
    assert folder not in {path.rpartition("/")[0] for path in reading.sources}


def test_the_book_itself_may_be_reached_by_a_link(root: Path, tmp_path: Path) -> None:
    """Only links below the root are refused."""
    (tmp_path / "link").symlink_to(root)
    assert ids(tmp_path / "link") == []


def test_files_that_editors_leave_behind_are_left_alone(root: Path) -> None:
    """Names with a dot or a # at the start, or a ~ at the end."""
    for name in (".example.yml.swp", "example.yml~", "#example.yml#", ".DS_Store"):
        write(root, f"data/articles/{name}", "broken: [\n")
    assert ids(root) == []


def test_the_lock_of_emacs_is_no_symbolic_link_of_the_book(root: Path) -> None:
    """It leads nowhere: it says who has the file open."""
    for folder in ("data", "data/articles", "seeds"):
        (root / folder / ".#example.yml").symlink_to("editor@host.example.4711:1700000000")
    assert ids(root) == []


def test_defaults_reach_the_claims_that_say_nothing(tmp_path: Path) -> None:
    """The headline takes no speaker, a claim without an amount no metric, and `none` is nothing."""
    second = (
        "headline: What Example sells\n"
        "outlet: daily-example\n"
        "published: 2025-01-16\n"
        "defaults: {about: example, metric: investment, kind: plan, speaker: {name: A. Speaker}}\n"
        "claims:\n"
        "  - {id: head, says: It sells., quote: Example sells, where: headline}\n"
        "  - {id: sum, says: It is so., quote: 5 dollars, amount: 5 dollars}\n"
        "  - {id: own, says: It is so., quote: 5 dollars, amount: 5 dollars, speaker: none}\n"
    )
    write_book(tmp_path, [("data/articles/second.yml", False, second)])
    book = read_book(tmp_path).book
    assert book is not None
    head, sum_, own = (book.claims[claim] for claim in ("head", "sum", "own"))
    assert (head.about, head.kind, head.metric, head.speaker) == ("example", "plan", None, None)
    assert (sum_.metric, sum_.speaker and sum_.speaker.name) == ("investment", "A. Speaker")
    assert own.speaker is None
    assert "speaker" in sum_.defaulted
    assert sum_.origin.at("kind").line == 4


def test_a_pipe_a_folder_and_a_hidden_file_are_named(tmp_path: Path) -> None:
    """They would be left out without a word; what editors and systems hide is."""
    write_book(tmp_path, [])
    articles = tmp_path / "data" / "articles"
    os.mkfifo(tmp_path / "data" / "derived.yml")
    os.mkfifo(articles / "pipe.yml")
    (tmp_path / "data" / "topics.yml").unlink()
    (tmp_path / "data" / "topics.yml").mkdir()
    (articles / ".second.yml").write_text("headline: x\n")
    for name in ("._example.yml", ".example.yml.swp", "#example.yml#", "example.yml~", ".keep"):
        (articles / name).write_text("x")
    found = {problem.at.path: problem for problem in read_book(tmp_path).problems}
    assert {problem.id for problem in found.values()} == {"stray-file"}
    assert found.keys() == {
        "data/derived.yml",
        "data/topics.yml",
        "data/articles/pipe.yml",
        "data/articles/.second.yml",
    }
    assert "neither a file nor a folder" in found["data/derived.yml"].message
    assert found["data/articles/.second.yml"].help == "name it second.yml"


def test_a_file_that_would_be_saved_empty_is_read_empty(root: Path) -> None:
    """It counts as it would be, not as it is."""
    reading = Reader(Folders(root), unsaved={"data/topics.yml": b""}).read()
    assert reading.book is not None
    assert reading.book.topics == {}


def test_a_list_of_ids_is_one_problem(tmp_path: Path) -> None:
    """Only its hyphens are wrong, so nothing is said of fields without a value."""
    write_book(tmp_path, ())
    entities = tmp_path / "data" / "entities.yml"
    entities.write_text("- example:\n  name: Example\n  kind: company\n", encoding="utf-8")
    (problem,) = read_book(tmp_path).problems
    assert problem.at.path == "data/entities.yml"
    assert problem.help.startswith("remove the hyphens: each entry begins with its id")
