"""Claims of a metric on one scale, a panel for each group that may share one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimbook.charts import Chart
from claimbook.charts.look import SERIES
from claimbook.model import Claim
from claimbook.study import Study
from claimbook.views.charting.finding import describe_figures, write_title
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
from claimbook.views.charting.scale import Placed, make_scale, place_figures
from claimbook.views.wording import count_words


def chart_claims(study: Study, claims: Iterable[Claim], page: str) -> tuple[Panel, ...]:
    """A panel for each group of two or more claims that may share a scale.

    They are claims of one metric, shown on the page at an address. Those that share theirs with no
    other are counted below the last panel.
    """
    figures = [study.verdicts.figures[c.id] for c in claims if c.id in study.verdicts.figures]
    groups = group_figures(figures)
    alone = sum(len(group.figures) == 1 for group in groups)
    shown = [group for group in groups if len(group.figures) > 1]
    panels = []
    for group in shown:
        unit, placed, unknown = place_figures(group.figures, study.book.settings.currency)
        if len(placed) > 1:
            remarks = [group.why, *dict.fromkeys(f"{_capital(each.words)}." for each in unknown)]
            if alone and group is shown[-1]:
                verb = "shares a scale" if alone == 1 else "share a scale"
                remarks.append(f"{count_words(alone, 'more figure')} {verb} with no other.")
            panels.append(_make_panel(study, unit, placed, page, " ".join(remarks)))
    return tuple(panels)


def _make_panel(study: Study, unit: str, placed: Sequence[Placed], page: str, why: str) -> Panel:
    ordered = _order(placed)
    scale = make_scale(unit, ordered)
    rows, cut = cut_rows(make_rows(study, ordered, scale, _choose_tones(ordered)))
    chart = Chart(
        kind="comparison",
        name=ordered[0].figure.metric,
        title=write_title(study, ordered, scale),
        description=describe_figures(study, ordered, scale),
        source=list_sources(study, ordered),
        data=rows,
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
    entities = dict.fromkeys(each.figure.entity for each in placed)
    return {entity: SERIES[number % len(SERIES)] for number, entity in enumerate(entities)}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
