"""Making the marks of a picture links: each has a name, takes the focus, and leads to its claim.

The drawing engine writes the marks of a layer as a group of shapes in the order of the rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

MARKS, LABELS = "mark", "label"
"""The names of the layers whose shapes are marks of rows, and the first words of rows."""
HREF = "xlink:href"
"""Themes set the `href` of whatever has one, which fails for links in a picture."""
_LINK = 'role="link"'
"""Said of each, since not every program takes elements without a plain `href` for links."""
ADDRESS = re.compile(r"(?:[\w-]+/)*[\w.-]+(?:#[\w-]+)?")
"""An address from the site's root, which leads to no other site and runs nothing."""
_SHAPE = re.compile(r"<(path|text)\b[^>]*?(?:/>|>.*?</\1>)", re.DOTALL)


def link_marks(svg: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """The picture with its marks and the words of its rows as links.

    A row has `claim`, the address that it leads to, and `told`, the words for its mark. Raises
    ValueError if there are not as many shapes as rows.
    """
    linked = _wrap_shapes(svg, MARKS, rows, _link_mark)
    first = [row for row in rows if row.get("first")]
    return _wrap_shapes(linked, LABELS, first, _link_label)


def _wrap_shapes(
    svg: str,
    layer: str,
    rows: Sequence[Mapping[str, Any]],
    wrap: Callable[[str, Mapping[str, Any]], str],
) -> str:
    """The picture with each shape of a layer wrapped; unchanged if it has no such layer."""
    group = re.compile(
        rf'(<g class="mark-\w+ role-mark {layer}_marks")( aria-hidden="true")?>(.*?)</g>', re.DOTALL
    )
    found = group.search(svg)
    if found is None:
        return svg
    shapes = [shape[0] for shape in _SHAPE.finditer(found[3])]
    if len(shapes) != len(rows):
        raise ValueError(f"{len(shapes)} shapes were drawn for {len(rows)} rows")
    hidden = found[2] or "" if layer == LABELS else ""
    wrapped = "".join(map(wrap, shapes, rows))
    return f"{svg[: found.start()]}{found[1]}{hidden}>{wrapped}</g>{svg[found.end() :]}"


def _link_mark(shape: str, row: Mapping[str, Any]) -> str:
    named = f"<title>{escape(str(row.get('told', '')))}</title>{shape}"
    address = _find_address(row)
    return f'<a {HREF}="{address}" {_LINK}>{named}</a>' if address else f"<g>{named}</g>"


def _link_label(shape: str, row: Mapping[str, Any]) -> str:
    """Words lead where their mark does; the keyboard has the mark."""
    address = _find_address(row)
    return f'<a {HREF}="{address}" {_LINK} tabindex="-1">{shape}</a>' if address else shape


def _find_address(row: Mapping[str, Any]) -> str:
    """The address of a row's claim; empty if there is none or it is no address of the site."""
    address = str(row.get("claim", ""))
    return address if ADDRESS.fullmatch(address) else ""
