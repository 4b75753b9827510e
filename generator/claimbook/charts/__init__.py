"""Charts: figures on one scale, drawn as SVG."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from claimbook.charts.drawing import Drawings, draw_charts
from claimbook.charts.request import Chart

KINDS = ("comparison",)
"""The kinds of chart: a module of this package each, with `draw()`, which Altair draws."""

__all__ = ["KINDS", "Chart", "Drawings", "draw_charts", "draw_kind"]


def draw_kind(kind: str, axis: str) -> Any:
    """The Altair chart of a kind, without data. Imports Altair, which takes half a second."""
    if kind not in KINDS:
        raise KeyError(kind)
    return import_module(f"claimbook.charts.{kind}").draw(axis)
