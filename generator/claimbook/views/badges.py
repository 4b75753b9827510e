"""How claims stand at a glance: a sign, a word and a colour for verdicts and findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimbook.grounding import Match
from claimbook.model import Article, Claim
from claimbook.permalinks import link, locate_disagreement
from claimbook.study import Study
from claimbook.verdicts import ClaimVerdict, Finding, FindingKind, PairVerdict, Verdict
from claimbook.views.outcomes import badge_outcome, badge_revisions, is_replaced
from claimbook.views.values import Badge
from claimbook.views.wording import VERDICTS, count_words

FINDINGS = {
    FindingKind.CONVERSION_OFF: "Conversion is off",
    FindingKind.CURRENCY_MISMATCH: "Currency slip",
    FindingKind.HEADLINE_DIFFERS: "Headline differs",
    FindingKind.RAISE_WITHOUT_CHANGE: "Raise without change",
    FindingKind.PERIOD_MISMATCH: "Period in doubt",
    FindingKind.ENTITY_MISMATCH: "Whose figure?",
}
"""The badge of each finding that claims and articles wear; what was only assumed has none there."""
_ASSUMED = {
    FindingKind.ASSUMED_CURRENCY: "Whose dollars?",
    FindingKind.ASSUMED_PERIOD: "No period given",
}
_ORDER = (Verdict.CONFLICT, Verdict.NEAR, Verdict.REVISED, Verdict.AGREE, Verdict.MET,
          Verdict.MISSED, Verdict.ALONE)  # fmt: skip
_SEVERE = 3
"""The weight from which a finding wears the colour of a conflict."""


def list_badges(study: Study, claim: Claim, page: str = "") -> tuple[Badge, ...]:
    """What a reader should know of a claim at a glance; with links from the `page` they are on."""
    failing = _badge_failing(study, claim)
    if failing or claim.measured is None:
        return failing
    standing = study.verdicts.of(claim.id)
    badges = []
    if standing.conflicts:
        still_open = _list_open(study, standing)
        badge = make_badge("conflict", f"Conflict with {len(still_open)}")
        if not still_open:
            badge = replace(badge, verdict="alone", words="Conflict explained")
        badges.append(lead_to(badge, standing.disagreements[:1], page))
    badges += [
        badge_finding(finding, page) for finding in standing.findings if finding.kind in FINDINGS
    ]
    verdict = find_verdict(study, claim.id)
    if verdict is Verdict.NEAR:
        badges.append(make_badge("near", "Near"))
    if verdict is Verdict.REVISED:
        badges += badge_revisions(study, claim.id, page)
    badges += badge_outcome(study, claim.id, page)
    if standing.agreeing_outlets:
        many = count_words(len(standing.agreeing_outlets), "outlet")
        verb = "agrees" if len(standing.agreeing_outlets) == 1 else "agree"
        badges.append(make_badge("agree", f"{many} {verb}"))
    if not badges:
        badges.append(_badge_uncounted(study, standing))
    return tuple({badge.words: badge for badge in reversed(badges)}.values())[::-1]


def _badge_failing(study: Study, claim: Claim) -> tuple[Badge, ...]:
    """Of a claim that its text does not bear out: seen while editing, never published."""
    ground = study.ground_of(claim.id)
    if ground.match in {Match.DIFFERS, Match.ABSENT}:
        return (make_badge("conflict", "Quote not in the text"),)
    if any(shortfall.field == ("amount",) for shortfall in ground.shortfalls):
        return (make_badge("conflict", "Figure not in its quote"),)
    return ()


def _badge_uncounted(study: Study, standing: ClaimVerdict) -> Badge:
    """Of a claim that no other outlet speaks of: what its own article, or arithmetic, says."""
    if standing.verdict is not Verdict.AGREE:
        return make_badge("alone", "Not compared")
    agreeing = [pair for pair in standing.pairs if pair.counts and pair.verdict is Verdict.AGREE]
    if all(pair.other(standing.claim) in study.derived for pair in agreeing):
        return make_badge("agree", "Agrees with a worked-out figure")
    return make_badge("agree", "Agrees within the article")


def count_badges(study: Study, claims: Iterable[Claim]) -> tuple[Badge, ...]:
    """How the claims of an article or of a metric stand, counted.

    Of a revision the figure that was replaced counts: the one that replaced it is the figure now.
    """
    measured = [claim.id for claim in claims if claim.measured is not None]
    verdicts = ((claim, find_verdict(study, claim)) for claim in measured)
    counts = Counter(
        str(verdict)
        for claim, verdict in verdicts
        if verdict is not Verdict.REVISED or is_replaced(study, claim)
    )
    words = {
        "conflict": "in conflict",
        "near": "near",
        "revised": "replaced",
        "agree": "in agreement",
    }
    return tuple(
        make_badge(verdict, f"{counts[verdict]} {told}")
        for verdict, told in words.items()
        if counts[verdict]
    )


def mark_draft(article: Article) -> tuple[Badge, ...]:
    """The mark of an article that is no more than a draft yet; none on others."""
    return (Badge("alone", "◌", "Draft"),) if article.draft else ()


def make_badge(verdict: str, words: str) -> Badge:
    """A badge in a verdict's colour, with its sign."""
    return Badge(verdict, VERDICTS[verdict][0], words)


def lead_to(badge: Badge, ids: Sequence[str], page: str) -> Badge:
    """The badge with a link to the disagreement or finding that it is about."""
    if not page or not ids:
        return badge
    return replace(badge, href=link(page, locate_disagreement(ids[0])))


def badge_finding(finding: Finding, page: str = "") -> Badge:
    """A finding's badge, red where it is severe; from a `page` it leads to the finding."""
    words = FINDINGS.get(finding.kind)
    if words is None:
        badge = make_badge("alone", _ASSUMED[finding.kind])
    elif finding.weight >= _SEVERE:
        badge = Badge("conflict", "▲", words)
    else:
        badge = Badge("finding", "◐", words)
    return lead_to(badge, (finding.id,), page)


def find_verdict(study: Study, claim: str) -> Verdict:
    """The worst verdict of a claim's pairs, but for conflicts that an editor has explained."""
    standing = study.verdicts.of(claim)
    if standing.verdict is not Verdict.CONFLICT or _list_open(study, standing):
        return standing.verdict
    others = (p.verdict for p in standing.pairs if p.counts and p.verdict is not Verdict.CONFLICT)
    return min(others, key=_ORDER.index, default=Verdict.ALONE)


def _list_open(study: Study, standing: ClaimVerdict) -> tuple[PairVerdict, ...]:
    """The conflicts of a claim that no editor has explained."""
    disputes = (study.verdicts.disagreement[id_] for id_ in standing.disagreements)
    closed = {pair for each in disputes if each.state != "open" for pair in each.pairs}
    return tuple(pair for pair in standing.conflicts if pair not in closed)


def rank_claim(study: Study, claim: str) -> tuple[int, int]:
    """Sorts the claim that a reader should look at first to the front."""
    pairs = study.verdicts.of(claim).pairs
    return _ORDER.index(find_verdict(study, claim)), -len(pairs)


def weigh_claim(study: Study, claim: str) -> str:
    """The colour of a claim in its text: its verdict, or amber where a finding doubts it."""
    verdict = find_verdict(study, claim)
    doubted = any(finding.kind in FINDINGS for finding in study.verdicts.findings_of(claim))
    return str(Verdict.NEAR if doubted and verdict is not Verdict.CONFLICT else verdict)
