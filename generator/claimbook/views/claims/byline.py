"""Bylines: who says a claim, and when. They are worked out here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimbook.model import Claim
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.views.wording.names import Named, name_outlet


@dataclass(frozen=True, slots=True)
class Byline:
    """Who says a claim, and when."""

    outlet: Named
    """Where it is read."""
    speaker: str
    """Whom the article quotes; empty where it speaks for itself."""
    day: date
    """When it was said."""
    said: str
    """The same in words: `24 Feb 2025`."""

    @property
    def name(self) -> str:
        """The name that stands beside a figure as that of its source."""
        return self.outlet.name

    def __str__(self) -> str:
        """Who and when: `Xinhua, 24 Feb 2025`."""
        return f"{self.name}, {self.said}"


def make_byline(study: Study, claim: Claim) -> Byline:
    """The byline of a claim."""
    day = study.book.said_on(claim)
    return Byline(
        outlet=name_outlet(study, study.book.article_of[claim.id].outlet),
        speaker=claim.speaker.name if claim.speaker else "",
        day=day,
        said=write_date(day),
    )
