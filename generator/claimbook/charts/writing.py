"""Write a chart as SVG: its marks with their links, below a title and a description."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from claimbook.charts.forms import place_chart, read_form
from claimbook.charts.layout import LAYOUTS, make_layout
from claimbook.charts.linking import LABELS, MARKS, link_label, link_mark
from claimbook.charts.look import FONT, PADDING
from claimbook.charts.request import name_picture
from claimbook.charts.svg import write_layer
from claimbook.store import Store

_WRAPS = {MARKS: link_mark, LABELS: link_label}
_ONE_LINE = str.maketrans("\r\n", "  ")
_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def write_picture(order: Mapping[str, Any], layout: str, store: Store) -> str:
    """Write the SVG of a chart in a layout, with a title and a description but without a size."""
    name = name_picture(order["key"], layout)
    marks, width, height = write_marks(order, layout, store)
    return (
        f'<svg role="group" {_NAMESPACES} viewBox="0 0 {width} {height}" '
        f'aria-labelledby="t{name} d{name}">'
        f'<title id="t{name}">{_write(order["title"])}</title>'
        f'<desc id="d{name}">{_write(order["description"])}</desc>'
        f"{marks}</svg>"
    )


def write_marks(order: Mapping[str, Any], layout: str, store: Store) -> tuple[str, int, int]:
    """Write the marks of a chart as a group; also return the size of the picture in pixels.

    They are links in the layouts of pages.
    """
    scene = place_chart(order, layout)
    wraps = _WRAPS if layout in LAYOUTS else {}
    layers = "".join(
        _hide_others(
            layer.name, write_layer(layer, layer.choose(scene.tables), wraps.get(layer.name))
        )
        for layer in read_form(order["kind"], layout, store)
    )
    left, top = PADDING["left"], PADDING["top"]
    width = left + make_layout(layout, (0, 0)).width + PADDING["right"]
    height = top + scene.height + PADDING["bottom"]
    group = f'<g fill="none" font-family="{FONT}" transform="translate({left},{top})">'
    return f"{group}{layers}</g>", width, height


def _hide_others(name: str, group: str) -> str:
    """Hide the group of a layer from screen readers unless it has the marks."""
    return group if name == MARKS else group.replace("<g", '<g aria-hidden="true"', 1)


def _write(words: str) -> str:
    return escape(words.translate(_ONE_LINE), quote=False)
