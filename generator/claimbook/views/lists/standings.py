"""How claims stand: what a reader should look at, and what is borne out though contradicted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.claims.standing import locate_standing, rank_claim


@dataclass(frozen=True, slots=True)
class Told:
    """Claims that stand in one way for one reason."""

    badge: Badge
    reason: str
    """In a sentence."""
    claims: tuple[Shown, ...]


def tell_warnings(study: Study, claims: Iterable[Claim]) -> tuple[Told, ...]:
    """What is wrong, stands alone, differs or is disputed, in that order."""
    shown = [show_claim(study, claim.id) for claim in claims]
    return _gather(study, [each for each in shown if each.standing and each.standing.warns])


def tell_contradicted(study: Study, claims: Iterable[Claim]) -> tuple[Told, ...]:
    """What is borne out, though somebody says otherwise who is wrong, differs or stands alone."""
    found = []
    for claim in claims:
        standing = study.evidence.of(claim.id)
        if standing and standing.contradicted:
            found.append(show_claim(study, claim.id))
    return _gather(study, found)


def _gather(study: Study, shown: Iterable[Shown]) -> tuple[Told, ...]:
    told: dict[tuple[Badge, str], list[Shown]] = {}
    for each in sorted(shown, key=lambda each: rank_claim(study, each.claim.id)):
        if each.standing:
            address = locate_standing(study, each.claim.id)
            badge = each.standing.make_badge().leading_to(address)
            told.setdefault((badge, each.reason), []).append(each)
    return tuple(Told(badge, reason, tuple(same)) for (badge, reason), same in told.items())
