"""Which figures are held against each other: few enough, and still the telling ones."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from random import Random

import pytest

from claimbook.quantity import read_amount, read_period
from claimbook.verdicts import Figure, Verdict, judge_pair
from claimbook.verdicts.groups import gather_subjects, pair_figures


def make_crowd(size: int, seed: int, periods: tuple[str, ...]) -> list[Figure]:
    """Return figures of one metric: some hedged, some in yuan, most near 50 billion."""
    draw = Random(seed)  # noqa: S311
    forms = ("US${} billion", "about US${} billion", "more than US${} billion", "{} billion yuan")
    return [
        Figure(
            id=f"claim-{number:05}",
            entity="acme",
            metric="investment",
            amount=read_amount(draw.choice(forms).format(draw.randint(48, 52))),
            period=read_period(period) if (period := draw.choice(periods)) else None,
            said_on=date(2025, 9, 24),
        )
        for number in range(size)
    ]


def find_worst(pairs: list[tuple[Figure, Figure]]) -> dict[str, Verdict]:
    """Return the worst verdict of each figure, of those that decide."""
    rank = list(Verdict)
    worst: dict[str, Verdict] = {}
    for a, b in pairs:
        pair = judge_pair(a, b)
        if pair.counts:
            for figure in (a.id, b.id):
                worst[figure] = min(worst.get(figure, pair.verdict), pair.verdict, key=rank.index)
    return worst


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("periods", [("",), ("2024", "2025"), ("2024", "2025", "2025-Q2", "")])
def test_a_crowd_has_the_conflicts_of_all_its_pairs(seed: int, periods: tuple[str, ...]) -> None:
    """A figure of a crowd is in conflict exactly where it would be among all pairs."""
    crowd = make_crowd(80, seed, periods)
    chosen = find_worst(list(pair_figures(crowd, "USD")))
    every = find_worst(list(combinations(crowd, 2)))
    conflict = Verdict.CONFLICT
    assert {f for f, v in chosen.items() if v is conflict} == {
        f for f, v in every.items() if v is conflict
    }


@pytest.mark.parametrize("periods", [("",), ("2024", "2025"), tuple(map(str, range(1500, 2500)))])
def test_pairs_grow_as_their_number_does(periods: tuple[str, ...]) -> None:
    """Each of many figures of one thing meets a score of others at most."""
    crowd = make_crowd(4_000, 1, periods)
    assert sum(1 for _ in pair_figures(crowd, "USD")) < 20 * len(crowd)


def test_each_pair_comes_once() -> None:
    """No pair is judged twice, in whichever order."""
    crowd = make_crowd(300, 1, ("2024", "2025", ""))
    pairs = [frozenset((a.id, b.id)) for a, b in pair_figures(crowd, "USD")]
    assert len(pairs) == len(set(pairs))
    assert all(len(pair) == 2 for pair in pairs)


def test_different_things_never_meet() -> None:
    """Figures of other entities, metrics, changes or sorts of unit are not paired."""
    amount = read_amount("26%")
    figures = [
        Figure(id="a", entity="acme", metric="revenue", amount=amount),
        Figure(id="b", entity="other", metric="revenue", amount=amount),
        Figure(id="c", entity="acme", metric="profit", amount=amount),
        Figure(id="d", entity="acme", metric="revenue", amount=amount, change="year-on-year"),
        Figure(id="e", entity="acme", metric="revenue", amount=read_amount("$26 billion")),
    ]
    subjects = gather_subjects(figures).values()
    assert [pair for those in subjects for pair in pair_figures(those, "USD")] == []
