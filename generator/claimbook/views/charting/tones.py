"""The colours of figures in charts: one for each entity, and red for those that stand alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from claimbook.charts.look import CONFLICT, SERIES
from claimbook.evidence import RED
from claimbook.study import Study


def choose_tones(charts: Iterable[Sequence[str]]) -> dict[str, str]:
    """Colours by entity, for charts given by the entities that they show.

    If there are more entities than colours, those that share no chart may share a colour.
    """
    shown = [dict.fromkeys(entities) for entities in charts]
    showing: dict[str, list[Counter[str]]] = {}
    """For each entity, the colours in each of its charts."""
    for entities in shown:
        used: Counter[str] = Counter()
        for entity in entities:
            showing.setdefault(entity, []).append(used)
    taken: Counter[str] = Counter()
    tones: dict[str, str] = {}
    for entity, near in showing.items():
        tone = min(SERIES, key=lambda tone: (sum(used[tone] for used in near), taken[tone]))
        tones[entity] = tone
        for used in (*near, taken):
            used[tone] += 1
    return tones


def accuse_figures(study: Study, tones: Mapping[str, str]) -> dict[str, str]:
    """The colours of claims by id; red for those that are wrong or stand alone."""
    standings = {claim: study.evidence.of(claim) for claim in tones}
    red = {claim for claim, each in standings.items() if each and each.kind in RED}
    return {claim: CONFLICT if claim in red else tone for claim, tone in tones.items()}
