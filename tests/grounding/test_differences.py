"""The differing words of a quote and its nearest place, worst first."""

import pytest

from claimbook.grounding import find_differences

CASES = [
    (
        "raises 390 billion yuan in a large plan",
        "raised 380 billion yuan in a big plan",
        [
            ("390", "380", "billion yuan"),
            ("raises", "raised", ""),
            ("large", "big", "plan"),
        ],
    ),
    ("5 million dollars", "5 billion dollars", [("million", "billion", "dollars")]),
    ("costs €5", "costs $5", [("€5", "$5", "")]),
    ("does expect a loss", "does not expect a loss", [("", "not", "expect a")]),
    ("a very large plan", "a large plan", [("very", "", "large plan")]),
    ("Smith said so", "Jones said so", [("Smith", "Jones", "said so")]),
    ("the plan, it says", "the plan it says", [("plan,", "plan", "it says")]),
    ("a “large” plan", 'a "large" plan', []),
]
ORDERED = [
    ("a big 5 was not, as he, said", "a large 6 was as he said", ["5", "not,", "big", "he,"]),
    ("he, says nothing 5%", "he says little 6%", ["5%", "nothing", "he,"]),
]


@pytest.mark.parametrize(("quote", "text", "differing"), CASES)
def test_words_that_differ_are_given_with_the_words_after_them(
    quote: str, text: str, differing: list[tuple[str, str, str]]
) -> None:
    """The quote's words, the text's, and the next two that both have."""
    found = [(each.written, each.stands, each.after) for each in find_differences(quote, text)]
    assert found == differing


@pytest.mark.parametrize(("quote", "text", "written"), ORDERED)
def test_figures_come_before_negations_and_those_before_words(
    quote: str, text: str, written: list[str]
) -> None:
    """What changes the meaning most is read first; punctuation comes last."""
    assert [each.written for each in find_differences(quote, text)] == written


def test_noise_is_no_difference() -> None:
    """Furniture of the page is left out of the comparison."""
    assert find_differences("Example Cloud", "ExampleEXM-- Cloud", ["EXM--"]) == ()
