"""Every colour of pages and charts, in one table that the style sheet is generated from.

Pages and pictures refer to a colour by its CSS variable, and so switch from light to dark with the
page. Only a picture in a file of its own needs the value.
"""

from __future__ import annotations

from collections.abc import Mapping

COLORS: Mapping[str, tuple[str, str]] = {
    "paper": ("#fbfaf6", "#15171a"),
    "raised": ("#ffffff", "#1c1f23"),
    "ink": ("#1b1d21", "#e9e6de"),
    "soft": ("#5c6068", "#a3a39c"),
    "line": ("#dedbd2", "#33373d"),
    "accent": ("#0b5f73", "#6bc3d6"),
    "accent-wash": ("#e3eff1", "#17313a"),
    "conflict": ("#a8321d", "#ff8f76"),
    "conflict-wash": ("#fbeae5", "#3a1c16"),
    "near": ("#8a6100", "#e6bd5c"),
    "near-wash": ("#fbf2da", "#332a12"),
    "agree": ("#2b6e4a", "#7cc79c"),
    "agree-wash": ("#e4f1e9", "#163024"),
    "revised": ("#54529a", "#aeaaf0"),
    "alone": ("#5c6068", "#a3a39c"),
    "alone-wash": ("#efece4", "#25272b"),
    "c1": ("#00669e", "#5ab6ec"),
    "c2": ("#007a5a", "#35c79c"),
    "c3": ("#a8437f", "#e79ac6"),
    "c4": ("#3d3f8f", "#a9a5ff"),
}
"""Each colour by name, with its value on the light page and on the dark one.

The washes are for areas, the plain tones for text and marks.
"""
SCHEMES = ("default", "slate")
"""The theme's names for the light page and the dark one."""
_HEAD = """\
/* Colours. The washes are for areas, the plain tones for text and marks. */

:root,
"""


def name_color(name: str) -> str:
    """Name a colour as style sheets and pictures do. Raises KeyError if the table lacks it."""
    COLORS[name]
    return f"var(--cb-{name})"


def write_colors() -> str:
    """Write the part of the style sheet that defines the variables."""
    return _HEAD + "".join(map(_write_scheme, range(len(SCHEMES))))


def _write_scheme(number: int) -> str:
    lines = "".join(f"  --cb-{name}: {values[number]};\n" for name, values in COLORS.items())
    return f'[data-md-color-scheme="{SCHEMES[number]}"] {{\n{lines}}}\n'
