"""That judging each kind of pair once gives the verdicts of judging every pair."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from random import Random

import pytest

from claimbook.model import Kind
from claimbook.quantity import read_amount, read_period
from claimbook.verdicts import Figure, judge_pair
from claimbook.verdicts.judging import judge_subjects, list_pairs

AMOUNTS = ("$5 billion", "$5.2 billion", "about $5bn", "more than $6 billion", "35 billion yuan")
SIZES = ("5 GW", "5,000 MW", "nearly 5.1 GW")
PRICES = ("$5 a share", "$5", "$6 a share", "$6")
PERIODS = (None, "2024-01-02", "2024", "2025", "2025-Q1")
SCOPES: tuple[dict[str, str], ...] = ({}, {"place": "china"}, {"place": "japan"})
WORDS = (None, "it raised the plan", "it cut the plan")


def make_figures(seed: int, amounts: tuple[str, ...]) -> list[Figure]:
    """Return figures about one thing that differ in all that a verdict hangs on."""
    draw = Random(seed)  # noqa: S311
    read = [read_amount(amount) for amount in amounts]
    periods = [read_period(period) if period else None for period in PERIODS]
    return [
        Figure(
            id=f"claim-{number:02}",
            entity="acme",
            metric="capital-spending",
            amount=draw.choice(read),
            kind=draw.choice((Kind.FACT, Kind.FACT, Kind.ESTIMATE, Kind.PLAN)),
            scope=draw.choice(SCOPES),
            period=draw.choice(periods),
            said_on=date(2025, 1, 1) + timedelta(days=draw.choice((0, 1, 2, 9))),
            words=draw.choice(WORDS),
            supersedes=(f"claim-{number - 1:02}",) if draw.random() < 0.1 else (),
            made_of=(f"claim-{number - 2:02}",) if draw.random() < 0.1 else (),
        )
        for number in range(40)
    ]


@pytest.mark.parametrize("amounts", [AMOUNTS, SIZES, PRICES])
@pytest.mark.parametrize("seed", range(5))
def test_each_pair_has_its_own_verdict(seed: int, amounts: tuple[str, ...]) -> None:
    """The verdicts are those of judging every pair by itself, in the order of the ids."""
    figures = make_figures(seed, amounts)
    each = (
        judge_pair(a, b)
        for a, b in combinations(figures, 2)
        if a.id not in b.made_of and b.id not in a.made_of
    )
    judged = list_pairs(judge_subjects(figures, "USD"))
    assert judged == tuple(pair for pair in each if pair.obstacle is None)
