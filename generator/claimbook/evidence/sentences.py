"""Write figures as the sentences about standings show them."""

from __future__ import annotations

from claimbook.evidence.amounts import Sized
from claimbook.evidence.camps import Undecided
from claimbook.sentences import figures, standings
from claimbook.verdicts.wording import write_figure


def explain_undecided(each: Undecided) -> str:
    """Say why a figure counts for no camp."""
    words = each.one.figure.amount.text
    founders = list(dict.fromkeys(write_figure(one.figure) for one in each.confirms or each.allows))
    say = (
        standings.explain_fits_several
        if len(founders) > 1 and each.confirms
        else standings.explain_too_vague
    )
    return say(words, founders)


def compare_sized(one: Sized, other: Sized) -> str:
    """Write how one figure compares with another: `10% more than`, `9.4 times as much as`."""
    counted = one.figure.amount.exact and other.figure.amount.exact
    unit = one.figure.amount.unit
    return figures.write_comparison(one.side.middle, other.side.middle, unit, counted=counted)
