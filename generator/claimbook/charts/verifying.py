"""Checking that a picture contains nothing but lines, shapes and words.

Pictures come from another program, and from a folder that others may write to. In a page they
become part of its HTML, so only elements and attributes on a list are allowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset("svg title desc g path line rect circle text tspan".split())
_WORD = re.compile(r"[\w .,:()%+-]*")
_COLOR = re.compile(r"none|transparent|#[0-9a-fA-F]{3,8}|[a-z]+|var\(--cb-[a-z0-9-]+\)")
_NAMES = re.compile(r"[td][nw][0-9a-f]{12}(?: [td][nw][0-9a-f]{12})?")
"""The ids of pictures, in a form that no other id in a page has."""
ATTRIBUTES: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(("fill", "stroke"), _COLOR),
    **dict.fromkeys(("id", "aria-labelledby"), _NAMES),
    **dict.fromkeys(
        "role class aria-hidden aria-roledescription display d x y x1 x2 y1 y2 dx dy cx cy r "
        "width height viewBox transform opacity fill-opacity stroke-opacity stroke-width "
        "stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit pointer-events "
        "font-family font-size font-weight font-style text-anchor".split(),
        _WORD,
    ),
}
"""What each attribute may contain. None of these values can load or run anything."""
_FORBIDDEN_KEYS = frozenset(("url", "href", "usermeta", "loader", "signal", "params", "events"))
"""Keys of a specification that load something, link elsewhere or control the renderer."""
_verified: set[bytes] = set()
"""Hashes of pictures that passed, since every build of a server checks every picture."""


def is_drawing(svg: str) -> bool:
    """Whether an SVG has only allowed elements, allowed attributes and words."""
    digest = sha256(svg.encode()).digest()
    if digest not in _verified and _has_listed_only(svg):
        _verified.add(digest)
    return digest in _verified


def _has_listed_only(svg: str) -> bool:
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


def is_specification(spec: Mapping[str, Any], rows: Sequence[Mapping[str, object]]) -> bool:
    """Whether a specification draws these rows and loads nothing else."""
    drawn = spec["datasets"]["rows"]
    return (
        len(drawn) == len(rows)
        and all(row.items() <= placed.items() for row, placed in zip(rows, drawn, strict=True))
        and _FORBIDDEN_KEYS.isdisjoint(_list_keys({**spec, "datasets": None}))
    )


def _list_keys(value: object) -> Iterator[str]:
    """Yield the keys of a value at all depths."""
    if isinstance(value, Mapping):
        yield from value
        for each in value.values():
            yield from _list_keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from _list_keys(each)
