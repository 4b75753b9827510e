"""Decide whether an amount in a text is the amount of a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from claimbook.grounding.counted import counts_same
from claimbook.grounding.ground import PassageAmounts
from claimbook.grounding.tables import gives_scale
from claimbook.model import Claim
from claimbook.quantity import (
    Amount,
    Assumption,
    Direction,
    Mention,
    UnreadableAmountError,
    counts_points,
    find_amounts,
    is_time,
    may_be_in,
    read_amount,
)

_COMPARED = re.compile(
    r"\s(?:(?P<up>more|higher|larger|bigger|greater|longer)"
    r"|less|lower|smaller|shorter)\s(?:than|an?|per|each|every|in)\b"
)
_DEGREES = ("°C", "°F")
Fitting: TypeAlias = Sequence[Sequence[Mention]]
_LONGEST_UNIT = 3
"""The most words in the name of a unit: Hong Kong dollars."""


def same_amount(written: Amount, found: Amount, *, change: bool, unit_given: bool = False) -> bool:
    """Whether two readings are the same amount: in value, unit, sign and comparator.

    The sign of a `change` comes from its words. Other amounts differ if their words point in
    opposite directions. If the claim has a direction, the text must have it, too. With
    `unit_given`, the claim takes its unit from elsewhere, so a bare number in the text is enough.
    It makes no difference how precisely a number is written: seven is 7, and $1.50 is $1.5.

    A loss in the text is below zero if the claim's amount is a loss or a profit. It is never the
    amount by which a profit fell.
    """
    if written.loss is False and found.loss:
        return False
    if written.is_loss is not None:
        written, found = written.as_balance(), found.as_balance()
    if written.direction and found.direction is None:
        return False
    if change:
        written, found = written.signed(), found.signed()
    elif written.direction and written.direction is not found.direction:
        return False
    return (
        _same_unit(written, found, given=unit_given)
        and _same_denominator(written, found, given=unit_given)
        and written.comparator == found.comparator
        and written.about == found.about
        and written.value == found.value
        and (written.value is not None or written.interval == found.interval)
    )


def _same_unit(written: Amount, found: Amount, *, given: bool) -> bool:
    """Whether the claim's unit is the text's, or is given by other words of the text."""
    if written.unit == found.unit:
        return True
    for one, other in ((written, found), (found, written)):
        if Assumption.POINTS in one.assumed and counts_points(other):
            return True
    if may_be_in(found, written.unit):
        return True  # the claim says whose crowns the text means
    return given and (found.unit == "count" or (found.unit == "°" and written.unit in _DEGREES))


def _same_denominator(written: Amount, found: Amount, *, given: bool) -> bool:
    """Whether both have the same denominator.

    A claim may leave out a time, which its period gives, and “per share”.
    """
    if written.per == found.per:
        return True
    if found.per is None:
        return given or Assumption.DENOMINATOR in written.assumed
    return written.per is None and (is_time(found.per) or found.per == "share")


def list_fitting(claim: Claim, passage: PassageAmounts) -> Fitting:
    """Return the matching mentions of each amount of a claim: `amount`, then `mentions`."""
    own = [claim.amount] if claim.amount else []
    return [
        [m for m in passage.whole if fits(claim, amount, m, passage)]
        for amount in (*own, *claim.mentions)
    ]


def choose_used(fitting: Fitting, taken: set[tuple[int, int]]) -> tuple[Mention, ...]:
    """Choose the mentions in a passage that are a claim's amount or one of its `mentions`.

    If the same amount is there twice, the first one that no other claim has taken is chosen. The
    mentions that are chosen are added to `taken`.
    """
    chosen = []
    for each in fitting:
        free = [m for m in each if (m.start, m.end) not in taken]
        if first := next(iter(free or each), None):
            chosen.append(first)
            taken.add((first.start, first.end))
    return tuple(chosen)


def fits(claim: Claim, amount: Amount, mention: Mention, passage: PassageAmounts) -> bool:
    """Whether an amount of a claim matches one in a passage, and counts the same thing."""
    given = claim.unit_from is not None and names_unit(claim.unit_from, amount.unit)
    found = gives_scale(claim.unit_from, mention)
    if found is None:
        return False
    if amount.direction and found.direction is None:
        # What a claim calls a rise may be a comparison in the text.
        found = found._replace(direction=_find_compared(passage.text, mention))
    if not same_amount(amount, found, change=claim.change is not None, unit_given=given):
        return False
    return counts_same(amount, mention, passage, claim.unit_from)


def _find_compared(text: str, mention: Mention) -> Direction | None:
    """Return the direction in words after an amount that compare it: `$148 more a year`."""
    found = _COMPARED.match(text, mention.end)
    if found is None:
        return None
    return Direction.UP if found["up"] else Direction.DOWN


def names_unit(words: str, unit: str) -> bool:
    """Whether words contain the name of a unit, or an amount in it: “all sums are in euros”."""
    if any(mention.amount.unit == unit for mention in find_amounts(words)):
        return True
    split = words.split()
    stretches = (
        " ".join(split[start:end])
        for start in range(len(split))
        for end in range(start + 1, min(start + _LONGEST_UNIT, len(split)) + 1)
    )
    return any(_reads_as(f"2 {stretch}", unit) for stretch in stretches)


def _reads_as(text: str, unit: str) -> bool:
    try:
        return read_amount(text).unit == unit
    except UnreadableAmountError:
        return False
