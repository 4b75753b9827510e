"""Choose the colours of figures in charts: some entities have one, and red marks lone figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from claimbook.charts.look import ACCENT, CONFLICT, SERIES, SOFT
from claimbook.evidence import RED
from claimbook.study import Study, once_per_study


def choose_tones(study: Study, entities: Iterable[str]) -> dict[str, str]:
    """Choose the colours of a chart's entities: the ink of all charts if there is only one.

    An entity has the same colour in every chart of the book.
    """
    shown = dict.fromkeys(entities)
    if len(shown) == 1:
        return dict.fromkeys(shown, ACCENT)
    known = _rank_entities(study)
    return {entity: known.get(entity, SOFT) for entity in shown}


@once_per_study
def _rank_entities(study: Study) -> Mapping[str, str]:
    """Return the colours of the entities that most figures are about; others have none."""
    counts = Counter(figure.entity for figure in study.verdicts.figures.values())
    sums = {name for name, record in study.book.entities.items() if record.members}
    ranked = sorted(counts.keys() - sums, key=lambda entity: (-counts[entity], entity))
    return dict(zip(ranked, SERIES, strict=False))


def accuse_figures(study: Study, tones: Mapping[str, str]) -> dict[str, str]:
    """Return the colours of claims by id, with red for claims that are wrong or stand alone."""
    standings = {claim: study.evidence.of(claim) for claim in tones}
    red = {claim for claim, each in standings.items() if each and each.kind in RED}
    return {claim: CONFLICT if claim in red else tone for claim, tone in tones.items()}
