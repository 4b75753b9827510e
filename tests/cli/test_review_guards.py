"""What a review does not let one key accept, and the claims that it has not shown."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.text import Text
from tests.cli.test_review import ARTICLE, Typist, book, review
from tests.cli.test_review_alike import write_claims
from tests.cli.test_review_of_many import COUNTS, LIKELY, TWO, write_article, write_claim

from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.rewording import list_sentences
from claimbook.grounding import TextLayout
from claimbook.model import Where
from claimbook.quantity import Span

__all__ = ["book"]
MARK = f"    metric: fees{LIKELY}\n"
PERIODS = "    period:  # decide: 2025 or 2024 or 2023\n"


def list_fees(book: Path, *figures: str) -> Typist:
    """Return what a review lists of a draft in which all these amounts are said to be fees."""
    quotes = (f"Ferry Line has fees of {each}|{each}|fact|" for each in figures)
    write_claims(book, *(f"{each}    period: {2020 + n}\n" for n, each in enumerate(quotes)))
    text = (book / ARTICLE).read_text().replace("    metric: ships\n", MARK)
    (book / ARTICLE).write_text(text)
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\nfees:\n  name: Fees\n  definition: F.\n  dimension: money\n  measure: flow\n")
    return review(book, "t", "\r", "q", article=ARTICLE)


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (["€48 million", "€2 million"], "“€48 million” is about 24 times “€2 million”"),
        (["€300 a year", "€245"], "“€245” and “€300 a year” are not both per year"),
        (["€30 million", "€2 million"], ""),
    ],
)
def test_figures_that_can_hardly_be_of_one_metric_are_not_accepted_together(
    figures: list[str], told: str, book: Path
) -> None:
    """They are listed with what tells them apart, and Enter leaves them."""
    said = list_fees(book, *figures).said
    listed = said.partition("There are doubts about these. Are they right?")[2]
    assert told in listed
    assert bool(listed) == bool(told)
    assert (LIKELY in (book / ARTICLE).read_text()) == bool(told)


class SlowTypist(Typist):
    """An editor who looks at each page for a second."""

    seconds = 0.0

    def read_clock(self) -> float:
        """A second later each time."""
        self.seconds += 1
        return self.seconds


def test_enter_after_a_typed_line_accepts_no_list(book: Path) -> None:
    """Whoever typed the line may have expected another question; a second Enter accepts."""
    claims = [write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *claims)
    keys = ["t", "1", "+", "Tug Line", "company", "", "\r"]
    typist = review(book, *keys, "q", article=ARTICLE)
    assert (book / ARTICLE).read_text().count(TWO) == len(COUNTS) - 1
    assert "This Enter came right after a line that you typed" in typist.said
    write_article(book, *claims)
    review(book, "t", "1", "e", "harbour-board", "\r", "\r", "q", article=ARTICLE)
    assert TWO not in (book / ARTICLE).read_text()
    write_article(book, *claims)
    slow = SlowTypist("t", "1", "e", "harbour-board", "\r", "q")
    assert review_files(find_book(book), book / ARTICLE, slow) == 0
    assert TWO not in (book / ARTICLE).read_text()


def test_the_editor_chooses_which_record_of_a_claim_is_renamed(book: Path) -> None:
    """The one that is asked about stands first, and any other key renames none."""
    write_claims(book, "Ferry Line has 3 ships|3 ships|fact|")
    text = (book / ARTICLE).read_text().replace("metric: ships\n", f"metric: ships{LIKELY}\n")
    (book / ARTICLE).write_text(text)
    typist = review(
        book, "r", "1", "Hulls", "u", "r", "2", "Hull Line", "r", "n", "q", article=ARTICLE
    )
    assert typist.offered == [
        "new name of the metric, or the name of another to merge the two: Ships owned",
        "new name of the entity, or the name of another to merge the two: Ferry Line",
    ]
    assert " 1 Ships owned  the metric\n 2 Ferry Line  the entity\n" in typist.said
    assert "nothing was renamed" in typist.said
    assert "  name: Hull Line\n" in (book / "data/entities.yml").read_text()
    assert "  name: Ships owned\n" in (book / "data/metrics.yml").read_text()


def test_who_found_something_out_is_not_whom_the_claim_is_about() -> None:
    """Only a speaker is named before such a verb."""
    said = "found that 54% would vote for it"
    asked = {"says": said, "quote": said}, "a part of a sentence, to be made whole", ("The Pier",)
    assert list(list_sentences(*asked, None)) == []
    assert list(list_sentences(*asked, None, "Umbra")) == [f"Umbra {said}."]


def test_what_was_said_before_has_no_name() -> None:
    """Unlike a body or a person that a pronoun stands for."""
    for word, named in (("This", []), ("It", ["The Pier is up by 19%."])):
        says = f"{word} is up by 19%."
        text = f"The Pier is old. {says}"
        layout = TextLayout(text, (), {Where.BODY: Span(0, len(text))})
        fields, asked = {"says": says, "quote": says.rstrip(".")}, f"whom “{word}” stands for"
        assert list(list_sentences(fields, asked, ("The Pier",), layout)) == named


def test_the_end_shows_the_claims_that_were_not_shown(book: Path) -> None:
    """Each with its fields; Enter accepts those of a page, and `j` opens one."""
    write_claims(
        book,
        "Ferry Line has 3 ships|3 ships|fact|    period: 2025\n    speaker: harbour-board\n",
        "Ferry Line has 4 tugs|4 tugs|plan|",
    )
    typist = review(book, "j", "2", "\r", "\r", "u", "q", article=ARTICLE)
    asked = "These claims were not shown individually. Are they right?"
    first, second, end = (*typist.said.split(asked)[1:3], typist.said.rpartition("Nothing is")[2])
    row = "  1 3 ships  Ships owned · Ferry Line · 2025 · fact · The Harbour Board\n"
    assert f"{row}    Ferry Line has 3 ships.\n" in first
    assert "  2 4 tugs  Ships owned · Ferry Line · no period · plan\n" in first
    assert row in second
    assert "4 tugs" not in second.partition("Nothing is left")[0]
    assert "left to decide, and `claimbook check` finds no error" in end


@pytest.mark.parametrize(
    ("as_of", "shown"), [("earlier", "earlier"), ("2025-03-04", "as of 2025-03-04")]
)
def test_a_goal_of_another_day_is_shown_with_that(as_of: str, shown: str, book: Path) -> None:
    """In place of a period, which it then lacks."""
    said = "Ferry Line plans {0} tugs|{0} tugs|plan|"
    write_claims(book, f"{said.format(3)}    as_of: {as_of}\n", said.format(4))
    typist = review(book, "j", "2", "\r", "q", article=ARTICLE)
    page = typist.said.partition("These claims were not shown individually")[2]
    assert f"  1 3 tugs  Ships owned · Ferry Line · {shown} · plan\n" in page


def test_a_claim_keeps_its_number_when_another_is_dropped(book: Path) -> None:
    """On the page of what was not shown, where `j` finds it, and before publication."""
    said = "Ferry Line has {0} {1}|{0} {1}|fact|"
    things = ("ships", "tugs", "boats")
    write_claims(book, *(said.format(n, thing) for n, thing in enumerate(things, 3)))
    typist = review(book, "j", "1", "d", "j", "3", "n", "\r", "j", "2", "q", article=ARTICLE)
    pages = typist.said.split("These claims were not shown individually")
    assert "  1 3 ships  " in pages[1]
    assert "  2 4 tugs  " in pages[2]
    assert "  3 5 boats  " in pages[2]
    assert "── claim 3 of 3 " in typist.said
    assert "── claim 2 of 3 " in typist.said
    assert "  claim 3  5 boats disagrees with 4 tugs" in typist.said


class ShortScreen(Typist):
    """A screen with room for one claim."""

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether it has no second claim."""
        return not any(line.plain.startswith("  2 ") for line in lines)


def test_what_a_page_has_no_room_for_comes_on_the_next_one(book: Path) -> None:
    """Nothing is published that nobody saw."""
    write_claims(book, "Ferry Line has 3 ships|3 ships|fact|", "Ferry Line has 4 tugs|4 tugs|plan|")
    typist = ShortScreen("\r", "q")
    assert review_files(find_book(book), book / ARTICLE, typist) == 0
    assert "Are they right?  the first 1 of 2" in typist.said
    assert " p publish" not in typist.said
    assert typist.said.count("Are they right?") == 2
    assert typist.said.count("Ferry Line has 4 tugs.") == 1
