"""The look that all charts share: ink, accent and sizes of the pages, as CSS variables.

Colours are names of variables, so one picture serves the light and the dark page.
"""

from __future__ import annotations

from typing import Any

INK = "var(--cb-ink)"
SOFT = "var(--cb-soft)"
LINE = "var(--cb-line)"
PAPER = "var(--cb-paper)"
SERIES = tuple(f"var(--cb-c{number})" for number in range(1, 8))
"""For series, told apart by colour-blind readers too; a light and a dark value each."""

WIDTH = 440
"""Pixels of the drawing; pages scale it to the room there is."""
FONT = "Public Sans, system-ui, sans-serif"

CONFIG: dict[str, Any] = {
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
    },
    "text": {"color": INK, "fontSize": 12},
}
