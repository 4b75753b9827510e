"""The sentence that a page opens with."""

import pytest

from claimbook.sentences.leading import begin_leading, choose_verb
from claimbook.sentences.standings import explain_settled, shorten_settled


@pytest.mark.parametrize(
    ("subject", "past", "counted", "verb"),
    [
        ("Acme's revenue", True, False, "was"),
        ("Acme's expected revenue", False, False, "is"),
        ("Acme's sales", True, False, "were"),
        ("Acme's expected takings", False, False, "are"),
        ("Acme's sales growth", True, False, "was"),
        ("growth in sales of Acme, Bolt and Cog", True, False, "was"),
        ("Acme's earnings per share", True, False, "were"),
        ("Acme Works' surplus", True, False, "was"),
        ("Acme's funding", True, False, "was"),
        ("Acme's share of homes sold", True, False, "was"),
        ("people missing in the Arle flood", False, True, "are"),
        ("imports of gas", True, False, "were"),
        ("Acme's use of gas", True, False, "was"),
        ("Acme's gas", True, False, "was"),
        ("Acme's shops", True, True, "numbered"),
        ("votes counted in the Norhaven election", True, True, "numbered"),
        ("votes counted in the Norhaven election", False, False, "are"),
        ("ballots not counted in the ballot case", True, True, "numbered"),
        ("Acme's expected jobs that robots could take", False, True, "are"),
        ("Acme's staff", True, True, "stood at"),
        ("the exchange's index level", True, True, "stood at"),
        ("the number of deaths in Delta", True, True, "was"),
    ],
)
def test_the_verb_agrees_with_what_is_measured(
    subject: str, verb: str, *, past: bool, counted: bool
) -> None:
    """With its noun, not with the last word; a thing that is counted is numbered."""
    assert choose_verb(subject, past=past, counted=counted) == verb


@pytest.mark.parametrize(
    ("subject", "when", "told"),
    [
        ("Acme's revenue", "", "Acme's revenue was"),
        ("Acme's revenue", "in 2025", "Acme's revenue in 2025 was"),
        (
            "Acme's revenue",
            "in Feb 2025 – Feb 2028",
            "Acme's revenue from Feb 2025 to Feb 2028 was",
        ),
        (
            "Acme's revenue",
            "in FY2025 (Jul 2024 – Jun 2025)",
            "Acme's revenue in FY2025 (Jul 2024 – Jun 2025) was",
        ),
        (
            "the fair's income",
            "on 24 Sep 2025, 4 pm",
            "The fair's income on 24 Sep 2025, 4 pm, was",
        ),
        ("Acme's gain on the day", "on 24 Sep 2025", "Acme's gain on the day, 24 Sep 2025, was"),
        ("Acme's growth since 2022", "in 2032", "Acme's growth since 2022, in 2032, was"),
    ],
)
def test_the_period_is_part_of_the_sentence(subject: str, when: str, told: str) -> None:
    """Set off by commas where two times would stand side by side."""
    assert begin_leading(subject, when, past=True, counted=False) == told


def test_the_figure_of_the_one_who_knows_is_not_said_twice() -> None:
    """Beside it, the reason says only whose it is."""
    told = explain_settled("Acme", "CN¥380 billion", ["the Echo"], worth="$53.3 billion")
    assert shorten_settled(told, "CN¥380 billion, about $53.3 billion") == (
        "This is Acme's own figure, but the Echo said otherwise."
    )
    relayed = explain_settled("The council", "32 seats", (), relayed_by=2)
    assert shorten_settled(relayed, "32", "32 seats") == (
        "This is the council's own figure, as two outlets report it."
    )
    other = explain_settled("Acme", "$5 billion", ())
    assert shorten_settled(other, "$5.1 billion") == other
    assert shorten_settled(other, "$5") == other
