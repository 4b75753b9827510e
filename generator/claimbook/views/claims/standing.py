"""Find the standing of a claim, which is the same in lists, filters and sort orders."""

from __future__ import annotations

from collections.abc import Mapping

from claimbook.evidence import Standing, StandingKind
from claimbook.model import Kind
from claimbook.permalinks import locate_disagreement
from claimbook.sentences import sources
from claimbook.sentences.style import inside
from claimbook.study import Study, once_for_each, once_per_study
from claimbook.views.claims.badge import OUTCOMES, STANDINGS, Look, look_up
from claimbook.views.claims.outcomes import find_outcome

_ORDER = tuple(STANDINGS)
_OF_WORDS = frozenset({StandingKind.WRONG, StandingKind.ALLEGATION, StandingKind.EXPLAINED})
"""The standings that a claim without a figure may have, since it is compared with nothing."""


# Needed several times for each claim, and by every page that counts or lists it.
@once_for_each
def find_standing(study: Study, claim: str) -> Look | None:
    """Return the standing of a claim.

    None for a draft and for statements that were compared with nothing. If a plan or a fact is
    compared with nothing else, it is how the plan turned out.
    """
    standing = study.evidence.of(claim)
    if standing is None:
        return None
    if study.book.claims[claim].measured is None and standing.kind not in _OF_WORDS:
        return None
    if standing.kind is StandingKind.SINGLE and (outcome := find_outcome(study, claim)):
        return OUTCOMES[outcome]
    return look_up(standing.kind)


def write_standing(study: Study, standing: Standing) -> str:
    """Return the words of a standing's badge: `Disputed`, `Confirmed by Alibaba`."""
    if standing.kind in (StandingKind.AGREED, StandingKind.ECHOED):
        camp = study.evidence.camp_of.get(standing.claim)
        outlets = count_outlets(study, standing.claim)
        uniform = camp is None or camp.uniform
        return sources.write_source_count(standing.voices, outlets, uniform=uniform)
    if standing.kind is StandingKind.SETTLED:
        return _write_settled(study, standing.claim)
    if standing.kind is StandingKind.STANDS_ALONE:
        return _write_alone(study, standing.claim)
    return look_up(standing.kind).words.capitalize()


def _write_settled(study: Study, claim: str) -> str:
    """Say whose word confirms a figure, that it is their own, or that an editor ruled for it."""
    camp = study.evidence.camp_of.get(claim)
    settler = camp.settler if camp else None
    if settler is None:
        return sources.write_ruled()
    attribution = study.evidence.attributions[claim]
    kind = study.book.claims[claim].kind
    if kind is Kind.FORECAST:
        return sources.write_own_forecast(settler.name, same=attribution.voice != settler)
    is_plan = kind.class_ == "intent"
    if attribution.first_hand and attribution.voice == settler and not is_plan:
        return sources.write_own_word(settler.name)
    return sources.write_confirmed(inside(settler.name))


def _write_alone(study: Study, claim: str) -> str:
    """Say whose word contradicts the only source of a figure."""
    group = study.evidence.group_of.get(claim)
    settlers = [camp.settler for camp in group.camps if camp.settler] if group else []
    return sources.write_alone(inside(settlers[0].name) if settlers else None)


def locate_standing(study: Study, claim: str) -> str:
    """Return the address that explains whom a claim disagrees with; empty if nobody."""
    found = study.evidence.disagreements_of.get(claim)
    return locate_disagreement(found[0]) if found else ""


def count_outlets(study: Study, claim: str) -> int:
    """Return how many outlets print a claim's figure."""
    return _count_outlets(study).get(claim, 1)


@once_per_study
def _count_outlets(study: Study) -> Mapping[str, int]:
    attributions = study.evidence.attributions
    return study.evidence.of_camps(
        lambda camp: len({attributions[each].outlet for each in camp.claims})
    )


def rank_claim(study: Study, claim: str) -> tuple[int, int]:
    """Return a sort key that puts the claims a reader should look at first."""
    standing = study.evidence.of(claim)
    if standing is None:
        return len(_ORDER), 0
    return _ORDER.index(standing.kind.value), -standing.voices
