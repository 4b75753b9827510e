"""Amounts and periods: text to values and back. Depends on nothing else in claimbook."""

from claimbook.quantity.amount import (
    Amount,
    Assumption,
    Comparator,
    Direction,
    Interval,
    Mention,
    UnreadableAmountError,
)
from claimbook.quantity.period import FiscalYear, Period, UnreadablePeriodError

__all__ = [
    "Amount",
    "Assumption",
    "Comparator",
    "Direction",
    "FiscalYear",
    "Interval",
    "Mention",
    "Period",
    "UnreadableAmountError",
    "UnreadablePeriodError",
]
