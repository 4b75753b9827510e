"""Draw charts: figures on one scale, as SVG whose marks are links.

`kinds` lists the kinds of chart, and `marks` draws each; `scene` turns data into pixels, and `svg`
writes the picture. `posters` draws the images that other sites show of a page.
"""

from __future__ import annotations

from claimbook.charts.drawing import Drawings, draw_charts, sum_up_failures
from claimbook.charts.layout import LAYOUTS
from claimbook.charts.posters import HEIGHT as POSTER_HEIGHT
from claimbook.charts.posters import WIDTH as POSTER_WIDTH
from claimbook.charts.posters import Poster, Posters, PosterSide, draw_posters
from claimbook.charts.request import FOLDER, Chart

__all__ = [
    "FOLDER",
    "LAYOUTS",
    "POSTER_HEIGHT",
    "POSTER_WIDTH",
    "Chart",
    "Drawings",
    "Poster",
    "PosterSide",
    "Posters",
    "draw_charts",
    "draw_posters",
    "sum_up_failures",
]
