"""Decide how many claims and charts fit on one page of a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from claimbook.views.charting import Charted, Panel
from claimbook.views.lists.by_metric import MetricFigures
from claimbook.views.lists.rows import FigureRow
from claimbook.views.wording.paging import PAGE, cut_list

_ROOM = 350
"""The room of a page, counted in claims, each of which takes a kilobyte or a little more."""
_OF_CHART, _OF_ROW, _OF_POINT = 10, 4, 2
"""The number of claims that take as much room as a chart, a row in its two pictures, or a point.

A point of a line has fewer words than a row.
"""
_BESIDE = 10
"""Room for claims that a page may name besides its table: the leading figure and others."""


def fits_page(claims: int, charted: Charted) -> bool:
    """Whether this many claims and these charts fit on one page."""
    return claims <= PAGE and claims + _weigh(charted) <= _ROOM


def limit_charts(charted: Charted) -> Charted:
    """Keep the first charts that leave half of a page to the table."""
    room = accumulate(map(_weigh_panel, charted.panels))
    fitting = sum(taken <= _ROOM / 2 for taken in room)
    return replace(charted, panels=charted.panels[: max(1, fitting)])


def cut_rows(rows: Sequence[FigureRow], charted: Charted) -> list[Sequence[FigureRow]]:
    """Divide the rows of a table; the first part leaves room for charts and what these list."""
    listed = sum(len(panel.listed) for panel in charted.panels)
    room = min(PAGE - listed - _BESIDE, _ROOM - _weigh(charted))
    return cut_list(rows, lambda row: len(row.listed), first=room)


def split_figures(
    figures: tuple[MetricFigures, ...], claims: int
) -> tuple[tuple[MetricFigures, ...], tuple[MetricFigures, ...]]:
    """Separate metrics that need pages of their own from metrics that fit beside other claims.

    Those with the most claims come first, so that few metrics have a page.
    """
    claims += sum(each.count for each in figures)
    room = sum(_weigh(each.charted) for each in figures)
    for number, each in enumerate(figures):
        if claims <= PAGE and claims + room <= _ROOM:
            return figures[:number], figures[number:]
        claims -= each.count
        room -= _weigh(each.charted)
    return figures, ()


def _weigh(charted: Charted) -> int:
    """Return the room that charts take, in claims."""
    return sum(map(_weigh_panel, charted.panels))


def _weigh_panel(panel: Panel) -> int:
    each = _OF_POINT if panel.chart.kind == "line" else _OF_ROW
    return _OF_CHART + each * len(panel.chart.data)
