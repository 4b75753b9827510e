"""What was found about an article, in one sentence."""

from __future__ import annotations

from claimbook.evidence import AMBER, RED, StandingKind
from claimbook.model import Article
from claimbook.study import Study
from claimbook.views.claims.standing import rank_claim
from claimbook.views.wording.counts import count_words

_BORNE_OUT = frozenset({StandingKind.SETTLED, StandingKind.AGREED})


def tell_article(study: Study, article: Article) -> str:
    """What a reader should know first about an article: warnings, or how much is confirmed."""
    measured = [claim.id for claim in article.claims if claim.measured is not None]
    ordered = sorted(measured, key=lambda claim: rank_claim(study, claim))
    standings = [found for claim in ordered if (found := study.evidence.of(claim))]
    if standings and standings[0].kind in RED | AMBER:
        return standings[0].reason
    doubts = (each for each in study.verdicts.findings if each.article == article.slug)
    if doubt := next((each for each in doubts if each.raises_doubt), None):
        return doubt.sentence
    borne = sum(standing.kind in _BORNE_OUT and standing.voices > 1 for standing in standings)
    if not borne:
        return ""
    return f"{_count(borne, len(standings))} borne out by independent sources."


def _count(borne: int, total: int) -> str:
    """How many figures of an article, with the verb: `3 of its 8 figures are`."""
    if borne == total:
        return "Its figure is" if total == 1 else "All of its figures are"
    return f"{borne} of its {count_words(total, 'figure')} {'is' if borne == 1 else 'are'}"
