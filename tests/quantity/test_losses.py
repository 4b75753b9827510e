"""Losses as editors write them, as what they count for a metric, and as we write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimbook.quantity import (
    Interval,
    Sense,
    find_sense,
    is_loss_label,
    lend_measure,
    read_amount,
    write_amount,
)

WRITTEN = (
    "loss of €3.2 million",
    "a loss of €3.2 million",
    "an operating loss of €3.2 million",
    "€3.2 million net loss",
    "trade deficit of €3.2 million",
    "€3.2 million in the red",
    "(€3.2 million)",
    "-€3.2 million",
    "−€3.2 million",
    "minus €3.2 million",
)


@pytest.mark.parametrize("words", WRITTEN)
@pytest.mark.parametrize("sense", [None, Sense.BALANCE])
def test_a_loss_is_below_zero(words: str, sense: Sense | None) -> None:
    """Whichever way an editor writes it."""
    amount = lend_measure(read_amount(words), "money", None, sense)
    assert (amount.value, amount.unit) == (Decimal(-3_200_000), "EUR")
    assert amount.interval == Interval(
        Decimal(-3_250_000), Decimal(-3_150_000), low_closed=False, high_closed=False
    )
    assert write_amount(amount) == "−€3.2 million"


def test_a_metric_of_losses_counts_them_above_zero() -> None:
    """A deficit of 3 billion is a deficit of 3 billion, not of minus 3 billion."""
    amount = lend_measure(read_amount("deficit of €3bn"), "money", None, Sense.LOSS)
    assert amount.value == Decimal(3_000_000_000)
    assert amount == lend_measure(amount, "money", None, Sense.LOSS)


def test_what_was_lost_is_a_loss_of_a_profit_and_a_fall_of_all_else() -> None:
    """A firm that lost 3 million made a loss; a market value that lost 3 million fell."""
    lost = read_amount("lost €3 million")
    assert lend_measure(lost, "money", None, Sense.BALANCE).value == Decimal(-3_000_000)
    fallen = lend_measure(lost, "money", None)
    assert (fallen.value, fallen.signed().value) == (Decimal(3_000_000), Decimal(-3_000_000))


@pytest.mark.parametrize(
    "words", ["loss of nearly €3 million", "loss of more than €3 million", "loss of €2–3 million"]
)
def test_a_hedged_loss_is_written_in_words(words: str) -> None:
    """A minus would turn “more than” into its opposite; what is written reads back the same."""
    amount = lend_measure(read_amount(words), "money", None, Sense.BALANCE)
    assert amount.is_negative
    assert write_amount(amount) == words
    assert lend_measure(read_amount(write_amount(amount)), "money", None, Sense.BALANCE) == amount


@pytest.mark.parametrize(
    ("names", "sense"),
    [
        (("Net profit",), Sense.BALANCE),
        (("Trade balance", "trade deficit"), Sense.BALANCE),
        (("Earnings per share",), Sense.BALANCE),
        (("Deficit",), Sense.LOSS),
        (("Storm losses",), Sense.LOSS),
        (("Bottom line", "net-loss"), Sense.LOSS),
        (("Revenue",), None),
    ],
)
def test_the_names_of_a_metric_tell_how_it_counts_losses(
    names: tuple[str, ...], sense: Sense | None
) -> None:
    """The first name that tells decides."""
    assert find_sense(*names) is sense


@pytest.mark.parametrize(
    ("label", "loss"),
    [("Net loss", True), ("Loss for the year:", True), ("Profit/(loss)", False), ("Sales", False)],
)
def test_the_label_of_a_row_tells_a_loss(label: str, loss: bool) -> None:
    """Not if it names a profit, too: the parentheses of the figure tell then."""
    assert is_loss_label(label) is loss
