"""List standings: what a reader should look at, and what is confirmed although contradicted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimbook.gathering import gather
from claimbook.model import Claim
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.claims.standing import locate_standing, rank_claim
from claimbook.views.disputes.opening import write_opening
from claimbook.views.wording.subjects import write_subject


@dataclass(frozen=True, slots=True)
class ListedStanding:
    """The standing of the claims of one disagreement, or of a claim that is in none."""

    badge: Badge
    """The badge of the first claim."""
    sentence: str
    """Who gives which figure, or the reason for the standing."""
    claims: tuple[Shown, ...]
    """One claim per figure. Claims that a reader should look at come first."""


def list_warnings(study: Study, claims: Iterable[Claim]) -> tuple[ListedStanding, ...]:
    """Return what is wrong, stands alone, differs or is disputed, in that order."""

    def describe(shown: Shown) -> str:
        found = study.evidence.disagreements_of.get(shown.claim.id)
        if not found:
            return shown.reason
        return write_opening(study, study.evidence.disagreement[found[0]])

    shown = (show_claim(study, claim.id) for claim in claims)
    return _gather(
        study, [each for each in shown if each.standing and each.standing.warns], describe
    )


def list_contradicted(study: Study, claims: Iterable[Claim]) -> tuple[ListedStanding, ...]:
    """Return confirmed claims that are contradicted by one that is wrong, differs or is alone."""

    def describe(shown: Shown) -> str:
        return f"{begin_sentence(write_subject(study, shown.claim))}: {shown.reason}"

    shown = (show_claim(study, claim.id) for claim in claims)
    return _gather(study, [each for each in shown if _is_contradicted(study, each)], describe)


def _is_contradicted(study: Study, shown: Shown) -> bool:
    standing = study.evidence.of(shown.claim.id)
    return standing is not None and standing.contradicted


def _gather(
    study: Study, shown: Iterable[Shown], describe: Callable[[Shown], str]
) -> tuple[ListedStanding, ...]:
    """Group claims by their disagreement; claims without one by their sentence."""
    ordered = sorted(shown, key=lambda each: rank_claim(study, each.claim.id))
    found = gather((locate_standing(study, it.claim.id) or it.reason, it) for it in ordered)
    return tuple(_show(study, same, describe) for same in found.values())


def _show(study: Study, same: Iterable[Shown], describe: Callable[[Shown], str]) -> ListedStanding:
    figures = tuple({each.figure: each for each in reversed(list(same))}.values())[::-1]
    first = figures[0]
    badge = first.standing.make_badge() if first.standing else Badge("neutral", "", "")
    address = locate_standing(study, first.claim.id)
    return ListedStanding(badge.leading_to(address), describe(first), figures)
