"""The work on a text grows as the text does, whatever its paragraphs and sentences are like."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from tests.extract.reading_cases import draft

SENTENCES = "Unit {} of Coast Air sold {} tickets."
SHAPES = {
    "one paragraph": lambda said: " ".join(said),
    "many paragraphs": lambda said: "\n\n".join(said),
    "one sentence": lambda said: ", ".join(each.rstrip(".") for each in said) + ".",
}
SLACK = 1.3


def count_lines(text: str) -> int:
    """How many lines of our own code a draft of the text runs."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        count += event == "line"
        return trace if "/claimbook/" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        draft(text)
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
