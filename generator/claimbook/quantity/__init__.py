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
from claimbook.quantity.period import (
    FiscalYear,
    Period,
    PeriodBeforeBaseError,
    UnreadablePeriodError,
)
from claimbook.quantity.read_period import read_period
from claimbook.quantity.write_period import write_date, write_period

__all__ = [
    "Amount",
    "Assumption",
    "Comparator",
    "Direction",
    "FiscalYear",
    "Interval",
    "Mention",
    "Period",
    "PeriodBeforeBaseError",
    "UnreadableAmountError",
    "UnreadablePeriodError",
    "read_period",
    "write_date",
    "write_period",
]
