"""Say in one sentence what was found about an article."""

from __future__ import annotations

from math import inf

from claimbook.evidence import AMBER, RED, Standing, StandingKind
from claimbook.model import Article, Claim, Where
from claimbook.sentences import articles as sentences
from claimbook.study import Study, once_for_each
from claimbook.views.claims.standing import rank_claim
from claimbook.views.disputes.concerning import find_article_findings
from claimbook.views.disputes.opening import write_opening
from claimbook.views.wording.figures import write_claim_figure

_BORNE_OUT = frozenset({StandingKind.SETTLED, StandingKind.AGREED, StandingKind.EXPLAINED})
_PASSED = frozenset({StandingKind.UPDATED, StandingKind.REPLACED, StandingKind.MOVED})


@once_for_each
def describe_article(study: Study, slug: str) -> str:
    """Return what a reader should know first about an article.

    First comes that it corrects its outlet, then a warning, then how much is confirmed. Empty if it
    has no figures.
    """
    article = study.book.article[slug]
    if corrects := _describe_correction(study, article):
        return corrects
    measured = [claim.id for claim in article.claims if claim.measured is not None]
    ordered = sorted(
        measured, key=lambda claim: (rank_claim(study, claim), _find_place(study, claim))
    )
    standings = [found for claim in ordered if (found := study.evidence.of(claim))]
    if standings and standings[0].kind in RED | AMBER:
        return _describe_warning(study, standings[0])
    doubts = find_article_findings(study, article.slug)
    if doubt := next((each for each in doubts if each.raises_doubt), None):
        return doubt.sentence
    return _count_borne_out(study, standings)


def _find_place(study: Study, claim: str) -> tuple[bool, float, str]:
    """Return the place of a claim in its article's text, the headline first.

    By id if it is unknown.
    """
    ground = study.ground_of(claim)
    start = inf if ground.start is None else ground.start
    return ground.where is not Where.HEADLINE, start, claim


def _describe_correction(study: Study, article: Article) -> str:
    """Say which wrong figure of its own outlet an article replaces; empty if there is none."""
    found = find_corrected(study, article)
    if found is None:
        return ""
    was, now = (write_claim_figure(each) for each in found)
    return sentences.describe_correction(study.book.name_outlet(article.outlet), was, now)


def find_corrected(study: Study, article: Article) -> tuple[Claim, Claim] | None:
    """Return the first claim of its outlet that an article corrects, and the correcting one."""
    book = study.book
    for claim in sorted(article.claims, key=lambda each: each.id):
        for older in map(book.claims.get, claim.supersedes):
            standing = study.evidence.of(older.id) if older else None
            wrong = standing is not None and standing.kind is StandingKind.WRONG
            if older and wrong and book.article_of[older.id].outlet == article.outlet:
                return older, claim
    return None


def _describe_warning(study: Study, standing: Standing) -> str:
    """Say why a figure has a warning; for a wrong one, also what it says, and about whom."""
    ids = study.evidence.disagreements_of.get(standing.claim, ())
    if standing.kind is StandingKind.WRONG and ids:
        return write_opening(study, study.evidence.disagreement[ids[0]])
    return standing.reason


def _count_borne_out(study: Study, standings: list[Standing]) -> str:
    total, attributions = len(standings), study.evidence.attributions
    settled = [each.claim for each in standings if each.kind is StandingKind.SETTLED]
    if own := sum(attributions[claim].first_hand for claim in settled):
        return sentences.describe_own_source(own, total)
    elsewhere = {each.claim for each in standings if _is_elsewhere(study, each.claim)}
    borne = sum(
        each.kind in _BORNE_OUT
        and (each.voices > 1 or (each.kind is StandingKind.SETTLED and each.claim in elsewhere))
        for each in standings
    )
    if borne or not total:
        return sentences.describe_confirmed(borne, total) if total else ""
    if elsewhere:
        return sentences.describe_reprinted(len(elsewhere), total)
    if passed := sum(_was_replaced_elsewhere(study, each) for each in standings):
        return sentences.describe_outdated(passed, total)
    return sentences.describe_unmatched(total)


def _is_elsewhere(study: Study, claim: str) -> bool:
    """Whether another outlet gives the same figure, from the same source or not."""
    camp = study.evidence.camp_of.get(claim)
    outlets = {study.book.article_of[each].outlet for each in camp.claims} if camp else ()
    return len(outlets) > 1


def _was_replaced_elsewhere(study: Study, standing: Standing) -> bool:
    """Whether another article gives a later figure.

    An earlier figure in its own article does not count.
    """
    step = study.evidence.steps.get(standing.claim)
    if step is None or standing.kind not in _PASSED:
        return False
    articles = study.book.article_of
    return articles[step.newer] is not articles[step.older]
