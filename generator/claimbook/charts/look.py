"""The look that all charts share: ink, accent and sizes of the pages, as CSS variables.

Colours are names of variables, so one picture serves the light and the dark page. The variables'
values stand in colors.css and nowhere else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Any

INK = "var(--cb-ink)"
SOFT = "var(--cb-soft)"
LINE = "var(--cb-line)"
PAPER = "var(--cb-paper)"
ACCENT = "var(--cb-accent)"
NEAR = "var(--cb-near)"
CONFLICT = "var(--cb-conflict)"
SERIES = tuple(f"var(--cb-c{number})" for number in range(1, 8))
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

_VARIABLE = re.compile(r"var\((--cb-[a-z0-9-]+)\)")
_TOKEN = re.compile(r"(--cb-[a-z0-9-]+):\s*(#[0-9a-f]{6})")


def resolve_colors(svg: str) -> str:
    """The picture with the colours of the light page in the place of their names."""
    return _VARIABLE.sub(lambda found: read_colors()["light"][found[1]], svg)


@lru_cache(maxsize=1)
def read_colors() -> dict[str, dict[str, str]]:
    """The colours of the `light` and the `dark` page by their names: `{"--cb-ink": "#1b1d21"}`."""
    css = (files("claimbook") / "assets" / "styles" / "colors.css").read_text(encoding="utf-8")
    _, light, dark = css.split('[data-md-color-scheme="', 2)
    return {
        "light": dict(_TOKEN.findall(light.partition("}")[0])),
        "dark": dict(_TOKEN.findall(dark.partition("}")[0])),
    }
