"""What a picture may have in it: lines, shapes, words and links to its site.

In a page a picture becomes part of its HTML, so nothing that loads or runs may be in one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from claimbook.charts.linking import ADDRESS

_SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset("svg title desc g a path line rect circle text tspan".split())
_WORD = re.compile(r"[\w .,:()%+-]*")
_COLOR = re.compile(r"none|transparent|#[0-9a-fA-F]{3,8}|[a-z]+|var\(--cb-[a-z0-9-]+\)")
_NAMES = re.compile(r"[td][nw][0-9a-f]{12}(?: [td][nw][0-9a-f]{12})?")
"""The ids of pictures, in a form that no other id in a page has."""
ATTRIBUTES: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(("fill", "stroke"), _COLOR),
    **dict.fromkeys(("id", "aria-labelledby"), _NAMES),
    "{http://www.w3.org/1999/xlink}href": ADDRESS,
    "tabindex": re.compile("-1"),
    **dict.fromkeys(
        "role class aria-hidden aria-roledescription display d x y x1 x2 y1 y2 dx dy cx cy r "
        "width height viewBox transform opacity fill-opacity stroke-opacity stroke-width "
        "stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit pointer-events "
        "font-family font-size font-weight font-style text-anchor".split(),
        _WORD,
    ),
}
"""What each attribute may contain. None of these values can load or run anything."""


def is_drawing(svg: str) -> bool:
    """Whether an SVG has only allowed elements, allowed attributes and words."""
    if "<!" in svg or "<?" in svg:
        return False  # parsed differently in HTML and XML
    try:
        root = ET.fromstring(svg)  # noqa: S314 without a document type nothing can be expanded
    except ET.ParseError:
        return False
    return svg.startswith("<svg ") and all(map(_is_listed, root.iter()))


def _is_listed(element: ET.Element) -> bool:
    name = element.tag.removeprefix(_SVG)
    return name in ELEMENTS and all(
        attribute in ATTRIBUTES and ATTRIBUTES[attribute].fullmatch(value)
        for attribute, value in element.items()
    )
