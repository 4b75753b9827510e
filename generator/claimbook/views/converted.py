"""Money in the book's currency, with the day of the rate."""

from __future__ import annotations

from claimbook.model import Claim
from claimbook.quantity import write_date, write_number
from claimbook.study import Study
from claimbook.verdicts import Converted, NoRate


def write_converted(study: Study, claim: Claim) -> str:
    """A claim's money in the book's currency with the day of the rate; empty where it is none."""
    converted = study.verdicts.converted.get(claim.id)
    if converted is None:
        return ""
    if isinstance(converted, NoRate):
        return converted.words
    return f"{write_middle(converted)}{write_rate_day(converted)}"


def write_middle(converted: Converted) -> str:
    """The one number that stands for an amount in the unit of comparison."""
    return write_number(converted.middle, converted.unit)


def write_rate_day(converted: Converted) -> str:
    """The day of the rate as the end of a phrase; empty where nothing was converted."""
    if converted.rate is None:
        return ""
    late = ", the last one known" if converted.rate.late else ""
    return f" at the rate of {write_date(converted.rate.day)}{late}"
