"""Charts: figures on one scale, drawn as SVG whose marks are links."""

from __future__ import annotations

from claimbook.charts.drawing import Drawings, count_cores, draw_charts
from claimbook.charts.layout import LAYOUTS
from claimbook.charts.request import FOLDER, Chart

__all__ = ["FOLDER", "LAYOUTS", "Chart", "Drawings", "count_cores", "draw_charts"]
