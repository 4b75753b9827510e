"""Losses in drafts: a profit is drafted as negative where the words next to it call it a loss."""

from __future__ import annotations

from dataclasses import replace

from claimbook.extract.amounts import Written
from claimbook.extract.around import Around
from claimbook.extract.cues import match_cues
from claimbook.quantity import Sense

_LOSS = match_cues(
    "loss(?:es)? | lost | los(?:es?|ing) | deficits? | shortfalls? | in the red | loss-making"
)
_DEFICIT = match_cues("deficits? | shortfalls?")


def write_loss(written: Written, around: Around, sense: Sense | None) -> Written:
    """The amount in the words of a loss, if it is one and the metric has a sign."""
    amount = around.mention.amount
    if sense is not Sense.BALANCE or not amount.loss or amount.is_negative or written.is_change:
        return written
    noun = "deficit" if any(around.find(_DEFICIT, around.clause)) else "loss"
    return replace(written, text=f"{noun} of {written.text}")


def may_be_loss(written: Written, around: Around, sense: Sense | None) -> bool:
    """Whether a figure without a sign may be a loss, as its clause speaks of one."""
    amount = around.mention.amount
    told = amount.is_loss is not None or written.is_change
    return sense is Sense.BALANCE and not told and any(around.find(_LOSS, around.clause))
