"""`claimbook review`, driven by keys: what is shown, and the bytes that are written."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.text import Text

from claimbook.cli import main
from claimbook.cli.find_book import UNFINISHED, find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.passages import QUOTED
from claimbook.cli.reviewing.screen import ESCAPE, SteppedBackError

PATIENCE = 60
"""Seconds to wait for what takes a moment on a machine that is not busy."""
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
        self.lines_typed = 0

    def turn_page(self) -> None:
        """Keep all pages."""

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether there is room on a page: always, since pages here never end."""
        return bool(lines)

    def show(self, lines: Iterable[Text]) -> None:
        """Keep the lines."""
        self.shown += lines

    def read_key(self) -> str:
        """Return the next of what is typed; the end of the input when there is no more."""
        if not self.typed:
            raise EOFError
        return self.typed.pop(0)

    def read_line(self, asked: str, old: str, *, again: bool = False) -> str:
        """Return the next of what is typed; Escape goes back."""
        self.again = again
        self.offered.append(f"{asked}{old}")
        if (typed := self.read_key()) == ESCAPE:
            raise SteppedBackError
        self.lines_typed += 1
        return typed

    def read_clock(self) -> float:
        """Always the same moment."""
        return 0.0

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
    """Return the text as an editor would have changed it."""
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def test_every_decision_writes_what_a_person_would(book: Path) -> None:
    """Accept, choose by number, edit, leave out; a record once a claim needs it; no other byte."""
    plan = "It will buy two ships."
    typist = review(book, "1", "x", "e", "ships", "1", "e", plan, "a")
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
    assert "6 decisions written, 0 left." in typist.said


def test_the_words_of_the_article_are_shown_with_the_quote_marked(book: Path) -> None:
    """And the amount within it underlined."""
    typist = review(book, article=ARTICLE)
    shown = [line for line in typist.shown if "in all" in line.plain][-1]
    assert shown.plain == "Ferry Line has 3 ships in all. It will buy 2 ships soon."
    styled = {shown.plain[s.start : s.end]: str(s.style) for s in shown.spans}
    assert styled["has 3 ships"] == QUOTED
    assert styled["3 ships"] == "underline"


def test_skip_goes_to_the_next_mark_and_next_to_the_next_claim(book: Path) -> None:
    """What is passed over stays as it is."""
    before = (book / ARTICLE).read_bytes()
    typist = review(book, "s", "n", "s", "s", article=ARTICLE)
    assert (book / ARTICLE).read_bytes() == before
    asked = [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]
    assert asked == ["about", "period", "kind", "says"]
    assert "0 decisions written, 6 left." in typist.said
    assert "ferries.yml is still a draft" in typist.said
    assert f"To continue: claimbook review {ARTICLE}" in typist.said


def test_a_key_that_does_nothing_is_answered(book: Path) -> None:
    """And Enter where nothing stands that it could accept."""
    before = (book / ARTICLE).read_bytes()
    typist = review(book, "s", "s", "\r", "§", "q", article=ARTICLE)
    refused = "`metric` has no value to accept yet: a number chooses one, e types it"
    assert typist.said.count(refused) == 1
    assert typist.said.count("That key does nothing here") == 1
    assert (book / ARTICLE).read_bytes() == before


def test_a_decision_that_was_made_stays_where_one_stops(book: Path) -> None:
    """And the next review goes on behind it."""
    review(book, "1", "q", article=ARTICLE)
    assert "about: harbour-board\n" in (book / ARTICLE).read_text()
    typist = review(book, "q", article=ARTICLE)
    asked = [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]
    assert asked == ["period"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["s", "s", "e", "boats"], "metrics.yml has no “boats”"),
        (["s", "e", "someday"], "someday"),
        (["s", "e", "{a: b}, c"], "“{a: b}, c” is not a period"),
        (["n", "e", "rumour"], "“rumour” is not a valid kind; it must be one of fact"),
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
    review(book, "e", "the harbour board", "s", "e", "shipps", "1", "q", article=ARTICLE)
    text = (book / ARTICLE).read_text()
    assert "about: harbour-board\n" in text
    assert "metric: ships\n    amount: 3 ships" in text


def test_a_record_that_is_added_meanwhile_can_be_chosen(book: Path) -> None:
    """Its file is read when it is asked for."""
    typist = Typist("s", "s", "e", "boats")
    boats = "boats:\n  name: Boats\n  definition: Boats.\n  dimension: count\n  measure: stock\n"
    read_line = typist.read_line

    def add(asked: str, old: str, *, again: bool = False) -> str:
        with (book / "data/metrics.yml").open("a") as file:
            file.write(f"\n{boats}")
        return read_line(asked, old, again=again)

    typist.read_line = add  # type: ignore[method-assign]
    review_files(find_book(book), book / ARTICLE, typist)
    assert "metric: boats\n" in (book / ARTICLE).read_text()


def test_the_last_decision_is_taken_back(book: Path) -> None:
    """Byte for byte, across files, and so is what was skipped; then it is asked for again."""
    typist = review(book, "1", "x", "e", "ships", "s", *"uuuuu", "q")
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]
    assert (book / "data/entities.yml").read_text() == FILES["data/entities.yml"]
    asked = [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]
    assert asked == "about period metric kind says kind metric period about about".split()
    assert "nothing was decided yet" in typist.said
    assert "0 decisions written" in typist.said


def test_what_somebody_saved_since_is_not_taken_back(book: Path) -> None:
    """Which is said."""
    typist = Typist("1", "u", "q")
    read_key = typist.read_key

    def save() -> str:
        if len(typist.typed) == 2:
            with (book / ARTICLE).open("a") as file:
                file.write("# mine\n")
        return read_key()

    typist.read_key = save  # type: ignore[method-assign]
    review_files(find_book(book), book / ARTICLE, typist)
    assert "about: harbour-board\n" in (book / ARTICLE).read_text()
    assert "the file has been saved since" in typist.said


def test_a_record_is_added_from_within(book: Path) -> None:
    """By its id and +; its fields are proposed, and what a changed one may be is looked at."""
    record = ["2", "Boats that a line owns.", "4", "stok", "stock", ""]
    typist = review(book, "s", "s", "e", *["boats", "+", *record], "q", article=ARTICLE)
    assert (book / "data/metrics.yml").read_text() == FILES["data/metrics.yml"] + (
        "\nboats:\n  name: Boats\n  definition: Boats that a line owns.\n"
        "  dimension: count\n  measure: stock\n"
    )
    assert "metric: boats\n" in (book / ARTICLE).read_text()
    assert "“stok” is not a valid measure" in typist.said
    assert " 1 name        Boats\n 2 definition  The number of boats.\n" in typist.said


def test_a_record_is_added_by_its_name(book: Path) -> None:
    """Its id is made of the name; what the amount measures is proposed as the dimension."""
    text = FILES[ARTICLE].replace("3 ships", "€3 million")
    (book / ARTICLE).write_text(text)
    (book / "seeds/ferries.txt").write_text("Ferry Line has €3 million. It will buy 2 ships soon.")
    record = ["definition", "What the depot costs.", ""]
    typist = review(book, "s", "s", "e", "Cost of the Depot", "+", *record, "q", article=ARTICLE)
    assert "+ add cost-of-the-depot to metrics.yml" in typist.said
    assert " 1 name        Cost of the Depot\n" in typist.said
    assert " 3 dimension   money  amounts in a currency: 9 million euros\n" in typist.said
    assert " 4 measure     flow  added up over the year" in typist.said
    assert (
        "\ncost-of-the-depot:\n  name: Cost of the Depot\n"
        in (book / "data/metrics.yml").read_text()
    )
    assert "metric: cost-of-the-depot\n" in (book / ARTICLE).read_text()
    assert "data/metrics.yml has the new entry `cost-of-the-depot`" in typist.said


def test_an_empty_field_of_a_new_record_is_asked_again(book: Path) -> None:
    """What was typed before it is kept."""
    record = ["2", "", "Boats that a line owns.", "3", "", "count", "4", "", "stock", ""]
    typist = review(book, "s", "s", "e", *["boats", "+", *record], "q", article=ARTICLE)
    assert (book / "data/metrics.yml").read_text() == FILES["data/metrics.yml"] + (
        "\nboats:\n  name: Boats\n  definition: Boats that a line owns.\n"
        "  dimension: count\n  measure: stock\n"
    )
    assert "a new entry needs its dimension" in typist.said


def test_a_record_that_was_added_is_taken_back_with_its_claim(book: Path) -> None:
    """Both files are as they were; without a name nothing was added at all."""
    record = [""]
    review(
        book,
        "s",
        "s",
        "e",
        *["boats", "+", *record],
        "u",
        "e",
        *["boats", "+", "1", ""],
        article=ARTICLE,
    )
    assert (book / "data/metrics.yml").read_text() == FILES["data/metrics.yml"]
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


def test_another_field_of_the_claim_can_be_changed(book: Path) -> None:
    """The mark that is asked for stays, and so do remarks of other lines."""
    review(book, "f", "says", "The line has 3 ships.", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == change(
        FILES[ARTICLE], ("It has 3 ships.", "The line has 3 ships.")
    )


def test_what_is_typed_for_a_list_is_written_as_one(book: Path) -> None:
    """Its items are apart by commas, but for the comma of a number."""
    review(book, "f", "mentions", "1,200 berths, 3 piers", "q", article=ARTICLE)
    assert "    mentions: ['1,200 berths', 3 piers]\n" in (book / ARTICLE).read_text()


def test_another_field_is_taken_out_by_emptying_it(book: Path) -> None:
    """Only one that the claim can do without; nothing is typed ahead where a field is asked for."""
    text = FILES[ARTICLE].replace("    kind: fact\n", "    kind: fact\n    note: mine\n")
    (book / ARTICLE).write_text(text)
    typist = review(book, "f", "note", "", "f", "says", "", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]
    assert "nothing was typed" in typist.said
    assert typist.offered[:2] == ["which field: ", "note: mine"]


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("says", "It has 4 ships.", "the claim does not have “4 ships”"),
        ("amount", "4 ships", "the quote does not have “4 ships”; it has “3 ships”"),
        ("quote", "has 4 ships", "the article does not have these words"),
        ("quote", "ships", "these words are in several places"),
        ("colour", "red", "this claim has no field “colour” on one line"),
    ],
)
def test_what_the_article_does_not_bear_out_is_refused_at_once(
    field: str, typed: str, words: str, book: Path
) -> None:
    """In the words of the check, and nothing is written."""
    text = FILES[ARTICLE].replace("# decide period: 2025 or 2025-Q2", "period: 2025")
    (book / ARTICLE).write_text(text)
    typist = review(book, "f", field, typed, article=ARTICLE)
    assert words in typist.said
    assert (book / ARTICLE).read_text() == text


@pytest.mark.parametrize(
    ("metric", "typed", "refused"),
    [
        ("name: Net profit", "€3.2 million", True),
        ("name: What is left\n  aliases: [Profit]", "€3.2 million", True),
        ("name: Net profit", "loss of €3.2 million", False),
        ("name: Net profit", "-€3.2 million", False),
        ("name: Losses", "€3.2 million", False),
        ("name: Losses", "loss of €3.2 million", False),
    ],
)
def test_an_amount_is_read_as_its_metric_counts_losses(
    metric: str, typed: str, refused: bool, book: Path
) -> None:
    """A loss is not a profit of that size: that is said at once, with what the quote has."""
    (book / "data/metrics.yml").write_text(
        f"balance:\n  {metric}\n  definition: It.\n  dimension: money\n  measure: flow\n"
    )
    (book / "seeds/ferries.txt").write_text("Ferries\n\nFerry Line made a loss of €3.2 million.\n")
    text = FILES[ARTICLE].partition("  - id: ferries-plan")[0]
    text = change(
        text,
        ("It has 3 ships", "It is so"),
        ("has 3 ships", "made a loss of €3.2 million"),
        ("metric:  # decide: what is measured", "metric: balance"),
        ("amount: 3 ships", "amount:  # decide: how much"),
    )
    (book / ARTICLE).write_text(text)
    typist = review(book, "f", "amount", typed, "q", article=ARTICLE)
    words = "the quote does not have “€3.2 million”; it has “loss of €3.2 million”"
    assert (words in typist.said) is refused
    assert (f"amount: {typed}" in (book / ARTICLE).read_text()) is not refused


def test_a_common_metric_is_added_with_all_its_fields(book: Path) -> None:
    """One key is enough, since the program knows what it is."""
    review(book, "s", "s", "e", "deaths", "+", "q", article=ARTICLE)
    text = (book / "data/metrics.yml").read_text()
    assert "\ndeaths:\n  name: " in text
    assert "  measure: running\n" in text
    assert "metric: deaths\n" in (book / ARTICLE).read_text()


def test_a_claim_is_dropped_and_taken_back(book: Path) -> None:
    """By one key, with all its decisions; no other claim changes, and the next page names it."""
    dropped = FILES[ARTICLE][: FILES[ARTICLE].index("\n  - id: ferries-plan")]
    typist = review(book, "n", "d", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == dropped
    assert "Dropped ferries-plan; u brings it back." in typist.said
    assert "2 decisions written, 4 left." in typist.said
    (book / ARTICLE).write_text(FILES[ARTICLE])
    review(book, "d", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


def test_the_only_claim_is_not_dropped(book: Path) -> None:
    """An article without claims is none."""
    typist = review(book, "d", "d", "q", article=ARTICLE)
    assert "ferries-plan" in (book / ARTICLE).read_text()
    assert "take it out by hand" in typist.said


def test_the_usual_bases_of_a_change_are_offered(book: Path) -> None:
    """Behind what the mark says."""
    text = FILES[ARTICLE].replace("# decide period: 2025 or 2025-Q2", "# decide change: from when")
    (book / ARTICLE).write_text(text)
    review(book, "s", "3", "q", article=ARTICLE)
    assert "    change: on the day\n" in (book / ARTICLE).read_text()


def test_what_the_defaults_give_is_shown(book: Path) -> None:
    """So that nobody takes the field for missing."""
    text = FILES[ARTICLE].replace("claims:\n", "defaults: {speaker: harbour-board}\nclaims:\n")
    (book / ARTICLE).write_text(text)
    said = review(book, article=ARTICLE).said
    assert "B speaker  The Harbour Board  from the defaults" in said


@pytest.mark.parametrize(("keys", "words"), [("ssa", "to accept yet"), ("x", "cannot be left")])
def test_a_key_that_does_nothing_says_why(keys: str, words: str, book: Path) -> None:
    """Nothing is written."""
    typist = review(book, *keys, article=ARTICLE)
    assert words in typist.said
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


def test_help_says_what_each_key_does(book: Path) -> None:
    """Then the decision is shown again."""
    typist = review(book, "?", " ", article=ARTICLE)
    assert "undoes the last decision" in typist.said
    assert typist.said.count("▸ about") == 2


def test_an_article_brings_its_own_records_and_no_others(book: Path) -> None:
    """Those that its claims name."""
    path = book / "data/entities.yml"
    path.write_text(path.read_text().replace("organization", "organization  # decide: or law"))
    path.write_text(path.read_text() + "\npier:\n  name: Pier\n  kind: place  # decide: or thing\n")
    typist = Typist(*["s"] * 20)
    review_files(find_book(book), book / ARTICLE, typist)
    asked = [
        line.plain.split()[0] for line in typist.shown if "  entities.yml, line " in line.plain
    ]
    assert asked == ["ferry-line", "harbour-board"]


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
    assert "saved in the meantime" in typist.said
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


def test_it_says_what_it_does_before_it_imports_what_takes_long() -> None:
    """An empty screen for seconds looks as if it had stopped."""
    code = "import sys, claimbook.cli.review; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "claimbook.cli.review" in loaded
    assert not {"claimbook.cli.reviewer", "claimbook.study", "claimbook.extract"} & {*loaded}


def test_ctrl_c_in_the_middle_of_a_write_leaves_a_whole_decision(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even right after it was decided that it is written; nothing else is left in the folder."""
    replace = Path.replace

    def interrupt(self: Path, target: Path) -> Path:
        moved = replace(self, target)
        if target.name == UNFINISHED:
            raise KeyboardInterrupt
        return moved

    before = sorted(path.name for path in book.rglob("*"))
    monkeypatch.setattr(Path, "replace", interrupt)
    review(book, "1", article=ARTICLE)
    assert "about: harbour-board\n" in (book / ARTICLE).read_text()
    assert sorted(path.name for path in book.rglob("*")) == before


def test_it_works_at_a_real_terminal_and_git_takes_it_back(book: Path) -> None:
    """A letter replaces the old value, and Ctrl-C stops."""
    git = ["git", "-C", str(book), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "a draft"], check=True)
    said = type_at_terminal(
        book,
        ("s", "▸ period"),
        ("u", "▸ about"),
        ("1", "▸ period"),
        ("s", "▸ metric"),
        ("e", "metric: "),
        ("ships", "ships"),
        ("\r", "▸ kind"),
        ("f", "which field: "),
        ("kind", "kind"),
        ("\r", "fact"),
        ("plan", "plan"),
        ("\r", "▸ says"),
        ("f", "which field: "),
        ("says", "says"),
        ("\r", "says: "),
        ("\x1b[D", "says: "),
        ("\x1b", "nothing was changed"),
        ("\x03", "decisions written"),
    )
    assert said.startswith("Reading the book and checking its drafts …")
    assert "3 decisions written" in said
    assert (book / ARTICLE).read_text() == change(
        FILES[ARTICLE],
        ("ferry-line  # decide: or harbour-board", "harbour-board"),
        ("metric:  # decide: what is measured", "metric: ships"),
        ("fact  # decide: or plan", "plan"),
    )
    subprocess.run([*git, "checkout", "-q", ARTICLE], check=True)
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


def type_at_terminal(book: Path, *typed: tuple[str, str]) -> str:
    """Return what the command prints; after the keys it has to show the words that follow them.

    A question (`▸`) has to be shown to its last word, since keys typed before that do not count.
    """
    main_end, other_end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "claimbook", "review", ARTICLE],
        cwd=book,
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(other_end)
    try:
        said = wait_for(main_end, "quit")
        for keys, words in typed:
            wait_until_read(main_end)
            os.write(main_end, keys.encode())
            said += wait_for(main_end, f"{words}.* quit" if "▸" in words else words)
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
        os.close(main_end)
    return said


def wait_until_read(terminal: int) -> None:
    """Wait until a program reads single keys; those that were typed before do not count."""
    until = time.monotonic() + PATIENCE
    while termios.tcgetattr(terminal)[3] & termios.ICANON and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(0.1)  # in which it drops what was typed before


def wait_for(terminal: int, pattern: str) -> str:
    """Return what is printed until this pattern appears, without colors; fail if it does not."""
    said = b""
    until = time.monotonic() + PATIENCE
    while not re.search(pattern, read_plain(said), re.DOTALL):
        assert time.monotonic() < until, f"“{pattern}” has not been shown: {read_plain(said)}"
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            said += os.read(terminal, 65_536)
        except OSError:
            break
    return read_plain(said)


def read_plain(said: bytes) -> str:
    """Return what was printed, without what only a terminal sees."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", said.decode("utf-8", "replace"))
