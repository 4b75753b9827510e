"""What does not fit: one entry per problem, however many findings are about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from claimbook.evidence import AMBER, RED, Disagreement
from claimbook.model import Article, Where
from claimbook.study import Study
from claimbook.verdicts import Finding
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.disputes.told import FindingView, view_disagreement, view_finding


def list_article_matters(study: Study, article: Article) -> tuple[FindingView, ...]:
    """What does not fit in an article: first what concerns its headline, then the weightiest.

    Findings that share a claim are one entry. What others merely contradict is not listed.
    """
    own = {claim.id for claim in article.claims}
    headline = {id_ for id_ in own if study.ground_of(id_).where is Where.HEADLINE}
    disputed = _list_own(study, own)
    first = sorted(disputed, key=lambda each: not _is_told_against(study, headline, each))
    found = (each for each in study.verdicts.findings if each.article == article.slug)
    return _join(_view_all(study, first), found)


def list_matters(study: Study, claims: Set[str]) -> tuple[FindingView, ...]:
    """What does not fit in some claims, whatever others say."""
    found = (each for each in study.verdicts.findings if claims & set(each.claims))
    return _join((), found)


def list_findings(study: Study, claims: Set[str]) -> tuple[FindingView, ...]:
    """The findings about some claims; those about assumptions come last."""
    found = [each for each in study.verdicts.findings if claims & set(each.claims)]
    ordered = sorted(found, key=lambda each: not each.raises_doubt)
    return tuple({each.sentence: view_finding(each) for each in ordered}.values())


def _list_own(study: Study, claims: Set[str]) -> list[Disagreement]:
    """The disagreements in which one of the claims is contradicted or disputed."""
    return [each for each in rank_disagreements(study) if _is_told_against(study, claims, each)]


def _is_told_against(study: Study, claims: Set[str], each: Disagreement) -> bool:
    standings = (study.evidence.of(claim) for claim in each.claims if claim in claims)
    return any(standing is not None and standing.kind in RED | AMBER for standing in standings)


def _view_all(
    study: Study, disagreements: Iterable[Disagreement]
) -> Iterator[tuple[frozenset[str], FindingView]]:
    for each in disagreements:
        yield frozenset(each.claims), view_disagreement(study, each)


def _join(
    disputed: Iterable[tuple[frozenset[str], FindingView]], findings: Iterable[Finding]
) -> tuple[FindingView, ...]:
    matters = list(disputed)
    for finding in findings:
        if not finding.raises_doubt:
            continue
        claims, view = frozenset(finding.claims), view_finding(finding)
        sharing = next((n for n, (them, _) in enumerate(matters) if claims & them), None)
        if sharing is None:
            matters.append((claims, view))
        else:
            them, first = matters[sharing]
            joined = replace(first, further=(*first.further, view))
            matters[sharing] = (them | claims, joined)
    return tuple(view for _, view in matters)
