"""How claims stand to each other, as claims.json has it: conversions, verdicts, findings."""

from __future__ import annotations

from claimbook.export.form import ComparedRow, ConvertedRow, DisagreementRow, FindingRow
from claimbook.export.values import write_number
from claimbook.model import Claim
from claimbook.rates import convert, find_rate
from claimbook.study import Study
from claimbook.verdicts.dimension import is_currency


def convert_amount(study: Study, claim: Claim) -> ConvertedRow | None:
    """A claim's money in the book's currency at the rates of its day; None for all else."""
    amount, currency = claim.measured, study.book.settings.currency
    if amount is None or amount.unit == currency or not is_currency(amount.unit):
        return None
    rate = find_rate(amount.unit, currency, study.book.said_on(claim))
    if rate is None:
        return None
    interval = convert(amount.interval, rate)
    return ConvertedRow(
        unit=currency,
        low=write_number(interval.low),
        high=write_number(interval.high),
        rate_low=str(write_number(rate.low)),
        rate_high=str(write_number(rate.high)),
        date=rate.day.isoformat(),
    )


def list_compared(study: Study, claim: Claim) -> list[ComparedRow]:
    return []


def list_disagreements(study: Study) -> list[DisagreementRow]:
    return []


def list_findings(study: Study) -> list[FindingRow]:
    return []
