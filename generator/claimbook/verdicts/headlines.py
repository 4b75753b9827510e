"""Find what confirms the figure of a headline in the text below it, whatever claims are about.

An outlet is told that its headline differs from its text. That is false if the text does have the
figure and only an editor gave its claim another metric or `about`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimbook.grounding import Ground
from claimbook.model import Where
from claimbook.quantity import Amount
from claimbook.verdicts.closeness import are_close
from claimbook.verdicts.conversion import NoRate
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.pair import judge_amounts
from claimbook.verdicts.verdict import Verdict


def is_borne_out(head: Figure, ground: Ground | None, figures: Iterable[Figure]) -> bool:
    """Whether the text below a headline has its figure, in a claim or in words of no claim.

    `figures` are those of the headline's article.
    """
    below = (mention.amount for mention in ground.below) if ground else ()
    read = (
        amount._replace(direction=amount.direction or head.amount.direction) for amount in below
    )
    amounts = (amount.signed() if head.change else amount for amount in read)
    return any(_confirms(amount, head) for amount in amounts) or any(
        True for _ in list_confirming(head, figures)
    )


def list_confirming(head: Figure, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures below a headline that confirm its figure, whatever they are about."""
    for figure in figures:
        below = figure.where is not Where.HEADLINE and not figure.earlier
        if below and _confirms(figure.amount, head):
            yield figure


def _confirms(amount: Amount, head: Figure) -> bool:
    if amount.unit != head.amount.unit:
        return False
    other = replace(head, id="", amount=amount)
    one, two = head.convert(amount.unit), other.convert(amount.unit)
    if isinstance(one, NoRate) or isinstance(two, NoRate):
        return False
    alike = judge_amounts(head, other, one, two) in (Verdict.AGREE, Verdict.NEAR)
    return alike and are_close(head.amount, amount, one, two)
