"""Find the amounts of a claim that are not in its passages, and what is there instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimbook.grounding.amounts import Fitting, fits
from claimbook.grounding.ground import PassageAmounts, Shortfall
from claimbook.model import Claim, FieldPath
from claimbook.quantity import Amount, Comparator, Mention


def find_shortfalls(
    claim: Claim, readings: Sequence[PassageAmounts | None], fitting: Sequence[Fitting]
) -> Iterator[Shortfall]:
    """Yield the claim's figures that its passages lack.

    `readings` has what was read in each passage, None for one that failed; `fitting` has the
    mentions in each that match the claim's amounts. Every passage must contain the amount, and each
    further mention must be in one of them. If the quote itself lacks a figure, the other passages
    are not checked, since the claim is wrong and not they.
    """
    own = readings[0]
    if own is None:
        return
    if claim.amount:
        for number, reading in enumerate(readings):
            if reading is not None and not fitting[number][0]:
                yield _describe(claim, ("amount",), claim.amount, number, reading)
                if reading is own:
                    break
    first = 1 if claim.amount else 0
    for index, amount in enumerate(claim.mentions):
        if not any(each[first + index] for each in fitting if each):
            yield _describe(claim, ("mentions", index), amount, 0, own)


def _describe(
    claim: Claim, field: FieldPath, amount: Amount, passage: int, reading: PassageAmounts
) -> Shortfall:
    cut = next((m for m in reading.cut if fits(claim, amount, m, reading)), None)
    near = (*reading.whole, *reading.cut)
    hedged = next((m for m in near if _drops_hedge(claim, amount, m, reading)), None)
    if cut in reading.headless and amount.comparator is not Comparator.NONE:
        hedged = cut
    return Shortfall(field, amount, passage, reading.whole, hedged, cut)


def _drops_hedge(claim: Claim, amount: Amount, mention: Mention, reading: PassageAmounts) -> bool:
    """Whether an amount is the text's, but without the hedge that the text has."""
    found = mention.amount
    if amount.hedged or not (found.hedged or found.comparator is Comparator.RANGE):
        return False
    plain = Comparator.RANGE if amount.comparator is Comparator.RANGE else Comparator.NONE
    bare = mention._replace(amount=found._replace(comparator=plain, about=False))
    return fits(claim, amount, bare, reading)
