"""What does not fit: one entry for each matter, however many findings are about it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from claimbook.model import Article
from claimbook.study import Study
from claimbook.verdicts import Finding
from claimbook.views.disputes.told import FindingView, view_finding


def list_article_matters(study: Study, article: Article) -> tuple[FindingView, ...]:
    """What does not fit in an article, the weightiest first.

    Findings that share a claim are one matter.
    """
    found = (each for each in study.verdicts.findings if each.article == article.slug)
    return _join(found)


def list_matters(study: Study, claims: Set[str]) -> tuple[FindingView, ...]:
    """What does not fit in some claims, however they stand beside others."""
    found = (each for each in study.verdicts.findings if claims & set(each.claims))
    return _join(found)


def _join(findings: Iterable[Finding]) -> tuple[FindingView, ...]:
    matters: list[tuple[frozenset[str], FindingView]] = []
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
