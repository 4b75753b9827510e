"""Charts: figures on one scale, drawn as SVG, with what a browser needs to make them live."""

from __future__ import annotations

from claimbook.charts.drawing import Drawings, draw_charts
from claimbook.charts.layout import LAYOUTS
from claimbook.charts.request import FOLDER, Chart

KINDS = ("comparison", "disagreement", "timeline", "coverage")
"""The kinds of chart: a module of `kinds` each. Its `draw(axis, layout)` gives the chart of
Altair without its data; `COLUMNS` and `ROOM` are the pixels of its words and of a row's marks. Only
the drawing process imports them, since Altair takes half a second."""

__all__ = ["FOLDER", "KINDS", "LAYOUTS", "Chart", "Drawings", "draw_charts"]
