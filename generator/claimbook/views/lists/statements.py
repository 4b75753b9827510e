"""Claims without a figure: what is said, in whose words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.quantity import write_date
from claimbook.study import Study
from claimbook.views.claims.byline import link_to_claim
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.names import Named, name_entity, name_outlet


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim without a figure, in a list of them."""

    says: str
    quote: str
    href: str
    about: Named
    kind: str
    speaker: str
    """Empty where it is the article."""
    outlet: Named
    said: str
    """The day it was said."""
    note: str
    """What the editor remarks on it."""


def list_statements(study: Study, claims: Iterable[Claim]) -> tuple[Statement, ...]:
    """Those of the claims that give no figure."""
    return tuple(_view(study, claim) for claim in claims if claim.amount is None)


def _view(study: Study, claim: Claim) -> Statement:
    return Statement(
        says=claim.says,
        quote=claim.quote,
        href=link_to_claim(study, claim),
        about=name_entity(study, claim.about),
        kind=" ".join(KINDS[claim.kind]),
        speaker=claim.speaker.name if claim.speaker else "",
        outlet=name_outlet(study, study.book.article_of[claim.id]),
        said=write_date(study.book.said_on(claim)),
        note=claim.note or "",
    )
