"""What does not fit: one entry for each matter, however many findings are about it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from claimbook.model import Article
from claimbook.study import Study
from claimbook.verdicts import Finding
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.disputes.told import FindingView, view_disagreement, view_finding


def list_article_matters(study: Study, article: Article) -> tuple[FindingView, ...]:
    """What does not fit in an article, the weightiest first.

    Findings that share a claim are one matter.
    """
    found = (each for each in study.verdicts.findings if each.article == article.slug)
    return _join([], found)


def list_matters(study: Study, claims: Set[str]) -> tuple[FindingView, ...]:
    """What does not fit in some claims: disagreements, the worst first, then other findings.

    A finding about claims that are all in one disagreement is told with it.
    """
    disputed = [
        (frozenset(each.claims), view_disagreement(study, each))
        for each in rank_disagreements(study)
        if claims & set(each.claims)
    ]
    found = (each for each in study.verdicts.findings if claims & set(each.claims))
    return _join(disputed, found)


def _join(
    disputed: Iterable[tuple[frozenset[str], FindingView]], findings: Iterable[Finding]
) -> tuple[FindingView, ...]:
    disputes, others = list(disputed), list[tuple[frozenset[str], FindingView]]()
    for finding in findings:
        if not finding.raises_doubt:
            continue
        claims, view = frozenset(finding.claims), view_finding(finding)
        holding = next((n for n, (them, _) in enumerate(disputes) if claims <= them), None)
        sharing = next((n for n, (them, _) in enumerate(others) if claims & them), None)
        if holding is not None:
            disputes[holding] = _add(disputes[holding], claims, view)
        elif sharing is not None:
            others[sharing] = _add(others[sharing], claims, view)
        else:
            others.append((claims, view))
    return tuple(view for _, view in (*disputes, *others))


def _add(
    matter: tuple[frozenset[str], FindingView], claims: frozenset[str], view: FindingView
) -> tuple[frozenset[str], FindingView]:
    them, first = matter
    return them | claims, replace(first, further=(*first.further, view))
