"""Draw posters: the images that other sites show when somebody shares a page."""

from __future__ import annotations

from claimbook.charts.posters.drawing import Posters, draw_posters
from claimbook.charts.posters.poster import HEIGHT, WIDTH, Poster, PosterSide

__all__ = ["HEIGHT", "WIDTH", "Poster", "PosterSide", "Posters", "draw_posters"]
