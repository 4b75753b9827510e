"""Decisions that `claimbook review` takes for several claims at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, Typist, book, review

from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.question import Sheet

__all__ = ["book"]
LIKELY = "  # decide: whether this is what is measured"
TWO = "  # decide: or harbour-board"
COUNTS = (3, 5, 7, 19)
"""The ships of the claims, each of its own year."""


def write_claim(number: int, count: int, **marks: str) -> str:
    """Return a claim about ships; what is asked of its fields is in `marks`."""
    year = 2020 + number
    asked = {name: marks.get(name, "") for name in ("about", "metric", "change")}
    change = f"    change:{asked['change']}\n" if asked["change"] else ""
    return (
        f"\n  - id: ships-{count}\n    says: The line had {count} ships in {year}.\n"
        f"    quote: In {year} it had {count} ships\n    about: ferry-line{asked['about']}\n"
        f"    metric: ships{asked['metric']}\n    amount: {count} ships\n{change}"
        f"    period: {year}\n    kind: fact\n"
    )


def write_article(book: Path, *claims: str) -> str:
    """Return a draft with these claims, whose quotes are in its text."""
    text = FILES[ARTICLE].partition("\n  - id:")[0] + "".join(claims)
    (book / ARTICLE).write_text(text)
    told = " ".join(f"In {2020 + n} it had {count} ships." for n, count in enumerate(COUNTS, 1))
    (book / "seeds/ferries.txt").write_text(f"Ferries\n\nFerry Line sails. {told}\n")
    records = book / "data/entities.yml"
    records.write_text(records.read_text().replace("  # decide: what sort of thing it is", ""))
    return text


@pytest.fixture
def alike(book: Path) -> str:
    """The text of a draft that asks of three claims whom they are about."""
    claims = [write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS[:3], 1)]
    return write_article(book, *claims, write_claim(4, COUNTS[3], about="  # decide: or pier"))


def test_a_key_answers_what_asks_the_same(alike: str, book: Path) -> None:
    """The claims are listed before; another question about the same field stays; `u` undoes all."""
    typist = review(book, "1", "=", "q", article=ARTICLE)
    told = " = about: harbour-board, as before, for this and 1 other that asks the same:\n"
    assert f"{told}       7 ships  In 2023 it had 7 ships\n" in typist.said
    written = alike.replace(f"ferry-line{TWO}", "harbour-board")
    assert (book / ARTICLE).read_text() == written
    assert "3 decisions written, 1 left." in typist.said
    (book / ARTICLE).write_text(alike)
    review(book, "1", "=", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == alike.replace(f"ferry-line{TWO}", "harbour-board", 1)


@pytest.mark.usefixtures("alike")
def test_only_a_decision_of_the_same_question_is_repeated(book: Path) -> None:
    """What was skipped, taken back or changed elsewhere meanwhile is none."""
    typist = review(
        book, "=", "s", "=", "1", "u", "=", "f", "kind", "plan", "=", "q", article=ARTICLE
    )
    assert typist.said.count("That key does nothing here") == 4
    assert "about: harbour-board" not in (book / ARTICLE).read_text()


@pytest.mark.usefixtures("alike")
def test_what_was_changed_since_is_not_repeated(book: Path) -> None:
    """The editor had it wrong the first time."""
    undone = ["j", "1", "f", "about", "ferry-line", "\r"]
    typist = review(book, "1", *undone, "=", "q", article=ARTICLE)
    assert "That key does nothing here" in typist.said
    assert "about: harbour-board" not in (book / ARTICLE).read_text()


def test_a_field_is_left_out_of_others_that_ask_for_it(book: Path) -> None:
    """As it was left out of the first."""
    change = "  # decide: what it is compared with"
    claims = [write_claim(n, count, change=change) for n, count in enumerate(COUNTS[:3], 1)]
    text = write_article(book, *claims)
    typist = review(book, "x", "=", article=ARTICLE)
    assert " = no change, as before, for this and 1 other" in typist.said
    assert (book / ARTICLE).read_text() == text.replace(f"    change:{change}\n", "")


def test_a_metric_is_not_repeated_for_an_amount_that_it_cannot_measure(book: Path) -> None:
    """Nor one of which nothing was known before."""
    money = write_claim(2, 5, metric=LIKELY).replace("amount: 5 ships", "amount: €5 million")
    first, *others = (write_claim(n, COUNTS[n - 1], metric=LIKELY) for n in (1, 3, 4))
    write_article(book, first, money, *others)
    typist = review(book, "a", "=", "s", "=", "q", article=ARTICLE)
    told = "for this and 1 other that asks the same:\n       19 ships  In 2024 it had"
    assert typist.said.count(" = metric: ships, as before, ") == typist.said.count(told) == 1
    assert typist.said.count("That key does nothing here") == 1
    assert (book / ARTICLE).read_text().count(LIKELY) == 1
    unknown = [write_claim(n, c, metric=LIKELY) for n, c in enumerate(COUNTS[:2], 1)]
    write_article(
        book, *(each.replace(f"ships{LIKELY}", "  # decide: what is measured") for each in unknown)
    )
    assert "as before" not in review(book, "1", "q", article=ARTICLE).said


def test_a_key_answers_only_the_question_that_it_is_shown_at(book: Path) -> None:
    """A decision is repeated where the same is asked again, whatever was decided in between."""
    claims = [write_claim(n, c, about=TWO, metric=LIKELY) for n, c in enumerate(COUNTS[:3], 1)]
    text = write_article(book, *claims)
    typist = review(book, "1", "=", "a", "=", "=", article=ARTICLE)
    assert typist.said.count("That key does nothing here") == 1  # at the first metric
    assert typist.said.count(" = about: harbour-board, as before, ") == 1
    assert typist.said.count(" = metric: ships, as before, ") == 1
    written = text.replace(f"ferry-line{TWO}", "harbour-board").replace(LIKELY, "")
    assert (book / ARTICLE).read_text() == written


def test_a_file_is_read_as_often_for_many_marks_as_for_few(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Since all drafts of a book are looked at behind each key."""
    read, reads = Sheet.read, []
    monkeypatch.setattr(Sheet, "read", lambda sheet: reads.append(sheet.name) or read(sheet))
    write_article(book, *(write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS, 1)))
    entities = book / "data/entities.yml"

    def count_reads(records: int) -> int:
        """Return how often files are read while one question is skipped."""
        proposed = "".join(
            f"\nline-{n}:\n  name: Line {n}\n  kind: company  # decide: or group\n"
            for n in range(records)
        )
        entities.write_text(FILES["data/entities.yml"] + proposed)
        reads.clear()
        review(book, "s", "q")
        return len(reads)

    assert count_reads(30) == count_reads(3)


class SmallTypist(Typist):
    """A screen of three rows."""

    def has_room(self, lines: Sequence[object]) -> bool:  # type: ignore[override]
        """Whether they are not more."""
        return len(lines) <= 3


def test_a_list_of_claims_has_pages(book: Path) -> None:
    """Each row says what is measured, of whom and when; Enter turns the page."""
    write_article(book, *(write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS, 1)))
    typist = SmallTypist("j", "", "4", "q")
    review_files(find_book(book), book / ARTICLE, typist)
    assert typist.offered == ["which claim, or Enter for more: ", "which claim: "]
    assert "  1 3 ships   Ferry Line · Ships owned · 2021  1 left  The line had" in typist.said
    assert "── claim 4 of 4 " in typist.said
    typist = SmallTypist("j", "", "", "q")
    review_files(find_book(book), book / ARTICLE, typist)
    assert "nothing was typed" in typist.said
