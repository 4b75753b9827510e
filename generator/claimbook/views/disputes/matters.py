"""List what does not fit, with one entry for each problem, however many findings are about it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from claimbook.evidence import AMBER, RED, Disagreement
from claimbook.model import Article, Where
from claimbook.sentences import sources
from claimbook.study import Study
from claimbook.verdicts import Finding
from claimbook.views.disputes.concerning import (
    find_article_findings,
    find_findings,
    find_shared_disagreements,
)
from claimbook.views.disputes.wording import FindingView, view_disagreement, view_finding


def list_article_matters(study: Study, article: Article) -> tuple[FindingView, ...]:
    """Return what does not fit in an article: its headline first, then the weightiest.

    Findings that share a claim are one entry. Claims that others merely contradict are not listed.
    """
    own = [claim.id for claim in article.claims]
    headline = [id_ for id_ in own if study.ground_of(id_).where is Where.HEADLINE]
    first, contested = _find_contested(study, headline), _find_contested(study, own)
    disputed = [each for each in find_shared_disagreements(study, own) if each.id in contested]
    ordered = sorted(disputed, key=lambda each: each.id not in first)
    named = {each.id for each in disputed} - first
    return _join(study, ordered, find_article_findings(study, article.slug), named)


def list_matters(study: Study, claims: Iterable[str]) -> tuple[FindingView, ...]:
    """Return what does not fit in these claims themselves, whatever others say."""
    return _join(study, (), find_findings(study, claims))


def list_findings(study: Study, claims: Iterable[str]) -> tuple[FindingView, ...]:
    """Return the findings about these claims, with findings about assumptions last."""
    ordered = sorted(find_findings(study, claims), key=lambda each: not each.raises_doubt)
    return tuple({each.sentence: view_finding(study, each) for each in ordered}.values())


def _find_contested(study: Study, claims: Iterable[str]) -> set[str]:
    """Return the ids of the disagreements in which a claim is contradicted or disputed."""
    standings = ((claim, study.evidence.of(claim)) for claim in claims)
    of = study.evidence.disagreements_of
    return {
        id_
        for claim, standing in standings
        if standing is not None and standing.kind in RED | AMBER
        for id_ in of.get(claim, ())
    }


def _join(
    study: Study,
    disputed: Iterable[Disagreement],
    findings: Iterable[Finding],
    named: Set[str] = frozenset(),
) -> tuple[FindingView, ...]:
    """Join disagreements and findings; badges of those in `named` say what they are about."""
    matters: list[FindingView] = []
    places: dict[str, int] = {}
    """The index of the matter that each disagreement and each claim of a finding belongs to."""
    for each in disputed:
        places[each.id] = len(matters)
        view = view_disagreement(study, each)
        matters.append(_name_metric(study, each, view) if each.id in named else view)
    of = study.evidence.disagreements_of
    for finding in findings:
        if not finding.raises_doubt:
            continue
        keys = [key for claim in finding.claims for key in (claim, *of.get(claim, ()))]
        place = min((places[key] for key in keys if key in places), default=len(matters))
        view = view_finding(study, finding)
        if place == len(matters):
            matters.append(view)
        else:
            matters[place] = replace(matters[place], further=(*matters[place].further, view))
        for claim in finding.claims:
            places.setdefault(claim, place)
    return tuple(matters)


def _name_metric(study: Study, each: Disagreement, view: FindingView) -> FindingView:
    """Return the matter with a badge that names the metric: `Deaths: disputed`."""
    metric = study.book.claims[each.claims[0]].metric
    if metric is None:
        return view
    words = sources.write_metric_standing(study.book.name_metric(metric), view.badge.words)
    return replace(view, badge=replace(view.badge, words=words))
