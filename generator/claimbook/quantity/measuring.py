"""Complete an amount by its metric: with a denominator, points, and a minus for a loss."""

from __future__ import annotations

import re
from enum import StrEnum

from claimbook.quantity.amount import Amount, Assumption
from claimbook.quantity.interval import Comparator, spread
from claimbook.quantity.losses import LOSSES, PROFITS
from claimbook.quantity.money.currency import is_currency
from claimbook.quantity.units.names import DURATIONS, POINTS, RATIOS

_SHARES = {"%": "share", "pp": "share", "x": "ratio"}


_BALANCES = PROFITS | {"margin", "margins", "result", "results"}


class Sense(StrEnum):
    """How a metric counts losses."""

    BALANCE = "balance"
    """Losses are below zero, as for a profit or a trade balance."""
    LOSS = "loss"
    """Losses are what the metric counts, as for a deficit, so they are above zero."""


def find_sense(*names: str) -> Sense | None:
    """Return how a metric counts losses, by the first of its names that says so.

    None if none does.
    """
    for name in names:
        words = set(re.findall(r"[a-z]+", name.lower()))
        if words & _BALANCES:
            return Sense.BALANCE
        if words & LOSSES:
            return Sense.LOSS
    return None


def name_dimension(amount: Amount) -> str:
    """Return the dimension of a metric that has this amount as its level: `money`, `count`, `t`."""
    if is_currency(amount.unit):
        return "money"
    return "duration" if amount.unit in DURATIONS else _SHARES.get(amount.unit, amount.unit)


def lend_measure(
    amount: Amount, dimension: str | None, per: str | None, sense: Sense | None = None
) -> Amount:
    """Complete an amount for a metric with this dimension, `per` and `sense`.

    Points of a share become percentage points (led by eight points), an amount without a
    denominator takes the metric's, and a loss becomes negative unless the metric counts losses.
    Whatever is added is listed in the amount's assumptions.
    """
    amount = _sign_loss(amount, sense)
    if dimension == "share" and counts_points(amount):
        amount = _make_points(amount)
    if per is None or amount.per is not None or amount.unit in RATIOS:
        return amount
    return amount._replace(per=per, assumed=(*amount.assumed, Assumption.DENOMINATOR))


def _sign_loss(amount: Amount, sense: Sense | None) -> Amount:
    if sense is Sense.LOSS:
        return amount._replace(loss=None)
    if sense is Sense.BALANCE:
        return (
            amount if amount.is_negative else amount._replace(loss=bool(amount.loss)).as_balance()
        )
    if amount.direction is not None:
        # "lost $3 billion" of market value is a change
        return amount._replace(loss=None)
    return amount.as_balance()


def counts_points(amount: Amount) -> bool:
    """Whether an amount is a number of points that does not say of what."""
    first = (amount.noun or "").lower().partition(" ")[0]
    return amount.unit == "count" and first in POINTS


def _make_points(amount: Amount) -> Amount:
    interval = amount.interval
    if amount.value is not None and amount.comparator is not Comparator.RANGE:
        interval = spread(amount.comparator, amount.value, amount.p, amount.q)
    assumed = (*amount.assumed, Assumption.POINTS)
    return amount._replace(unit="pp", noun=None, interval=interval, assumed=assumed)
