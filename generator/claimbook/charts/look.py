"""The look that all charts share: ink, accent and sizes of the pages, as CSS variables.

Colours are names of variables, so one picture serves the light and the dark page.
"""

from __future__ import annotations

import re
from typing import Any

from claimbook.charts.colors import COLORS, name_color

INK = name_color("ink")
SOFT = name_color("soft")
LINE = name_color("line")
PAPER = name_color("paper")
ACCENT = name_color("accent")
NEAR = name_color("near")
CONFLICT = name_color("conflict")
SERIES = tuple(name_color(f"c{number}") for number in range(1, 8))
"""For series, told apart by colour-blind readers too (after Okabe and Ito 2008, jfly.uni-koeln.de/
color), each dark enough for text on the light page and light enough on the dark one."""

PADDING = {"left": 0, "right": 2, "top": 2, "bottom": 36}
"""Pixels around the drawing; the axis is in the lower ones. Fixed, so that the live chart has the
size of the picture whichever fonts either is measured with."""
FONT = "Public Sans, system-ui, sans-serif"

CONFIG: dict[str, Any] = {
    # The picture as a whole has a name and a description; its marks are not told one by one.
    "aria": False,
    "mark": {"aria": False},
    "background": "transparent",
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelColor": SOFT,
        "titleColor": SOFT,
        "gridColor": LINE,
        "domain": False,
        "ticks": False,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
        "labelPadding": 6,
        "labelFlush": True,
        "titlePadding": 4,
    },
    "text": {"color": INK, "fontSize": 12},
}

_VARIABLE = re.compile(r"var\(--cb-([a-z0-9-]+)\)")


def resolve_colors(svg: str) -> str:
    """The picture with the colours of the light page in the place of their names."""
    return _VARIABLE.sub(lambda found: COLORS[found[1]][0], svg)
