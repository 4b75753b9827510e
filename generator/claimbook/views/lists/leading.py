"""The leading figure of a page, in one sentence at its top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.disputes.opening import write_worth
from claimbook.views.lists.key_figures import find_leading
from claimbook.views.wording.subjects import write_subject


@dataclass(frozen=True, slots=True)
class Leading:
    """The figure that a page opens with: the sentence around it, and its standing."""

    shown: Shown
    before: str
    """`The leading figure for Alibaba's planned AI infrastructure investment is`."""
    figure: str
    reason: str
    """Its standing, with a full stop."""

    def __str__(self) -> str:
        """The sentence with its standing, as plain text."""
        return f"{self.before} {self.figure}. {self.reason}".strip()


def view_leading(study: Study, claims: Iterable[Claim]) -> Leading | None:
    """The leading figure of some claims; None if none qualifies."""
    claim = find_leading(study, claims)
    if claim is None:
        return None
    shown = show_claim(study, claim.id)
    period = f" ({shown.period})" if shown.period else ""
    before = f"The leading figure for {write_subject(study, claim)}{period} is"
    return Leading(shown, before, write_worth(shown, beside=shown), shown.reason)
