"""What stands below tables of claims: the rates they were converted at, and the editor's notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.permalinks import locate_claim
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.views.claims.byline import write_source
from claimbook.views.claims.worth import list_rate_days
from claimbook.views.wording.figures import write_figure
from claimbook.views.wording.names import name_currency

_NAMED_DAYS = 3
"""So many days of rates are named; of more, the first and the last."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the editor remarks on a claim."""

    claim: str
    name: str
    """The claim's figure and who gives it: `$16 billion, Stoxpo, 24 Sep 2025`."""
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """What has to be known of the claims of a table, said once."""

    rates: str
    notes: tuple[Note, ...]


def remark_on(study: Study, claims: Iterable[Claim]) -> Remarks:
    """The remarks on some claims."""
    claims = tuple(claims)
    notes = tuple(_view_note(study, claim) for claim in claims if claim.note)
    return Remarks(_write_rates(study, claims), notes)


def _write_rates(study: Study, claims: Iterable[Claim]) -> str:
    days = [write_date(day) for day in list_rate_days(study, claims)]
    if not days:
        return ""
    source = f"In {name_currency(study.book.settings.currency)} at the European Central Bank's"
    if len(days) == 1:
        return f"{source} rate of {days[0]}."
    if len(days) <= _NAMED_DAYS:
        return f"{source} rates of {', '.join(days[:-1])} and {days[-1]}."
    return f"{source} rate of the day each was said, from {days[0]} to {days[-1]}."


def _view_note(study: Study, claim: Claim) -> Note:
    what = write_figure(claim) or claim.says
    return Note(
        claim=claim.id,
        name=f"{what}, {write_source(study, claim)}",
        href=locate_claim(study.book, claim.id),
        text=claim.note or "",
    )
