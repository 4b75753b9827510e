"""Pictures of a terminal, drawn from the lines that a command shows in it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from claimbook.cli.reviewing.terminal import Terminal

_DARK = (29, 34, 38)
_THEME = TerminalTheme(
    background=_DARK,
    foreground=(222, 222, 214),
    normal=[
        _DARK,
        (224, 108, 90),
        (140, 190, 110),
        (222, 178, 90),
        (100, 160, 220),
        (214, 140, 200),
        (95, 190, 196),
        (222, 222, 214),
    ],
)
_FORMAT = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, \
monospace; white-space: pre; }}
{styles}
</style>
<rect width="{width}" height="{height}" fill="#1d2226"/>
<g class="{unique_id}-matrix" transform="translate({terminal_x}, 16)">
{matrix}
</g>
</svg>
"""
_GAP = re.compile(r"<text [^>]*>\n</text>")


def draw_terminal(lines: Iterable[Text], width: int) -> str:
    """Return an SVG of what a terminal of this width shows of some lines."""
    terminal = Terminal()
    console = Console(
        record=True,
        width=width,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
    )
    terminal._console = console
    terminal.show(lines)
    svg = console.export_svg(
        theme=_THEME, code_format=_FORMAT, unique_id="t", font_aspect_ratio=0.602
    )
    plain = re.sub(r' clip-path="[^"]*"', "", _GAP.sub("", svg))
    return re.sub(r"</text>(?=<text)", "</text>\n", plain)
