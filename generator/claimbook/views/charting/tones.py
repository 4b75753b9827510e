"""A colour for each entity, the same in all charts of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimbook.charts.look import SERIES


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
