"""Write remarks below tables of claims: exchange rates, and the editor's notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claimbook.model import Claim
from claimbook.quantity import write_date
from claimbook.sentences import rates
from claimbook.sentences.style import name_currency
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claim


@dataclass(frozen=True, slots=True)
class Remark:
    """The editor's note on a claim."""

    on: Shown
    """The claim."""
    name: str
    """Its figure and who gives it: `$16 billion, Stoxpo, 24 Sep 2025`."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """The remarks below a table."""

    rates: str
    notes: tuple[Remark, ...]


def remark_on(study: Study, claims: Iterable[Claim]) -> Remarks:
    """Return the remarks below a table of claims."""
    shown = [show_claim(study, claim.id) for claim in claims]
    notes = tuple(
        Remark(on, f"{on.figure or on.claim.says}, {on.byline}") for on in shown if on.claim.note
    )
    used = {each.worth.amount.rate for each in shown if each.worth.amount}
    return Remarks(_write_rates(study, sorted({rate.day for rate in used if rate})), notes)


def _write_rates(study: Study, dates: Iterable[date]) -> str:
    days = [write_date(day) for day in dates]
    return rates.describe_rates(name_currency(study.book.settings.currency), days)
