"""Put vague counts, such as hundreds, into words, since no point can show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimbook.quantity import Comparator
from claimbook.sentences import captions
from claimbook.study import Study
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.scale import Placed, make_scale
from claimbook.views.charting.table import list_panel_rows, make_table


def split_vague(placed: Sequence[Placed]) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """Separate the figures that name a number from those that only give an order of magnitude."""
    vague = tuple(each for each in placed if _is_vague(each))
    return tuple(each for each in placed if not _is_vague(each)), vague


def name_vague(
    study: Study, panels: Sequence[Panel], vague: Sequence[Placed], unit: str
) -> Iterator[Panel]:
    """Yield the panels; the first panel about an entity mentions its vague figures in words.

    They are named below the chart and in its table. Vague figures that fit no panel are left out.
    """
    left = list(vague)
    for panel in panels:
        entities = {study.book.claims[claim].about for claim in panel.claims}
        named = [each for each in left if each.figure.entity in entities]
        left = [each for each in left if each not in named]
        yield _name(panel, named, unit) if named else panel


def explain_undrawn(vague: Sequence[Placed]) -> str:
    """Say which figures are not drawn, and who gives them; empty if there are none."""
    named = dict.fromkeys((each.shown.byline.name, each.shown.figure) for each in vague)
    return captions.explain_not_drawn(list(named)) if named else ""


def _name(panel: Panel, vague: Sequence[Placed], unit: str) -> Panel:
    chart = panel.chart
    why = f"{chart.why} {explain_undrawn(vague)}"
    table = (*chart.table, *make_table(vague, unit)[1:])
    rows = (*panel.rows, *list_panel_rows(vague, make_scale(unit, vague)))
    return replace(panel, chart=replace(chart, why=why, table=table), rows=rows)


def _is_vague(placed: Placed) -> bool:
    return placed.figure.amount.comparator is Comparator.VAGUE
