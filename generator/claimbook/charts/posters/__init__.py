"""Posters: the images that other sites show where a page is shared, drawn when a site is built."""

from __future__ import annotations

from claimbook.charts.posters.drawing import Posters, draw_posters
from claimbook.charts.posters.poster import HEIGHT, WIDTH, Poster, PosterSide

__all__ = ["HEIGHT", "WIDTH", "Poster", "PosterSide", "Posters", "draw_posters"]
