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
from claimbook.quantity.finding import find_amounts
from claimbook.quantity.period import (
    FiscalYear,
    Period,
    PeriodBeforeBaseError,
    UnreadablePeriodError,
)
from claimbook.quantity.read_period import read_period
from claimbook.quantity.reading import read_amount
from claimbook.quantity.write_period import write_date, write_period
from claimbook.quantity.writing import write_amount, write_hedge, write_number

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
    "find_amounts",
    "read_amount",
    "read_period",
    "write_amount",
    "write_date",
    "write_hedge",
    "write_number",
    "write_period",
]
