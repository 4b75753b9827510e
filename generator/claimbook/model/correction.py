"""A correction: what the briefing itself had wrong, and what it says instead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from pydantic import Field

from claimbook.model.claim import Claim
from claimbook.model.record import Id, Line, Record
from claimbook.model.written import Moment


class CorrectionKind(StrEnum):
    """What was done about what had been published."""

    CORRECTION = "correction"
    """It was wrong."""
    CLARIFICATION = "clarification"
    """It could be misunderstood."""
    UPDATE = "update"
    """The article it comes from has changed."""
    RETRACTION = "retraction"
    """It was withdrawn."""


class Correction(Record):
    """A correction of what was published: an entry of corrections.yml."""

    date: Moment = Field(description="When it was corrected.")
    claim: Id = Field(description="The claim or derived figure that was corrected.")
    kind: CorrectionKind = Field(
        description="`correction` of a mistake, `clarification` of what could be misunderstood, "
        "`update` where the article itself has changed, or `retraction` of a claim that is gone."
    )
    was: Line | None = Field(
        None, description="What had been published: the amount, the quote, the period, …"
    )
    now: Line | None = Field(
        None, description="What the claim says now; leave it out for a retraction."
    )
    reason: Line = Field(description="What went wrong; shown to readers.")
    reported_by: Line | None = Field(
        None, description="Who pointed it out, if they want to be named."
    )

    @property
    def retracts(self) -> bool:
        """Whether it withdrew the claim."""
        return self.kind is CorrectionKind.RETRACTION


def list_said(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the fields of a claim that say something to readers, each with its text.

    A correction is about one of them. Amounts and periods are given as they were written, and
    periods also by their days.
    """
    for field in ("quote", "says", "about", "metric", "change", "unit_from", "period_from"):
        yield field, getattr(claim, field) or ""
    yield "kind", claim.kind.value
    yield "amount", claim.amount.text if claim.amount else ""
    yield "period", claim.period.text if claim.period else ""
    yield "days", claim.period.days if claim.period else ""
    yield "as_of", claim.as_of.isoformat() if isinstance(claim.as_of, date) else claim.as_of or ""
    yield "speaker", claim.speaker.name if claim.speaker else ""
    for field in ("source", "note", "translation"):
        yield field, getattr(claim, field) or ""
    yield from sorted(claim.scope.items())


def is_same_text(one: str, other: str) -> bool:
    """Whether two texts are the same apart from the spaces between their words."""
    return one.split() == other.split()
