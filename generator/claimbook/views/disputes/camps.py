"""Show who gives which figure in a disagreement, and in which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.evidence import Disagreement, StandingKind, WeighedCamp
from claimbook.model import find_day
from claimbook.problem.counting import write_count
from claimbook.sentences import labels, sources
from claimbook.study import Study
from claimbook.views.claims.badge import Badge, look_up
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.claims.standing import write_standing
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.paging import PAGE, split_list

_EXPLAINED_ABOVE = frozenset({StandingKind.DISPUTED, StandingKind.EXPLAINED})
"""Standings that the page explains once, since all sides have the same reason."""
_PASSED = frozenset({StandingKind.REPLACED, StandingKind.UPDATED, StandingKind.MOVED})
_LISTED = 150
"""How many quotes from all sides a page has."""
MOST_CAMPS = 50
"""How many sides a page has, the weightiest first."""
_SHOWN = 5
"""How many quotes of a camp are shown at once."""


@dataclass(frozen=True, slots=True)
class CampQuote:
    """A claim in a camp, with its quote and who says it."""

    shown: Shown
    figure: str
    """Its own figure, if it is written in another way than its camp's."""
    meta: tuple[str, ...]
    """Day, place in the article, kind, period, the amount in the book's currency."""
    response: str
    """The answer of the party it names."""


@dataclass(frozen=True, slots=True)
class CampView:
    """Figures that confirm each other, with everyone who gives them."""

    figure: str
    voices: str
    """`9 independent sources`, `3 outlets, one source`; for a settled figure `in 11 outlets`."""
    badge: Badge
    reason: str
    first: tuple[CampQuote, ...]
    """Quotes shown at once."""
    rest: tuple[CampQuote, ...]
    """Quotes shown on request."""
    left: int
    """The number of claims in neither list."""
    summary: str
    """What is not shown at once, such as `14 more quotes`."""


def list_camps(study: Study, each: Disagreement) -> Iterator[CampView]:
    """Yield the camps of a disagreement, in order, up to the most that fit on a page."""
    camps = each.camps[:MOST_CAMPS]
    for camp in camps:
        yield _view_camp(study, camp, _LISTED // len(camps))


def list_undecided(study: Study, each: Disagreement) -> tuple[CampQuote, ...]:
    """Return the claims whose words fit several of the figures, or say too little."""
    found = find_undecided(study, each)
    ordered = sorted(found, key=lambda id_: (study.book.said_on(study.book.claims[id_]), id_))
    return tuple(_view_quoted(study, claim, "") for claim in ordered[: PAGE - _LISTED])


def find_undecided(study: Study, each: Disagreement) -> set[str]:
    """Return the claims that were compared with those of a disagreement, but count for no camp."""
    groups = (study.evidence.group_of.get(claim) for claim in each.claims)
    return {claim for group in groups if group for claim in group.undecided}


def _view_camp(study: Study, camp: WeighedCamp, most: int) -> CampView:
    """View a camp with at most `most` quotes."""
    standing = study.evidence.of(camp.claims[0])
    founder = show_claim(study, camp.claims[0])
    quotes = [_view_quoted(study, claim, founder.figure) for claim in _order(study, camp)[:most]]
    first, rest = split_list(quotes, _SHOWN)
    return CampView(
        figure=founder.figure,
        voices=count_sources(study, camp),
        badge=_make_badge(study, camp),
        reason=standing.reason if standing and camp.kind not in _EXPLAINED_ABOVE else "",
        first=tuple(first),
        rest=tuple(rest),
        left=len(camp.claims) - len(quotes),
        summary=write_count(len(rest), labels.MORE_QUOTES),
    )


def _make_badge(study: Study, camp: WeighedCamp) -> Badge:
    """Return the standing of a camp, or instead, that later figures replaced it."""
    standing = study.evidence.of(camp.claims[0])
    if standing and standing.kind in _PASSED and camp.kind is StandingKind.SINGLE:
        return look_up(standing.kind).make_badge()
    if standing and standing.kind is camp.kind is StandingKind.SETTLED:
        return look_up(camp.kind).make_badge(write_standing(study, standing))
    return look_up(camp.kind).make_badge()


def count_sources(study: Study, camp: WeighedCamp) -> str:
    """Say how many sources a camp has.

    Outlets that repeat the word that settles it do not count.
    """
    outlets = {study.evidence.attributions[claim].outlet for claim in camp.claims}
    settled = camp.kind is StandingKind.SETTLED
    return sources.write_source_count(
        len(camp.voices), len(outlets), settled=settled, uniform=camp.uniform
    )


def _order(study: Study, camp: WeighedCamp) -> Sequence[str]:
    """Return the claims in order: first-hand ones first, then by day."""

    def rank(claim: str) -> tuple[bool, str, str]:
        attribution = study.evidence.attributions.get(claim)
        first = attribution is not None and (attribution.first_hand or attribution.direct)
        return not first, str(study.book.said_on(study.book.claims[claim])), claim

    return sorted(camp.claims, key=rank)


def _view_quoted(study: Study, id_: str, figure: str) -> CampQuote:
    shown = show_claim(study, id_)
    claim = shown.claim
    printed = write_day(find_day(shown.article.published))
    meta = (
        sources.write_printed(printed, write_day(shown.byline.day)),
        labels.EARLIER if shown.earlier else "",
        shown.place,
        str(shown.kind),
        shown.period,
        shown.scope,
        shown.worth.full,
        f"※ {claim.note}" if claim.note else "",
    )
    answered = claim.response
    return CampQuote(
        shown,
        "" if shown.figure == figure else shown.figure,
        tuple(filter(None, meta)),
        labels.write_answered(write_day(answered.date), answered.text) if answered else "",
    )
