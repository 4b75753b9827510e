"""The look that all charts share: the pages' colours, as CSS variables, and sizes.

Since colours are names of variables, one picture serves the light and the dark page.
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
SERIES = tuple(name_color(f"c{number}") for number in range(1, 5))
"""The colours of entities, which colour-blind readers can tell apart.

They follow Okabe and Ito 2008 (jfly.uni-koeln.de/color); each has enough contrast for text on the
light and on the dark page. None is like red or amber, which show standings.
"""

PADDING = {"left": 0, "right": 2, "top": 2, "bottom": 2}
"""Pixels around the drawing, so that no line at its edge is cut off."""
FONT = "Public Sans, system-ui, sans-serif"

CONFIG: dict[str, Any] = {
    # The picture as a whole has a title and a description, and its marks have names.
    "aria": False,
    "mark": {"aria": False},
    "background": "transparent",
    "font": FONT,
    "view": {"stroke": None},
}

_VARIABLE = re.compile(r"var\(--cb-([a-z0-9-]+)\)")


def resolve_colors(svg: str) -> str:
    """Replace the names of colours in a picture by the colours of the light page."""
    return _VARIABLE.sub(lambda found: COLORS[found[1]][0], svg)
