"""Make the lines of the table of all claims, which pages and files show in parts."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.study import Study, once_for_each, once_per_study
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.claims.speakers import find_speaker, list_speakers
from claimbook.views.lists.order import measure_claim


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in the table."""

    shown: Shown
    rank: int
    """Its rank among all figures by unit and size, for sorting; 0 for no figure."""
    narrowed: str
    """What a change is measured against, and the scope of the figure."""
    speaker: str
    """The id of the speaker; empty for an outlet's own word."""
    speaker_name: str
    outlet: str
    """The name of the outlet that prints it."""
    start: str
    """The first day of its period in ISO 8601, for sorting; the last if the start is open."""

    @property
    def year(self) -> str:
        """The year in which its period begins; empty if it has no period."""
        return self.start[:4]


def list_lines(study: Study) -> tuple[ClaimLine, ...]:
    """Return a line for each claim, in the order of the book, with the newest article first."""
    return tuple(make_line(study, id_) for id_ in study.book.claims)


@once_per_study
def rank_figures(study: Study) -> dict[str, int]:
    """Return the rank of each figure by unit and then by size, from 1, by claim id.

    All money counts as one unit, and is ranked in the book's currency.
    """
    claims = study.book.claims.values()
    sizes = {claim.id: measure_claim(study, claim) for claim in claims if claim.measured}
    ordered = sorted(sizes, key=lambda id_: (*sizes[id_], id_))
    return {id_: place for place, id_ in enumerate(ordered, start=1)}


# A page and the file for its script need the same lines.
@once_for_each
def make_line(study: Study, claim: str) -> ClaimLine:
    """Return the line of a claim, by its id."""
    shown = show_claim(study, claim)
    period = shown.claim.period
    first = period and (period.start or period.end)
    narrowed = ", ".join(filter(None, (shown.base, shown.scope)))
    speaker = find_speaker(study, claim)
    return ClaimLine(
        shown=shown,
        rank=rank_figures(study).get(claim, 0),
        narrowed=narrowed,
        speaker=speaker,
        speaker_name=list_speakers(study)[speaker].name if speaker else "",
        outlet=study.book.name_outlet(shown.article.outlet),
        start=first.isoformat() if first else "",
    )
