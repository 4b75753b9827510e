"""Write figures in the words that readers see."""

from __future__ import annotations

import re
from decimal import Decimal

from claimbook.model import Claim
from claimbook.quantity import Amount, find_last_place, write_amount

_MULTIPLE = re.compile(r"(?<=\d)x\b")
FRACTIONS = ("half", "a third", "a quarter", "a fifth", "a sixth", "a seventh", "an eighth",
             "a ninth", "a tenth", "an eleventh", "a twelfth")  # fmt: skip
"""The fractions from 1/2 on."""
_LARGE = 1000
"""From here on, a number may be written in figures and with a word such as “thousand”."""
_CLOSE = Decimal("0.04")
"""How far a share may be from a fraction that stands for it."""


def write_claim_figure(claim: Claim) -> str:
    """Write a claim's amount as journalists do; for a change, with its direction."""
    return write_measured(claim.amount, change=claim.change is not None)


def identify_figure(claim: Claim) -> str:
    """Return a claim's figure in a form that does not depend on how its number is written.

    61,400 and 61.4 thousand are one figure.
    """
    amount = claim.amount
    value = amount.value if amount else None
    if amount is None or value is None or amount.unit == "%" or abs(value) < _LARGE:
        return write_claim_figure(claim)
    place = find_last_place(value)
    plain = amount._replace(p=min(place, Decimal(1)), q=place)
    return write_measured(plain, change=claim.change is not None)


def write_scope(claim: Claim) -> str:
    """Write what a claim's figure is limited to: `like for like`; empty if nothing."""
    return ", ".join(claim.scope.values())


def write_measured(amount: Amount | None, *, change: bool) -> str:
    """Write an amount as journalists do; empty if there is none."""
    if amount is None:
        return ""
    if amount.unit == "x" and amount.exact and amount.value is not None:
        # Ten times, tenfold and 10 times are one figure.
        return f"{amount.value.normalize():,f} times"
    written = write_amount(amount, sign=change)
    return _MULTIPLE.sub(" times", written) if amount.unit == "x" else written


def write_share(factor: Decimal) -> str:
    """Write the share of the larger figure that the smaller one is: `about a ninth`, `11%`.

    A fraction is written only if the share is close to it. Otherwise two shares that hardly differ
    would be a ninth and a tenth.
    """
    nearest = int(factor.to_integral_value())
    if nearest > len(FRACTIONS) + 1:
        return f"less than {FRACTIONS[-1]}"
    off = abs(factor - nearest)
    if nearest < 2 or off > _CLOSE * nearest:
        return f"{100 / factor:.0f}%"
    return FRACTIONS[nearest - 2] if off < Decimal("0.02") else f"about {FRACTIONS[nearest - 2]}"
