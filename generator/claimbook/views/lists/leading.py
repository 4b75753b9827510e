"""Word the leading figure of a page in one sentence at its top."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.evidence import StandingKind
from claimbook.model import Claim, Metric
from claimbook.sentences import leading as sentences
from claimbook.sentences.standings import shorten_settled
from claimbook.sentences.style import begin_sentence, end
from claimbook.study import Study
from claimbook.views.claims.alleged import write_other_allegations
from claimbook.views.claims.shown import Shown, show_claim, write_worth
from claimbook.views.disputes.concerning import find_shared_disagreements
from claimbook.views.disputes.opening import write_opening
from claimbook.views.lists.key_figures import find_leading
from claimbook.views.wording.subjects import write_subject

_OF_DAYS = re.compile(r"\d{1,2}\b")
"""How the period of a day, or of several days of a month, begins."""


@dataclass(frozen=True, slots=True)
class Leading:
    """The figure that a page opens with: the sentence around it, and its standing."""

    shown: Shown
    before: str
    """`Alibaba's planned AI infrastructure investment is`."""
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
    about = list(claims)
    claim = find_leading(study, about)
    if claim is None:
        return None
    shown = show_claim(study, claim.id)
    if differ := _describe_dispute(study, _find_newer_dispute(study, claim, about) or claim):
        return Leading(shown, "", "", differ, differ)
    metric = study.book.metrics.get(claim.metric or "")
    counted = _is_counted(claim, metric)
    clause = sentences.begin_leading(
        write_subject(study, claim),
        _write_when(shown),
        past=claim.kind.class_ == "fact" and (claim.period is not None or counted),
        counted=counted,
    )
    figure = write_worth(shown, beside=shown)
    reason = shorten_settled(shown.reason, figure, shown.figure)
    if alleged := write_other_allegations(study, (claim.id,)):
        reason = f"{reason} {end(begin_sentence(alleged))}"
    words = sentences.describe_leading(clause, figure, reason)
    return Leading(shown, clause, figure, reason, words)


def _is_counted(claim: Claim, metric: Metric | None) -> bool:
    return metric is not None and metric.dimension == "count" and claim.change is None


def _write_when(shown: Shown) -> str:
    """Write the period of a figure with a preposition: `in 2025`, `on 24 Sep 2025`, `by 2032`."""
    period = shown.claim.period
    if period is None or period.start is None or period.end is None:
        return shown.period
    return f"{'on' if _OF_DAYS.match(shown.period) else 'in'} {shown.period}"


def _find_newer_dispute(study: Study, claim: Claim, about: Iterable[Claim]) -> Claim | None:
    """Return a disputed claim about the same thing, for a later time; None if there is none.

    A page should not open with last year's figure just because nobody disputes it any more, nor
    with a plan for a time whose facts are disputed.
    """
    for each in find_shared_disagreements(study, {one.id for one in about}):
        other = study.book.claims[each.claims[0]]
        same = (other.about, other.metric, other.change) == (
            claim.about,
            claim.metric,
            claim.change,
        )
        if same and each.state == "open" and _is_newer(other, claim):
            return other
    return None


def _is_newer(one: Claim, two: Claim) -> bool:
    last, before = (each.period.end if each.period else None for each in (one, two))
    if last is None or before is None or one.kind.class_ != "fact":
        return False
    return last > before or (last == before and two.kind.class_ != "fact")


def _describe_dispute(study: Study, claim: Claim) -> str:
    """Say who says what if a figure is disputed; empty if it is not."""
    standing = study.evidence.of(claim.id)
    if standing is None or standing.kind is not StandingKind.DISPUTED:
        return ""
    found = study.evidence.disagreements_of.get(claim.id, ())
    return write_opening(study, study.evidence.disagreement[found[0]]) if found else ""
