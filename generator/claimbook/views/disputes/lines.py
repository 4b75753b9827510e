"""Show a disagreement in a line or two of a list."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.evidence import Disagreement
from claimbook.permalinks import locate_disagreement
from claimbook.problem.counting import write_count
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.shown import show_claim
from claimbook.views.disputes.naming import name_dispute, tell_apart
from claimbook.views.disputes.opening import write_opening
from claimbook.views.disputes.wording import badge_disagreement
from claimbook.views.wording.apart import write_apart


@dataclass(frozen=True, slots=True)
class DisagreementLine:
    """A disagreement in the index."""

    id: str
    """The anchor of the line, which older links use."""
    title: str
    href: str
    sentence: str
    period: str
    """Its period, if the title does not have it."""
    counted: str
    distance: str
    state: str
    """The part of the index that it belongs to."""
    badge: Badge
    reason: str


def view_line(study: Study, each: Disagreement) -> DisagreementLine:
    """Return a disagreement in a line or two."""
    claims = [show_claim(study, claim) for claim in each.claims]
    outlets = {shown.article.outlet for shown in claims}
    opening = write_opening(study, each)
    return DisagreementLine(
        id=each.id,
        title=name_dispute(study, each),
        href=locate_disagreement(each.id),
        sentence=opening,
        period=""
        if tell_apart(study, each)
        else next((shown.period for shown in claims if shown.period), ""),
        counted=f"{write_count(len(claims), 'claim')} in {write_count(len(outlets), 'outlet')}",
        distance=write_apart(each.pair) if each.pair else "",
        state=each.state.capitalize(),
        badge=badge_disagreement(each),
        reason="" if each.reason in opening else each.reason,
    )
