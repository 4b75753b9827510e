"""Convert a claim's money to the book's currency, with its hedge and the day of the rate."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.quantity import (
    Amount,
    Comparator,
    write_amount,
    write_date,
    write_hedge,
    write_number,
    write_per,
    write_span,
)
from claimbook.sentences import rates
from claimbook.sentences.figures import write_loss
from claimbook.study import Study
from claimbook.verdicts import Converted, NoRate


@dataclass(frozen=True, slots=True)
class Worth:
    """A claim's money in the book's currency; empty if it needs no conversion."""

    stated: str = ""
    """What the article itself converts it to: `$34.8 billion in the article`."""
    converted: str = ""
    """Its worth, with the claim's hedge: `more than $53.3 billion`."""
    rate: str = ""
    """The day of the rate: `at the rate of 24 Sep 2025`."""
    unknown: str = ""
    """Why it cannot be converted."""
    amount: Converted | None = None
    """The number that was converted."""

    @property
    def brief(self) -> str:
        """The article's own conversion if it has one, otherwise ours; empty if there is none."""
        return self.stated or self.converted

    @property
    def full(self) -> str:
        """Both conversions, ours with the day of the rate."""
        ours = " ".join(filter(None, (self.converted, self.rate)))
        return self.unknown or "; ".join(filter(None, (self.stated, ours)))


def find_worth(study: Study, claim: Claim) -> Worth:
    """Work out a claim's money in the book's currency."""
    converted = study.verdicts.converted.get(claim.id)
    if converted is None:
        return Worth()
    if isinstance(converted, NoRate):
        return Worth(unknown=converted.words)
    return Worth(
        stated=_write_stated(claim, converted),
        converted=_write_with_hedge(claim, converted),
        rate=write_rate_day(converted),
        amount=converted,
    )


def _write_stated(claim: Claim, converted: Converted) -> str:
    """Return the amount to which the claim's own words convert its money.

    Empty if they convert nothing, or if they convert it to another amount, which is a finding.
    """
    if converted.rate is None:
        return ""
    fitting = (
        amount
        for amount in claim.mentions
        if amount.unit == converted.unit and amount.interval.meets(converted.interval)
    )
    stated = next(fitting, None)
    return rates.write_stated(write_amount(stated)) if stated else ""


def _write_with_hedge(claim: Claim, converted: Converted) -> str:
    if claim.amount is None:
        return write_converted(converted)
    return write_hedged(claim.amount, converted, change=claim.change is not None)


def write_hedged(amount: Amount, converted: Converted, *, change: bool) -> str:
    """Write the amount in the book's currency, with its hedge: `more than $53.3 billion`.

    A range has both written ends at the rate of the day, with “about” before them if they are
    bounds. A vague count has everything that it allows.
    """
    low, high = converted.interval.low, converted.interval.high
    per = write_per(amount.per)
    if amount.comparator is Comparator.VAGUE and low is not None and high is not None:
        ends = (write_number(end, converted.unit, 1) for end in (low, high))
        return f"{' to '.join(ends)}{per}"
    bounded = bool(converted.ends) and not (
        amount.interval.low_closed and amount.interval.high_closed
    )
    hedge = write_hedge(Comparator.ABOUT if amount.about or bounded else amount.comparator)
    if amount.loss and (hedge or converted.ends):
        return write_loss(f"{hedge}{_write_size(converted)}{per}")
    if not change or amount.direction is None:
        return f"{hedge}{write_converted(converted)}{per}"
    return f"{amount.direction} {hedge}{_write_size(converted)}{per}"


def write_converted(converted: Converted) -> str:
    """Write an amount in the unit of comparison without its hedge; both ends of a range."""
    if converted.ends:
        return write_span(*converted.ends, converted.unit)
    return write_number(converted.middle, converted.unit)


def _write_size(converted: Converted) -> str:
    """Return the same without its sign, which the words beside it express."""
    if converted.ends:
        small, large = sorted(map(abs, converted.ends))
        return write_span(small, large, converted.unit)
    return write_number(abs(converted.middle), converted.unit)


def write_rate_day(converted: Converted) -> str:
    """Write the day of the rate: `at the rate of 24 Sep 2025`; empty if nothing was converted."""
    if converted.rate is None:
        return ""
    return rates.write_rate_of_day(write_date(converted.rate.day), late=converted.rate.late)
