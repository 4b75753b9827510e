"""Rank figures: within an entity and metric, and among all entities and metrics."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from claimbook.evidence import BEST, RED, StandingKind
from claimbook.model import Claim, Kind, Metric, Where
from claimbook.study import Study, once_for_each, once_per_study
from claimbook.views.claims.badges import list_doubts
from claimbook.views.claims.outcomes import find_outcome
from claimbook.views.wording.quotes import is_bare_quote

_NEVER = RED | {StandingKind.DIFFERS, StandingKind.OPINION, StandingKind.ALLEGATION}
_OF_SEVERAL = frozenset({StandingKind.SETTLED, StandingKind.AGREED, StandingKind.DISPUTED})
"""Standings of figures that several voices give, or the one whose word counts."""
_SCORE = re.compile(
    r"\b(?:vot(?:ed?|es|ing)|w[io]n(?:ning)?|lost|beat)\b[^.;\d]{0,20}\b(\d+)(?: to |[-–])(\d+)\b"
)
_PASSING = frozenset({"running", "moving"})
"""Measures for which the newest figure is shown."""


# The pages of its entity, metric, outlet and topics need it, and so does the home page.
@once_for_each
def rank_to_lead(study: Study, claim: str) -> tuple[Any, ...] | None:
    """Return the rank of a figure for one entity and metric; None if it may not lead them.

    Pinned ones come first.
    """
    record = study.book.claims[claim]
    return (not record.pin, *_rank_within(study, record)) if _may_lead(study, record) else None


def _may_lead(study: Study, claim: Claim) -> bool:
    """Whether it may be a key figure: it is current and certain, and nothing speaks against it."""
    standing, amount = study.evidence.of(claim.id), claim.measured
    if standing is None or amount is None or claim.metric is None:
        return False
    if standing.kind in _NEVER or standing.kind not in BEST or claim.as_of == "earlier":
        return False
    if claim.id in study.evidence.doubts or claim.kind is Kind.OPINION:
        return False
    if claim.id in _find_scores(study) and not claim.pin:
        return False
    firm = None not in (amount.interval.low, amount.interval.high)
    return firm and not list_doubts(study, claim.id)


@once_per_study
def _find_scores(study: Study) -> frozenset[str]:
    """Return the claims whose words give several figures for one thing, such as a vote of 9 to 6.

    Either figure says little without the other, which need not be claimed.
    """
    alike: dict[object, dict[str, Claim]] = {}
    for claim in study.book.claims.values():
        if claim.amount:
            same = (claim.about, claim.metric, claim.change, claim.period, claim.kind)
            scope, article = tuple(claim.scope.items()), study.book.article_of[claim.id].slug
            alike.setdefault((article, claim.quote, same, scope), {})[claim.id] = claim
    return frozenset(
        id_
        for claims in alike.values()
        if len({claim.amount for claim in claims.values()}) > 1
        or any(map(_is_side, claims.values()))
        for id_ in claims
    )


def _is_side(claim: Claim) -> bool:
    """Whether a claim's count is one side of a vote or a game: the 5 of `voted 5 to 2`."""
    amount = claim.amount
    if amount is None or amount.unit != "count" or amount.value is None:
        return False
    sides = (side for found in _SCORE.finditer(claim.quote) for side in found.groups())
    return f"{amount.value:f}" in sides


def _rank_within(study: Study, claim: Claim) -> tuple[Any, ...]:
    """Return the rank within an entity and metric: best confirmed, levels first, newest.

    Events come before what one voice plans, and plans before what one voice expects. For a running
    total, the newest comes first. Otherwise disputed figures come after undisputed ones, but before
    those that are no more current. Among claims that say the same, the best one to quote comes
    first: with the figure of its camp, first hand, with words of its own, in a held text.
    """
    standing = study.evidence.standings[claim.id]
    attribution = study.evidence.attributions[claim.id]
    metric = study.book.metrics.get(claim.metric or "")
    passing = metric is not None and metric.measure in _PASSING and not claim.change
    newest = -(_find_day(study, claim) if passing else _find_newest(study, claim)).toordinal()
    contested = standing.kind is StandingKind.DISPUTED
    over = claim.kind.class_ == "intent" and find_outcome(study, claim.id) is not None
    borne = (BEST.index(standing.kind), -standing.voices)
    bare, unread = is_bare_quote(claim), not study.ground_of(claim.id).positions
    ahead, undated = _is_ahead(study, claim), claim.id in _find_undated(study)
    order = (newest, *borne) if passing else (*borne, bool(claim.change), undated, newest)
    place = 0 if passing else 1 if contested else 2 if _is_set_back(study, claim) else 0
    return (
        place,
        over,
        ahead,
        ahead and claim.kind is Kind.FORECAST,
        *order,
        not _gives_camps_figure(study, claim),
        not attribution.first_hand,
        bare,
        unread,
        str(study.book.said_on(claim)),
        claim.id,
    )


def _is_ahead(study: Study, claim: Claim) -> bool:
    """Whether a figure is only planned or expected, by one voice, and not the news itself."""
    several = study.evidence.standings[claim.id].kind in _OF_SEVERAL
    return claim.kind.class_ == "intent" and not several and not _has_headline(study, claim)


@once_per_study
def _find_undated(study: Study) -> frozenset[str]:
    """Return the claims without a period whose article dates another figure for the same.

    They may be older than that: `The fare rose to £2.40 in January from £2.15.`
    """
    beside: dict[object, list[Claim]] = {}
    for claim in study.book.claims.values():
        if claim.amount and claim.metric:
            slug, aspect = study.book.article_of[claim.id].slug, _describe_aspect(study, claim)
            beside.setdefault((slug, claim.about, claim.metric, aspect), []).append(claim)
    return frozenset(
        claim.id
        for claims in beside.values()
        if any(claim.period for claim in claims)
        for claim in claims
        if claim.period is None
    )


_Aspect = tuple[bool, bool, bool]
"""Whether a figure is a goal, a change, or of a part: each says less about how things are."""
_Days = tuple[date, date]
"""The last day of some figures' periods, and the last on which one was said.

A figure without a period is held against the second: nobody knows that it is more current.
"""


def _is_set_back(study: Study, claim: Claim) -> bool:
    """Whether a disputed figure is more current.

    It is if it is for a later time, or if this one is only planned, a change or a part. A figure
    that was undisputed a year ago cannot stand for one that is disputed now, nor can a plan.
    """
    disputed = _find_disputed(study).get((claim.about, claim.metric), {})
    aspect, undated = _describe_aspect(study, claim), claim.period is None
    day = study.book.said_on(claim) if undated else _find_newest(study, claim)
    ahead = _is_ahead(study, claim)
    return any(
        all(mine >= theirs for mine, theirs in zip(aspect, other, strict=True))
        and (
            (ahead and not other[0])
            or day < last[undated]
            or (day == last[undated] and (undated or aspect != other))
        )
        for other, last in disputed.items()
    )


@once_per_study
def _find_disputed(study: Study) -> Mapping[tuple[str | None, ...], Mapping[_Aspect, _Days]]:
    """Return the last days of the disputed figures of each entity and metric, by their aspect."""
    found: dict[tuple[str | None, ...], dict[_Aspect, _Days]] = {}
    for id_, standing in study.evidence.standings.items():
        claim = study.book.claims[id_]
        if standing.kind is StandingKind.DISPUTED and _may_lead(study, claim):
            last = found.setdefault((claim.about, claim.metric), {})
            aspect = _describe_aspect(study, claim)
            days = _find_newest(study, claim), study.book.said_on(claim)
            true, said = last.get(aspect, days)
            last[aspect] = max(true, days[0]), max(said, days[1])
    return found


def _describe_aspect(study: Study, claim: Claim) -> _Aspect:
    metric = study.book.metrics.get(claim.metric or "")
    return claim.kind.class_ == "intent", bool(claim.change), _is_narrowed(claim, metric)


def _gives_camps_figure(study: Study, claim: Claim) -> bool:
    """Whether a claim gives the figure that its camp has in sentences: the settler's, if any."""
    camp = study.evidence.camp_of.get(claim.id)
    if camp is None or camp.uniform:
        return True
    known = study.book.claims[camp.settling or camp.claims[0]]
    pair = (claim.measured, known.measured)
    return len({(each.value, each.unit) for each in pair if each}) == 1


def _find_day(study: Study, claim: Claim) -> date:
    """Return the last day of a claim's period, or otherwise the day on which it was said."""
    return (claim.period.end if claim.period else None) or study.book.said_on(claim)


def _find_newest(study: Study, claim: Claim) -> date:
    """Return the last day of all claims of a camp: they say the same, and none is newer."""
    return _find_days_of_camps(study).get(claim.id) or _find_day(study, claim)


@once_per_study
def _find_days_of_camps(study: Study) -> Mapping[str, date]:
    claims = study.book.claims
    return study.evidence.of_camps(
        lambda camp: max(_find_day(study, claims[each]) for each in camp.claims)
    )


def rank_among(study: Study, claim: Claim) -> tuple[Any, ...]:
    """Return the rank among entities and metrics: weight, in a headline, voices, newest article.

    Figures for a part, such as the seats of other parties, come after figures for the whole, and
    states come after events. Otherwise, figures are in the order of the text, which begins with
    what matters most.
    """
    metric = study.book.metrics.get(claim.metric or "")
    standing = study.evidence.standings[claim.id]
    return (
        _is_narrowed(claim, metric),
        -(metric.weight if metric else 1),
        not _has_headline(study, claim),
        _is_background(claim, metric),
        -standing.voices,
        standing.kind is StandingKind.DISPUTED,
        is_bare_quote(claim) and not study.ground_of(claim.id).positions,
        -study.book.article_of[claim.id].published.toordinal(),
        study.ground_of(claim.id).start or 0,
        claim.id,
    )


def rank_in_article(study: Study, claim: Claim) -> tuple[Any, ...]:
    """Return the rank among the figures of one article: weight, then its place in the text.

    If no text is held, all have the same place. Background comes after what happened, and figures
    for a part come last.
    """
    metric = study.book.metrics.get(claim.metric or "")
    weight = metric.weight if metric else 1
    background = _is_background(claim, metric)
    return _is_narrowed(claim, metric), -weight, background, study.ground_of(claim.id).start or 0


def _is_background(claim: Claim, metric: Metric | None) -> bool:
    """Whether a figure only describes how things are: the company has 200 shops."""
    still = metric is not None and metric.measure == "stock" and claim.kind is Kind.FACT
    return still and claim.change is None and claim.period is None


def _is_narrowed(claim: Claim, metric: Metric | None) -> bool:
    usual = metric.usual_scope if metric else {}
    return any(usual.get(key) != value for key, value in claim.scope.items())


def _has_headline(study: Study, claim: Claim) -> bool:
    """Whether a figure of the claim's camp is in a headline."""
    return _find_headlined(study).get(claim.id) or stands_in_headline(study, claim)


@once_per_study
def _find_headlined(study: Study) -> Mapping[str, bool]:
    """Return whether the camp of each claim has a figure in a headline."""
    claims = study.book.claims
    return study.evidence.of_camps(
        lambda camp: any(stands_in_headline(study, claims[each]) for each in camp.claims)
    )


def stands_in_headline(study: Study, claim: Claim) -> bool:
    """Whether a claim's own figure is in a headline."""
    return any(place.where is Where.HEADLINE for place in study.ground_of(claim.id).places)
