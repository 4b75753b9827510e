"""What a page of `claimbook review` has room for, and what an editor is told in time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.text import Text
from tests.cli.test_review import ARTICLE, FILES, Typist, book, change, review

from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files

__all__ = ["book"]
ROWS, COLUMNS = 24, 80
MARK = "metric:  # decide: what is measured"


class SmallScreen(Typist):
    """A terminal of 24 rows, which keeps the page that is shown last."""

    def turn_page(self) -> None:
        """Begin at the top."""
        self.shown.clear()

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether the lines fit, with two rows to spare."""
        return sum(max(1, -(-line.cell_len // COLUMNS)) for line in lines) <= ROWS - 2


@pytest.fixture
def long_list(book: Path) -> Path:
    """A book with a claim for which there are nine metrics, and five others that ask the same."""
    names = [f"sort-{letter}-of-ship" for letter in "abcdefghi"]
    records = "".join(
        f"{name}:\n  name: {name.title()}\n  definition: Ships of a sort.\n"
        "  dimension: count\n  measure: stock\n\n"
        for name in names
    )
    (book / "data/metrics.yml").write_text(FILES["data/metrics.yml"] + records)
    says = "says: " + "It has 3 ships, and they are as long as a street of the old town. " * 4
    text = change(FILES[ARTICLE], ("says: It has 3 ships.", says.strip()))
    head, claim, rest = text.partition("  - id: ferries-ships")[0], *_split(text)
    more = "".join(claim.replace("ferries-ships", f"ferries-ships-{n}") for n in range(2, 9))
    (book / ARTICLE).write_text(head + claim + more + rest)
    return book


def _split(text: str) -> tuple[str, str]:
    start, end = text.index("  - id: ferries-ships"), text.index("  - id: ferries-plan")
    return text[start:end], text[end:]


def test_a_long_list_leaves_the_quote_and_the_question_on_the_page(long_list: Path) -> None:
    """Of the values only as many are shown as there is room for, and no other is chosen."""
    screen = SmallScreen("s", "s", "s", "s", "9")
    assert review_files(find_book(long_list), long_list / ARTICLE, screen) == 0
    page = screen.said.split("\n── claim 1 of 9")[-1].split("\n")
    shown = SmallScreen("s", "s", "s", "s")
    review_files(find_book(long_list), long_list / ARTICLE, shown)
    assert MARK in (long_list / ARTICLE).read_text()
    assert "has 3 ships" in page[1]
    assert "▸ metric   (empty)" in page
    assert any(line.endswith("shows them") for line in shown.said.split("\n"))


def test_a_number_without_room_shows_all_values_before_it_chooses(long_list: Path) -> None:
    """The second time it is pressed; the other fields of the claim are left out for it."""
    keys = ["s"] * 4
    asked = SmallScreen(*keys)
    review_files(find_book(long_list), long_list / ARTICLE, asked)
    (way,) = (line for line in asked.said.split("\n") if line.endswith("shows them"))
    number = way.split()[-3]
    screen = SmallScreen(*keys, number)
    review_files(find_book(long_list), long_list / ARTICLE, screen)
    assert MARK in (long_list / ARTICLE).read_text()
    assert {line[:3] for line in screen.said.split("\n")} >= {f" {n} " for n in range(1, 10)}
    assert "has 3 ships" in screen.said
    review_files(find_book(long_list), long_list / ARTICLE, SmallScreen(*keys, number, number))
    assert "    metric: sort-" in (long_list / ARTICLE).read_text()


def test_what_one_key_decides_is_shown_with_it(long_list: Path) -> None:
    """Five others at once, of seven that ask the same."""
    typist = review(long_list, "s", "s", "1", "n", "n", "=", "q", article=ARTICLE)
    assert "for this and 5 others that ask the same" in typist.said
    assert (long_list / ARTICLE).read_text().count("about: harbour-board\n") == 1 + 6


def test_a_record_in_use_is_not_dropped_and_its_claims_are_named_at_once(book: Path) -> None:
    """Nobody is asked for a yes that changes nothing."""
    typist = review(book, "s", "s", "s", "d", "q", article=ARTICLE)
    assert "Dropped ferry-line" not in typist.said
    assert "data/articles/ferries.yml:" in typist.said
    assert (book / "data/entities.yml").read_text() == FILES["data/entities.yml"]


PROPOSED = "# Proposed for ferries: look whether each is right.\n\n"
TOLL = (
    "  name: Tolls\n  definition: Tolls that a line pays.\n"
    "  dimension: count\n  measure: stock  # decide: or flow\n"
)


def test_a_proposal_goes_with_its_last_claim_though_a_quote_has_its_word(book: Path) -> None:
    """A word of a sentence, a title or a comment is not the name of a record."""
    (book / "data/metrics.yml").write_text(f"{FILES['data/metrics.yml']}\n{PROPOSED}tolls:\n{TOLL}")
    (book / "data/book.yml").write_text("# All about tolls.\ntitle: Ferries and tolls\n")
    text = change(
        FILES[ARTICLE],
        (MARK, "metric: tolls  # decide: whether this is what is measured"),
        ("quote: will buy 2 ships", "quote: will buy 2 ships for tolls"),
        ("    says:\n", "    says: It pays tolls.\n"),
    )
    (book / ARTICLE).write_text(text)
    review(book, "s", "s", "M", "1", "q", article=ARTICLE)
    assert "metric: tolls" not in (book / ARTICLE).read_text()
    assert "tolls" not in (book / "data/metrics.yml").read_text()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("when that was", "when that was: "),
        ("a time", "a time: "),
        ("3 ships in all", "the article says “3 ships in all”; "),
    ],
)
def test_only_words_of_the_article_are_said_to_be_in_it(asked: str, told: str, book: Path) -> None:
    """The question of a mark is not a quotation."""
    text = FILES[ARTICLE].replace("decide period: 2025 or 2025-Q2", f"decide period: {asked}")
    (book / ARTICLE).write_text(text)
    said = review(book, "s", article=ARTICLE).said
    assert f"  {told}" in said
    assert ("the article says" in said) is told.startswith("the article")


def test_who_is_named_before_a_figure_may_be_its_speaker(book: Path) -> None:
    """Though the book does not know them; those whom it knows are offered by their ids."""
    (book / "seeds/ferries.txt").write_text(
        "Ferries\n\nThe Pier Users’ Club met in May. Ada Lind, of the Harbour Board, counted them: "
        "Ferry Line has 3 ships in all. It will buy 2 ships soon.\n\nBo Berg wept.\n"
    )
    said = review(book, "B", "q", article=ARTICLE).said
    offered = [said.index(each) for each in (" 1 Ada Lind, ", " 2 Pier Users’ Club, ")]
    assert offered == sorted(offered)
    assert "Bo Berg, " not in said
    assert "Harbour Board, in" not in said


DECIDED = (
    FILES[ARTICLE]
    .replace("ferry-line  # decide: or harbour-board", "ferry-line")
    .replace(MARK, "metric: ships")
    .replace("    # decide period: 2025 or 2025-Q2\n", "    period: 2025-05-14\n")
    .replace("It has 3 ships.", "Ferry Line bought its 3 ships last year.")
    .replace("    says:\n", "    says: Ferry Line will buy 2 ships.\n")
    .replace("fact  # decide: or plan", "plan")
)


@pytest.fixture
def decided(book: Path) -> Path:
    """A book with a draft in which nothing is left to decide."""
    (book / ARTICLE).write_text(DECIDED)
    entities = FILES["data/entities.yml"].replace("  # decide: what sort of thing it is", "")
    (book / "data/entities.yml").write_text(PROPOSED + entities)
    return book


def test_warnings_that_were_passed_over_are_told_before_publication(decided: Path) -> None:
    """Since the workflow that publishes stops at them, as `claimbook check --strict` does."""
    path = decided / ARTICLE
    path.write_text(path.read_text().replace("period: 2025-05-14", "period: 2021"))
    typist = review(decided, "s", "\r", "q", article=ARTICLE)
    page = typist.said.partition("Nothing is left to decide, but `claimbook check` warns:")[2]
    assert "1 warning is left, and a workflow that publishes stops at warnings:" in page
    assert "2021" in page


def test_a_problem_that_was_skipped_is_not_asked_about_again(decided: Path) -> None:
    """Whatever else is changed; it is once its own field is, and `u` goes back to it."""
    path = decided / ARTICLE
    path.write_text(path.read_text().replace("period: 2025-05-14", "period: 2021"))
    asked = "▸ period   2021  "
    change_kind = ("j", "1", "K", "estimate", "\r")
    said = review(decided, "s", "\r", *change_kind, "q", article=ARTICLE).said
    assert said.count(asked) == 1
    assert said.count("1 warning is left, and a workflow that publishes stops at warnings:") == 2
    assert "kind: estimate\n" in path.read_text()
    assert review(decided, "s", "\r", "u", "q", article=ARTICLE).said.count(asked) == 2
    change_period = ("j", "1", "P", "2022", "\r")
    said = review(decided, "s", "\r", *change_period, "q", article=ARTICLE).said
    assert said.rpartition("▸ period   2022  ")[1]


def test_times_that_pass_are_pointed_out_before_publication(decided: Path) -> None:
    """With the line and the words; the sentence can be changed from there."""
    said = "Ferry Line bought its 3 ships in 2025."
    typist = review(decided, "\r", "j", "1", "S", said, "n", "q", article=ARTICLE)
    first, *_, last = typist.said.split("Nothing is left to decide, and")[1:]
    assert "This sentence has a time that means nothing to later readers." in first
    assert "“last year”: Ferry Line bought its 3 ships last year." in first
    assert "later readers" not in last


def test_looking_through_shows_the_proposed_records(decided: Path) -> None:
    """After the claim that names them first, with what can be changed; `b` goes to that claim."""
    typist = review(
        decided, "\r", "l", "\r", "e", "kind", "organization", "b", "q", article=ARTICLE
    )
    pages = typist.said.split("\n── ")
    (at,) = [n for n, page in enumerate(pages) if "ferry-line  entities.yml, line 3" in page][-1:]
    assert "name     Ferry Line\n  kind     " in pages[at]
    assert "ferries-ships" in pages[at + 1]
    assert "kind: organization" in (decided / "data/entities.yml").read_text().split("\n\n")[1]


@pytest.mark.parametrize(("year", "told"), [("1999", True), ("2024", False), ("2025", False)])
def test_a_period_that_the_article_does_not_name_is_asked_about(
    year: str, told: bool, decided: Path
) -> None:
    """That of its own year, and the ones beside it, it may name without a number."""
    typist = review(decided, "j", "1", "P", "e", year, "n", "q", article=ARTICLE)
    assert f"period: {year}\n" in (decided / ARTICLE).read_text()
    assert (f"but the text does not have {year}" in typist.said) is told


def test_what_adds_up_over_time_and_has_no_period_is_told_before_publication(
    decided: Path,
) -> None:
    """With its line, and only until it has one."""
    path, metrics = decided / ARTICLE, decided / "data/metrics.yml"
    path.write_text(path.read_text().replace("    period: 2025-05-14\n", ""))
    assert "no period, so" not in review(decided, "q", article=ARTICLE).said
    metrics.write_text(metrics.read_text().replace("measure: stock", "measure: flow"))
    typist = review(decided, "\r", "j", "1", "P", "2025", "n", "q", article=ARTICLE)
    first, *_, last = typist.said.split("Nothing is left to decide, ")[1:]
    assert "This has no period, so readers cannot tell when it was. P gives it:" in first
    assert "Ferry Line bought its 3 ships last year." in first.partition("no period, so")[2]
    assert "no period" not in last
