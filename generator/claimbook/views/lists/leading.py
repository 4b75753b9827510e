"""Word the leading figure of a page in one sentence at its top."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.evidence import StandingKind
from claimbook.model import Claim
from claimbook.sentences import leading as sentences
from claimbook.sentences.style import begin_sentence, end
from claimbook.study import Study
from claimbook.views.claims.alleged import write_other_allegations
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.disputes.opening import write_opening, write_worth
from claimbook.views.lists.key_figures import find_leading
from claimbook.views.wording.subjects import write_subject


@dataclass(frozen=True, slots=True)
class Leading:
    """The figure that a page opens with: the sentence around it, and its standing."""

    shown: Shown
    before: str
    """`The figure for Alibaba's planned AI infrastructure investment is`."""
    figure: str
    """Empty if sources differ: then no figure leads, and the reason names them all."""
    reason: str
    """Its standing, with a full stop."""
    words: str
    """All of it as plain text."""

    def __str__(self) -> str:
        return self.words


def view_leading(study: Study, claims: Iterable[Claim]) -> Leading | None:
    """Return the leading figure of some claims; None if none qualifies."""
    claim = find_leading(study, claims)
    if claim is None:
        return None
    shown = show_claim(study, claim.id)
    if differ := _describe_dispute(study, claim):
        return Leading(shown, "", "", differ, differ)
    told = write_subject(study, claim), shown.period
    figure = write_worth(shown, beside=shown)
    alleged = write_other_allegations(study, (claim.id,))
    reason = f"{shown.reason} {end(begin_sentence(alleged))}" if alleged else shown.reason
    words = sentences.describe_leading(*told, figure, reason)
    return Leading(shown, sentences.begin_leading(*told), figure, reason, words)


def _describe_dispute(study: Study, claim: Claim) -> str:
    """Say who says what if a figure is disputed; empty if it is not."""
    standing = study.evidence.of(claim.id)
    if standing is None or standing.kind is not StandingKind.DISPUTED:
        return ""
    found = study.evidence.disagreements_of.get(claim.id, ())
    return write_opening(study, study.evidence.disagreement[found[0]]) if found else ""
