"""Figures of one disagreement, of one sentence or without a period, changed together."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, book, review
from tests.cli.test_review_alike import write_claims

__all__ = ["book"]


@pytest.fixture
def apart(book: Path) -> str:
    """The text of a draft with nothing left to decide, in which two figures are not of ships."""
    write_claims(
        book,
        "Ferry Line has 3 ships|3 ships|fact|",
        "It has 900 seats|900|fact|",
        "Its ferries have 700 berths|700|fact|",
        "The fleet is of 4 vessels|4 vessels|fact|",
    )
    with (book / "data/metrics.yml").open("a", encoding="utf-8") as file:
        file.write("\nplaces:\n  name: Places\n  definition: D.\n")
        file.write("  dimension: count\n  measure: stock\n")
    return (book / ARTICLE).read_text()


def test_all_figures_of_a_disagreement_are_asked_about_together_once(
    apart: str, book: Path
) -> None:
    """Those that are marked get one new value, although the check names only two of them."""
    typist = review(book, "2", "3", "M", "places", "q", article=ARTICLE)
    told = (
        "Which of these figures are not “Ships owned” of Ferry Line?\n"
        "  900 and 3 ships are a factor of 300 apart, so they are hardly the same thing\n"
        "  A number marks one, a all; then M, A or P gives what is marked the same new value\n\n"
        " 1 3 ships  Ferry Line has 3 ships\n"
        " 2 900  It has 900 seats\n 3 700  Its ferries have 700 berths\n"
        " 4 4 vessels  The fleet is of 4 vessels\n"
    )
    assert told in typist.said
    assert " 2 change 900  It has 900 seats\n 3 change 700  Its" in typist.said
    assert typist.offered == ["metric: ships"]
    assert "700 has the same metric, too." in typist.said
    changed = [
        claim.replace("metric: ships", "metric: places")
        if " 900" in claim or " 700" in claim
        else claim
        for claim in apart.split("\n\n")
    ]
    assert (book / ARTICLE).read_text() == "\n\n".join(changed)


@pytest.mark.parametrize(
    ("letter", "typed", "written"),
    [("A", "harbour-board", "about: harbour-board"), ("P", "2024", "period: 2024")],
)
@pytest.mark.usefixtures("apart")
def test_another_field_may_tell_the_figures_apart(
    letter: str, typed: str, written: str, book: Path
) -> None:
    """The entity or the period, as the advice of the check has it."""
    review(book, "2", "3", letter, typed, "q", article=ARTICLE)
    claims = (book / ARTICLE).read_text().split("\n\n")
    assert [each.count(f"    {written}\n") for each in claims[2:]] == [0, 1, 1, 0]


def test_what_is_marked_is_dropped_and_undone_together(apart: str, book: Path) -> None:
    """`u` shows the figures together again, as it does after a change of a field."""
    typist = review(book, "2", "3", "d", "q", article=ARTICLE)
    assert "Dropped 2 claims; u brings them back." in typist.said
    assert "claim-2" not in (book / ARTICLE).read_text()
    for keys in (["2", "3", "d"], ["2", "3", "M", "places"], ["3", "2", "A", "harbour-board"]):
        (book / ARTICLE).write_text(apart)
        typist = review(book, *keys, "u", "q", article=ARTICLE)
        assert (book / ARTICLE).read_text() == apart
        assert typist.said.rindex("Which of these figures") > typist.said.rindex(" 3 change")


def test_figures_far_apart_are_left_as_they_are_only_if_none_is_marked(
    apart: str, book: Path
) -> None:
    """Enter then leaves the disagreement, which is noted where the article is published."""
    typist = review(book, "2", "\r", "M", "\x1b", "2", "M", "\r", "\r", "q", article=ARTICLE)
    assert "M, A or P changes what is marked; its number takes a mark away" in typist.said
    assert "the number of a figure marks it first" in typist.said
    assert "1 warning is left" in typist.said
    assert (book / ARTICLE).read_text() == apart


TWO = "There are 431 cases in the county, compared with 58 a year before"


@pytest.fixture
def sentence(book: Path) -> str:
    """The text of a draft whose two figures of one sentence have the wrong entity."""
    write_claims(
        book,
        f"{TWO}|431|fact|    period: 2025\n",
        "It has 9 tugs|9|fact|    period: 2021\n",
    )
    text = (book / ARTICLE).read_text() + (
        "\n  - id: claim-3\n    says: There were 58 cases.\n"
        "    quote: compared with 58 a year before\n    about: ferry-line\n"
        "    metric: ships\n    amount: 58\n    period: 2024\n    kind: fact\n"
    )
    (book / ARTICLE).write_text(text)
    return text


def count_about(book: Path, id_: str) -> list[int]:
    """Return for each claim whether it is about an entity."""
    claims = (book / ARTICLE).read_text().split("\n\n")[2:]
    return [each.count(f"    about: {id_}\n") for each in claims]


def test_a_changed_entity_is_proposed_for_the_same_sentence(sentence: str, book: Path) -> None:
    """One key accepts it, any other key does not; `u` takes all of it back."""
    to_first = ["j", "1", "A", "harbour-board"]
    typist = review(book, *to_first, "y", "q", article=ARTICLE)
    assert (
        "The same sentence has 1 other figure about Ferry Line:\n"
        "       58  There were 58 cases.\n"
        " y makes it about The Harbour Board, too; any other key leaves it\n"
    ) in typist.said
    assert count_about(book, "harbour-board") == [1, 0, 1]
    (book / ARTICLE).write_text(sentence)
    review(book, *to_first, "y", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == sentence
    review(book, *to_first, "n", "q", article=ARTICLE)
    assert count_about(book, "harbour-board") == [1, 0, 0]


@pytest.mark.usefixtures("sentence")
def test_an_entity_that_was_a_default_is_written_into_both_claims(book: Path) -> None:
    """What other sentences have by default stays."""
    text = (book / ARTICLE).read_text().replace("    about: ferry-line\n", "")
    (book / ARTICLE).write_text(
        text.replace("\nclaims:", "\ndefaults:\n  about: ferry-line\n\nclaims:")
    )
    review(book, "j", "1", "A", "harbour-board", "y", "q", article=ARTICLE)
    claims = (book / ARTICLE).read_text().split("\n\n")[3:]
    assert [each.count("about: harbour-board\n") for each in claims] == [1, 0, 1]


@pytest.mark.parametrize(
    "mark", ["harbour-board", "ferry-line  # decide: or harbour-board"], ids=["another", "open"]
)
def test_an_entity_of_its_own_or_still_open_is_not_changed(
    mark: str, sentence: str, book: Path
) -> None:
    """The one was decided, and the other is asked about."""
    before, third = sentence.split("  - id: claim-3")
    third = third.replace("about: ferry-line", f"about: {mark}")
    (book / ARTICLE).write_text(f"{before}  - id: claim-3{third}")
    typist = review(book, "j", "1", "A", "harbour-board", "q", article=ARTICLE)
    assert "The same sentence has" not in typist.said
    assert third in (book / ARTICLE).read_text()


def test_an_entity_that_was_decided_by_hand_stays(sentence: str, book: Path) -> None:
    """The editor has just answered for that figure."""
    before, third = sentence.split("  - id: claim-3")
    third = third.replace("about: ferry-line", "about: ferry-line  # decide: or harbour-board")
    (book / ARTICLE).write_text(f"{before}  - id: claim-3{third}")
    keys = ["a", "j", "1", "A", "harbour-board", "q"]
    typist = review(book, *keys, article=ARTICLE)
    assert "The same sentence has" not in typist.said
    assert count_about(book, "harbour-board") == [1, 0, 0]


def test_an_answer_to_a_question_is_proposed_for_the_same_sentence(
    sentence: str, book: Path
) -> None:
    """As a field that the editor changes is; an accepted value changes nothing."""
    asked = sentence.replace(
        "about: ferry-line", "about: ferry-line  # decide: or harbour-board", 1
    )
    (book / ARTICLE).write_text(asked)
    review(book, "1", "y", "q", article=ARTICLE)
    assert count_about(book, "harbour-board") == [1, 0, 1]
    (book / ARTICLE).write_text(asked)
    assert "The same sentence has" not in review(book, "a", "q", article=ARTICLE).said


def test_figures_without_a_period_get_one_together(book: Path) -> None:
    """At the end, where they are named: those that are marked, once; `u` takes it back."""
    write_claims(
        book,
        "Ferry Line sold 3 ships|3 ships|fact|",
        "It sold 4 tugs|4 tugs|fact|",
        "In 2021 it sold 5 barges|5 barges|fact|    period: 2021\n",
        "It sold 6 rafts|6 rafts|fact|",
    )
    metrics = book / "data/metrics.yml"
    metrics.write_text(metrics.read_text().replace("stock", "flow"))
    text = (book / ARTICLE).read_text()

    def count_dated() -> list[int]:
        claims = (book / ARTICLE).read_text().split("\n\n")[2:]
        return [each.count("    period: 2025\n") for each in claims]

    typist = review(book, "\r", "P", "1", "3", "P", "2025", "\r", "\r", "q", article=ARTICLE)
    assert "These 3 have no period, so readers cannot tell when it was. P gives it:" in typist.said
    assert (
        "Which period are these figures for?\n"
        "  A number marks one, a all; then P gives what is marked the same new value\n\n"
        " 1 3 ships  Ferry Line sold 3 ships\n 2 4 tugs  It sold 4 tugs\n"
        " 3 6 rafts  It sold 6 rafts\n"
    ) in typist.said
    assert count_dated() == [1, 0, 0, 1]
    assert typist.said.count("4 claims in ferries.yml") == 2  # no part of the questions between
    assert "▸ period   (empty)" in typist.said
    assert "This has no period" in typist.said
    (book / ARTICLE).write_text(text)
    review(book, "\r", "P", "a", "P", "2025", "q", article=ARTICLE)
    assert count_dated() == [1, 1, 0, 1]
    (book / ARTICLE).write_text(text)
    typist = review(book, "\r", "P", "a", "P", "2025", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text
    typist = review(book, "\r", "P", "\r", "p", article=ARTICLE)
    assert "draft: true" not in (book / ARTICLE).read_text()
