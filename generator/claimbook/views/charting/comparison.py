"""Claims of a metric on one scale, a panel for each group that may share one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claimbook.charts import Chart
from claimbook.charts.look import SERIES
from claimbook.model import Claim
from claimbook.study import Study
from claimbook.views.charting.finding import describe_figures, say_alike, write_title
from claimbook.views.charting.grouping import group_figures
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import (
    COLUMNS,
    cut_rows,
    list_sources,
    make_rows,
    make_table,
    tell_rows,
)
from claimbook.views.charting.scale import Placed, Scale, make_scale, place_figures
from claimbook.views.wording import count_words


@dataclass(frozen=True, slots=True)
class Charted:
    """What the claims of a metric give to see."""

    panels: tuple[Panel, ...] = ()
    """One for each group of figures that may share a scale, the largest first."""
    alike: tuple[str, ...] = ()
    """What all figures of a group say, in a sentence: a single point is no chart."""


def chart_claims(study: Study, claims: Iterable[Claim], page: str) -> Charted:
    """Chart each group of two or more claims that may share a scale.

    They are claims of one metric, shown on the page at an address. Those that share theirs with no
    other are counted below the last panel.
    """
    figures = [study.verdicts.figures[c.id] for c in claims if c.id in study.verdicts.figures]
    groups = group_figures(figures)
    alone = sum(len(group.figures) == 1 for group in groups)
    panels, alike = [], []
    for group in groups:
        unit, placed, unknown = place_figures(group.figures, study.book.settings.currency)
        if len(placed) < 2:
            continue
        ordered = _order(placed)
        scale = make_scale(unit, ordered)
        rows = make_rows(study, ordered, scale, _choose_tones(ordered))
        if len(rows) < 2 or say_alike(ordered):
            alike.append(f"{write_title(study, ordered, scale)}.")
            continue
        why = " ".join([group.why, *dict.fromkeys(f"{_capital(each.words)}." for each in unknown)])
        panel = _make_panel(study, unit, ordered, scale, rows, page, why)
        panels.append(replace(panel, apart=group.apart))
    if alone and panels:
        verb = "has" if alone == 1 else "have"
        left = f"{count_words(alone, 'more figure')} {verb} nothing to be compared with here."
        panels[-1] = replace(panels[-1], apart=f"{panels[-1].apart} {left}".strip())
    return Charted(tuple(panels), tuple(alike))


def _make_panel(
    study: Study,
    unit: str,
    ordered: Sequence[Placed],
    scale: Scale,
    rows: tuple[dict[str, object], ...],
    page: str,
    why: str,
) -> Panel:
    shown, cut = cut_rows(rows)
    chart = Chart(
        kind="comparison",
        name=ordered[0].figure.metric,
        title=write_title(study, ordered, scale),
        description=describe_figures(study, ordered, scale),
        source=list_sources(study, ordered),
        data=shown,
        axis=scale.words,
        table=make_table(study, ordered, unit),
    )
    return Panel(
        chart, page, f"{why} {cut}".strip(), COLUMNS, tell_rows(study, ordered, scale, page)
    )


def _order(placed: Sequence[Placed]) -> list[Placed]:
    """The largest figure first, the others of its entity below it."""
    greatest: dict[str, Placed] = {}
    for each in sorted(placed, key=lambda each: (-each.value, each.figure.id)):
        greatest.setdefault(each.figure.entity, each)
    ranks = {entity: rank for rank, entity in enumerate(greatest)}
    return sorted(placed, key=lambda e: (ranks[e.figure.entity], -e.value, e.figure.id))


def _choose_tones(placed: Sequence[Placed]) -> dict[str, str]:
    """A colour for each entity, by its claims."""
    entities = list(dict.fromkeys(each.figure.entity for each in placed))
    return {e.figure.id: SERIES[entities.index(e.figure.entity) % len(SERIES)] for e in placed}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
