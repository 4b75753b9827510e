"""Charts: figures on one scale, drawn as SVG that a browser can make interactive."""

from __future__ import annotations

from claimbook.charts.drawing import Drawings, draw_charts
from claimbook.charts.layout import LAYOUTS
from claimbook.charts.request import FOLDER, Chart

KINDS = ("comparison", "disagreement", "timeline", "coverage")
"""The kinds of chart, each a module of `kinds`. Its `draw(axis, layout)` returns an Altair chart
without data; `COLUMNS` and `ROOM` are the pixels for its words and for the marks of a row. Only the
drawing process imports these modules, since Altair takes half a second."""

__all__ = ["FOLDER", "KINDS", "LAYOUTS", "Chart", "Drawings", "draw_charts"]
