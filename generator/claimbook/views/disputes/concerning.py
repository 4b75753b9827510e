"""Look up the disagreements and findings that concern given claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimbook.evidence import Disagreement
from claimbook.gathering import gather
from claimbook.study import Study, once_per_study
from claimbook.verdicts import Finding
from claimbook.views.disputes.ranking import rank_disagreements


def find_shared_disagreements(study: Study, claims: Iterable[str]) -> list[Disagreement]:
    """Return the disagreements that these claims take part in, the weightiest first."""
    ranked, places = rank_disagreements(study), _index_disagreements(study)
    of = study.evidence.disagreements_of
    return [
        ranked[at] for at in sorted({places[id_] for each in claims for id_ in of.get(each, ())})
    ]


def find_findings(study: Study, claims: Iterable[str]) -> list[Finding]:
    """Return the findings about these claims, in their order."""
    found, places = study.verdicts.findings, _index_findings(study)
    return [found[at] for at in sorted({at for each in claims for at in places.get(each, ())})]


def find_article_findings(study: Study, article: str) -> Sequence[Finding]:
    """Return the findings about an article, given by its slug, in their order."""
    return _index_article_findings(study).get(article, ())


@once_per_study
def _index_disagreements(study: Study) -> Mapping[str, int]:
    """Return the rank of each disagreement, by id."""
    return {each.id: place for place, each in enumerate(rank_disagreements(study))}


@once_per_study
def _index_findings(study: Study) -> Mapping[str, Sequence[int]]:
    """Return the indexes of the findings about each claim."""
    found = enumerate(study.verdicts.findings)
    return gather((claim, place) for place, finding in found for claim in finding.claims)


@once_per_study
def _index_article_findings(study: Study) -> Mapping[str, Sequence[Finding]]:
    return gather((finding.article, finding) for finding in study.verdicts.findings)
