"""Money in the book's currency, with its hedge and the day of the rate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimbook.model import Claim
from claimbook.quantity import Comparator, write_amount, write_date, write_hedge, write_number
from claimbook.study import Study
from claimbook.verdicts import Converted, NoRate


def write_converted(study: Study, claim: Claim) -> str:
    """A claim's money in the book's currency with the day of the rate; empty where it is none."""
    converted = study.verdicts.converted.get(claim.id)
    if converted is None:
        return ""
    if isinstance(converted, NoRate):
        return converted.words
    worth = f"{write_hedged(claim, converted)}{write_rate_day(converted)}"
    return "; ".join(filter(None, (write_stated(study, claim), worth)))


def write_stated(study: Study, claim: Claim) -> str:
    """What the claim's own words convert its money to: `$34.8 billion in the article`.

    Empty where they do not, or not to what it was worth: then a finding has it.
    """
    converted = study.verdicts.converted.get(claim.id)
    if not isinstance(converted, Converted) or converted.rate is None:
        return ""
    fitting = (
        amount
        for amount in claim.mentions
        if amount.unit == converted.unit and amount.interval.meets(converted.interval)
    )
    stated = next(fitting, None)
    return f"{write_amount(stated)} in the article" if stated else ""


def write_hedged(claim: Claim, converted: Converted) -> str:
    """The amount in the book's currency as the claim hedges it: `more than $53.3 billion`.

    Of a range its middle, which the words give as no more than about.
    """
    amount, middle = claim.amount, converted.middle
    if amount is None:
        return write_number(middle, converted.unit)
    ranging = amount.comparator is Comparator.RANGE
    hedge = write_hedge(Comparator.ABOUT if ranging else amount.comparator)
    if claim.change is None or amount.direction is None:
        return f"{hedge}{write_number(middle, converted.unit)}"
    return f"{amount.direction} {hedge}{write_number(abs(middle), converted.unit)}"


def list_rate_days(study: Study, claims: Iterable[Claim]) -> list[date]:
    """The days of the rates at which some claims are converted, each once."""
    converted = (study.verdicts.converted.get(claim.id) for claim in claims)
    return sorted({it.rate.day for it in converted if isinstance(it, Converted) and it.rate})


def write_middle(converted: Converted) -> str:
    """The one number that stands for an amount in the unit of comparison."""
    return write_number(converted.middle, converted.unit)


def write_rate_day(converted: Converted) -> str:
    """The day of the rate as the end of a phrase; empty where nothing was converted."""
    if converted.rate is None:
        return ""
    late = ", the last one known" if converted.rate.late else ""
    return f" at the rate of {write_date(converted.rate.day)}{late}"
