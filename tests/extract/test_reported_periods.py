"""The period that an article names once, where it says which figures it is about.

It is only ever a candidate: an editor sees it in a mark and decides.
"""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft, list_fields

HOSPITAL = (
    "Stourham hospitals missed four of five targets in the fiscal year 2024/25, according to an"
    " annual report published on Thursday.\n\n"
)
PORT = (
    "The port of Kelding handled more ships in the first quarter, it said in results published on"
    " Monday.\n\n"
)
BAKER = (
    "Oaten, a chain of bakeries, blamed the price of flour for a poor half-year to March.\n\n"
    "Its shops are open all night.\n\n"
)
RAIL = "Fewer trains were late in 2024, the rail regulator said in its yearly report.\n\n"


def find_period(text: str, amount: str, headline: str = "A town in the news") -> tuple[str, str]:
    """The period of the figure with this amount, and what its mark says."""
    listed = list_fields(draft(text, None, headline))
    found = next(each for each in listed if each.get("amount") == amount)
    decide = found["decide"]
    assert isinstance(decide, dict)
    return str(found.get("period", "")), str(decide.get("period", ""))


@pytest.mark.parametrize(
    ("text", "amount", "candidates"),
    [
        (HOSPITAL + "The trust spent £23.7m on agency staff.", "£23.7m", "FY2025"),
        (HOSPITAL + "Only 71% of patients were seen in time.", "71%", "FY2025"),
        (HOSPITAL + "The income of the trust rose 4% again.", "up 4%", "FY2025"),
        (PORT + "It earned $9 million from fees.", "$9 million", "2025-Q1"),
        (PORT + "Some 41% of the ships carried grain.", "Some 41%", "2025-Q1"),
        (BAKER + "It spent $9 million on flour.", "$9 million", "2024-10/2025-03"),
        (RAIL + "The operators paid £61 million in refunds.", "£61 million", "2024"),
        (
            RAIL + "Some 12% of trains in the north were cancelled, down from 14% a year earlier.",
            "Some 12%",
            "2024",
        ),
    ],
)
def test_a_past_figure_without_a_period_is_offered_that_of_the_report(
    text: str, amount: str, candidates: str
) -> None:
    """The candidates stand in the mark; the field stays empty."""
    assert find_period(text, amount) == ("", candidates)


def test_a_figure_of_the_headline_is_offered_it_too() -> None:
    """The first paragraph says when that was."""
    text = "Oaten blamed the price of flour for a poor first quarter.\n\nIts shops stay open."
    found = find_period(text, "£27.5m", headline="Bakery chain spends £27.5m on flour")
    assert found == ("", "2025-Q1")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        (HOSPITAL + "The debt of the trust was £9 million.", "£9 million"),
        (HOSPITAL + "The trust had a staff of 7,100 people.", "7,100 people"),
        (HOSPITAL + "Nurses account for 55% of the staff.", "55%"),
        (HOSPITAL + "The trust will spend £38 million on theatres.", "£38 million"),
        (HOSPITAL + "The trust wants to spend £38 million on theatres.", "£38 million"),
        (HOSPITAL + "Some 71% were seen, against a target of 78%.", "78%"),
        (PORT + "Shares of the company fell 6%.", "down 6%"),
        (HOSPITAL + "The list could rise by 6%, it said.", "up 6%"),
        (HOSPITAL + "The trust has spent £6 million on theatres since Easter.", "£6 million"),
        (HOSPITAL + "The trust has also spent £6 million on theatres.", "£6 million"),
        (HOSPITAL + "When it opened, the clinic treated 19% of them.", "19%"),
        (
            HOSPITAL + "A survey by the Royal Guild of Surgeons found that 41% of them paid.",
            "41%",
        ),
        (
            HOSPITAL + "In 2019 the trust closed a ward. Some 30% of the nurses were moved.",
            "Some 30%",
        ),
        (
            "The port handled fewer ships in the first quarter after a good fourth quarter of 2024,"
            " it said in its results.\n\nIt earned $9 million from fees.",
            "$9 million",
        ),
        (
            "The old port was flooded in 2024.\n\nThe town spent $9 million on repairs.",
            "$9 million",
        ),
        (
            "The port published a plan for fiscal 2027 on Monday.\n\nIt paid $9 million for land.",
            "$9 million",
        ),
    ],
)
def test_other_figures_are_offered_none(text: str, amount: str) -> None:
    """No stock, nothing to come, no figure of another time or source, no article of several."""
    assert find_period(text, amount) == ("", "")
