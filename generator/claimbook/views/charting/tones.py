"""The colours of figures in charts: one for each entity, and red for those that stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimbook.charts.look import CONFLICT, SERIES
from claimbook.evidence import RED
from claimbook.study import Study


def choose_tones(charts: Iterable[Sequence[str]]) -> dict[str, str]:
    """Colours by entity, for charts given by the entities that they show.

    If there are more entities than colours, those that share no chart may share a colour.
    """
    shown = [dict.fromkeys(entities) for entities in charts]
    tones: dict[str, str] = {}
    for entity in dict.fromkeys(each for entities in shown for each in entities):
        beside = {other for entities in shown if entity in entities for other in entities}
        near = [tones[other] for other in beside if other in tones]
        taken = list(tones.values())
        tones[entity] = min(SERIES, key=lambda tone: (near.count(tone), taken.count(tone)))
    return tones


def accuse_figures(study: Study, tones: Mapping[str, str]) -> dict[str, str]:
    """The colours of claims by id; red for those that are wrong or stand alone."""
    standings = {claim: study.evidence.of(claim) for claim in tones}
    red = {claim for claim, each in standings.items() if each and each.kind in RED}
    return {claim: CONFLICT if claim in red else tone for claim, tone in tones.items()}
