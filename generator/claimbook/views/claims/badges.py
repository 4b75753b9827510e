"""The badges of claims: what a reader should know of them at a glance."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimbook.grounding import Match
from claimbook.model import Article, Claim
from claimbook.permalinks import locate_disagreement
from claimbook.study import Study
from claimbook.verdicts import ClaimVerdict, Finding, FindingKind, Verdict, Weight
from claimbook.views.claims.badge import DOUBT, DRAFT, STANDINGS, Badge
from claimbook.views.claims.byline import make_byline
from claimbook.views.claims.outcomes import badge_outcome, badge_revisions
from claimbook.views.claims.standing import find_standing, find_verdict, list_open, rank_claim
from claimbook.views.wording.counts import count_words

_COUNTS = re.compile(r"\d+")


def list_badges(study: Study, claim: Claim) -> tuple[Badge, ...]:
    """The badges of a claim."""
    return list_shared_badges(study, (claim,))


def list_shared_badges(study: Study, claims: Iterable[Claim]) -> tuple[Badge, ...]:
    """The badges of claims that give one figure; a finding of only some says whose it is."""
    worst = sorted(claims, key=lambda claim: rank_claim(study, claim.id))
    failing = {claim.id: _badge_failing(study, claim) for claim in worst}
    sound = [claim for claim in worst if claim.measured is not None and not failing[claim.id]]
    badges = [badge for told in failing.values() for badge in told]
    badges += _badge_conflicts(study, sound)
    badges += _badge_findings(study, sound)
    if any(find_verdict(study, claim.id) is Verdict.NEAR for claim in sound):
        badges.append(STANDINGS["near"].make_badge("Near"))
    badges += _badge_changes(study, sound)
    agreeing = max((len(study.verdicts.of(c.id).agreeing_outlets) for c in sound), default=0)
    if agreeing:
        verb = "agrees" if agreeing == 1 else "agree"
        badges.append(STANDINGS["agree"].make_badge(f"{count_words(agreeing, 'outlet')} {verb}"))
    if not badges:
        alone = [_badge_uncounted(study, study.verdicts.of(claim.id)) for claim in sound]
        badges += sorted(alone, key=lambda badge: badge.verdict == "alone")[:1]
    return tuple({badge.words: badge for badge in reversed(badges)}.values())[::-1]


def _badge_conflicts(study: Study, claims: Sequence[Claim]) -> Iterator[Badge]:
    """How many figures the claims are in conflict with, or that every conflict is explained."""
    standings = [study.verdicts.of(claim.id) for claim in claims]
    disputed = [standing for standing in standings if standing.conflicts]
    still_open = {
        pair.other(standing.claim) for standing in disputed for pair in list_open(study, standing)
    }
    if not disputed:
        return
    badge = STANDINGS["explained"].make_badge()
    if still_open:
        badge = STANDINGS["conflict"].make_badge(f"Conflict with {len(still_open)}")
    named = disputed[0].disagreements
    yield badge.leading_to(locate_disagreement(named[0])) if named else badge


def _badge_findings(study: Study, claims: Sequence[Claim]) -> Iterator[Badge]:
    """The findings of the claims; one that not all of them have says whose it is."""
    found: dict[FindingKind, list[tuple[Claim, Finding]]] = {}
    for claim in claims:
        for finding in study.verdicts.of(claim.id).findings:
            if finding.raises_doubt:
                found.setdefault(finding.kind, []).append((claim, finding))
    for own in found.values():
        badge = badge_finding(own[0][1])
        with_it = {claim.id for claim, _ in own}
        if len(with_it) < len(claims):
            outlets = (make_byline(study, claim).name for claim, _ in own)
            badge = replace(badge, words=f"{badge.words} ({', '.join(dict.fromkeys(outlets))})")
        yield badge


def _badge_changes(study: Study, claims: Iterable[Claim]) -> Iterator[Badge]:
    """What replaced the figure and how it turned out; of badges that differ by a number, one."""
    told: dict[str, Badge] = {}
    for claim in claims:
        if find_verdict(study, claim.id) is Verdict.REVISED:
            for badge in badge_revisions(study, claim.id):
                told.setdefault(_COUNTS.sub("", badge.words), badge)
        for badge in badge_outcome(study, claim.id):
            told.setdefault(_COUNTS.sub("", badge.words), badge)
    yield from told.values()


def _badge_failing(study: Study, claim: Claim) -> tuple[Badge, ...]:
    """The badge of a claim that its text does not bear out: seen while editing, never published."""
    ground = study.ground_of(claim.id)
    if ground.match in {Match.DIFFERS, Match.ABSENT}:
        return (STANDINGS["conflict"].make_badge("Quote not in the text"),)
    if any(shortfall.field == ("amount",) for shortfall in ground.shortfalls):
        return (STANDINGS["conflict"].make_badge("Figure not in its quote"),)
    return ()


def _badge_uncounted(study: Study, standing: ClaimVerdict) -> Badge:
    """The badge of a claim that no other outlet speaks of: what its article or arithmetic says."""
    if standing.verdict is not Verdict.AGREE:
        return STANDINGS["alone"].make_badge("Not compared")
    agreeing = [pair for pair in standing.pairs if pair.counts and pair.verdict is Verdict.AGREE]
    if all(pair.other(standing.claim) in study.derived for pair in agreeing):
        return STANDINGS["agree"].make_badge("Agrees with a worked-out figure")
    return STANDINGS["agree"].make_badge("Agrees within the article")


def count_badges(study: Study, claims: Iterable[Claim]) -> tuple[Badge, ...]:
    """How some claims stand, in numbers; each claim counts once.

    Of a revision, the figure that was replaced counts: the other is the figure that holds now.
    """
    measured = [claim.id for claim in claims if claim.measured is not None]
    counts = Counter(find_standing(study, claim) for claim in measured)
    return tuple(
        standing.make_badge(f"{counts[standing]} {standing.counted}")
        for standing in STANDINGS.values()
        if standing.counted and counts[standing]
    )


def mark_draft(article: Article) -> tuple[Badge, ...]:
    """The badge of an article that is a draft; none of others."""
    return (DRAFT,) if article.draft else ()


def badge_finding(finding: Finding) -> Badge:
    """A finding's badge, red where it is severe, with a link to the finding."""
    match finding.kind.weight:
        case Weight.WRONG:
            badge = STANDINGS["conflict"].make_badge(finding.kind.badge)
        case Weight.MISLEADING:
            badge = DOUBT.make_badge(finding.kind.badge)
        case Weight.ASSUMED:
            badge = STANDINGS["alone"].make_badge(finding.kind.badge)
    return badge.leading_to(locate_disagreement(finding.id))


def weigh_claim(study: Study, claim: str) -> str:
    """The colour of a claim in its text: its verdict, or amber where a finding doubts it."""
    verdict = find_verdict(study, claim)
    doubted = any(finding.raises_doubt for finding in study.verdicts.findings_of(claim))
    return str(Verdict.NEAR if doubted and verdict is not Verdict.CONFLICT else verdict)
