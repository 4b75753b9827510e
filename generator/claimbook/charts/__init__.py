"""Charts: figures on one scale, drawn as SVG, with what a browser needs to make them live."""

from __future__ import annotations

from claimbook.charts.drawing import Drawings, draw_charts
from claimbook.charts.request import FOLDER, Chart

KINDS = ("comparison", "disagreement", "timeline", "coverage")
"""The kinds of chart: a module of this package each. Its `draw(axis)` gives the Altair chart
without its data, its `STEP` the pixels of a row. Only the drawing process imports them, since
Altair takes half a second."""

__all__ = ["FOLDER", "KINDS", "Chart", "Drawings", "draw_charts"]
