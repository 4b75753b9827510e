"""Choose the badges of claims: what a reader should know about them at a glance."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimbook.evidence import RED, StandingKind
from claimbook.gathering import gather
from claimbook.grounding import Match
from claimbook.model import Article, Claim
from claimbook.sentences import labels
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Finding, Weight
from claimbook.views.claims.badge import DOUBT, DRAFT, STANDINGS, UNSOUND, Badge
from claimbook.views.claims.byline import make_byline
from claimbook.views.claims.corrections import list_corrected
from claimbook.views.claims.dividing import lead_to_claim
from claimbook.views.claims.found import place_finding
from claimbook.views.claims.outcomes import badge_outcome, badge_steps
from claimbook.views.claims.standing import (
    find_standing,
    locate_standing,
    rank_claim,
    write_standing,
)

_COUNTS = re.compile(r"\d+")
_SHOWN_ELSEWHERE = frozenset(
    {
        # Badges for a figure's successors show the figure itself, with a link.
        StandingKind.REPLACED,
        StandingKind.UPDATED,
        StandingKind.MOVED,
        # The kind of a claim, which stands beside its badges.
        StandingKind.OPINION,
        StandingKind.ALLEGATION,
        # Shown only if there is nothing else to show.
        StandingKind.SINGLE,
    }
)


def list_badges(study: Study, claim: Claim) -> tuple[Badge, ...]:
    """Return the badges of a claim."""
    return list_shared_badges(study, (claim,))


def list_shared_badges(study: Study, claims: Iterable[Claim]) -> tuple[Badge, ...]:
    """Return the badges of claims that give one figure.

    If a warning is about only some of them, it says whose claims these are.
    """
    ordered = sorted(claims, key=lambda claim: rank_claim(study, claim.id))
    failing = {claim.id: _badge_failing(study, claim) for claim in ordered}
    sound = [claim for claim in ordered if not failing[claim.id]]
    badges = [badge for several in failing.values() for badge in several]
    badges += _badge_standings(study, sound)
    badges += _badge_findings(study, sound)
    badges += _badge_doubts(study, sound)
    badges += _badge_changes(study, sound)
    if not badges and any(_is_single(study, claim) for claim in sound):
        badges.append(STANDINGS["single"].make_badge())
    badges += _badge_corrections(study, ordered)
    return tuple({badge.words: badge for badge in reversed(badges)}.values())[::-1]


def _badge_standings(study: Study, claims: Sequence[Claim]) -> Iterator[Badge]:
    """Yield every standing that warns, with a name unless all claims have it; else the best one."""
    claims_of: dict[Badge, list[Claim]] = {}
    for claim in claims:
        standing, look = study.evidence.of(claim.id), find_standing(study, claim.id)
        if standing and look and standing.kind not in _SHOWN_ELSEWHERE:
            words = write_standing(study, standing)
            badge = look.make_badge(words).leading_to(locate_standing(study, claim.id))
            claims_of.setdefault(badge, []).append(claim)
    warning = [badge for badge in claims_of if badge.colour in {"red", "amber"}]
    for badge in warning:
        yield _name_whose(study, badge, claims_of[badge], claims)
    yield from [badge for badge in claims_of if badge not in warning][:1]


def _is_single(study: Study, claim: Claim) -> bool:
    look = find_standing(study, claim.id)
    return look is STANDINGS["single"]


def _badge_findings(study: Study, claims: Sequence[Claim]) -> Iterator[Badge]:
    """Yield badges of findings. One that is not about all of the claims says whose it is."""
    found = gather(
        (finding.kind, (claim, finding))
        for claim in claims
        for finding in list_doubts(study, claim.id)
    )
    for own in found.values():
        yield _name_whose(
            study, badge_finding(study, own[0][1]), [claim for claim, _ in own], claims
        )


def _name_whose(study: Study, badge: Badge, own: Sequence[Claim], claims: Sequence[Claim]) -> Badge:
    """Add the outlets that a badge is about, unless it is about all claims of a row."""
    if len({claim.id for claim in own}) == len(claims):
        return badge
    outlets = dict.fromkeys(make_byline(study, claim).outlet.name for claim in own)
    return replace(badge, words=f"{badge.words} ({', '.join(outlets)})")


def _badge_doubts(study: Study, claims: Iterable[Claim]) -> Iterator[Badge]:
    """Yield the badge of a claim that takes its period from one that is in doubt."""
    for claim in claims:
        if doubted := study.evidence.doubts.get(claim.id):
            badge = DOUBT.make_badge(labels.PERIOD_IN_DOUBT)
            yield badge.leading_to(lead_to_claim(study, doubted))


def _badge_changes(study: Study, claims: Iterable[Claim]) -> Iterator[Badge]:
    """Yield what replaced the figure, and how it turned out; similar badges only once."""
    found: dict[str, Badge] = {}
    for claim in claims:
        for badge in (*badge_steps(study, claim.id), *badge_outcome(study, claim.id)):
            found.setdefault(_COUNTS.sub("", badge.words), badge)
    yield from found.values()


def _badge_corrections(study: Study, claims: Iterable[Claim]) -> Iterator[Badge]:
    """Yield what the briefing had wrong about a claim, or had left unclear."""
    for claim in claims:
        yield from (each.badge for each in list_corrected(study, claim.id))


def _badge_failing(study: Study, claim: Claim) -> tuple[Badge, ...]:
    """Return the badge of a claim that its text does not support.

    Seen while editing, never published.
    """
    ground = study.ground_of(claim.id)
    if ground.match in {Match.DIFFERS, Match.ABSENT}:
        return (UNSOUND.make_badge(labels.NOT_IN_TEXT),)
    if any(shortfall.field == ("amount",) for shortfall in ground.shortfalls):
        return (UNSOUND.make_badge(labels.NOT_IN_QUOTE),)
    return ()


def count_badges(study: Study, claims: Iterable[Claim]) -> tuple[Badge, ...]:
    """Count the claims that are wrong, stand alone, differ or are disputed.

    A claim that only a claim of these kinds contradicts is not counted.
    """
    counts = Counter(find_standing(study, claim.id) for claim in claims)
    return tuple(
        look.make_badge(f"{counts[look]} {look.counted}")
        for look in STANDINGS.values()
        if look.counted and counts[look]
    )


def mark_draft(article: Article) -> tuple[Badge, ...]:
    """Return the badge of an article that is a draft; none for other articles."""
    return (DRAFT,) if article.draft else ()


def badge_finding(study: Study, finding: Finding) -> Badge:
    """Return a finding's badge, linked to it, and amber if it casts doubt on its claims.

    It is never red: a finding says what does not fit, and accuses nobody.
    """
    assumed = finding.kind.weight is Weight.ASSUMED
    look = STANDINGS["single"] if assumed else DOUBT
    return look.make_badge(finding.kind.badge).leading_to(place_finding(study, finding.id))


def list_doubts(study: Study, claim: str) -> tuple[Finding, ...]:
    """Return the findings that cast doubt on a claim.

    A finding about a claim that is wrong or stands alone casts no doubt on the other claims that it
    names: a headline that overstates does not discredit the text below it.
    """
    own = study.evidence.of(claim)
    red, accusing = own is not None and own.kind in RED, _find_accusing(study)
    return tuple(
        finding
        for finding in study.verdicts.findings_of(claim)
        if finding.raises_doubt and (red or finding.id not in accusing)
    )


@once_per_study
def _find_accusing(study: Study) -> frozenset[str]:
    """Return the ids of the findings about a claim that is wrong or stands alone."""
    return frozenset(
        finding.id
        for finding in study.verdicts.findings
        if any(each and each.kind in RED for each in map(study.evidence.of, finding.claims))
    )


def weigh_claim(study: Study, claim: str) -> str:
    """Return the colour of a claim in its text: its standing's, or amber if a finding doubts it."""
    look = find_standing(study, claim)
    colour = look.colour if look else "neutral"
    doubted = claim in study.evidence.doubts or bool(list_doubts(study, claim))
    return "amber" if doubted and colour != "red" else colour
