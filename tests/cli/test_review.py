"""`claimbook review`, driven by keys: what is shown, and the bytes that are written."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.text import Text

from claimbook.cli import main
from claimbook.cli.find_book import find_book
from claimbook.cli.review import review_files

ARTICLE = "data/articles/ferries.yml"
FILES = {
    "data/book.yml": "title: Ferries\n",
    "data/entities.yml": (
        "ferry-line:\n  name: Ferry Line\n  kind: company  # decide: what sort of thing it is\n\n"
        "harbour-board:\n  name: The Harbour Board\n  kind: organization\n"
    ),
    "data/metrics.yml": (
        "ships:\n  name: Ships owned\n  definition: Ships that a line owns.\n"
        "  dimension: count\n  measure: stock\n"
    ),
    "data/outlets.yml": "harbour-news:\n  name: Harbour News\n",
    ARTICLE: (
        "headline: Ferries\noutlet: harbour-news\npublished: 2025-05-14\ntext: ferries.txt\n"
        "draft: true\n\nclaims:\n\n"
        "  - id: ferries-ships   # my own remark\n"
        "    says: It has 3 ships.\n"
        "    quote: has 3 ships\n"
        "    about: ferry-line  # decide: or harbour-board\n"
        "    metric:  # decide: what is measured\n"
        "    amount: 3 ships\n"
        "    # decide period: 2025 or 2025-Q2\n"
        "    kind: fact\n\n"
        "  - id: ferries-plan\n"
        "    says:\n"
        "    quote: will buy 2 ships\n"
        "    about: ferry-line\n"
        "    metric: ships\n"
        "    amount: 2 ships\n"
        "    kind: fact  # decide: or plan\n"
    ),
    "seeds/ferries.txt": "Ferries\n\nFerry Line has 3 ships in all. It will buy 2 ships soon.\n",
}


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book with a draft, which is the current folder."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Typist:
    """A screen that keeps what is shown, and types what it was given: a line where one is asked."""

    def __init__(self, *typed: str) -> None:
        self.typed = list(typed)
        self.shown: list[Text] = []
        self.offered: list[str] = []

    def show(self, lines: Iterable[Text]) -> None:
        """Keep the lines."""
        self.shown += lines

    def read_key(self) -> str:
        """The next of what is typed; the end of the input when there is no more."""
        if not self.typed:
            raise EOFError
        return self.typed.pop(0)

    def read_line(self, asked: str, old: str) -> str:
        """The next of what is typed."""
        self.offered.append(f"{asked}{old}")
        return self.read_key()

    @property
    def said(self) -> str:
        """All that was shown."""
        return "\n".join(line.plain for line in self.shown)


def review(book: Path, *typed: str, article: str = "") -> Typist:
    """Review with these keys."""
    typist = Typist(*typed)
    path = book / article if article else None
    assert review_files(find_book(book), path, typist) == 0
    return typist


def change(text: str, *changes: tuple[str, str]) -> str:
    """The text as an editor would have changed it."""
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def test_every_decision_writes_what_a_person_would(book: Path) -> None:
    """Accept, choose by number, edit, leave out; the records first, and no other byte."""
    plan = "It will buy two ships."
    typist = review(book, "a", "1", "e", "ships", "x", "e", plan, "1")
    assert (book / "data/entities.yml").read_text() == change(
        FILES["data/entities.yml"], ("company  # decide: what sort of thing it is", "company")
    )
    assert (book / ARTICLE).read_text() == change(
        FILES[ARTICLE],
        ("ferry-line  # decide: or harbour-board", "harbour-board"),
        ("metric:  # decide: what is measured", "metric: ships"),
        ("    # decide period: 2025 or 2025-Q2\n", ""),
        ("says:\n", f"says: {plan}\n"),
        ("fact  # decide: or plan", "plan"),
    )
    assert typist.offered == ["metric: ", "says: "]
    assert f"5 decisions written to {ARTICLE}, 0 left." in typist.said
    assert "take `draft: true` away" in typist.said


def test_the_words_of_the_article_are_shown_with_the_quote_marked(book: Path) -> None:
    """And the amount within it underlined."""
    typist = review(book, article=ARTICLE)
    (shown,) = [line for line in typist.shown if "in all" in line.plain]
    assert shown.plain == "Ferry Line has 3 ships in all. It will buy 2 ships soon."
    styled = {shown.plain[s.start : s.end]: str(s.style) for s in shown.spans}
    assert styled["has 3 ships"] == "bold green"
    assert styled["3 ships"] == "underline"


def test_skip_goes_to_the_next_mark_and_next_to_the_next_claim(book: Path) -> None:
    """What is passed over stays as it is."""
    before = (book / ARTICLE).read_bytes()
    typist = review(book, "s", "n", "s", "s", article=ARTICLE)
    assert (book / ARTICLE).read_bytes() == before
    asked = [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]
    assert asked == ["about", "metric", "says", "kind"]
    assert f"0 decisions written to {ARTICLE}, 5 left." in typist.said


def test_a_decision_that_was_made_stays_where_one_stops(book: Path) -> None:
    """And the next review goes on behind it."""
    review(book, "1", "q", article=ARTICLE)
    assert "about: harbour-board\n" in (book / ARTICLE).read_text()
    typist = review(book, "q", article=ARTICLE)
    asked = [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]
    assert asked == ["metric"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["s", "e", "boats"], "metrics.yml has no “boats”"),
        (["s", "s", "e", "someday"], "someday"),
        (["s", "e", "{a: b}, c"], "YAML cannot read"),
        (["s", "s", "s", "s", "e", "rumour"], "“rumour” is no kind; it is one of fact"),
        (["s", "e", " "], "nothing was typed"),
    ],
)
def test_what_cannot_be_a_value_is_told_and_asked_again(
    keys: list[str], words: str, book: Path
) -> None:
    """Nothing is written."""
    before = (book / ARTICLE).read_bytes()
    typist = review(book, *keys, article=ARTICLE)
    assert words in typist.said
    assert (book / ARTICLE).read_bytes() == before


def test_a_name_is_written_as_its_id_and_a_slip_offers_what_was_meant(book: Path) -> None:
    """By the key of its number."""
    review(book, "e", "the harbour board", "e", "shipps", "1", "q", article=ARTICLE)
    text = (book / ARTICLE).read_text()
    assert "about: harbour-board\n" in text
    assert "metric: ships\n    amount: 3 ships" in text


def test_a_record_that_is_added_meanwhile_can_be_chosen(book: Path) -> None:
    """Its file is read when it is asked for."""
    typist = Typist("s", "e", "boats")
    boats = "boats:\n  name: Boats\n  definition: Boats.\n  dimension: count\n  measure: stock\n"
    read_line = typist.read_line

    def add(asked: str, old: str) -> str:
        with (book / "data/metrics.yml").open("a") as file:
            file.write(f"\n{boats}")
        return read_line(asked, old)

    typist.read_line = add  # type: ignore[method-assign]
    review_files(find_book(book), book / ARTICLE, typist)
    assert "metric: boats\n" in (book / ARTICLE).read_text()


def test_a_file_that_somebody_saves_meanwhile_is_read_again(book: Path) -> None:
    """Their change stays, and so does the decision that is made then."""
    typist = Typist("1", "1", "q")
    read_key = typist.read_key

    def save() -> str:
        if len(typist.typed) == 3:
            text = (book / ARTICLE).read_text()
            (book / ARTICLE).write_text(text.replace("headline: Ferries", "# new\nheadline: F"))
        return read_key()

    typist.read_key = save  # type: ignore[method-assign]
    review_files(find_book(book), book / ARTICLE, typist)
    assert "saved the file meanwhile" in typist.said
    assert (book / ARTICLE).read_text().startswith("# new\nheadline: F\n")
    assert "about: harbour-board\n" in (book / ARTICLE).read_text()


def test_a_book_without_marks_has_nothing_to_decide(book: Path) -> None:
    """Which is said."""
    for name in (ARTICLE, "data/entities.yml"):
        (book / name).unlink()
    assert review(book).said == "Nothing is left to decide."


def test_words_that_a_terminal_would_obey_are_not_shown(book: Path) -> None:
    """Neither those of a claim file nor those of a text."""
    seed = book / "seeds/ferries.txt"
    seed.write_text(seed.read_text().replace("in all", "in\x1b[2J all"), encoding="utf-8")
    assert "\x1b" not in review(book, article=ARTICLE).said


def test_without_a_terminal_it_says_what_to_do_instead(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and nothing written."""
    before = (book / ARTICLE).read_bytes()
    assert main(["review"]) == 2
    assert "asks at a terminal" in capsys.readouterr().err
    assert (book / ARTICLE).read_bytes() == before


def test_it_works_at_a_real_terminal_and_git_takes_it_back(book: Path) -> None:
    """With the old value to edit, and Ctrl-C to stop."""
    git = ["git", "-C", str(book), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "a draft"], check=True)
    said = type_at_terminal(
        book,
        ("1", "▸ metric"),
        ("e", "metric: "),
        ("ships\r", "▸ period"),
        ("\x03", "decisions written"),
    )
    assert "2 decisions written" in said
    assert (book / ARTICLE).read_text() == change(
        FILES[ARTICLE],
        ("ferry-line  # decide: or harbour-board", "harbour-board"),
        ("metric:  # decide: what is measured", "metric: ships"),
    )
    subprocess.run([*git, "checkout", "-q", ARTICLE], check=True)
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


def type_at_terminal(book: Path, *typed: tuple[str, str]) -> str:
    """What the command prints; keys are pressed until the words that follow them are shown.

    What is typed while a terminal changes its mode is lost, as people know.
    """
    main_end, other_end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "claimbook", "review", ARTICLE],
        cwd=book,
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        start_new_session=True,
    )
    os.close(other_end)
    try:
        said = wait_for(main_end, "quit", 30)
        for keys, words in typed:
            for _ in range(5):
                os.write(main_end, keys.encode())
                said += (heard := wait_for(main_end, words, 4))
                if words in heard:
                    break
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()
        os.close(main_end)
    return said


def wait_for(terminal: int, words: str, seconds: float) -> str:
    """What is printed until these words are there, or until the time is over."""
    said = b""
    until = time.monotonic() + seconds
    while words.encode() not in said and time.monotonic() < until:
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            said += os.read(terminal, 65_536)
        except OSError:
            break
    return said.decode("utf-8", "replace")
