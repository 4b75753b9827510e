"""Find out whether the text below a headline confirms its figure, whatever its claims are about.

A page must not say that a headline differs from its text if the text does have the figure and an
editor merely gave its claim another metric or `about`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimbook.grounding import Ground
from claimbook.model import Where
from claimbook.quantity import Amount
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.pair import judge_pair
from claimbook.verdicts.verdict import Verdict


def list_confirming(head: Figure, figures: Iterable[Figure], currency: str) -> tuple[Figure, ...]:
    """Return the figures below a headline that confirm its figure, whatever they are about."""
    return tuple(
        figure
        for figure in figures
        if figure.where is not Where.HEADLINE
        and not figure.earlier
        and _confirms(figure.amount, head, currency)
    )


def is_in_words(head: Figure, ground: Ground | None, currency: str) -> bool:
    """Whether the text below a headline has its figure outside any claim."""
    below = (mention.amount for mention in ground.below) if ground else ()
    read = (
        amount._replace(direction=amount.direction or head.amount.direction) for amount in below
    )
    amounts = (amount.signed() if head.change else amount for amount in read)
    return any(_confirms(amount, head, currency) for amount in amounts)


def _confirms(amount: Amount, head: Figure, currency: str) -> bool:
    pair = judge_pair(head, replace(head, id="", amount=amount), currency)
    return pair.verdict in (Verdict.AGREE, Verdict.NEAR) and pair.counts
