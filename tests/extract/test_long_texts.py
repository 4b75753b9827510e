"""The work on a text grows as the text does, whatever its paragraphs and sentences are like."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from tests.extract.reading_cases import draft, list_fields

SENTENCES = "Unit {} of Coast Air sold {} tickets."
SHAPES = {
    "one paragraph": lambda said: " ".join(said),
    "many paragraphs": lambda said: "\n\n".join(said),
    "one sentence": lambda said: ", ".join(each.rstrip(".") for each in said) + ".",
}
SLACK = 1.3
HEADLINE = "Holm Bank and Lund Bank report results"


def count_lines(text: str, headline: str = HEADLINE) -> int:
    """How many lines of our own code a draft of the text runs."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        count += event == "line"
        return trace if "/claimbook/" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        draft(text, headline=headline)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str) -> None:
    """Counted in lines that are run, which are the same on any machine."""
    said = [SENTENCES.format(number, 10 + 7 * number % 989) for number in range(160)]
    draft("Coast Air sold 7 tickets.")  # what is made once
    small, large = (count_lines(SHAPES[shape](said[:size])) for size in (80, 160))
    assert large <= 2 * SLACK * small


RIVALS = (
    "Holm Bank and Lund Bank published results. "
    "Holm Bank lost ground to Lund Bank, a rival of Holm Bank. Lund Bank is older. "
)


@pytest.mark.parametrize(
    "said",
    [
        "The lender said it had {} million loans, and the bank said so.",
        "{} ships, the lender said.",
    ],
)
def test_speakers_are_looked_for_once_in_each_sentence(said: str) -> None:
    """Each `the lender` may be whoever spoke before, which may be a lender, too."""
    draft(RIVALS + said.format(7), headline=HEADLINE)  # what is made once
    told = [said.format(11 + number) for number in range(24)]
    small, large = (count_lines(RIVALS + " ".join(told[:size])) for size in (12, 24))
    assert large <= 2 * SLACK * small


@pytest.mark.parametrize(
    "said",
    [
        "According to the company, its ship uses 20 percent less fuel.",
        "The ship uses 20 percent less fuel, according to the company, the lender said.",
    ],
)
def test_an_actor_does_not_stand_for_itself(said: str) -> None:
    """Whoever spoke before it in its sentence is looked for before it."""
    (figure,) = list_fields(draft(f"{RIVALS}{said}"))
    assert figure["amount"] == "down 20 percent"


@pytest.mark.parametrize("row", ["Ho ", "Ho’s ", "who ", "ly", "polled by now "])
def test_a_row_of_the_same_word_is_read_to_its_end(row: str) -> None:
    """Patterns that can divide it in many ways would try them all, for days."""
    said = f"“Nobody carries more,” said Anna {row * 60}, and 12 officials said 9 tonnes went."
    (figure, *_) = list_fields(draft(said))
    assert figure["quote"] in said
